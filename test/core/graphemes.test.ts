import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaryAtOrAfter,
  boundaryAtOrBefore,
  firstGraphemes,
  graphemeCount,
  graphemes,
  isBoundary,
} from '../../core/text/graphemes.ts';
import { texts } from './arbitrary-texts.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const boundaries = (text: string): number[] => [
  ...Array.from(segmenter.segment(text), (part) => part.index),
  text.length,
];

describe('graphemes', () => {
  it('are what a reader takes for one character', () => {
    expect(graphemes('e\u0301👨‍👩‍👧🇮🇱a\r\n')).toEqual(['e\u0301', '👨‍👩‍👧', '🇮🇱', 'a', '\r\n']);
    expect(graphemeCount('می‌خواهم')).toBe(7);
    expect(firstGraphemes('👍🏽👍🏽👍🏽', 2)).toBe('👍🏽👍🏽');
    expect(firstGraphemes('ab', 5)).toBe('ab');
  });

  it('are those of Unicode, also where the quick way is taken', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        const reference = Array.from(segmenter.segment(text), (part) => part.segment);
        expect(graphemes(text)).toEqual(reference);
        expect(graphemeCount(text)).toBe(reference.length);
        expect(firstGraphemes(text, 3)).toBe(reference.slice(0, 3).join(''));
      }),
    );
  });

  it('can be cut at the boundaries and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), fc.integer({ min: -3, max: 80 }), (text, index) => {
        const all = boundaries(text);
        const at = Math.min(Math.max(index, 0), text.length);
        expect(boundaryAtOrBefore(text, index)).toBe(Math.max(...all.filter((place) => place <= at)));
        expect(boundaryAtOrAfter(text, index)).toBe(Math.min(...all.filter((place) => place >= at)));
        expect(isBoundary(text, at)).toBe(all.includes(at));
      }),
      { numRuns: 500 },
    );
  });

  it('are found far inside a long text', () => {
    const text = 'كتاب '.repeat(5000) + '👨‍👩‍👧' + ' كتاب'.repeat(5000);
    expect(boundaryAtOrBefore(text, 25_003)).toBe(25_000);
    expect(boundaryAtOrAfter(text, 25_003)).toBe(25_008);
  });
});
