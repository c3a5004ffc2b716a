import { EVIDENTIAL, type EvidentialTable } from '../evidential-columns.ts';
import { readRows, type RowSelection } from '../row-values.ts';
import { checkLeaves, RECORD_PARTS, type Span } from './leaves.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import { rowName, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';
import { checkRow, describe } from './row-check.ts';

/** Compares every row of every table of the case with what the log says about it. */
export async function checkRows(parts: Parts, replayed: Replayed, report: ReportBuilder, pace: Pace): Promise<void> {
  const missing = new Set(replayed.rows.keys());
  const unread = new Set<string>();
  const spans = await parts.read('The imported statements', (database) =>
    checkLeaves(database, replayed, missing, report, pace),
  );
  if (spans === undefined) for (const [table] of RECORD_PARTS) unread.add(table);
  for (const table of Object.keys(EVIDENTIAL) as EvidentialTable[]) {
    if (unread.has(table)) continue;
    const done = await parts.read(`The table ${table}`, async (database) => {
      for (const selection of besides(table, spans ?? [])) {
        for (const row of readRows(database, table, selection)) {
          checkRow(row, rowName(table, row.key), replayed, missing, report);
          report.checked.items += 1;
          await pace.at('rows', report.checked.items, report.checked.items);
        }
      }
      return true;
    });
    if (done === undefined) unread.add(table);
  }
  tellMissing(missing, unread, report);
}

/** Of a table that could not be read to its end, what wasn't met may still be there. */
function tellMissing(missing: ReadonlySet<string>, unread: ReadonlySet<string>, report: ReportBuilder): void {
  for (const name of missing) {
    const [table = '', ...key] = name.split(' ');
    if (unread.has(table)) continue;
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
