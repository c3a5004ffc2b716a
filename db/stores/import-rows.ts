import { prepared, type Connection } from '../connection.ts';
import { CHOSEN_REASON } from './import-leaf.ts';

/** Rows go in a hundred at a time: one statement with so many values costs a third less than a hundred statements. */
const GROUP = 100;

/**
 * One table's bulk insert. Handing a value to SQLite costs about as much as storing it, so what is the same in every row stands in the
 * SQL, what counts up is counted there, and columns that are empty in a whole group are left out.
 */
export interface BulkInsert {
  readonly table: string;
  /** Columns with one value for all rows, as SQL. */
  readonly constant: Readonly<Record<string, string>>;
  /** Columns that count up from a number, row by row. */
  readonly counted: readonly string[];
  /** Columns with a value for each row, in the order in which the values come. */
  readonly listed: readonly ListedColumn[];
}

export interface ListedColumn {
  /** A column, or several that share one expression. */
  readonly name: string;
  /** What is stored, with '?' for the value. */
  readonly as?: string;
  /** How many values it takes; 1 unless said. */
  readonly values?: number;
}

const named = (...names: readonly string[]): readonly ListedColumn[] => names.map((name) => ({ name }));

export const INSERTS = {
  version: {
    table: 'statement_versions',
    constant: {},
    counted: ['id', 'statement_id'],
    listed: named('uuid', 'text', 'raw', 'raw_encoding'),
  },
  statement: {
    table: 'statements',
    constant: { kind: "'post'" },
    counted: ['id', 'version_id'],
    listed: [
      ...named('uuid', 'account_id', 'native_id', 'url', 'lang', 'import_row', 'sort_key'),
      { name: 'tie', as: 'CAST(? AS INTEGER)' },
      ...named('period', 'grain'),
    ],
  },
  date: {
    table: 'asserted_dates',
    constant: { method: "'displayed'", chosen: '1', chosen_reason: `'${CHOSEN_REASON}'` },
    counted: [],
    listed: named('uuid', 'statement_id', 'edtf', 'zone', 'displayed', 'sort_key'),
  },
  word: {
    table: 'words',
    constant: {},
    counted: [],
    // A number above 2^31 would be bound as a float, which FTS5 takes for no rowid.
    listed: [
      { name: 'rowid', as: '(CAST(? AS INTEGER) << 26) + CAST(? AS INTEGER)', values: 2 },
      ...named('text', 'meta'),
    ],
  },
} as const satisfies Readonly<Record<string, BulkInsert>>;

export type BulkValue = string | number | Uint8Array | null;

/**
 * Inserts rows given as one flat list of the values of their listed columns.
 * @param firsts where each counted column begins
 */
export function insertAll(
  database: Connection,
  insert: BulkInsert,
  values: readonly BulkValue[],
  firsts: readonly number[] = [],
): void {
  const width = widthOf(insert);
  const rows = values.length / width;
  for (let from = 0; from < rows; from += GROUP) {
    const count = Math.min(GROUP, rows - from);
    const given = values.slice(from * width, (from + count) * width);
    const group = { insert, values: given, firsts: firsts.map((first) => first + from) };
    if (count === GROUP && insertedTogether(database, group)) continue;
    for (let at = 0; at < count; at++) {
      const row = given.slice(at * width, (at + 1) * width);
      insertOne(database, { insert, values: row, firsts: group.firsts.map((first) => first + at) });
    }
  }
}

interface Group {
  readonly insert: BulkInsert;
  readonly values: BulkValue[];
  readonly firsts: readonly number[];
}

function insertedTogether(database: Connection, group: Group): boolean {
  try {
    run(database, group);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Two accounts can carry one native id at one instant; the later stands right after the earlier. */
function insertOne(database: Connection, row: Group): void {
  for (;;) {
    try {
      run(database, row);
      return;
    } catch (error) {
      if (row.insert !== INSERTS.statement || !isTaken(error)) throw error;
      row.values[TIE] = String(BigInt(String(row.values[TIE])) + 1n);
    }
  }
}

/** Where the tie stands in a statement's values. */
const TIE = INSERTS.statement.listed.findIndex(({ name }) => name === 'tie');

function run(database: Connection, { insert, values, firsts }: Group): void {
  const width = widthOf(insert);
  const empty = emptyColumns(values, width);
  const given = empty === 0 ? values : values.filter((_, at) => (empty & (1 << (at % width))) === 0);
  const statement = prepared(database, sqlOf(insert, values.length / width, empty));
  if (firsts.length === 0) statement.run(given);
  else statement.run(Object.fromEntries(firsts.map((first, at) => [at + 1, first])), given);
}

const widthOf = ({ listed }: BulkInsert): number => listed.reduce((width, { values = 1 }) => width + values, 0);

/** One bit for each value of a row that is NULL in all of them. */
function emptyColumns(values: readonly BulkValue[], width: number): number {
  let empty = 0;
  for (let column = 0; column < width; column++) {
    let at = column;
    while (at < values.length && values[at] === null) at += width;
    if (at >= values.length) empty |= 1 << column;
  }
  return empty;
}

const texts = new Map<BulkInsert, Map<number, string>>();

/** The SQL for so many rows without the columns that are empty; made once, since it is long. */
function sqlOf(insert: BulkInsert, rows: number, empty: number): string {
  let known = texts.get(insert);
  if (known === undefined) texts.set(insert, (known = new Map<number, string>()));
  const which = empty * (GROUP + 1) + rows;
  let sql = known.get(which);
  if (sql === undefined) known.set(which, (sql = makeSql(insert, rows, empty)));
  return sql;
}

function makeSql({ table, constant, counted, listed }: BulkInsert, rows: number, empty: number): string {
  let value = 0;
  const filled = listed.filter(({ values = 1 }) => {
    const isFilled = (empty & (1 << value)) === 0;
    value += values;
    return isFilled;
  });
  const columns = [...Object.keys(constant), ...counted, ...filled.map(({ name }) => name)];
  const row = (at: number): string =>
    [
      ...Object.values(constant),
      ...counted.map((_, which) => `?${which + 1} + ${at}`),
      ...filled.map(({ as = '?' }) => as),
    ].join();
  return `INSERT INTO ${table} (${columns.join()}) VALUES ${Array.from({ length: rows }, (_, at) => `(${row(at)})`).join()}`;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes('statements.sort_key')
  );
}
