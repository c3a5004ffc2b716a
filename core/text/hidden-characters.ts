/** A character that can't be seen, or that changes what is seen. Screens and documents show it as a chip with this name. */
export interface HiddenCharacter {
  /** UTF-16 offset and length. */
  readonly index: number;
  readonly length: number;
  readonly codePoint: number;
  /** The usual short name (RLM, ZWNJ), else U+0000. */
  readonly name: string;
  readonly kind:
    'direction' | 'joining' | 'width' | 'control' | 'tag' | 'variation' | 'private' | 'unassigned' | 'surrogate';
}

const NAMES: Readonly<Record<number, string>> = {
  0x00ad: 'SHY',
  0x034f: 'CGJ',
  0x061c: 'ALM',
  0x180e: 'MVS',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LS',
  0x2029: 'PS',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0xfeff: 'BOM',
};

/** Tab and line ends are seen as what they are. Everything else that Unicode calls ignorable, control, private or unassigned. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE_FORMAT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\t\n\r]/u;
const PLAIN = /^[\t\n\r -~]*$/;

/**
 * The hidden characters of a text, in order. An emoji's own joiners and variation selectors are part of its picture and left out; a
 * joiner between letters is named, because it can change a word.
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    const [character] = match;
    if (VISIBLE_FORMAT.test(character) || inEmoji(text, match.index, character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const name = NAMES[codePoint] ?? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ index: match.index, length: character.length, codePoint, name, kind: kindOf(character, codePoint) });
  }
  return found;
}

function kindOf(character: string, codePoint: number): HiddenCharacter['kind'] {
  if (DIRECTION.test(character)) return 'direction';
  if (codePoint === 0x200c || codePoint === 0x200d) return 'joining';
  if (codePoint >= 0xe0000 && codePoint <= 0xe007f) return 'tag';
  if (/\p{Variation_Selector}/u.test(character)) return 'variation';
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/\p{Cs}/u.test(character)) return 'surrogate';
  if (/\p{Co}/u.test(character)) return 'private';
  return /\p{Cn}/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character) ? 'unassigned' : 'width';
}

const PICTURE_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f#*0-9\u{e0020}-\u{e007e}]$/u;
/** A flag of a country's part: a black flag and tag letters, seven at most. */
const FLAG_BEFORE = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;

function inEmoji(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + character.length, index + character.length + 2);
  if (character === '\u200d') return PICTURE_BEFORE.test(before) && PICTURE_AFTER.test(after);
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) return FLAG_BEFORE.test(text.slice(Math.max(0, index - 16), index));
  if (character === '\ufe0f') return /[\p{Extended_Pictographic}#*0-9]$/u.test(before);
  return false;
}
