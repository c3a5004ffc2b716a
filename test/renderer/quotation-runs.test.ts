import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHidden, quotationRuns } from '../../renderer/ui/quotation-runs.ts';

const text = (runs: ReturnType<typeof quotationRuns>): string => runs.map((run) => run.text).join('');

describe('what is drawn of a quotation', () => {
  it('marks exactly the ranges that were looked for', () => {
    expect(quotationRuns('the health care reform', [[4, 15]], 'odd')).toEqual([
      { kind: 'text', text: 'the ', marked: false },
      { kind: 'text', text: 'health care', marked: true },
      { kind: 'text', text: ' reform', marked: false },
    ]);
  });

  it('shows a character that turns the direction as a chip, and leaves it out of the drawn text', () => {
    const runs = quotationRuns('pay \u202Eabc', [], 'odd');
    expect(runs).toContainEqual({ kind: 'chip', name: 'RLO', text: '' });
    expect(text(runs)).toBe('pay abc');
  });

  it('leaves the joiners of ordinary Persian alone until somebody asks', () => {
    const persian = 'هیچ\u200Cکس نیست';
    expect(quotationRuns(persian, [], 'odd')).toEqual([{ kind: 'text', text: persian, marked: false }]);
    const all = quotationRuns(persian, [], 'all');
    expect(all.filter((run) => run.kind === 'chip')).toEqual([{ kind: 'chip', name: 'ZWNJ', text: '\u200C' }]);
    expect(text(all)).toBe(persian);
    expect(countHidden(persian)).toEqual({ all: 1, odd: 0 });
  });

  it('keeps a mark that runs over a chip on both sides of it', () => {
    const runs = quotationRuns('ab\u0000cd', [[1, 4]], 'odd');
    expect(runs.map((run) => (run.kind === 'chip' ? run.name : `${run.marked ? '*' : ''}${run.text}`))).toEqual([
      'a',
      '*b',
      'U+0000',
      '*c',
      'd',
    ]);
  });

  it('loses nothing of any text but the characters that turn its direction', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'ש', 'ی', '\u200C', '\u202E', '\u2066', '\u2069', '\u0007', ' ', '👩‍👧'),
    });
    const mark = fc.tuple(fc.nat(40), fc.nat(10));
    fc.assert(
      fc.property(words, mark, fc.constantFrom('odd' as const, 'all' as const), (whole, [start, length], shown) => {
        const runs = quotationRuns(whole, length === 0 ? [] : [[start, start + length]], shown);
        expect(text(runs)).toBe(whole.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
      }),
    );
  });
});
