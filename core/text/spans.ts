import { boundaryAtOrAfter, boundaryAtOrBefore, isBoundary } from './graphemes.ts';

/**
 * Where words stand in a text. One definition for the whole program:
 * - the unit is the UTF-16 code unit, as JavaScript counts; the end is not included;
 * - the text is the verbatim one as stored: a wording of a statement, a rendering, the whole text of a policy version (for clauses, and
 *   for spans in them too). Never a normalised, trimmed or repaired copy. A line end of two characters counts two;
 * - half of a surrogate pair counts one, and so does the sign that stands for it where a table can't hold it: offsets stay the same;
 * - a span begins and ends between graphemes, so that no character that a reader sees is cut;
 * - a stored span carries its exact words. Where they differ from what stands at the offsets, that is said; nothing is moved.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that it was made for. */
export interface ExactSpan extends Span {
  readonly exact: string;
}

export type SpanFault = 'empty' | 'outside' | 'cuts-character' | 'other-words';

/** What is wrong with a span in a text; null where it can be kept. `within`: what it must lie in, such as a clause. */
export function spanFault(
  text: string,
  span: ExactSpan,
  within: Span = { start: 0, end: text.length },
): SpanFault | null {
  const { start, end, exact } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < within.start || end > within.end) return 'outside';
  if (start >= end) return start > end ? 'outside' : 'empty';
  if (!isBoundary(text, start) || !isBoundary(text, end)) return 'cuts-character';
  return sameWords(wordsAt(text, span), exact) ? null : 'other-words';
}

/** The words of a span; fewer where it reaches out of the text. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start), Math.max(0, end));
}

/** Whether two texts are the same where lone halves of pairs can't be kept. */
function sameWords(a: string, b: string): boolean {
  return a === b || withSigns(a) === withSigns(b);
}

const withSigns = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Every place where words stand in a text, whole graphemes only, in order; they may overlap. At most `most` are looked for. */
export function placesOf(
  text: string,
  words: string,
  within: Span = { start: 0, end: text.length },
  most = 1000,
): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words, within.start); at !== -1 && found.length < most; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > within.end) break;
    if (isBoundary(text, at) && isBoundary(text, end)) found.push({ start: at, end });
  }
  return found;
}

/** The smallest span of whole graphemes around one that may cut some. */
export function wholeGraphemes(text: string, { start, end }: Span): Span {
  return { start: boundaryAtOrBefore(text, start), end: boundaryAtOrAfter(text, end) };
}

/**
 * How a stored span stands to a text now: 'stands' where its words are there; 'elsewhere' where the text holds them, but not at these
 * offsets; 'gone' where it doesn't. A finding for people: a span is never moved by the program.
 */
export function spanStanding(text: string, span: ExactSpan): 'stands' | 'elsewhere' | 'gone' {
  if (sameWords(wordsAt(text, span), span.exact)) return 'stands';
  return withSigns(text).includes(withSigns(span.exact)) ? 'elsewhere' : 'gone';
}
