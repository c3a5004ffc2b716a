import type { Connection } from '../../connection.ts';
import { EVIDENTIAL, type EvidentialTable } from '../evidential-columns.ts';
import { readRows, type RowSelection } from '../row-values.ts';
import { checkLeaves, RECORD_PARTS, type Span } from './leaves.ts';
import type { Pace } from './pace.ts';
import { rowName, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';
import { checkRow, describe } from './row-check.ts';

/** Compares every row of every table of the case with what the log says about it. */
export async function checkRows(
  database: Connection,
  replayed: Replayed,
  report: ReportBuilder,
  pace: Pace,
): Promise<void> {
  const missing = new Set(replayed.rows.keys());
  const spans = await checkLeaves(database, replayed, missing, report, pace);
  for (const table of Object.keys(EVIDENTIAL) as EvidentialTable[]) {
    for (const selection of besides(table, spans)) {
      for (const row of readRows(database, table, selection)) {
        checkRow(row, rowName(table, row.key), replayed, missing, report);
        report.checked.items += 1;
        await pace.at('rows', report.checked.items, report.checked.items);
      }
    }
  }
  for (const name of missing) {
    const [table = '', ...key] = name.split(' ');
    const what = `${describe(table)} ${key.join(' ')}`;
    report.finding('row.missing', key.join(' '), `${what} is missing: it was deleted outside the program.`);
  }
}

/** The rows of a table that don't belong to statements under a bulk event: those were checked with it. */
function besides(table: EvidentialTable, spans: readonly Span[]): readonly RowSelection[] {
  const column = RECORD_PARTS.find(([part]) => part === table)?.[1];
  if (column === undefined) return [{}];
  const edges = [0, ...spans.flatMap(({ first, last }) => [first, last + 1]), Number.MAX_SAFE_INTEGER];
  const gaps: RowSelection[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const args = [edges[at] ?? 0, edges[at + 1] ?? 0];
    if (args[0] !== args[1]) gaps.push({ where: `WHERE t.${column} >= ? AND t.${column} < ?`, args });
  }
  return table === 'asserted_dates' ? [...gaps, { where: 'WHERE t.statement_id IS NULL' }] : gaps;
}
