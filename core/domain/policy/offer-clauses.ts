import { boundaryAtOrAfter, boundaryAtOrBefore } from '../../text/graphemes.ts';
import type { ClauseKind } from '../vocabulary.ts';

/** A place where a clause may lie. */
export interface OfferedClause {
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly number: string | null;
  readonly kind: ClauseKind;
}

interface Line {
  readonly start: number;
  /** Without its line end and the spaces before it. */
  readonly end: number;
  readonly text: string;
}

const HEADING = /^(#{1,6})\s+\S/;
const UNDERLINE = /^(=+|-{3,})\s*$/;
const BOLD_LINE = /^\*\*[^*]+\*\*$/;
const POINT = /^(?:[*+•-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/u;
const NUMBERED = /^(\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)])\s+/u;
/** "Hateful conduct: You may not …" begins a rule. */
const LEAD_IN = /^(?:\*\*[^*]+:\*\*|\p{Lu}[^.!?:]{2,60}:)\s+\S/u;
const SENTENCE_END = /[.!?؟。:][”’")\]*]*$/u;
/** A text of so many hard-wrapped lines with blank lines between them has no paragraphs to trust. */
const WRAPPED_SHARE = 0.6;

/**
 * Offers clauses of a text by simple rules: headings make the path; points of a list, lead-ins and paragraphs make clauses. Spans lie
 * in the text as it is. A person decides; nothing is marked by this.
 */
export function offerClauses(text: string): OfferedClause[] {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(lines);
  const offered: OfferedClause[] = [];
  const headings: { level: number; words: string }[] = [];
  let block: Line[] = [];
  const close = (): void => {
    const path = headings.map(({ words }) => words).join(' › ');
    const made = clauseOf(text, block, path);
    if (made !== null) offered.push(made);
    block = [];
  };
  for (const [index, line] of lines.entries()) {
    const level = headingLevel(line, lines[index + 1]);
    if (level !== null) {
      close();
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, words: line.text.replace(/^#+\s*|\*\*/g, '').trim() });
    } else if (UNDERLINE.test(line.text)) close();
    else if (line.text === '') {
      if (!wrapped || SENTENCE_END.test(block.at(-1)?.text ?? '.')) close();
    } else {
      if (POINT.test(line.text) || LEAD_IN.test(line.text)) close();
      block.push(line);
    }
  }
  close();
  return offered;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (match[0] === '') continue;
    const bare = match[0].replace(/\s+$/u, '');
    const lead = bare.length - bare.trimStart().length;
    lines.push({ start: match.index + lead, end: match.index + bare.length, text: bare.trim() });
  }
  return lines;
}

/** Whether most lines stand alone between blank ones and break off within a sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const full = lines.filter((line, index) => line.text !== '' && (lines[index + 1]?.text ?? '') === '');
  const broken = full.filter(({ text }) => !SENTENCE_END.test(text));
  const written = lines.filter(({ text }) => text !== '').length;
  return full.length > 4 && full.length > 0.9 * written && broken.length > WRAPPED_SHARE * full.length;
}

function headingLevel({ text }: Line, next: Line | undefined): number | null {
  const hashes = HEADING.exec(text)?.[1];
  if (hashes !== undefined) return hashes.length;
  if (BOLD_LINE.test(text)) return 7;
  if (text !== '' && next !== undefined && UNDERLINE.test(next.text)) return next.text.startsWith('=') ? 1 : 2;
  return null;
}

function clauseOf(text: string, block: readonly Line[], path: string): OfferedClause | null {
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
