import { APART, CODE, DROP, foldOf, foldUnit, JOINS, SPACE } from './characters.ts';

/** ASCII without control characters and '=', which marks the index's own filter tokens: the index folds and cuts it as we would. */
const PLAIN = /^[\t\n\r -<>-~]*$/;

/** Written in pieces of this many units: more can't be handed to String.fromCharCode at once. */
const PIECE = 4096;
/** A plain array: String.fromCharCode takes it twice as fast as a typed one. Room for the few units written past a piece. */
const piece = new Array<number>(PIECE + 8).fill(0);

/**
 * The text as the word index takes it: words of folded characters (characters.ts), joined by single spaces. ASCII comes back as it
 * is, since the index cuts and folds it alike; '=' never comes out. The same text again gives the same text.
 */
export function searchText(text: string): string {
  return PLAIN.test(text) ? text : foldNormalised(text.normalize('NFKC'));
}

/** The folded words joined by single spaces, ASCII too: what substring search and its trigrams look at. */
export function foldedText(text: string): string {
  if (!PLAIN.test(text)) return searchText(text);
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, ' ')
    .trim();
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  const folded = foldedText(text);
  return folded === '' ? [] : folded.split(' ');
}

function foldNormalised(text: string): string {
  const codes = piece;
  let result = '';
  let length = 0;
  let gap = false; // a space is due before the next word
  let dropped = false;
  let again = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let fold = foldUnit(unit);
    if (fold > SPACE && fold < APART) {
      // Nearly every character comes this way
      if (gap && length > 0) codes[length++] = SPACE;
      codes[length++] = fold;
      gap = dropped = false;
    } else if (fold === SPACE) gap = true;
    else if (fold === DROP) dropped = true;
    else {
      if (fold === 0) {
        const code = text.codePointAt(i) ?? SPACE;
        if (code > 0xffff) i++;
        fold = foldOf(code);
      }
      if (fold === SPACE) gap = true;
      else if (fold === DROP) dropped = true;
      else {
        // What fell away stood between two characters that are one without it
        if (dropped) again ||= (fold & JOINS) !== 0;
        const apart = (fold & APART) !== 0;
        if ((gap || apart) && length > 0) codes[length++] = SPACE;
        length = put(fold & CODE, length);
        gap = apart;
        dropped = false;
      }
    }
    if (length >= PIECE) {
      result += written(length - 1);
      codes[0] = codes[length - 1] ?? SPACE;
      length = 1;
    }
  }
  if (length > 0) result += written(length);
  return again ? searchText(result) : result;
}

function written(length: number): string {
  return String.fromCharCode.apply(null, piece.slice(0, length));
}

function put(code: number, length: number): number {
  if (code < 0x1_0000) {
    piece[length] = code;
    return length + 1;
  }
  piece[length] = 0xd7c0 + (code >> 10);
  piece[length + 1] = 0xdc00 + (code & 0x3ff);
  return length + 2;
}
