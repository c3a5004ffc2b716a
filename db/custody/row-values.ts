import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { columnsOf, isEvidential, type EvidentialTable } from './evidential-columns.ts';
import { uuidText } from './uuid.ts';

/**
 * The value of a row, as custody hashes it: RFC 8785 of {table, uuid, column…} with every evidential column that isn't NULL.
 * References are the other row's identity, BLOBs are base64url, integers beyond 2^53 are decimal strings; local row numbers and
 * derived columns stay out, so the value is the same in every copy of the case.
 */
export type Cell = string | number;
/** Column -> cell, without NULLs. Keys are in RFC 8785 order (ASCII names, so plain sorting is it). */
export type Cells = Readonly<Record<string, Cell>>;

export interface RowRead {
  readonly table: EvidentialTable;
  /** The identity as text: a dashed uuid, or the key columns' cells joined by a space. */
  readonly key: string;
  readonly cells: Cells;
  /** The uuids that stand for this row in the history of items: its own, or those that it joins. */
  readonly objects: readonly Buffer[];
}

/** How one table is read: the columns of the SELECT in order, and what each of them becomes. */
interface Shape {
  readonly select: string;
  readonly columns: readonly { readonly name: string; readonly kind: 'value' | 'uuid' }[];
  /** Where the columns stand that name the row. */
  readonly keyAt: readonly number[];
  readonly objectsAt: readonly number[];
}

const shapes = new Map<EvidentialTable, Shape>();

function shapeOf(table: EvidentialTable): Shape {
  let shape = shapes.get(table);
  if (shape === undefined) shapes.set(table, (shape = makeShape(table)));
  return shape;
}

function makeShape(table: EvidentialTable): Shape {
  const { key, values, references } = columnsOf(table);
  const hasUuid = key.includes('uuid');
  const names = [...(hasUuid ? ['uuid'] : []), ...values, ...Object.keys(references)].sort();
  const columns = names.map((name) => {
    const target = references[name];
    const kind = name === 'uuid' || (target !== undefined && identityColumn(target) === 'uuid') ? 'uuid' : 'value';
    return { name, kind } as const;
  });
  const expressions = names.map((name) => {
    const target = references[name];
    if (target === undefined) return `t."${name}"`;
    return `(SELECT ${identityColumn(target)} FROM ${target} WHERE id = t."${name}")`;
  });
  const at = (name: string): number => names.indexOf(name);
  return {
    select: `SELECT ${expressions.join(', ')} FROM ${table} t`,
    columns,
    keyAt: key.map(at),
    objectsAt: hasUuid ? [at('uuid')] : columns.flatMap((column, index) => (column.kind === 'uuid' ? [index] : [])),
  };
}

/** Every table that others point to has a uuid, or is content found by its SHA-256. */
function identityColumn(table: string): 'uuid' | 'sha256' {
  if (!isEvidential(table)) throw new Error(`no such evidential table: ${table}`);
  return columnsOf(table).key.includes('uuid') ? 'uuid' : 'sha256';
}

/** Where a row is: its row number, or in a table without one, the local values of its key columns. */
export type RowPlace = number | Readonly<Record<string, SqlValue>>;

/** The condition and its arguments that find one row. */
export function whereRow(place: RowPlace): { readonly sql: string; readonly args: readonly SqlValue[] } {
  if (typeof place === 'number') return { sql: 'id = ?', args: [place] };
  const names = Object.keys(place).sort();
  return { sql: names.map((name) => `"${name}" = ?`).join(' AND '), args: names.map((name) => place[name] ?? null) };
}

export function readRow(database: Connection, table: EvidentialTable, place: RowPlace): RowRead | undefined {
  const shape = shapeOf(table);
  const where = whereRow(place);
  const found = prepared(database, `${shape.select} WHERE ${where.sql}`)
    .raw()
    .safeIntegers()
    .get(...where.args);
  return found === undefined ? undefined : rowOf(table, shape, found as SqlValue[]);
}

/** All rows of a table, in no stated order; `where` is a condition on `t`. */
export function* readRows(
  database: Connection,
  table: EvidentialTable,
  where = '',
  args: readonly SqlValue[] = [],
): Generator<RowRead> {
  const shape = shapeOf(table);
  const statement = database.prepare(`${shape.select} ${where}`).raw().safeIntegers();
  for (const found of statement.iterate(...args)) yield rowOf(table, shape, found as SqlValue[]);
}

function rowOf(table: EvidentialTable, shape: Shape, found: readonly SqlValue[]): RowRead {
  const cells: Record<string, Cell> = {};
  for (const [index, { name, kind }] of shape.columns.entries()) {
    const value = found[index];
    if (value !== null && value !== undefined) cells[name] = cellOf(value, kind);
  }
  const objects = shape.objectsAt.flatMap((index) => {
    const value = found[index];
    return value instanceof Uint8Array ? [Buffer.from(value)] : [];
  });
  const key = shape.keyAt.map((index) => String(cells[shape.columns[index]?.name ?? ''] ?? '')).join(' ');
  return { table, key, cells, objects };
}

function cellOf(value: string | number | bigint | Uint8Array, kind: 'value' | 'uuid'): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return kind === 'uuid' ? uuidText(value) : Buffer.from(value).toString('base64url');
  return value;
}

/** RFC 8785 text of a row with these cells: names and 'table' in order. */
export function rowValue(table: EvidentialTable, cells: Cells): string {
  const names = Object.keys(cells);
  names.push('table');
  names.sort();
  return `{${names.map((name) => `"${name}":${JSON.stringify(name === 'table' ? table : cells[name])}`).join(',')}}`;
}
