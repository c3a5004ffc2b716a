import { hash } from 'node:crypto';
import { isUuid } from '../../../core/domain/ids.ts';
import { prepared, type Connection } from '../../connection.ts';
import { readHeads } from '../checkpoints.ts';
import { columnsOf, isEvidential, type EvidentialTable } from '../evidential-columns.ts';
import type { Change } from '../history.ts';
import { rowValue, type Cell, type Cells } from '../row-values.ts';
import { uuidBytes, uuidText } from '../uuid.ts';
import type { Pace } from './pace.ts';
import type { ReportBuilder } from './report.ts';

/** What the log says that the tables must hold. Values are kept as their SHA-256: a long log must fit into memory. */
export interface Replayed {
  /** 'table key' -> digest of the row's value after the last event about it. */
  readonly rows: Map<string, string>;
  /** Rows that an act added: they aren't part of an import's leaf. */
  readonly addedByActs: ReadonlySet<string>;
  /** For rows that were changed: the cells as they were before the first change (undefined: NULL). */
  readonly originals: ReadonlyMap<string, ReadonlyMap<string, Cell | undefined>>;
}

export const digest = (value: string): string => hash('sha256', value, 'base64');
export const rowName = (table: string, key: string): string => `${table} ${key}`;

/** Plays the log from its beginning and remembers where it leaves every row. */
export async function replay(database: Connection, report: ReportBuilder, pace: Pace): Promise<Replayed> {
  const rows = new Map<string, string>();
  const addedByActs = new Set<string>();
  const originals = new Map<string, Map<string, Cell | undefined>>();
  let done = 0;
  let named = 0;
  for (const [chain, seq] of orderOfEvents(database)) {
    const change = changeOf(database, chain, seq);
    for (const [index, after] of (change?.after ?? []).entries()) {
      const before = change?.before[index] ?? null;
      applyRow({ rows, addedByActs, originals }, before as Cells | null, after as Cells | null);
    }
    for (const cells of itemOf(database, chain, seq)) {
      const { table, key, value } = identified(cells);
      rows.set(rowName(table, key), digest(value));
    }
    named += checkObjects(database, chain, seq, change, report);
    done += 1;
    await pace.at('events', done, done);
  }
  checkObjectCount(database, named, report);
  return { rows, addedByActs, originals };
}

/**
 * Every event once, in an order that respects what came before what: each checkpoint says where all chains stood, and between two of
 * them only one chain grew.
 */
function* orderOfEvents(database: Connection): Generator<readonly [chain: number, seq: number]> {
  const chains = prepared(database, 'SELECT chain, uuid FROM chains ORDER BY chain').raw().all() as [number, Buffer][];
  const seqs = prepared(
    database,
    'SELECT seq FROM events WHERE chain = ? AND seq > ? AND seq <= ? ORDER BY seq',
  ).pluck();
  const reached = new Map<number, number>();
  const checkpoints =
    chains.length < 2
      ? []
      : (prepared(database, 'SELECT heads FROM checkpoints ORDER BY id').pluck().all() as string[]);
  const everything = [
    ...checkpoints.map((text) => new Map(readHeads(text).map((head) => [head.chain, head.seq]))),
    undefined,
  ];
  for (const heads of everything) {
    for (const [chain, uuid] of chains) {
      const from = reached.get(chain) ?? 0;
      const to = heads === undefined ? Number.MAX_SAFE_INTEGER : (heads.get(uuidText(uuid)) ?? 0);
      for (const seq of seqs.all(chain, from, to) as number[]) yield [chain, seq];
      reached.set(chain, Math.max(from, to));
    }
  }
}

function applyRow(state: ReplayedState, before: Cells | null, after: Cells | null): void {
  const row = after ?? before;
  if (row === null) return;
  const { table, key } = identified(row);
  const name = rowName(table, key);
  if (before === null) state.addedByActs.add(name);
  if (after === null) state.rows.delete(name);
  if (before === null || after === null) return;
  const original = state.originals.get(name) ?? new Map<string, Cell | undefined>();
  for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (column !== 'table' && !original.has(column)) original.set(column, before[column]);
  }
  state.originals.set(name, original);
}

interface ReplayedState {
  readonly rows: Map<string, string>;
  readonly addedByActs: Set<string>;
  readonly originals: Map<string, Map<string, Cell | undefined>>;
}

function identified(cells: Cells): { table: EvidentialTable; key: string; value: string } {
  const { table, ...columns } = cells;
  if (typeof table !== 'string' || !isEvidential(table))
    throw new Error(`the log names an unknown table: ${String(table)}`);
  const key = columnsOf(table)
    .key.map((name) => String(cells[name] ?? ''))
    .join(' ');
  return { table, key, value: rowValue(table, columns) };
}

function payload(database: Connection, chain: number, seq: number, field: 'change' | 'item_hash'): Buffer | undefined {
  const sql = 'SELECT value FROM payloads WHERE chain = ? AND seq = ? AND field = ?';
  return prepared(database, sql).pluck().get(chain, seq, field) as Buffer | undefined;
}

function changeOf(database: Connection, chain: number, seq: number): Change | undefined {
  const value = payload(database, chain, seq, 'change');
  return value === undefined ? undefined : (JSON.parse(value.toString('utf8')) as Change);
}

function itemOf(database: Connection, chain: number, seq: number): readonly Cells[] {
  const value = payload(database, chain, seq, 'item_hash');
  return value === undefined ? [] : (JSON.parse(value.toString('utf8')) as Cells[]);
}

/** The history of an item is found by `event_objects`, which must name what the event names. Answers how many it names. */
function checkObjects(
  database: Connection,
  chain: number,
  seq: number,
  change: Change | undefined,
  report: ReportBuilder,
): number {
  const read = "SELECT json_extract(CAST(body AS TEXT), '$.object') FROM events WHERE chain = ? AND seq = ?";
  const object = prepared(database, read).pluck().get(chain, seq);
  const expected = new Set<string>(typeof object === 'string' ? [object] : []);
  for (const [index, after] of (change?.after ?? []).entries()) {
    const row = (after ?? change?.before[index] ?? null) as Cells | null;
    if (row !== null) for (const uuid of objectsOf(row)) expected.add(uuid);
  }
  const find = prepared(database, 'SELECT 1 FROM event_objects WHERE object = ? AND chain = ? AND seq = ?');
  const missing = [...expected].some((uuid) => find.get(uuidBytes(uuid), chain, seq) === undefined);
  if (missing)
    report.finding('history.changed', String(seq), `The list of items that event ${seq} is about was changed.`);
  return expected.size;
}

function checkObjectCount(database: Connection, named: number, report: ReportBuilder): void {
  const listed = prepared(database, 'SELECT count(*) FROM event_objects').pluck().get() as number;
  if (listed > named)
    report.finding('history.changed', null, 'The histories of items name events that are not about them.');
}

function objectsOf(row: Cells): readonly string[] {
  const { table, uuid } = row;
  if (typeof uuid === 'string') return [uuid];
  if (typeof table !== 'string' || !isEvidential(table)) return [];
  return Object.keys(columnsOf(table).references).flatMap((name) => {
    const cell = row[name];
    return typeof cell === 'string' && isUuid(cell) ? [cell] : [];
  });
}
