import type { Exhibit } from '../../../../core/dossier/model.ts';
import {
  captureReference,
  exhibitReference,
  referencesOf,
  sourceReference,
  type PrintContext,
  type Reference,
} from './context.ts';
import { printLinks, spansOf } from './links.ts';
import {
  hiddenNote,
  markedQuotation,
  plainRun,
  printDate,
  printDates,
  printObservation,
  prose,
  quotation,
  type PrintQuotation,
} from './texts.ts';

/** One exhibit as the template sets it: strings, and no decision left to make but where they stand. */
export function printExhibit(exhibit: Exhibit, context: PrintContext): object {
  const { say, aside } = context;
  return {
    number: exhibit.exhibit,
    title: exhibit.title,
    outline: exhibit.outline,
    date: exhibit.date === null ? null : printDate(exhibit.date, context),
    selection: exhibit.mayLieOutside ? say('said.may-lie-outside') : null,
    textLabel: exhibit.textLabel,
    text: exhibit.text.text === '' ? null : markedQuotation(exhibit.text, spansOf(exhibit), 'st'),
    isParaphrase: exhibit.textKind === 'paraphrase',
    hidden: hiddenNote(exhibit.text, context),
    shown: exhibit.shownRendering === null ? null : renderingFacts(exhibit.shownRendering, context),
    repair: repair(exhibit, context),
    renderings: exhibit.renderings.map((rendering) => printRendering(exhibit, rendering, context)),
    versions: exhibit.versions.map((version) => ({
      label: version.label,
      text: version.shown ? null : quotation(version),
      said: say(version.shown ? 'said.shown-above' : 'said.other-wording'),
      seen: printDates(version.seen, context),
      note: version.note === null ? null : aside(version.note),
    })),
    links: printLinks(exhibit, context),
    ...around(exhibit, context),
    otherDates: printDates(exhibit.otherDates, context),
    dateReason: exhibit.dateReason === null ? null : say('said.date-chosen', { reason: exhibit.dateReason }),
    clock: exhibit.postIdClock === null ? null : say('said.clock', { words: exhibit.postIdClock.words }),
    statuses: exhibit.statuses.map((status) => printObservation(status, context)),
    url: exhibit.url,
    nativeId: exhibit.nativeId === null ? null : say('label.id', { id: exhibit.nativeId }),
    sources: sourceLines(exhibit, context),
    level: exhibit.assurance.level,
    proof: [exhibit.assurance.words, ...exhibit.assurance.proved, ...exhibit.assurance.notProved].join(' '),
    held: exhibit.captures.map((number) => captureReference(number, context)),
    heldNumbers: exhibit.captures.map(String),
    reviews: exhibit.reviews.map(({ by, when, decisionWords, text }) => ({
      head: [aside(by), decisionWords, when].join(say('join.comma')),
      text: aside(text),
    })),
  };
}

function repair({ repair: reading }: Exhibit, { say }: PrintContext): object | null {
  if (reading === null) return null;
  const steps = reading.steps.join(say('join.semicolon'));
  return { text: quotation(reading), said: say('said.repair', { steps }) };
}

/** A comparison stands in two columns; of long texts only the other wording is printed, its differences marked. */
const LONGEST_BESIDE = 1500;

function printRendering(exhibit: Exhibit, rendering: Exhibit['renderings'][number], context: PrintContext): object {
  const { comparison } = rendering;
  const only = (side: 'left' | 'right', quote: Exhibit['text']): PrintQuotation =>
    quotation(
      quote,
      (comparison ?? [])
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ kind, text }) => plainRun(text, kind === 'same' ? 'plain' : 'differs')),
    );
  const isShort = Math.max(exhibit.text.text.length, rendering.text.length) <= LONGEST_BESIDE;
  return {
    label: rendering.label,
    isParaphrase: rendering.kind === 'paraphrase',
    text: comparison === null ? quotation(rendering) : only('right', rendering),
    beside: comparison === null || !isShort ? null : only('left', exhibit.text),
    same: rendering.text === exhibit.text.text ? context.say('said.same-words') : null,
    hidden: hiddenNote(rendering, context),
    facts: renderingFacts(rendering, context),
  };
}

/** Of words known only from others: whose they are, since when, and why these stand here. */
function renderingFacts(facts: NonNullable<Exhibit['shownRendering']>, context: PrintContext): object {
  const { say } = context;
  return {
    said: [
      ...(facts.madeBy === null ? [] : [say('said.by', { who: facts.madeBy })]),
      ...(facts.status === 'draft' ? [say('said.draft-rendering')] : []),
    ],
    dates: printDates([facts.date, ...facts.otherDates], context),
    references: referencesOf(facts, context),
    reason: facts.chosenReason === null ? null : say('said.chosen-because', { reason: facts.chosenReason }),
  };
}

/** What stands beside it, and how it is to be read. */
function around(exhibit: Exhibit, context: PrintContext): object {
  const { say, aside } = context;
  const { relations, thread, marks, stanceWords } = exhibit;
  const answers: Reference[] =
    thread.answers !== null
      ? [exhibitReference(thread.answers, say('said.answers', { exhibit: thread.answers }), context)]
      : thread.answersId === null
        ? []
        : [{ anchor: null, words: say('said.answers-outside'), more: '' }];
  const id = thread.nativeId;
  return {
    stance: stanceWords,
    context: exhibit.context === null ? null : prose(exhibit.context, context),
    relations: relations.map(({ words, exhibit: other, note }) => {
      const more = note === null ? '' : ` ${aside(note)}`;
      return other === null ? { anchor: null, words, more } : { ...exhibitReference(other, words, context), more };
    }),
    thread: [...answers, ...(id === null ? [] : [{ anchor: null, words: say('said.thread-id', { id }), more: '' }])],
    marked: marks.length === 0 ? null : marks.map((mark) => say(`mark.${mark}`)).join(say('join.comma')),
  };
}

function sourceLines(exhibit: Exhibit, context: PrintContext): Reference[] {
  const { model, say, speech, aside } = context;
  const sources = exhibit.sources.map((reference): Reference => {
    const found = model.sources[reference.source - 1];
    const publisher = found?.publisher ?? null;
    const title = found?.title ?? publisher ?? found?.kindWords ?? '';
    const beside = found?.title === null || publisher === null ? '' : `${say('join.comma')}${aside(publisher)}`;
    const { anchor, more } = sourceReference(reference, context);
    return { anchor, words: `${speech.number(reference.source)}. ${aside(title)}`, more: `${beside}${more}` };
  });
  const { importedFrom } = exhibit;
  if (importedFrom === null) return sources;
  const anchor = importedFrom.capture === null ? null : `capture-${importedFrom.capture}`;
  return [...sources, { anchor, words: importedFrom.words, more: '' }];
}
