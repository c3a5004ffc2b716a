import { wholeGraphemes, type Span } from '../spans.ts';
import type { Pair } from './align.ts';
import type { PlacedWord, QuotableText } from './words.ts';

/** A stretch of the comparison, in the order in which a reader goes through both texts. */
export interface QuotationPart {
  readonly kind: 'same' | 'omitted' | 'added' | 'changed';
  /** In the quotation; null where it is left out. */
  readonly quoted: Span | null;
  /** In the stored text; null where it is added. */
  readonly stored: Span | null;
  /** Left out with an ellipsis, or added in square brackets. */
  readonly marked: boolean;
}

const ELLIPSIS = /…|\.\s?\.\s?\.|\[\s*(?:…|\.\.\.)\s*\]/u;
const SENTENCE_END = /[.!?؟。۔]["”’')\]]*(?=\s|$)/u;
/** A sentence longer than this isn't looked to its end. */
const LONGEST_SENTENCE = 600;

/** The comparison as a row of parts. @param pairs at least one, rising on both sides */
export function partsOf(
  quotation: string,
  words: readonly PlacedWord[],
  stored: QuotableText,
  pairs: readonly Pair[],
): readonly QuotationPart[] {
  const maker = new PartMaker(quotation, words, stored);
  let before: Pair = [-1, (pairs[0]?.[1] ?? 0) - 1];
  let run: Pair[] = [];
  for (const pair of pairs) {
    const follows = pair[0] === before[0] + 1 && pair[1] === before[1] + 1;
    if (!follows) {
      maker.same(run);
      maker.gap(before, pair);
      run = [];
    }
    run.push(pair);
    before = pair;
  }
  maker.same(run);
  maker.tail(before);
  return maker.parts;
}

class PartMaker {
  readonly parts: QuotationPart[] = [];
  readonly #quotation: string;
  readonly #words: readonly PlacedWord[];
  readonly #stored: QuotableText;

  constructor(quotation: string, words: readonly PlacedWord[], stored: QuotableText) {
    this.#quotation = quotation;
    this.#words = words;
    this.#stored = stored;
  }

  same(run: readonly Pair[]): void {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    this.#put('same', this.#quoted(first[0], last[0]), this.#there(first[1], last[1]), false);
  }

  /** What lies between two kept words. */
  gap(before: Pair, after: Pair): void {
    const quoted = this.#quoted(before[0] + 1, after[0] - 1);
    const there = this.#there(before[1] + 1, after[1] - 1);
    const [mine, theirs] = [after[0] - before[0] - 1, after[1] - before[1] - 1];
    const from = before[0] < 0 ? 0 : (this.#words[before[0]]?.end ?? 0);
    const ellipsis = ELLIPSIS.test(this.#quotation.slice(from, this.#words[after[0]]?.start));
    if (quoted !== null && there !== null && !ellipsis && Math.max(mine, theirs) <= 2 * Math.min(mine, theirs) + 1) {
      this.#put('changed', quoted, there, false);
      return;
    }
    if (there !== null) this.#put('omitted', null, there, ellipsis);
    if (quoted !== null) this.#put('added', quoted, null, this.#bracketed(quoted));
  }

  /** What follows the last kept word: words of the quotation's own, and the rest of the sentence that it breaks off. */
  tail(last: Pair): void {
    const quoted = this.#quoted(last[0] + 1, this.#words.length - 1);
    const end = this.#words[last[0]]?.end ?? 0;
    const ellipsis = ELLIPSIS.test(this.#quotation.slice(end));
    const rest = quoted !== null || ellipsis ? this.#restOfSentence(last[1]) : null;
    if (rest !== null) this.#put('omitted', null, rest, ellipsis);
    if (quoted !== null) this.#put('added', quoted, null, this.#bracketed(quoted));
  }

  #put(kind: QuotationPart['kind'], quoted: Span | null, there: Span | null, marked: boolean): void {
    this.parts.push({
      kind,
      quoted: quoted === null ? null : wholeGraphemes(this.#quotation, quoted),
      stored: there === null ? null : wholeGraphemes(this.#stored.text, there),
      marked,
    });
  }

  #quoted(first: number, last: number): Span | null {
    return spanOf(this.#words, first, last);
  }

  #there(first: number, last: number): Span | null {
    return spanOf(this.#stored.words, first, last);
  }

  #restOfSentence(lastWord: number): Span | null {
    const { text, words } = this.#stored;
    const start = words[lastWord]?.end ?? text.length;
    const ahead = text.slice(start, start + LONGEST_SENTENCE);
    const stop = SENTENCE_END.exec(ahead);
    if (stop === null) return null;
    let last = lastWord;
    while ((words[last + 1]?.end ?? Infinity) <= start + stop.index) last += 1;
    return spanOf(words, lastWord + 1, last);
  }

  #bracketed({ start, end }: Span): boolean {
    const before = this.#quotation.slice(0, start);
    const open = before.lastIndexOf('[');
    return open > before.lastIndexOf(']') && this.#quotation.indexOf(']', end) !== -1;
  }
}

function spanOf(words: readonly PlacedWord[], first: number, last: number): Span | null {
  const [a, b] = [words[first], words[last]];
  return first > last || a === undefined || b === undefined ? null : { start: a.start, end: b.end };
}
