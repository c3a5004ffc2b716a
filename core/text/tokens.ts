import { APART, CODE, DROP, foldOf, SPACE } from './characters.ts';

/** A folded word and where it stands in the text as it is: UTF-16 offsets, end exclusive. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A piece that can be normalised alone: a run of Hangul (whose letters join to syllables, those of compatibility and half width too),
 * or one character with what may join it or falls away: marks, tatweel, invisible characters, half-width voicing marks.
 */
const PIECE =
  /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc][\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc\u0640\p{M}\p{Default_Ignorable_Code_Point}]*|.[\u0640\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]*/gsu;

/** The words of a text with their places: the same words as foldedWords(). Made on demand, never stored. */
export function* tokens(text: string): Generator<Token, void, undefined> {
  let word = '';
  let start = 0;
  let end = 0;
  for (const { part, from, to } of foldedCharacters(text)) {
    if (part === ' ') {
      if (word !== '') yield { word, start, end };
      word = '';
      continue;
    }
    if (word === '') start = from;
    word += part;
    end = to;
  }
  if (word !== '') yield { word, start, end };
}

/** The folded words joined by single spaces, and for each UTF-16 unit of that where it comes from in the text as it is. */
export interface PlacedFold {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where each folded character stands in the text: for what is looked for inside words. */
export function placedFold(text: string): PlacedFold {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let gap = false;
  const put = (part: string, from: number, to: number): void => {
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
    folded += part;
  };
  for (const { part, from, to } of foldedCharacters(text)) {
    if (part === ' ') {
      gap = folded !== '';
      continue;
    }
    if (gap) put(' ', from, from);
    gap = false;
    put(part, from, to);
  }
  return { folded, starts, ends };
}

interface FoldedCharacter {
  /** ' ' where words part. */
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

function* foldedCharacters(text: string): Generator<FoldedCharacter, void, undefined> {
  for (const piece of text.matchAll(PIECE)) {
    const to = piece.index + piece[0].length;
    for (const part of foldPiece(piece[0])) yield { part, from: piece.index, to };
  }
}

/** Folded characters, with ' ' wherever words part. */
function foldPiece(piece: string): string[] {
  let folded = foldOnce(piece);
  // Marks may join their letter only when what stood between has fallen away (fold.ts)
  if (piece.length > 1) folded = foldOnce(folded.join(''));
  return folded;
}

function foldOnce(piece: string): string[] {
  const parts: string[] = [];
  for (const character of piece.normalize('NFKC')) {
    const fold = foldOf(character.codePointAt(0) ?? SPACE);
    if (fold === DROP) continue;
    if (fold === SPACE) {
      parts.push(' ');
      continue;
    }
    const letter = String.fromCodePoint(fold & CODE);
    if ((fold & APART) !== 0) parts.push(' ', letter, ' ');
    else parts.push(letter);
  }
  return parts;
}
