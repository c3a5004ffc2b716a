import { positionOf } from '../../../core/domain/chronology.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';

export type StatementRow = OutputOf<Contract['statements.list']>['items'][number];

/** yyyymm, yyyy00 where only the year is known, 0 where it spans years, -1 where there is no date. */
export type Period = number;
export const UNDATED_PERIOD = -1;

export type ListRow =
  | { readonly kind: 'heading'; readonly key: string; readonly period: Period }
  | { readonly kind: 'statement'; readonly key: string; readonly statement: StatementRow; readonly index: number }
  | { readonly kind: 'more'; readonly key: string };

/** The heading that a statement stands under: the month of its place in the chronology, never finer than its date. */
export function periodOf(date: string | null, zone: string | null, caseZone: string): Period {
  if (date === null) return UNDATED_PERIOD;
  const position = positionOf(date, zone ?? caseZone, caseZone);
  return position.grain === 3 ? UNDATED_PERIOD : position.period;
}

/** Statements with a heading wherever the month changes, and a last row while there is more to read. */
export function listRows(statements: readonly StatementRow[], hasMore: boolean, caseZone: string): ListRow[] {
  const rows: ListRow[] = [];
  let current: Period | null = null;
  statements.forEach((statement, index) => {
    const period = periodOf(statement.date, statement.zone, caseZone);
    if (period !== current) {
      current = period;
      rows.push({ kind: 'heading', key: `h${String(period)}-${statement.statementId}`, period });
    }
    rows.push({ kind: 'statement', key: statement.statementId, statement, index });
  });
  if (hasMore) rows.push({ kind: 'more', key: 'more' });
  return rows;
}

/** The nearest statement row from `at` in a direction; -1 where there is none. */
export function nextStatement(rows: readonly ListRow[], at: number, step: 1 | -1): number {
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind === 'statement') return index;
  }
  return -1;
}

/** The heading above a row: what sticks to the top while its month is scrolled through. */
export function headingAbove(headings: readonly number[], index: number): number | null {
  let found: number | null = null;
  for (const heading of headings) {
    if (heading > index) break;
    found = heading;
  }
  return found;
}

const CUT = '… ';

/** The words that a row shows: around the first hit of a search, with a sign where the beginning is left out; else from the start. */
export function shownWords(statement: Pick<StatementRow, 'text' | 'marks' | 'snippet'>): {
  readonly text: string;
  readonly marks: StatementRow['marks'];
} {
  const { snippet, text, marks } = statement;
  if (!snippet) return { text, marks };
  if (text.startsWith(snippet.text)) return snippet;
  return {
    text: CUT + snippet.text,
    marks: snippet.marks.map(([start, end]) => [start + CUT.length, end + CUT.length]),
  };
}
