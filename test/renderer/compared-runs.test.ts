import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../core/text/diff.ts';
import { isBoundary } from '../../core/text/graphemes.ts';
import { comparedRuns, type ComparedRun } from '../../renderer/ui/compared-runs.ts';
import { texts } from '../core/arbitrary-texts.ts';

const drawn = (runs: readonly ComparedRun[]): string =>
  runs.map(({ kind, text }) => (kind === 'elided' ? '…' : kind === 'differs' ? `<${text}>` : text)).join('');

const sides = (left: string, right: string, whole = false): readonly [string, string] => {
  const { parts } = compareTexts(left, right);
  return [drawn(comparedRuns(parts, 'left', whole)), drawn(comparedRuns(parts, 'right', whole))];
};

const SAME = 'It was said on many days and in many places, again and again, before and after. ';

describe('one of two compared wordings', () => {
  it('is drawn around what differs; what is long and alike is left out of the drawing', () => {
    const [left, right] = sides(
      `${SAME.repeat(3)}The tree fell.${SAME.repeat(3)}`,
      `${SAME.repeat(3)}The house fell.${SAME.repeat(3)}`,
    );
    expect(left).toMatch(/^…\S.{10,60}The <tree> fell\..{10,60}…$/u);
    expect(right).toMatch(/^…\S.{10,60}The <house> fell\..{10,60}…$/u);
  });

  it('is drawn whole where it is short, or where somebody asks', () => {
    expect(sides('The tree fell.', 'The house fell.')).toEqual(['The <tree> fell.', 'The <house> fell.']);
    const [left] = sides(`${SAME.repeat(9)}tree`, `${SAME.repeat(9)}house`, true);
    expect(left).toBe(`${SAME.repeat(9)}<tree>`);
  });

  it('shows where the other one goes on, though nothing of its own differs', () => {
    const [left, right] = sides(SAME.repeat(4), `${SAME.repeat(4)}And more.`);
    expect(left).toContain('…');
    expect(right).toContain('<And more.>');
  });

  it('two texts that are alike are drawn from their beginning', () => {
    const [left] = sides(SAME.repeat(5), SAME.repeat(5));
    expect(left.startsWith('It was said')).toBe(true);
    expect(left).toContain('…');
  });

  it('loses nothing and cuts no character, whatever the texts', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(6), fc.boolean(), (one, two, times, whole) => {
        const [left, right] = [`${one.repeat(times)}${two}`, `${two}${one}${two.repeat(times)}`];
        const { parts } = compareTexts(left, right);
        for (const [side, text] of [
          ['left', left],
          ['right', right],
        ] as const) {
          const runs = comparedRuns(parts, side, whole);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          const own = parts.filter((part) => part.kind === 'same' || part.kind === side).map((part) => part.text);
          let at = 0;
          const between = new Set([0, ...own.map((part) => (at += part.length))]);
          at = 0;
          for (const run of runs) {
            // Where the comparison itself parts the text it may; what is left out begins and ends between characters
            expect(between.has(at) || isBoundary(text, at)).toBe(true);
            at += run.text.length;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
