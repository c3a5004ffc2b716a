import { spanLetter } from '../../../core/domain/policy/span-marks.ts';
import type { ElementFinding, ExceptionAnswer } from '../../../core/domain/vocabulary.ts';
import type { ExactSpan } from '../../../core/text/spans.ts';
import { sameWording, type Clause, type LinkRow, type WordingId } from './link-model.ts';

/** A link that is being drawn, as it is kept until it goes on record. Where nothing is chosen yet the text is empty, the strength 0. */
export interface NewLinkDraft {
  readonly versionId: string;
  readonly clauseId: string;
  readonly statementSpans: readonly (WordingId & { readonly words: ExactSpan })[];
  readonly clauseSpans: readonly ExactSpan[];
  readonly elements: readonly {
    readonly elementId: string;
    readonly finding: ElementFinding | null;
    readonly note: string | null;
  }[];
  readonly exceptions: readonly {
    readonly exceptionId: string;
    readonly applies: ExceptionAnswer;
    readonly answer: string;
  }[];
  readonly strength: number;
  readonly rationale: string;
  readonly counter: string;
}

export const emptyDraft: NewLinkDraft = {
  versionId: '',
  clauseId: '',
  statementSpans: [],
  clauseSpans: [],
  elements: [],
  exceptions: [],
  strength: 0,
  rationale: '',
  counter: '',
};

/** Another clause: what was marked, judged and answered belonged to the one before. */
export function withClause(draft: NewLinkDraft, versionId: string, clauseId: string): NewLinkDraft {
  if (draft.clauseId === clauseId) return { ...draft, versionId };
  return { ...draft, versionId, clauseId, clauseSpans: [], elements: [], exceptions: [] };
}

/** One of a list, replaced or added. */
export function withOne<T>(list: readonly T[], one: T, same: (other: T) => boolean): readonly T[] {
  return list.some(same) ? list.map((other) => (same(other) ? one : other)) : [...list, one];
}

/** What the new spans will be lettered: the letter of words that are lettered already, else the next free ones. */
export function draftLetters(draft: NewLinkDraft, rows: readonly LinkRow[]): readonly string[] {
  const known = rows.flatMap((row) => row.statementSpans);
  const fresh: (WordingId & { readonly words: ExactSpan })[] = [];
  const used = new Set(known.map(({ letter }) => letter)).size;
  return draft.statementSpans.map((span) => {
    const same = (other: WordingId & { readonly words: ExactSpan | null }): boolean =>
      sameWording(span, other) && other.words?.start === span.words.start && other.words.end === span.words.end;
    const taken = known.find(same);
    if (taken !== undefined) return taken.letter;
    const at = fresh.findIndex(same);
    if (at < 0) fresh.push(span);
    return spanLetter(used + (at < 0 ? fresh.length - 1 : at));
  });
}

/** What a new link lacks before it can go on record; null: nothing. */
export function lacking(draft: NewLinkDraft): 'statement' | 'clause' | 'rationale' | null {
  if (draft.statementSpans.length === 0) return 'statement';
  if (draft.clauseSpans.length === 0) return 'clause';
  return draft.rationale.trim() === '' ? 'rationale' : null;
}

/** The findings and answers that the chosen clause still asks for. */
export function stillAsked(draft: NewLinkDraft, clause: Clause): Pick<NewLinkDraft, 'elements' | 'exceptions'> {
  const elements = new Set(clause.elements.map(({ elementId }) => elementId));
  return { elements: draft.elements.filter(({ elementId }) => elements.has(elementId)), exceptions: draft.exceptions };
}
