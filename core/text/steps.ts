import { boundaryAtOrAfter, boundaryAtOrBefore } from './graphemes.ts';

/**
 * Where a hand that walks through a text comes to next: by what a reader takes for one character, or by words. Offsets and their unit are
 * those of spans.ts. A step is taken along the text, never across the line: whether it goes to the left or to the right on the screen
 * is for whoever draws it to say.
 */

/** Words are looked for this far around; no real word is longer. */
const REACH = 512;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The end of the character after a place. */
export function nextGrapheme(text: string, at: number): number {
  return at >= text.length ? text.length : boundaryAtOrAfter(text, at + 1);
}

/** The beginning of the character before a place. */
export function previousGrapheme(text: string, at: number): number {
  return at <= 0 ? 0 : boundaryAtOrBefore(text, at - 1);
}

/** Where the next word begins; the end of the text where none does. */
export function nextWordStart(text: string, at: number): number {
  return stepForward(text, at, ({ start }) => (start > at ? start : null));
}

/** Where a word ends next: the one at the place, or the one after it. Blanks and marks after it don't belong to it. */
export function nextWordEnd(text: string, at: number): number {
  return stepForward(text, at, ({ end }) => (end > at ? end : null));
}

/** Where the word at the place began, or the one before it; the beginning of the text where there is none. */
export function previousWordStart(text: string, at: number): number {
  return stepBack(text, at, ({ start }) => (start < at ? start : null));
}

/** Where a word ended last before the place. */
export function previousWordEnd(text: string, at: number): number {
  return stepBack(text, at, ({ end }) => (end < at ? end : null));
}

interface Word {
  readonly start: number;
  readonly end: number;
}

type Choose = (word: Word) => number | null;

function stepForward(text: string, at: number, choose: Choose): number {
  for (let from = at; from < text.length; from += REACH) {
    for (const word of wordsAround(text, from)) {
      const found = choose(word);
      if (found !== null) return found;
    }
  }
  return text.length;
}

function stepBack(text: string, at: number, choose: Choose): number {
  for (let from = at; from > 0; from -= REACH) {
    for (const word of wordsAround(text, from).reverse()) {
      const found = choose(word);
      if (found !== null) return found;
    }
  }
  return 0;
}

/** The words of a stretch that reaches beyond a place on both sides. */
function wordsAround(text: string, at: number): Word[] {
  const from = boundaryAtOrBefore(text, Math.max(0, at - 2 * REACH));
  const to = boundaryAtOrAfter(text, Math.min(text.length, at + 2 * REACH));
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
    if (isWordLike !== true) continue;
    const start = from + index;
    words.push({ start: withSign(text, start), end: boundaryAtOrAfter(text, start + segment.length) });
  }
  return words;
}

/** A hashtag's and a handle's sign belongs to its word. */
function withSign(text: string, start: number): number {
  const before = text[start - 1];
  return before === '#' || before === '@' ? start - 1 : boundaryAtOrBefore(text, start);
}
