import { prepared, type Connection } from '../../connection.ts';
import type { EvidentialTable } from '../evidential-columns.ts';
import { leafHash, merkleRoot } from '../merkle.ts';
import { recordValue } from '../record-bulk.ts';
import { readRows, type Cell, type RowRead } from '../row-values.ts';
import { bodyOf } from './chains.ts';
import type { Pace } from './pace.ts';
import { rowName, type Replayed } from './replay.ts';
import type { ReportBuilder } from './report.ts';
import { describe, type Imported } from './rows.ts';

interface Batch {
  first_id: number;
  leaves: number;
  chain: number;
  seq: number;
  body: Buffer | null;
}

/**
 * Checks every bulk event: the leaves' hashes give the root in its body, and each record's rows, with later changes put back, give
 * its leaf. Answers the rows that are vouched for so.
 */
export async function checkLeaves(
  database: Connection,
  replayed: Replayed,
  report: ReportBuilder,
  pace: Pace,
): Promise<Imported> {
  const imported = new Set<string>();
  const sql = `SELECT b.first_id, b.leaves, b.chain, b.seq, e.body FROM import_batches b
    LEFT JOIN events e ON e.chain = b.chain AND e.seq = b.seq ORDER BY b.first_id`;
  const batches = prepared(database, sql).all() as Batch[];
  for (const [index, batch] of batches.entries()) {
    const leaves = checkRoot(database, batch, report);
    if (leaves !== undefined) checkRecords(database, batch, leaves, replayed, imported, report);
    await pace.at('rows', index, batches.length);
  }
  checkUnusedLeaves(database, report);
  return imported;
}

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
  const root = hashes.length < 32 ? undefined : merkleRoot(cells(hashes)).toString('hex');
  const said = batch.body === null ? undefined : bodyOf(batch.body)?.item_hash;
  if (root !== said || hashes.length !== 32 * batch.leaves || salts.length !== hashes.length) {
    report.finding('payload.edited', seq, `The leaves of event ${seq} were changed: they don't give its root.`);
    return undefined;
  }
  return { salts, hashes };
}

function cells(bytes: Buffer): readonly Buffer[] {
  return Array.from({ length: bytes.length / 32 }, (_, leaf) => bytes.subarray(32 * leaf, 32 * leaf + 32));
}

function checkRecords(
  database: Connection,
  batch: Batch,
  leaves: Leaves,
  replayed: Replayed,
  imported: Set<string>,
  report: ReportBuilder,
): void {
  const records = recordsOf(database, batch, replayed);
  for (let leaf = 0; leaf < batch.leaves; leaf += 1) {
    const rows = records[leaf] ?? [];
    const salt = leaves.salts.subarray(32 * leaf, 32 * leaf + 32);
    for (const row of rows) imported.add(rowName(row.table, row.key));
    const statement = rows.find((row) => row.table === 'statements');
    if (statement === undefined) {
      if (!isDisposed(database, batch, leaf)) tellMissing(batch, leaf, report);
      continue;
    }
    const hash = leafHash(salt, recordValue(rows.map((row) => original(row, replayed))));
    if (hash.equals(leaves.hashes.subarray(32 * leaf, 32 * leaf + 32))) continue;
    const { key } = statement;
    report.finding(
      'row.edited',
      key,
      `${describe('statements')} ${key} (its words, date or other columns) was edited outside the program: it differs from what was imported.`,
    );
  }
}

function tellMissing(batch: Batch, leaf: number, report: ReportBuilder): void {
  const seq = String(batch.seq);
  report.finding(
    'row.missing',
    seq,
    `An imported statement is missing: record ${leaf + 1} of those under event ${seq} was deleted outside the program.`,
  );
}

function isDisposed(database: Connection, batch: Batch, leaf: number): boolean {
  const sql = 'SELECT 1 FROM disposed_leaves WHERE chain = ? AND seq = ? AND leaf = ?';
  return prepared(database, sql).get(batch.chain, batch.seq, leaf) !== undefined;
}

/** The tables in which a record lies, and what ties their rows to its statement. */
const PARTS: readonly (readonly [table: EvidentialTable, statement: string])[] = [
  ['statements', 'id'],
  ['statement_versions', 'statement_id'],
  ['asserted_dates', 'statement_id'],
];

/** The rows of each record of a batch, by leaf; what acts added to a statement later isn't among them. */
function recordsOf(database: Connection, batch: Batch, replayed: Replayed): readonly RowRead[][] {
  const records: RowRead[][] = Array.from({ length: batch.leaves }, () => []);
  const last = batch.first_id + batch.leaves - 1;
  for (const [table, column] of PARTS) {
    const range = `WHERE t.${column} BETWEEN ? AND ?`;
    const order = `${range} ORDER BY t.${column}, t.id`;
    const statements = database
      .prepare(`SELECT t.${column} FROM ${table} t ${order}`)
      .pluck()
      .all(batch.first_id, last) as number[];
    let at = 0;
    for (const row of readRows(database, table, order, [batch.first_id, last])) {
      const leaf = (statements[at] ?? 0) - batch.first_id;
      at += 1;
      if (!replayed.addedByActs.has(rowName(table, row.key))) records[leaf]?.push(row);
    }
  }
  return records;
}

/** The row as it was imported: what later acts changed is put back. */
function original(row: RowRead, replayed: Replayed): RowRead {
  const before = replayed.originals.get(rowName(row.table, row.key));
  if (before === undefined) return row;
  const cells: Record<string, Cell> = { ...row.cells };
  for (const [column, cell] of before) {
    if (cell === undefined) Reflect.deleteProperty(cells, column);
    else cells[column] = cell;
  }
  return { ...row, cells: cells };
}

/** Every bulk event has its batch: without it, its statements would have nothing to stand on. */
function checkUnusedLeaves(database: Connection, report: ReportBuilder): void {
  const sql = `SELECT p.seq FROM payloads p LEFT JOIN import_batches b ON b.chain = p.chain AND b.seq = p.seq
    WHERE p.field = 'salts' AND b.first_id IS NULL ORDER BY p.seq`;
  for (const seq of prepared(database, sql).pluck().all() as number[]) {
    report.finding('import.batch-missing', String(seq), `The list of the records under event ${seq} is missing.`);
  }
}
