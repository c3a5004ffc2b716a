import { graphemes } from '../../../core/text/graphemes.ts';
import type { Coverage } from './coverage.ts';

/**
 * A text as the template sets it: strings, `u` for a character that no shipped face holds (set as a mark), and `brk` for a place
 * where a long word may be broken without a sign. Text without either stays one string.
 */
export type Segments = string | readonly Segment[];
type Segment = string | { readonly u: string } | { readonly brk: 1 };

/** Every face holds these: most texts are done after one look. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u02af\u0400-\u045f\u2010-\u2027\u2030-\u205e]*$/;
/** A combining mark without a letter would be set on whatever stands before it, in a face that may not hold it. */
const LONE_MARK = /^\p{M}/u;
const LONG_WORD = /\S{36,}/;
const ALWAYS_BREAKABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A long word may break after every so many graphemes. */
const STRETCH = 12;

/** Prepares a text of anybody's for the typesetter. What it means to copy it back: the same characters, line for line. */
export function segmentsOf(text: string, coverage: Coverage): Segments {
  const lines =
    text.includes('\r') || text.includes('\t') ? text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ') : text;
  if (PLAIN.test(lines) && !LONG_WORD.test(lines)) return lines;
  const parts: Segment[] = [];
  for (const [word] of lines.matchAll(/\s+|\S+/gu)) {
    for (const segment of LONG_WORD.test(word) ? breakable(word, coverage) : shown(word, coverage)) {
      const last = parts.at(-1);
      if (typeof last === 'string' && typeof segment === 'string') parts[parts.length - 1] = last + segment;
      else parts.push(segment);
    }
  }
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

/** A word that is longer than a line may be: breaks between stretches of it, none where its script breaks anyway. */
function breakable(word: string, coverage: Coverage): Segment[] {
  const parts: Segment[] = [];
  let unbroken = 0;
  for (const grapheme of graphemes(word)) {
    unbroken = ALWAYS_BREAKABLE.test(grapheme) ? 0 : unbroken + 1;
    parts.push(...shown(grapheme, coverage));
    if (unbroken === STRETCH) {
      parts.push({ brk: 1 });
      unbroken = 0;
    }
  }
  return parts;
}

/** Text as it is, but for what no single face holds: each such character becomes a mark. */
function shown(text: string, coverage: Coverage): Segment[] {
  if (PLAIN.test(text)) return [text];
  const parts: Segment[] = [];
  let run = '';
  for (const grapheme of graphemes(text)) {
    if (grapheme === '\n' || (!LONE_MARK.test(grapheme) && coverage.holds(grapheme))) {
      run += grapheme;
      continue;
    }
    if (run !== '') parts.push(run);
    run = '';
    for (const char of grapheme) parts.push(coverage.holds(char) && !/\p{M}/u.test(char) ? char : { u: mark(char) });
  }
  if (run !== '') parts.push(run);
  return parts;
}

function mark(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
