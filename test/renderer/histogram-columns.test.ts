import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsWithin, edtfOf, histogramColumns } from '../../renderer/features/chronology/histogram-columns.ts';

describe('the histogram', () => {
  it('shows whole years of months without a gap while they fit', () => {
    const columns = histogramColumns([
      { period: 202003, grain: 0, statements: 2 },
      { period: 202005, grain: 1, statements: 3 },
      { period: 202005, grain: 2, statements: 1 },
    ]);
    expect(columns.unit).toBe('month');
    expect(columns.items.map((item) => item.period)).toEqual([
      202001, 202002, 202003, 202004, 202005, 202006, 202007, 202008, 202009, 202010, 202011, 202012,
    ]);
    expect(columns.items[4]).toEqual({ period: 202005, fine: 0, coarse: 3, open: 1 });
    expect(columns.most).toBe(4);
  });

  it('shows years where months would be too many', () => {
    const columns = histogramColumns([
      { period: 199901, grain: 0, statements: 1 },
      { period: 202012, grain: 0, statements: 2 },
    ]);
    expect(columns.unit).toBe('year');
    expect(columns.items).toHaveLength(22);
    expect(columns.items.at(-1)).toEqual({ period: 2020, fine: 2, coarse: 0, open: 0 });
  });

  it('keeps what lies in no one column, and what has no date, apart', () => {
    const columns = histogramColumns([
      { period: 202000, grain: 1, statements: 4 },
      { period: 202006, grain: 0, statements: 1 },
      { period: 0, grain: 3, statements: 7 },
    ]);
    expect(columns.spread).toBe(4);
    expect(columns.undated).toBe(7);
  });

  it('is empty for an empty case', () => {
    expect(histogramColumns([]).items).toEqual([]);
  });

  it('loses no statement', () => {
    const bar = fc.record({
      period: fc
        .tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 0, max: 12 }))
        .map(([y, m]) => y * 100 + m),
      grain: fc.integer({ min: 0, max: 3 }),
      statements: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 40 }), (bars) => {
        const columns = histogramColumns(bars);
        const placed = columns.items.reduce((sum, item) => sum + item.fine + item.coarse + item.open, 0);
        const all = bars.reduce((sum, one) => sum + one.statements, 0);
        expect(placed + columns.spread + columns.undated).toBe(all);
      }),
    );
  });

  it('turns a column into a date and a range of dates into columns', () => {
    const columns = histogramColumns([{ period: 202005, grain: 0, statements: 1 }]);
    expect(edtfOf(202005, 'month')).toBe('2020-05');
    expect(edtfOf(409, 'year')).toBe('0409');
    expect(columnsWithin(columns, '2020-03', '2020-07')).toEqual([2, 6]);
    expect(columnsWithin(columns, '2020-05-22', null)).toEqual([4, 11]);
    expect(columnsWithin(columns, '2021-01', null)).toBeNull();
    expect(columnsWithin(columns, null, '2019')).toBeNull();
  });
});
