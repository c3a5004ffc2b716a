import type { MarkedSpan } from '../../../../core/dossier/marked-runs.ts';
import type { Exhibit } from '../../../../core/dossier/model.ts';
import type { ExhibitLink, ModelClause } from '../../../../core/dossier/rules-model.ts';
import { captureReference, type PrintContext, type Reference } from './context.ts';
import { flowing, keyName, markedQuotation, prose, quotation } from './texts.ts';

/** The words of a statement that its links lean on, in the text that is printed. */
export function spansOf({ links }: Exhibit): MarkedSpan[] {
  const spans = new Map<string, MarkedSpan>();
  for (const { statementSpans } of links ?? []) {
    for (const { at, mark } of statementSpans) if (at !== null) spans.set(mark, { ...at, mark });
  }
  return [...spans.values()];
}

/** The clauses that the statement touches, and what is said for and against each link. */
export function printLinks({ links = [] }: Exhibit, context: PrintContext): object[] {
  const { say, aside } = context;
  return links.flatMap((link) => {
    const clause = context.clauses.get(link.clause);
    if (clause === undefined) return [];
    const version = context.versions.get(clause.version);
    const day = link.day === null ? say('day.undated') : link.day.words;
    const other = link.day === null || link.day.isTextOfDay ? '' : ` ${say('day.other-version')}`;
    return [
      {
        keys: [...new Set(link.statementSpans.map(({ mark }) => keyName(mark, 'st')))],
        heading: clauseTitle(clause, context),
        anchor: context.volume.number === context.volume.of ? `clause-${clause.number}` : null,
        text: flowing(markedQuotation(clause.text, link.clauseSpans, 'cl')),
        matched: `${say('link.matched')} ${day}${other}`,
        hash: version?.sha256 ?? null,
        others: otherSpans(link, context),
        elements: link.elements.map(({ element, finding, findingWords, note }) => ({
          element: aside(element),
          verdict: finding ?? 'open',
          finding: findingWords,
          note: note === null ? null : aside(note),
        })),
        against: link.counter === null ? null : prose(link.counter, context),
        noCounter: say('link.no-counter'),
        exceptions: link.exceptions.map(({ text, appliesWords, answer }) => ({
          text: flowing(quotation(text)),
          applies: `${appliesWords}.`,
          answer: answer === null ? null : prose(answer, context),
        })),
        rationale: link.rationale === null ? null : prose(link.rationale, context),
        signed: signed(link, context),
      },
    ];
  });
}

/** "Hateful conduct policy, 1, Violence": the policy, its number for the clause, its heading. */
export function clauseTitle(clause: ModelClause, { policies, say, aside }: PrintContext): string {
  const named = [policies.get(clause.policy)?.title, clause.label, clause.path];
  return named
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => aside(String(part)))
    .join(say('join.comma'));
}

interface OtherSpan extends Reference {
  readonly key: string;
}

/** Spans that can't be drawn in the words printed: words of another wording, and regions of pictures. */
function otherSpans(link: ExhibitLink, context: PrintContext): OtherSpan[] {
  const { say } = context;
  return link.statementSpans.flatMap(({ words, at, mark, wordingWords, capture, region }): OtherSpan[] => {
    const key = keyName(mark, 'st');
    if (words !== null && at === null) {
      const quoted = say('quoted', { words: words.text });
      const said = say('link.other-wording', { wording: wordingWords ?? '', words: quoted });
      return [{ key, anchor: null, words: said, more: '' }];
    }
    if (region === null || capture === null) return [];
    const percent = (share: number): number => Math.round(share * 100);
    const { x, y, width, height, page } = region;
    const size = { x: percent(x), y: percent(y), width: percent(width), height: percent(height) };
    const reference = captureReference(capture, context);
    const where = page === null ? '' : `${say('join.comma')}${say('link.region-page', { page })}`;
    return [{ ...reference, key, words: say('link.region', { capture: reference.words, ...size }), more: where }];
  });
}

/** Whose work the link is: only where the recipient sees notes. */
function signed({ rationale, strength, author, reviewer, decisionWords }: ExhibitLink, { say }: PrintContext): string {
  if (rationale === null && author === null) return decisionWords;
  return [
    author === null ? null : say('link.author', { author }),
    strength === null ? null : say('link.strength', { n: strength, of: 5 }),
    reviewer === null ? decisionWords : say('link.reviewed', { decision: decisionWords, reviewer }),
  ]
    .filter((part) => part !== null)
    .join(say('join.semicolon'));
}
