import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExhibits, exhibitLabel, nextLetter, numberExhibits } from '../../../core/dossier/exhibit-numbers.ts';
import type { ExhibitRecord } from '../../../core/dossier/records.ts';

const label = (ids: readonly string[], given: readonly ExhibitRecord[]): string[] =>
  numberExhibits(ids, given).map(exhibitLabel);
const given = (labels: Readonly<Record<string, [number, string]>>): ExhibitRecord[] =>
  Object.entries(labels).map(([statementId, [number, letter]]) => ({ statementId, number, letter }));

describe('exhibit numbers', () => {
  it('number a first edition from 1 in its order', () => {
    expect(label(['a', 'b', 'c'], [])).toEqual(['1', '2', '3']);
  });

  it('give a late insertion the number before it and the next free letter', () => {
    const known = given({ a: [1, ''], b: [2, ''], x: [1, 'A'] });
    expect(label(['a', 'new', 'x', 'newer', 'b'], known)).toEqual(['1', '1B', '1A', '1C', '2']);
  });

  it('go on with whole numbers after the last and before the first', () => {
    const known = given({ b: [1, ''], c: [2, ''] });
    expect(label(['first', 'b', 'c', 'last'], known)).toEqual(['3', '1', '2', '4']);
  });

  it('never give the number of an exhibit that has left', () => {
    expect(label(['a', 'new'], given({ a: [1, ''], gone: [2, ''] }))).toEqual(['1', '3']);
    expect(label(['a', 'new', 'b'], given({ a: [1, ''], gone: [1, 'A'], b: [2, ''] }))).toEqual(['1', '1B', '2']);
  });

  it('keep every number for ever, each once, through any editions', () => {
    const editions = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(editions, (all) => {
        const known = new Map<string, ExhibitRecord>();
        for (const edition of all) {
          const ids = edition.map(String);
          const numbers = numberExhibits(ids, [...known.values()]);
          ids.forEach((statementId, i) => {
            const number = numbers[i] ?? { number: 0, letter: '' };
            const before = known.get(statementId);
            if (before !== undefined) expect(exhibitLabel(number)).toBe(exhibitLabel(before));
            known.set(statementId, { statementId, ...number });
          });
          const labels = [...known.values()].map(exhibitLabel);
          expect(new Set(labels).size).toBe(labels.length);
        }
      }),
    );
  });

  it('put a late insertion behind what stood before it, and before the next whole number', () => {
    const script = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(script, ([first, later]) => {
        const inOrder = (ids: readonly number[]): string[] => [...ids].sort((a, b) => a - b).map(String);
        const early = inOrder(first);
        const known = numberExhibits(early, []).map((number, i) => ({ statementId: early[i] ?? '', ...number }));
        const all = inOrder([...new Set([...first, ...later])]);
        const numbers = numberExhibits(all, known);
        for (const [i, id] of all.entries()) {
          const number = numbers[i] ?? { number: 0, letter: '' };
          const before = all
            .slice(0, i)
            .filter((other) => early.includes(other))
            .at(-1);
          const after = all.slice(i + 1).some((other) => early.includes(other));
          const isLate = !early.includes(id) && before !== undefined && after;
          expect(number.letter !== '').toBe(isLate);
          if (isLate) expect(number.number).toBe(known.find(({ statementId }) => statementId === before)?.number);
        }
      }),
    );
  });

  it('order letters as they are given: Z before AA', () => {
    const letters = ['', 'A'];
    for (let i = 0; i < 60; i++) letters.push(nextLetter(letters.at(-1) ?? ''));
    const exhibits = letters.map((letter) => ({ number: 12, letter }));
    expect([...exhibits].reverse().sort(compareExhibits)).toEqual(exhibits);
    expect(letters.slice(25, 30)).toEqual(['Y', 'Z', 'AA', 'AB', 'AC']);
  });
});
