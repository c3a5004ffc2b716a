import type { RowRead } from '../row-values.ts';
import { digest, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';

/** @param name 'table key', as the log's rows are known by */
export function checkRow(
  row: RowRead,
  name: string,
  replayed: Replayed,
  missing: Set<string>,
  report: ReportBuilder,
): void {
  const said = replayed.rows.get(name);
  const { table, key } = row;
  missing.delete(name);
  if (said === undefined) {
    const message = `${describe(table)} ${key} was inserted outside the program: no event is about it.`;
    report.finding('row.inserted', key, message);
  } else if (said !== digest(row.value)) {
    const message = `${describe(table)} ${key} was edited outside the program: it differs from the last event about it.`;
    report.finding('row.edited', key, message);
  }
}

/** 'The row of asserted_dates': tables are named as they are, since whoever looks for a change will look there. */
export function describe(table: string): string {
  return `The row of ${table}`;
}
