import { prepared, type Connection } from '../connection.ts';

/** Rows go in a hundred at a time: one statement with so many values costs a third less than a hundred statements. */
const GROUP = 100;

/** One table's bulk insert: its head, the placeholders of one row, and how many there are. */
export interface BulkInsert {
  readonly head: string;
  readonly row: string;
  readonly width: number;
}

export const INSERTS = {
  version: {
    head: 'INSERT INTO statement_versions (id, statement_id, uuid, text, raw, raw_encoding) VALUES ',
    row: '(?, ?, ?, ?, ?, ?)',
    width: 6,
  },
  statement: {
    head: 'INSERT INTO statements (id, uuid, account_id, kind, native_id, url, lang, version_id, import_row, sort_key, tie, period, grain) VALUES ',
    row: "(?, ?, ?, 'post', ?, ?, ?, ?, ?, ?, CAST(? AS INTEGER), ?, ?)",
    width: 12,
  },
  date: {
    head: 'INSERT INTO asserted_dates (uuid, statement_id, edtf, zone, displayed, method, sort_key, chosen, chosen_reason) VALUES ',
    row: "(?, ?, ?, ?, ?, 'displayed', ?, 1, ?)",
    width: 7,
  },
  // A number above 2^31 would be bound as a float, which FTS5 takes for no rowid.
  word: {
    head: 'INSERT INTO words (rowid, text, meta) VALUES ',
    row: '((CAST(? AS INTEGER) << 26) + CAST(? AS INTEGER), ?, ?)',
    width: 4,
  },
} as const satisfies Readonly<Record<string, BulkInsert>>;

/** Where the tie stands in a statement's values. */
const TIE = 9;

export type BulkValue = string | number | Uint8Array | null;

/** Inserts rows given as one flat list of values. */
export function insertAll(database: Connection, insert: BulkInsert, values: readonly BulkValue[]): void {
  const step = insert.width * GROUP;
  for (let from = 0; from < values.length; from += step) {
    const group = values.slice(from, from + step);
    if (group.length === step && insertedTogether(database, insert, group)) continue;
    for (let at = 0; at < group.length; at += insert.width) {
      insertOne(database, insert, group.slice(at, at + insert.width));
    }
  }
}

const together = new Map<BulkInsert, string>();

function sqlOf(insert: BulkInsert): string {
  let sql = together.get(insert);
  if (sql === undefined) {
    sql = insert.head + Array<string>(GROUP).fill(insert.row).join();
    together.set(insert, sql);
  }
  return sql;
}

function insertedTogether(database: Connection, insert: BulkInsert, group: readonly BulkValue[]): boolean {
  try {
    prepared(database, sqlOf(insert)).run(group);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Two accounts can carry one native id at one instant; the later stands right after the earlier. */
function insertOne(database: Connection, insert: BulkInsert, row: BulkValue[]): void {
  for (;;) {
    try {
      prepared(database, insert.head + insert.row).run(row);
      return;
    } catch (error) {
      if (insert !== INSERTS.statement || !isTaken(error)) throw error;
      row[TIE] = String(BigInt(String(row[TIE])) + 1n);
    }
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes('statements.sort_key')
  );
}
