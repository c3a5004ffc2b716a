import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../../core/text/graphemes.ts';
import { placesOf, spanFault, spanStanding, wholeGraphemes, wordsAt } from '../../core/text/spans.ts';
import { texts } from './arbitrary-texts.ts';

const cuts = fc.tuple(texts, fc.nat(), fc.nat());

function spanIn(text: string, a: number, b: number): { start: number; end: number } {
  const places = Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isBoundary(text, i));
  const [x = 0, y = 0] = [places[a % places.length], places[b % places.length]];
  return { start: Math.min(x, y), end: Math.max(x, y) };
}

describe('offsets', () => {
  it('count UTF-16 units of the verbatim text, the end not included', () => {
    expect(wordsAt('a👩‍👩‍👧b', { start: 1, end: 9 })).toBe('👩‍👩‍👧');
    expect(spanFault('a\r\nb', { start: 3, end: 4, exact: 'b' })).toBeNull();
  });

  it('between graphemes make a span of any text, with its own words', () => {
    fc.assert(
      fc.property(cuts, ([text, a, b]) => {
        const span = spanIn(text, a, b);
        const exact = wordsAt(text, span);
        expect(spanFault(text, { ...span, exact })).toBe(exact === '' ? 'empty' : null);
        if (exact !== '') expect(spanStanding(text, { ...span, exact })).toBe('stands');
      }),
    );
  });

  it('outside the text, turned round, broken or not whole are refused', () => {
    const bad = [
      [-1, 2],
      [0, 4],
      [2, 1],
      [0.5, 2],
      [Number.NaN, 2],
      [0, Infinity],
    ] as const;
    for (const [start, end] of bad) expect(spanFault('abc', { start, end, exact: 'ab' })).toBe('outside');
    expect(spanFault('abc', { start: 1, end: 2, exact: 'b' }, { start: 0, end: 1 })).toBe('outside');
  });

  it.each([
    ['a surrogate pair', '😀x', 1],
    ['a combining mark', 'e\u0301x', 1],
    ['a family of emoji', '👩‍👩‍👧', 3],
    ['a line end', '\r\nx', 1],
    ['only combining marks', '\u0301'.repeat(2000), 1200],
  ])('inside %s are refused', (_, text, at) => {
    expect(spanFault(text, { start: 0, end: at, exact: text.slice(0, at) })).toBe('cuts-character');
  });

  it('stay the same where half a pair is kept as its sign', () => {
    const text = 'a\ud83db c';
    expect(spanFault(text.toWellFormed(), { start: 0, end: 3, exact: text.slice(0, 3) })).toBeNull();
  });

  it('hold bidi controls and hidden characters as they are', () => {
    const text = 'x\u202eabc\u202c\u200fy';
    expect(placesOf(text, '\u202eabc\u202c')).toEqual([{ start: 1, end: 6 }]);
    expect(spanStanding('xabcy', { start: 1, end: 6, exact: '\u202eabc\u202c' })).toBe('gone');
  });
});

describe('words in a text', () => {
  it('are found wherever they stand whole', () => {
    expect(placesOf('aXbXaX', 'X')).toEqual([1, 3, 5].map((start) => ({ start, end: start + 1 })));
    expect(placesOf('e\u0301 e', 'e')).toEqual([{ start: 3, end: 4 }]);
    expect(placesOf('abcabc', 'abc', { start: 1, end: 5 })).toEqual([]);
    expect(placesOf('anything', '')).toEqual([]);
  });

  it('every place found holds the words, and every span is found again', () => {
    fc.assert(
      fc.property(cuts, ([text, a, b]) => {
        const span = spanIn(text, a, b);
        const words = wordsAt(text, span);
        const places = placesOf(text, words);
        for (const place of places) expect(wordsAt(text, place)).toBe(words);
        if (words !== '') expect(places).toContainEqual(span);
      }),
    );
  });

  it('that moved or went are said, not followed', () => {
    const span = { start: 0, end: 3, exact: 'one' };
    expect(spanStanding('one two', span)).toBe('stands');
    expect(spanStanding('two one', span)).toBe('elsewhere');
    expect(spanStanding('two', span)).toBe('gone');
  });

  it('grow to whole graphemes', () => {
    fc.assert(
      fc.property(cuts, ([text, a, b]) => {
        const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
        const grown = wholeGraphemes(text, { start: Math.min(x, y), end: Math.max(x, y) });
        expect(isBoundary(text, grown.start) && isBoundary(text, grown.end)).toBe(true);
        expect(grown.start <= Math.min(x, y) && grown.end >= Math.max(x, y)).toBe(true);
      }),
    );
  });
});
