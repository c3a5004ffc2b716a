import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row, type SqlValue } from '../connection.ts';
import { columnsOf, type EvidentialTable } from './evidential-columns.ts';
import { whereRow, type RowPlace } from './row-values.ts';
import { uuid7, uuidBytes, uuidText } from './uuid.ts';

/** The three writes that an act is made of. Column names are checked against the committed list before they become SQL. */
export interface Inserted {
  readonly place: RowPlace;
  /** The row number; 0 in a table without one. */
  readonly id: number;
  /** '' in a table without uuids. */
  readonly uuid: string;
}

export function insertRow(database: Connection, table: EvidentialTable, row: Row): Inserted {
  const { key, derived } = columnsOf(table);
  const uuid = key.includes('uuid') ? givenUuid(row['uuid']) : undefined;
  const filled: Row = uuid === undefined ? row : { ...row, uuid };
  refuseHalfCharacters(filled);
  const names = checkedNames(table, filled);
  const sql = `INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const done = prepared(database, sql).run(...names.map((name) => filled[name] ?? null));
  const numbered = derived.includes('id');
  const id = numbered ? Number(done.lastInsertRowid) : 0;
  const place = numbered ? id : Object.fromEntries(key.map((name) => [name, filled[name] ?? null]));
  return { place, id, uuid: uuid === undefined ? '' : uuidText(uuid) };
}

export function updateRow(database: Connection, table: EvidentialTable, place: RowPlace, changes: Row): void {
  const names = checkedNames(table, changes);
  if (names.length === 0) return;
  refuseHalfCharacters(changes);
  const where = whereRow(place);
  const sql = `UPDATE ${table} SET ${names.map((name) => `${quoted(name)} = ?`).join(', ')} WHERE ${where.sql}`;
  const done = prepared(database, sql).run(...names.map((name) => changes[name] ?? null), ...where.args);
  if (done.changes !== 1) throw new Error(`no such row to change in ${table}`);
}

export function deleteRow(database: Connection, table: EvidentialTable, place: RowPlace): void {
  const where = whereRow(place);
  const done = prepared(database, `DELETE FROM ${table} WHERE ${where.sql}`).run(...where.args);
  if (done.changes !== 1) throw new Error(`no such row to remove in ${table}`);
}

/**
 * A column holds UTF-8, which has no lone surrogates: the driver would put another character in their place. Words on record are kept
 * exactly (stores/exact-text.ts); every other text that has one is refused.
 */
function refuseHalfCharacters(row: Row): void {
  const name = Object.keys(row).find((column) => {
    const value = row[column];
    return typeof value === 'string' && !value.isWellFormed();
  });
  if (name === undefined) return;
  throw new OnRecordError(
    'input.invalid',
    'A text holds half of a character (a lone surrogate) and can’t be kept exactly.',
    {
      detail: `It stands in “${name}”. Only the words of statements and renderings may hold such.`,
      safe: 'Nothing was changed.',
    },
  );
}

function givenUuid(given: SqlValue | undefined): Buffer {
  if (given === undefined || given === null) return uuid7();
  if (typeof given === 'string') return uuidBytes(given);
  if (given instanceof Uint8Array && given.length === 16) return Buffer.from(given);
  throw new TypeError('a uuid is its text or 16 bytes');
}

function checkedNames(table: EvidentialTable, row: Row): readonly string[] {
  const known = columnNames(table);
  const names = Object.keys(row).sort();
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`${table} has no column ${unknown}`);
  return names;
}

const columnSets = new Map<EvidentialTable, ReadonlySet<string>>();

function columnNames(table: EvidentialTable): ReadonlySet<string> {
  let names = columnSets.get(table);
  if (names === undefined) {
    const { key, values, references, derived } = columnsOf(table);
    columnSets.set(table, (names = new Set([...key, ...values, ...Object.keys(references), ...derived])));
  }
  return names;
}

const quoted = (name: string): string => `"${name}"`;
