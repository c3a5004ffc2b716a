import { graphemes } from '../../../core/text/graphemes.ts';
import type { Coverage } from './coverage.ts';

/**
 * A text as the template sets it: strings, `u` for a character that no shipped face holds (set as a mark), and `brk` for a place
 * where a long word may be broken without a sign. Text without either stays one string.
 */
export type Segments = string | readonly (string | { readonly u: string } | { readonly brk: 1 })[];

/** Every face holds these: most texts are done after one look. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u02af\u0400-\u045f\u2010-\u2027\u2030-\u205e]*$/;
const LONG_WORD = /\S{36,}/;
const ALWAYS_BREAKABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A long word may break after every so many characters, and after the signs that part an address. */
const STRETCH = 12;

/** Prepares a text of anybody's for the typesetter. What it means to copy it back: the same characters, line for line. */
export function segmentsOf(text: string, coverage: Coverage): Segments {
  const lines =
    text.includes('\r') || text.includes('\t') ? text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ') : text;
  if (PLAIN.test(lines) && !LONG_WORD.test(lines)) return lines;
  const parts: (string | { u: string } | { brk: 1 })[] = [];
  let run = '';
  let unbroken = 0;
  const close = (): void => {
    if (run !== '') parts.push(run);
    run = '';
  };
  for (const grapheme of graphemes(lines)) {
    if (grapheme !== '\n' && !coverage.holds(grapheme)) {
      close();
      for (const char of grapheme) parts.push(coverage.holds(char) && !/\p{M}/u.test(char) ? char : { u: mark(char) });
      unbroken = 0;
      continue;
    }
    run += grapheme;
    unbroken = /\s/.test(grapheme) || ALWAYS_BREAKABLE.test(grapheme) ? 0 : unbroken + 1;
    if (unbroken > 0 && unbroken % STRETCH === 0 && LONG_WORD.test(lines)) {
      close();
      parts.push({ brk: 1 });
    }
  }
  close();
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

function mark(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
