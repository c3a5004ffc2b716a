/**
 * What the search makes of one character: the table behind normalise.ts, filled as characters are met. The rules:
 *   letters in lower case · Arabic and Persian yeh and kaf alike · harakat, Quranic signs, niqqud, tatweel, keycaps and every
 *   invisible character (ZWNJ, bidi marks, variation selectors) fall away · Arabic and Persian digits become 0 to 9 · every Han and
 *   Kana character and every pictograph is a word by itself, since nothing separates them · whatever is no letter, digit, mark or
 *   underscore separates words.
 */
export const DROP = 1;
export const SPACE = 32;
/** Added to a character that is a word by itself. */
export const APART = 0x20_0000;
/** Added to a character that can still join with one before it once something between them has fallen away. */
export const JOINS = 0x40_0000;
export const CODE = 0x1f_ffff;

const FALLS_AWAY = /[\u0300-\u036f\u0640\p{Me}]|\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;
const HEBREW_OR_ARABIC = /[\u0591-\u05c7\ufb1e\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/u;
const BY_ITSELF =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const CAN_JOIN = /[\p{M}\u1100-\u11ff]/u;

/** UTF-16 units by their code; 0: not met yet. Surrogates stay 0: their pairs are in `astral`. */
const units = new Int32Array(0x1_0000);
const astral = new Map<number, number>();

/** How a UTF-16 unit is folded: its foldOf(), or 0 where it hasn't been met or is half of a pair. The quick way of a long text. */
export function foldUnit(unit: number): number {
  return units[unit] ?? 0;
}

/** How a code point is folded: DROP, SPACE, or its folded code point with APART and JOINS. */
export function foldOf(codePoint: number): number {
  if (codePoint > 0xffff) {
    let fold = astral.get(codePoint);
    if (fold === undefined) astral.set(codePoint, (fold = learn(codePoint)));
    return fold;
  }
  const known = foldUnit(codePoint);
  if (known !== 0) return known;
  const fold = learn(codePoint);
  // Half of a pair separates words; it isn't remembered, so that whole pairs are looked up
  if (codePoint < 0xd800 || codePoint > 0xdfff) units[codePoint] = fold;
  return fold;
}

function learn(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (FALLS_AWAY.test(character) || (MARK.test(character) && HEBREW_OR_ARABIC.test(character))) return DROP;
  if (BY_ITSELF.test(character)) return codePoint | APART;
  if (!WORD.test(character)) return SPACE;
  return foldLetter(character) | (CAN_JOIN.test(character) ? JOINS : 0);
}

function foldLetter(character: string): number {
  switch (character) {
    case 'ي':
    case 'ى':
      return 0x6cc; // ی
    case 'ك':
      return 0x6a9; // ک
    case 'ς':
      return 0x3c3; // σ
  }
  const code = character.codePointAt(0) ?? SPACE;
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return 48 + (code & 15);
  return character.toLowerCase().codePointAt(0) ?? code;
}
