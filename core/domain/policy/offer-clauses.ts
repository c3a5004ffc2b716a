import { boundaryAtOrAfter, boundaryAtOrBefore } from '../../text/graphemes.ts';
import type { ClauseKind } from '../vocabulary.ts';
import { headingWords, textBlocks, type TextLine } from './text-blocks.ts';

/** A place where a clause may lie. */
export interface OfferedClause {
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly number: string | null;
  readonly kind: ClauseKind;
}

const NUMBERED = /^(\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)])\s+/u;
/**
 * Offers clauses of a text by simple rules: headings make the path; points of a list, lead-ins and paragraphs make clauses. Spans lie
 * in the text as it is. A person decides; nothing is marked by this.
 */
export function offerClauses(text: string): OfferedClause[] {
  const offered: OfferedClause[] = [];
  const headings: { level: number; words: string }[] = [];
  for (const block of textBlocks(text)) {
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, words: headingWords(block) });
      continue;
    }
    const made = clauseOf(text, block.lines, headings.map(({ words }) => words).join(' › '));
    if (made !== null) offered.push(made);
  }
  return offered;
}

function clauseOf(text: string, block: readonly TextLine[], path: string): OfferedClause | null {
  const [first] = block;
  const last = block.at(-1);
  if (first === undefined || last === undefined || !/[\p{L}\p{N}]/u.test(text.slice(first.start, last.end)))
    return null;
  const [start, end] = [boundaryAtOrBefore(text, first.start), boundaryAtOrAfter(text, last.end)];
  const number = NUMBERED.exec(first.text)?.[1] ?? null;
  return { start, end, path, number, kind: kindOf(text.slice(start, end)) };
}

const KINDS: readonly (readonly [ClauseKind, RegExp])[] = [
  ['exception', /\bexception|\bexempt|do(?:es)? not apply|not (?:a )?violat|newsworth|public[- ]interest/i],
  [
    'prohibition',
    /may not|must not|prohibit|not allowed|don[’']t allow|do not allow|not permitted|forbidden|can(?:no|['’])t\b/i,
  ],
  ['enforcement', /suspen|enforce|penalt|\bremov(?:e|al)|\bban(?:ned|s)?\b|take action|consequence/i],
  ['definition', /is defined as|are defined as|we define|\bmeans\b|refers to/i],
  ['scope', /applies to|this applies|\bscope\b|covers\b/i],
];

function kindOf(words: string): ClauseKind {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
