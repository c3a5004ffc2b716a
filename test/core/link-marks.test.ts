import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkVerdict } from '../../core/domain/policy/link-verdict.ts';
import { spanLetter, spanLetters, type MarkedPlace } from '../../core/domain/policy/span-marks.ts';

describe('the letters of spans', () => {
  it('count on after z as columns of a table do', () => {
    expect([0, 1, 25, 26, 51, 52, 701, 702].map(spanLetter)).toEqual(['a', 'b', 'z', 'aa', 'az', 'ba', 'zz', 'aaa']);
  });

  const places = fc.array(
    fc.record<MarkedPlace>({
      wording: fc.constantFrom('w', 'v', null),
      start: fc.nat(3),
      end: fc.nat(3),
      region: fc.constantFrom(null, 'r'),
    }),
  );

  it('never change when more spans come, and the same words have the same letter', () => {
    fc.assert(
      fc.property(places, places, (first, later) => {
        const before = spanLetters(first);
        const after = spanLetters([...first, ...later]);
        expect(after.slice(0, before.length)).toEqual(before);
        const all = [...first, ...later].map((place) => JSON.stringify(Object.values(place)));
        for (const [i, one] of all.entries())
          for (const [j, other] of all.entries()) expect(after[i] === after[j]).toBe(one === other);
      }),
    );
  });
});

describe('what the findings of a link come to', () => {
  it.each([
    [[], null],
    [[null, null], null],
    [['met', 'met'], 'met'],
    [['unmet'], 'unmet'],
    [['met', null], 'arguable'],
    [['met', 'unmet'], 'arguable'],
    [['arguable', 'arguable'], 'arguable'],
  ] as const)('%j is %s', (elements, verdict) => {
    expect(linkVerdict(elements)).toBe(verdict);
  });
});
