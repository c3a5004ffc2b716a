import { prepared, type Connection, type Row, type SqlValue } from '../../connection.ts';
import { columnsOf, isEvidential, type EvidentialTable } from '../../custody/evidential-columns.ts';
import { readRow, type RowPlace } from '../../custody/row-values.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { cannotUndo } from './step.ts';

/** Rows as the custody log tells of them, found again in this file: identities become row numbers. */

/** Column -> value, as an event's change holds it; `table` among them. */
export type Cells = Readonly<Record<string, unknown>>;

export interface RowNow {
  readonly table: EvidentialTable;
  readonly place: RowPlace;
  /** Its evidential columns as they are now, without NULLs. */
  readonly current: Cells;
}

export function tableOf(cells: Cells): EvidentialTable {
  const { table } = cells;
  if (typeof table === 'string' && isEvidential(table)) return table;
  throw cannotUndo('It changed what this version does not know.');
}

/** @throws OnRecordError `history.cannot-undo` where the row is gone */
export function rowNow(database: Connection, cells: Cells): RowNow {
  const table = tableOf(cells);
  const place = placeOf(database, table, cells);
  const row = place === undefined ? undefined : readRow(database, table, place);
  if (place === undefined || row === undefined) throw cannotUndo('What it was about is no longer in the case.');
  return { table, place, current: row.cells };
}

function placeOf(database: Connection, table: EvidentialTable, cells: Cells): RowPlace | undefined {
  const { key } = columnsOf(table);
  if (!key.includes('uuid')) {
    return Object.fromEntries(key.map((name) => [name, localValue(database, table, name, cells[name])]));
  }
  const { uuid } = cells;
  if (typeof uuid !== 'string') return undefined;
  const id = prepared(database, `SELECT id FROM ${table} WHERE uuid = ?`).pluck().get(uuidBytes(uuid));
  return typeof id === 'number' ? id : undefined;
}

/** A cell of the log as this file stores it. @param rowId of the statement whose wording is named; a wording's uuid is its own only there */
export function localValue(
  database: Connection,
  table: EvidentialTable,
  name: string,
  value: unknown,
  rowId: RowPlace = 0,
): SqlValue {
  if (value === undefined || value === null) return null;
  const target = columnsOf(table).references[name];
  if (target === undefined) return value as SqlValue;
  if (typeof value !== 'string') throw cannotUndo('The log names what stood there before in an unknown way.');
  const within = target === 'statement_versions' && table === 'statements' && typeof rowId === 'number';
  const id = prepared(database, `SELECT id FROM ${target} WHERE uuid = ?${within ? ' AND statement_id = ?' : ''}`)
    .pluck()
    .get(...(within ? [uuidBytes(value), rowId] : [uuidBytes(value)]));
  if (typeof id !== 'number') throw cannotUndo('What stood there before is no longer in the case.');
  return id;
}

/** A whole row of the log, ready to be written again under its own identity. */
export function localRow(database: Connection, cells: Cells): Row {
  const table = tableOf(cells);
  const names = Object.keys(cells).filter((name) => name !== 'table');
  return Object.fromEntries(names.map((name) => [name, localValue(database, table, name, cells[name])]));
}

/** Evidence is kept: a trigger refuses to delete it. Everything else may come and go. */
export function isKept(database: Connection, table: EvidentialTable): boolean {
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?";
  return prepared(database, sql).get(`${table}_keep`) !== undefined;
}
