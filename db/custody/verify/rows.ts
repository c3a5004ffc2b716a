import type { Connection } from '../../connection.ts';
import { EVIDENTIAL, type EvidentialTable } from '../evidential-columns.ts';
import { readRows, rowValue, type RowRead } from '../row-values.ts';
import type { Pace } from './pace.ts';
import { digest, rowName, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';

/** Rows that the leaves of bulk events vouch for, 'table key'; filled by `checkLeaves`, which compares their values. */
export type Imported = ReadonlySet<string>;

/** Compares every row of every table of the case with what the log says about it. */
export async function checkRows(
  database: Connection,
  replayed: Replayed,
  imported: Imported,
  report: ReportBuilder,
  pace: Pace,
): Promise<void> {
  const missing = new Set(replayed.rows.keys());
  for (const table of Object.keys(EVIDENTIAL) as EvidentialTable[]) {
    for (const row of readRows(database, table)) {
      checkRow(row, replayed, imported, report);
      missing.delete(rowName(table, row.key));
      report.checked.items += 1;
      await pace.at('rows', report.checked.items, replayed.rows.size + imported.size);
    }
  }
  for (const name of missing) {
    const [table = '', ...key] = name.split(' ');
    report.finding(
      'row.missing',
      key.join(' '),
      `${describe(table)} ${key.join(' ')} is missing: it was deleted outside the program.`,
    );
  }
}

function checkRow(row: RowRead, replayed: Replayed, imported: Imported, report: ReportBuilder): void {
  const name = rowName(row.table, row.key);
  const said = replayed.rows.get(name);
  if (said === undefined) {
    if (imported.has(name)) return;
    report.finding(
      'row.inserted',
      row.key,
      `${describe(row.table)} ${row.key} was inserted outside the program: no event is about it.`,
    );
  } else if (said !== digest(rowValue(row.table, row.cells))) {
    report.finding(
      'row.edited',
      row.key,
      `${describe(row.table)} ${row.key} was edited outside the program: it differs from the last event about it.`,
    );
  }
}

/** 'The row of asserted_dates': tables are named as they are, since whoever looks for a change will look there. */
export function describe(table: string): string {
  return `The row of ${table}`;
}
