import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../../core/text/graphemes.ts';
import {
  nextGrapheme,
  nextWordEnd,
  nextWordStart,
  previousGrapheme,
  previousWordEnd,
  previousWordStart,
} from '../../core/text/steps.ts';
import { texts } from './arbitrary-texts.ts';

/** A place between two characters of a text. */
const placed = fc.tuple(texts, fc.nat()).map(([text, n]) => {
  const places = Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isBoundary(text, i));
  return [text, places[n % places.length] ?? 0] as const;
});

const forward = { nextGrapheme, nextWordStart, nextWordEnd };
const back = { previousGrapheme, previousWordStart, previousWordEnd };

describe('a step through a text', () => {
  it.each(Object.entries(forward))('%s goes on, and stands between characters', (_, step) => {
    fc.assert(
      fc.property(placed, ([text, at]) => {
        const to = step(text, at);
        expect(isBoundary(text, to)).toBe(true);
        if (at < text.length) expect(to).toBeGreaterThan(at);
        else expect(to).toBe(text.length);
      }),
    );
  });

  it.each(Object.entries(back))('%s goes back, and stands between characters', (_, step) => {
    fc.assert(
      fc.property(placed, ([text, at]) => {
        const to = step(text, at);
        expect(isBoundary(text, to)).toBe(true);
        if (at > 0) expect(to).toBeLessThan(at);
        else expect(to).toBe(0);
      }),
    );
  });

  it('by characters there and back again is the same way', () => {
    fc.assert(
      fc.property(placed, ([text, at]) => {
        if (at < text.length) expect(previousGrapheme(text, nextGrapheme(text, at))).toBe(at);
      }),
    );
  });
});

describe('a step by words', () => {
  const text = 'Westerners & this cancerous tumor, #Covid_19.';
  const starts = ['Westerners', 'this', 'cancerous', 'tumor', '#Covid_19'].map((word) => text.indexOf(word));

  it('begins where words begin: blanks and marks are passed, a hashtag keeps its sign', () => {
    const found = [];
    for (let at = 0; at < text.length; at = nextWordStart(text, at)) found.push(at);
    expect(found).toEqual(starts);
    const again = [];
    for (let at = text.length; at > 0;) again.unshift((at = previousWordStart(text, at)));
    expect(again).toEqual(starts);
  });

  it('ends where words end, without the blank after', () => {
    const start = text.indexOf('cancerous');
    const end = nextWordEnd(text, start);
    expect(text.slice(start, end)).toBe('cancerous');
    expect(text.slice(start, nextWordEnd(text, end))).toBe('cancerous tumor');
    expect(text.slice(start, previousWordEnd(text, nextWordEnd(text, end)))).toBe('cancerous');
  });

  it.each([
    ['Hebrew', 'המילים נכתבו לצורך', ['המילים', 'נכתבו', 'לצורך']],
    ['Persian, a word with ZWNJ', 'سخن هیچ‌کس نیست', ['سخن', 'هیچ‌کس', 'نیست']],
    ['emoji are no words', 'a 👩‍👩‍👧 b', ['a', 'b']],
  ])('%s', (_, line, words) => {
    const found = [];
    for (let at = 0; at < line.length;) {
      const end = nextWordEnd(line, at);
      found.push(line.slice(previousWordStart(line, end), end));
      at = end;
    }
    expect(found.slice(0, words.length)).toEqual(words);
  });

  it('crosses a desert longer than it looks ahead', () => {
    const far = `a${' '.repeat(5000)}b`;
    expect(nextWordStart(far, 1)).toBe(5001);
    expect(previousWordEnd(far, 5001)).toBe(1);
    expect(nextWordEnd('\u0301'.repeat(3000), 0)).toBe(3000);
  });

  it('is quick in a text of a million letters without a blank', () => {
    const long = 'x'.repeat(1_000_000);
    const begun = performance.now();
    expect(nextGrapheme(long, 500_000)).toBe(500_001);
    expect(nextWordEnd(long, 999_000)).toBeGreaterThan(999_000);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
