import { compareTexts } from '../text/diff.ts';
import { modelDate, splitDates } from './dates.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { Exhibit, Quotation } from './model.ts';
import { quote } from './quotations.ts';
import type { RenderingRecord, StatementRecord } from './records.ts';

/** The rendering whose words stand for the statement where its original was not seen. */
export function renderingShown(statement: StatementRecord): RenderingRecord | undefined {
  if (statement.versions.some(({ shown }) => shown)) return undefined;
  return statement.renderings.find(({ chosen }) => chosen) ?? statement.renderings[0];
}

type Facts = NonNullable<Exhibit['shownRendering']>;

export function compileShownRendering(statement: StatementRecord, context: ExhibitContext): Exhibit['shownRendering'] {
  const shown = renderingShown(statement);
  return shown === undefined ? null : factsOf(shown, context);
}

/** The renderings beside the words shown; rejected ones and the one already shown are left out. */
export function compileRenderings(
  statement: StatementRecord,
  shown: Quotation,
  context: ExhibitContext,
): Exhibit['renderings'] {
  const isShown = renderingShown(statement);
  return statement.renderings
    .filter((rendering) => rendering !== isShown && rendering.status !== 'rejected')
    .map((rendering) => {
      const quoted = quote(rendering.text, rendering.lang, null);
      // A paraphrase has words of its own: that some agree says nothing
      const comparison = rendering.kind === 'paraphrase' ? null : comparisonOf(shown, quoted);
      return { ...quoted, ...factsOf(rendering, context), comparison };
    });
}

function factsOf(rendering: RenderingRecord, context: ExhibitContext): Facts {
  const { chosen, others } = splitDates(rendering.dates);
  return {
    renderingId: rendering.renderingId,
    kind: rendering.kind,
    label: context.speech.say(`wording.${rendering.kind}`),
    status: rendering.status,
    madeBy: rendering.madeBy,
    chosen: rendering.chosen,
    chosenReason: rendering.chosenReason,
    date: chosen === null ? null : modelDate(chosen, context),
    otherDates: others.map((claim) => modelDate(claim, context)),
    sources: context.register.sources(rendering.supports),
    captures: context.register.captures(rendering.supports),
  };
}

/** Two languages share no words that could be told apart letter by letter. */
function comparisonOf(shown: Quotation, other: Quotation): Exhibit['renderings'][number]['comparison'] {
  const language = ({ lang }: Quotation): string => lang.split('-')[0] ?? lang;
  if (shown.text === other.text || language(shown) !== language(other)) return null;
  return compareTexts(shown.text, other.text).parts.map(({ kind, text }) => ({ kind, text }));
}
