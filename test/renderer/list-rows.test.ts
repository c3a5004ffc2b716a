import { describe, expect, it } from 'vitest';
import {
  headingAbove,
  listRows,
  nextStatement,
  periodOf,
  shownWords,
  UNDATED_PERIOD,
  type StatementRow,
} from '../../renderer/features/chronology/list-rows.ts';
import { anchorAt } from '../../renderer/features/chronology/use-kept-place.ts';

function row(statementId: string, date: string | null): StatementRow {
  return {
    statementId,
    account: null,
    speaker: null,
    kind: 'post',
    date,
    zone: null,
    displayed: null,
    dates: [],
    text: 'words that were said',
    textCut: false,
    textKind: 'version',
    lang: null,
    direction: null,
    stance: null,
    state: null,
    url: null,
    nativeId: null,
    sources: [],
    captures: [],
    links: 0,
    versions: 1,
    sensitive: false,
    tagIds: [],
    sortKey: 0,
    marks: [],
    snippet: null,
  };
}

const rows = listRows(
  [row('a', '2020-05-22'), row('b', '2020-05-24T09:14Z'), row('c', '2020-06'), row('d', '2021'), row('e', null)],
  true,
  'UTC',
);

describe('the rows of the chronology', () => {
  it('stand under the month that their date knows, and never under a finer one', () => {
    expect(periodOf('2020-05-22', null, 'UTC')).toBe(202005);
    expect(periodOf('2020', null, 'UTC')).toBe(202000);
    expect(periodOf('[..2020-05-24]', null, 'UTC')).toBe(202005);
    expect(periodOf(null, null, 'UTC')).toBe(UNDATED_PERIOD);
  });

  it('take the month of an instant in the zone of the case', () => {
    expect(periodOf('2020-05-31T23:30Z', null, 'UTC')).toBe(202005);
    expect(periodOf('2020-05-31T23:30Z', null, 'Asia/Jerusalem')).toBe(202006);
  });

  it('have a heading wherever the month changes, and one row more while there is more to read', () => {
    expect(rows.map((one) => (one.kind === 'heading' ? one.period : one.key))).toEqual([
      202005,
      'a',
      'b',
      202006,
      'c',
      202100,
      'd',
      UNDATED_PERIOD,
      'e',
      'more',
    ]);
  });

  it('are walked from statement to statement, over headings', () => {
    expect(nextStatement(rows, -1, 1)).toBe(1);
    expect(nextStatement(rows, 2, 1)).toBe(4);
    expect(nextStatement(rows, 4, -1)).toBe(2);
    expect(nextStatement(rows, 1, -1)).toBe(-1);
    expect(nextStatement(rows, rows.length, -1)).toBe(8);
  });

  it('keep the heading of their month at the top', () => {
    expect(headingAbove([0, 3, 5], 4)).toBe(3);
    expect(headingAbove([0, 3, 5], 3)).toBe(3);
    expect(headingAbove([2], 1)).toBeNull();
  });

  it('remember the statement that is read, not the height in pixels', () => {
    const heights = { heading: 26, statement: 56, more: 56 };
    expect(anchorAt(rows, 0, heights)).toEqual({ key: 'a', offset: 26 });
    expect(anchorAt(rows, 100, heights)).toEqual({ key: 'b', offset: -18 });
    expect(anchorAt([], 100, heights)).toBeNull();
  });

  it('show a hit in its surroundings and say that the beginning is left out', () => {
    const found = { text: 'that were said', marks: [[10, 14] as [number, number]] };
    expect(shownWords({ text: 'words that were said', marks: [], snippet: found })).toEqual({
      text: '… that were said',
      marks: [[12, 16]],
    });
    expect(shownWords({ text: 'that were said', marks: [], snippet: found })).toEqual(found);
  });
});
