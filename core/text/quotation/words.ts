import { isBoundary } from '../graphemes.ts';
import { foldedText } from '../normalise.ts';
import { tokens } from '../tokens.ts';

/** A folded word with its place in the text as it is: UTF-16 offsets of whole graphemes. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A text made ready for quotations to be looked for in it. Making it is the dear part: keep it while many are checked. */
export interface QuotableText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** Where each folded word stands in `words`, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function quotable(text: string): QuotableText {
  const words = placedWords(text);
  const places = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [index]);
    else known.push(index);
  }
  return { text, words, places };
}

/** An apostrophe that is a letter to Unicode: in a policy it stands for the usual one. Same length, so offsets hold. */
const LETTER_APOSTROPHES = /[\u02bb\u02bc]/g;

/** The words of a text, folded as a search folds them; an HTML character reference that stands for a sign is no word. */
export function placedWords(text: string): PlacedWord[] {
  const references = referencesIn(text);
  const words: PlacedWord[] = [];
  let reference = 0;
  for (const token of tokens(text.replace(LETTER_APOSTROPHES, "'"))) {
    while ((references[reference]?.end ?? Infinity) <= token.start) reference += 1;
    const word = withoutReference(text, token, references[reference]);
    if (word === null) continue;
    const before = words.at(-1);
    // Several words of one picture (a family of emoji) are one grapheme and stay together.
    if (before !== undefined && before.end >= word.start && !isBoundary(text, word.start)) {
      words[words.length - 1] = { word: `${before.word} ${word.word}`, start: before.start, end: word.end };
    } else words.push(word);
  }
  return words;
}

interface Reference {
  readonly start: number;
  readonly end: number;
}

/** The same that entities.ts reads, with the `&aposs` of a registrar's export. */
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});|&apos(?=s\b)/g;

function referencesIn(text: string): readonly Reference[] {
  if (!text.includes('&')) return [];
  return Array.from(text.matchAll(REFERENCE), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function withoutReference(text: string, token: PlacedWord, reference: Reference | undefined): PlacedWord | null {
  if (reference === undefined || token.start < reference.start || token.start >= reference.end) return token;
  if (token.end <= reference.end) return null;
  return { word: foldedText(text.slice(reference.end, token.end)), start: reference.end, end: token.end };
}
