import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { columnsOf, isEvidential, type EvidentialTable } from './evidential-columns.ts';
import { dashedUuid } from './uuid.ts';

/**
 * The value of a row, as custody hashes it: RFC 8785 of {table, uuid, column…} with every evidential column that isn't NULL.
 * References are the other row's identity, BLOBs are base64url, integers beyond 2^53 are decimal strings; local row numbers and
 * derived columns stay out, so the value is the same in every copy of the case.
 */
export type Cell = string | number;
/** Column -> cell, without NULLs. */
export type Cells = Readonly<Record<string, Cell>>;

/** A row as it was read. What is asked of it is made then: a full check reads millions and asks little of most. */
export interface RowRead {
  readonly table: EvidentialTable;
  /** The identity as text: a dashed uuid, or the key columns' cells joined by a space. */
  readonly key: string;
  readonly cells: Cells;
  /** RFC 8785 text of the row. */
  readonly value: string;
  /** The uuids that stand for this row in the history of items: its own, or those that it joins. */
  readonly objects: readonly string[];
  /** What `readRows` was asked to give beside the row; undefined otherwise. */
  readonly owner: SqlValue | undefined;
}

interface Column {
  readonly name: string;
  readonly isUuid: boolean;
  /** `"name":` */
  readonly label: string;
}

/** How one table is read: the columns of the SELECT, in the order of RFC 8785, which sorts names by their code units. */
interface Shape {
  readonly select: string;
  readonly columns: readonly Column[];
  /** Before which column `"table":"…"` stands in the value, and that text. */
  readonly tableAt: number;
  readonly tableText: string;
  /** Where the columns stand that name the row, and those that name items. */
  readonly keyAt: readonly number[];
  readonly objectsAt: readonly number[];
}

/** The only columns that are made to hold more than 2^53. */
const WIDE = new Set(['perceptual_hash']);

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
  const columns = names.map((name): Column => {
    const target = references[name];
    const isUuid = name === 'uuid' || (target !== undefined && identityColumn(target) === 'uuid');
    return { name, isUuid, label: `"${name}":` };
  });
  const expressions = columns.map(({ name, isUuid }) => expressionOf(name, isUuid, references[name]));
  const at = (name: string): number => names.indexOf(name);
  return {
    select: expressions.join(', '),
    columns,
    tableAt: names.filter((name) => name < 'table').length,
    tableText: `"table":"${table}"`,
    keyAt: key.map(at),
    objectsAt: hasUuid ? [at('uuid')] : columns.flatMap((column, index) => (column.isUuid ? [index] : [])),
  };
}

/** Uuids come as hexadecimal text (of NULL: ''), which costs less than a buffer each. */
function expressionOf(name: string, isUuid: boolean, target: string | undefined): string {
  const own = `t."${name}"`;
  if (target === undefined) return isUuid ? `lower(hex(${own}))` : wideAsText(name, own);
  const identity = identityColumn(target);
  return `(SELECT ${isUuid ? `lower(hex(${identity}))` : identity} FROM ${target} WHERE id = ${own})`;
}

/** The driver would round them. */
function wideAsText(name: string, own: string): string {
  return WIDE.has(name) ? `CASE WHEN abs(${own}) > 9007199254740991 THEN CAST(${own} AS TEXT) ELSE ${own} END` : own;
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
  const sql = `SELECT ${shape.select} FROM ${table} t WHERE ${where.sql}`;
  const found = prepared(database, sql)
    .raw()
    .get(...where.args);
  return found === undefined ? undefined : new FoundRow(table, shape, found as SqlValue[]);
}

export interface RowSelection {
  /** A condition on `t`, and an order. */
  readonly where?: string;
  readonly args?: readonly SqlValue[];
  /** A column of `t` to give beside each row. */
  readonly owner?: string;
}

/** The rows of a table. */
export function* readRows(
  database: Connection,
  table: EvidentialTable,
  selection: RowSelection = {},
): Generator<RowRead> {
  const shape = shapeOf(table);
  const { where = '', args = [], owner } = selection;
  const beside = owner === undefined ? '' : `, t."${owner}"`;
  const statement = prepared(database, `SELECT ${shape.select}${beside} FROM ${table} t ${where}`).raw();
  for (const found of statement.iterate(...args)) yield new FoundRow(table, shape, found as SqlValue[]);
}

class FoundRow implements RowRead {
  readonly table: EvidentialTable;
  readonly #shape: Shape;
  readonly #found: readonly SqlValue[];

  constructor(table: EvidentialTable, shape: Shape, found: readonly SqlValue[]) {
    this.table = table;
    this.#shape = shape;
    this.#found = found;
  }

  get key(): string {
    const [first = 0, ...more] = this.#shape.keyAt;
    return [first, ...more].map((at) => String(this.#cell(at) ?? '')).join(' ');
  }

  get owner(): SqlValue | undefined {
    return this.#found[this.#shape.columns.length];
  }

  get objects(): readonly string[] {
    return this.#shape.objectsAt.flatMap((at) => {
      const cell = this.#cell(at);
      return typeof cell === 'string' ? [cell] : [];
    });
  }

  get cells(): Cells {
    const cells: Record<string, Cell> = {};
    for (const [at, { name }] of this.#shape.columns.entries()) {
      const cell = this.#cell(at);
      if (cell !== undefined) cells[name] = cell;
    }
    return cells;
  }

  get value(): string {
    const { columns, tableAt, tableText } = this.#shape;
    let text = '{';
    for (let at = 0; at < columns.length; at += 1) {
      if (at === tableAt) text += text === '{' ? tableText : `,${tableText}`;
      const cell = this.#cell(at);
      if (cell === undefined) continue;
      if (text !== '{') text += ',';
      text += (columns[at]?.label ?? '') + JSON.stringify(cell);
    }
    if (tableAt === columns.length) text += text === '{' ? tableText : `,${tableText}`;
    return `${text}}`;
  }

  /** undefined: NULL. */
  #cell(at: number): Cell | undefined {
    const value = this.#found[at];
    if (value === null || value === undefined) return undefined;
    if (this.#shape.columns[at]?.isUuid === true) return value === '' ? undefined : dashedUuid(String(value), 0);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return expectExact(value);
    return typeof value === 'bigint' ? String(value) : Buffer.from(value).toString('base64url');
  }
}

/** Beyond 2^53 the driver has rounded already, and a rounded number must not be vouched for. */
function expectExact(value: number): number {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`a number beyond 2^53: ${value}`);
  return value;
}

/** RFC 8785 text of a row with these cells. */
export function rowValue(table: EvidentialTable, cells: Cells): string {
  const names = Object.keys(cells);
  names.push('table');
  names.sort();
  return `{${names.map((name) => `"${name}":${JSON.stringify(name === 'table' ? table : cells[name])}`).join(',')}}`;
}
