import { prepared, type Connection } from '../../connection.ts';
import type { EvidentialTable } from '../evidential-columns.ts';
import { leafHash, merkleRoot } from '../merkle.ts';
import { readRows, rowValue, type Cell, type RowRead } from '../row-values.ts';
import { uuidText } from '../uuid.ts';
import { bodyOf } from './chains.ts';
import type { Pace } from './pace.ts';
import { rowName, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';
import { checkRow, describe } from './row-check.ts';

/** Row numbers of statements that lie under one bulk event. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

interface Batch {
  first_id: number;
  leaves: number;
  chain: number;
  seq: number;
  body: Buffer | null;
  import: Buffer | null;
}

/** The tables in which a record lies, and what ties their rows to its statement. In the order of a record's value. */
export const RECORD_PARTS = [
  ['asserted_dates', 'statement_id'],
  ['statement_versions', 'statement_id'],
  ['statements', 'id'],
] as const satisfies readonly (readonly [table: EvidentialTable, statement: string])[];

/**
 * Checks every bulk event: the leaves' hashes give the root in its body, and each record's rows, with later changes put back, give
 * its leaf. All rows of these statements are checked here, also those that acts added; answers where they lie.
 */
export async function checkLeaves(
  database: Connection,
  replayed: Replayed,
  missing: Set<string>,
  report: ReportBuilder,
  pace: Pace,
): Promise<readonly Span[]> {
  const sql = `SELECT b.first_id, b.leaves, b.chain, b.seq, e.body, i.uuid AS import FROM import_batches b
    LEFT JOIN imports i ON i.id = b.import_id LEFT JOIN events e ON e.chain = b.chain AND e.seq = b.seq ORDER BY b.first_id`;
  const batches = prepared(database, sql).all() as Batch[];
  for (const [index, batch] of batches.entries()) {
    const leaves = checkRoot(database, batch, report);
    checkRecords(database, batch, leaves, replayed, missing, report);
    await pace.at('rows', index, batches.length);
  }
  checkUnusedLeaves(database, report);
  return batches.map(spanOf);
}

const spanOf = ({ first_id, leaves }: Batch): Span => ({ first: first_id, last: first_id + leaves - 1 });

interface Leaves {
  readonly salts: Buffer;
  readonly hashes: Buffer;
}

function checkRoot(database: Connection, batch: Batch, report: ReportBuilder): Leaves | undefined {
  const find = prepared(database, 'SELECT value FROM payloads WHERE chain = ? AND seq = ? AND field = ?').pluck();
  const read = (field: string): Buffer | undefined => find.get(batch.chain, batch.seq, field) as Buffer | undefined;
  const [salts, hashes] = [read('salts'), read('leaves')];
  const seq = String(batch.seq);
  if (salts === undefined || hashes === undefined) {
    report.finding('payload.missing', seq, `What stands behind event ${seq} (its leaves) is missing.`);
    return undefined;
  }
  const isWhole = hashes.length > 0 && hashes.length % 32 === 0;
  const root = isWhole ? merkleRoot(hashes).toString('hex') : undefined;
  const body = batch.body === null ? undefined : bodyOf(batch.body);
  if (batch.import === null || body?.object !== uuidText(batch.import)) {
    report.finding('import.batch-edited', seq, `The list of the records under event ${seq} names another import.`);
  }
  if (root !== body?.item_hash || hashes.length !== 32 * batch.leaves || salts.length !== hashes.length) {
    report.finding('payload.edited', seq, `The leaves of event ${seq} were changed: they don't give its root.`);
    return undefined;
  }
  return { salts, hashes };
}

const cell = (bytes: Buffer, leaf: number): Buffer => bytes.subarray(32 * leaf, 32 * leaf + 32);

function checkRecords(
  database: Connection,
  batch: Batch,
  leaves: Leaves | undefined,
  replayed: Replayed,
  missing: Set<string>,
  report: ReportBuilder,
): void {
  const records = recordsOf(database, batch, replayed, missing, report);
  for (let leaf = 0; leaf < batch.leaves && leaves !== undefined; leaf += 1) {
    const rows = records[leaf] ?? [];
    const statement = rows.at(-1);
    if (statement?.table !== 'statements') {
      if (!isDisposed(database, batch, leaf)) tellMissing(batch, leaf, report);
    } else if (!leafHash(cell(leaves.salts, leaf), valueOf(rows, replayed)).equals(cell(leaves.hashes, leaf))) {
      const { key } = statement;
      const what = `${describe('statements')} ${key} (its words, date or other columns)`;
      report.finding('row.edited', key, `${what} was edited outside the program: it differs from what was imported.`);
    }
  }
}

function tellMissing(batch: Batch, leaf: number, report: ReportBuilder): void {
  const which = `record ${leaf + 1} of those under event ${batch.seq}`;
  const message = `An imported statement is missing: ${which} was deleted outside the program.`;
  report.finding('row.missing', String(batch.seq), message);
}

function isDisposed(database: Connection, batch: Batch, leaf: number): boolean {
  const sql = 'SELECT 1 FROM disposed_leaves WHERE chain = ? AND seq = ? AND leaf = ?';
  return prepared(database, sql).get(batch.chain, batch.seq, leaf) !== undefined;
}

/** The rows of each record of a batch, by leaf. Rows that an act added or changed are compared with the log on the way. */
function recordsOf(
  database: Connection,
  batch: Batch,
  replayed: Replayed,
  missing: Set<string>,
  report: ReportBuilder,
): readonly RowRead[][] {
  const records: RowRead[][] = Array.from({ length: batch.leaves }, () => []);
  const { first, last } = spanOf(batch);
  for (const [table, column] of RECORD_PARTS) {
    const where = `WHERE t.${column} BETWEEN ? AND ?`;
    for (const row of readRows(database, table, { where, args: [first, last], owner: column })) {
      report.checked.items += 1;
      const name = replayed.rows.size === 0 ? '' : rowName(table, row.key);
      if (replayed.rows.has(name)) checkRow(row, name, replayed, missing, report);
      if (!replayed.addedByActs.has(name)) records[Number(row.owner) - first]?.push(row);
    }
  }
  return records;
}

/** The record's RFC 8785 text: its rows as they were imported, by table, then uuid. */
function valueOf(rows: readonly RowRead[], replayed: Replayed): string {
  // The tables were read in order; only several rows of one still have to be put in theirs.
  const inOrder = rows.every((row, index) => row.table !== rows[index - 1]?.table);
  const sorted = inOrder ? rows : [...rows].sort(byTableAndKey);
  return `[${sorted.map((row) => originalValue(row, replayed)).join(',')}]`;
}

function byTableAndKey(a: RowRead, b: RowRead): number {
  const [left, right] = [rowName(a.table, a.key), rowName(b.table, b.key)];
  return left < right ? -1 : 1;
}

/** What later acts changed is put back. */
function originalValue(row: RowRead, replayed: Replayed): string {
  const before = replayed.originals.size === 0 ? undefined : replayed.originals.get(rowName(row.table, row.key));
  if (before === undefined) return row.value;
  const cells: Record<string, Cell> = { ...row.cells };
  for (const [column, original] of before) {
    if (original === undefined) Reflect.deleteProperty(cells, column);
    else cells[column] = original;
  }
  return rowValue(row.table, cells);
}

/** Every bulk event has its batch: without it, its statements would have nothing to stand on. */
function checkUnusedLeaves(database: Connection, report: ReportBuilder): void {
  const sql = `SELECT p.seq FROM payloads p LEFT JOIN import_batches b ON b.chain = p.chain AND b.seq = p.seq
    WHERE p.field = 'salts' AND b.first_id IS NULL ORDER BY p.seq`;
  for (const seq of prepared(database, sql).pluck().all() as number[]) {
    report.finding('import.batch-missing', String(seq), `The list of the records under event ${seq} is missing.`);
  }
}
