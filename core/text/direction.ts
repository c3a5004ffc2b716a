/** The direction of a text and the script that chooses its face. Neither is ever put into the text. */
export type TextDirection = 'ltr' | 'rtl';
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'cjk' | 'other';

/** Letters and signs that run from right to left. */
export const RIGHT_TO_LEFT =
  /[\u05be\u05c0\u05c3\u05c6\u05d0-\u05f4\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u070d\u070f\u0710\u0712-\u072f\u074d-\u07a5\u07b1\u07c0-\u07ea\u07f4\u07f5\u07fa\u0800-\u0815\u0840-\u0858\u0860-\u086a\u0870-\u088e\u08a0-\u08c9\u200f\ufb1d\ufb1f-\ufb28\ufb2a-\ufb4f\ufb50-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT = /[\p{L}\u200e]/u;
const ISOLATE_START = /[\u2066-\u2068]/u;

/**
 * The direction of the first strong character, as rules P2 and P3 of the Unicode Bidirectional Algorithm ask: what stands in an isolate is
 * skipped. Null where nothing in the text has a direction.
 */
export function directionOf(text: string): TextDirection | null {
  let depth = 0;
  for (const character of text) {
    if (ISOLATE_START.test(character)) depth++;
    else if (character === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (RIGHT_TO_LEFT.test(character)) return 'rtl';
      if (LEFT_TO_RIGHT.test(character)) return 'ltr';
    }
  }
  return null;
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu],
];
const NOT_WORDS = /https?:\/\/\S+|[@#]\w+/gu;
const LETTER = /\p{L}/gu;
const SAMPLE = 4000;

/**
 * The script that most letters of a text are in, links, handles and Latin hashtags aside as long as something else is there. 'latin'
 * where there are no letters: digits and signs stand in every face.
 */
export function scriptOf(text: string): Script {
  const sample = text.slice(0, SAMPLE);
  const words = sample.replace(NOT_WORDS, ' ');
  return majority(words) ?? majority(sample) ?? 'latin';
}

function majority(text: string): Script | null {
  const letters = count(text, LETTER);
  if (letters === 0) return null;
  let best: Script = 'other';
  let most = 0;
  let known = 0;
  for (const [script, pattern] of SCRIPTS) {
    const found = count(text, pattern);
    known += found;
    if (found > most) [best, most] = [script, found];
  }
  return letters - known > most ? 'other' : best;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const match of text.matchAll(pattern)) found += match[0].length > 0 ? 1 : 0;
  return found;
}
