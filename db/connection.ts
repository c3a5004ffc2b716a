import Database from 'better-sqlite3';
import { nativeBindingPath } from './native-binding.ts';

export type Connection = Database.Database;
/** What SQLite holds in a cell. Integers come back as numbers unless a statement asks for `safeIntegers`. */
export type SqlValue = null | string | number | bigint | Uint8Array;
export type Row = Record<string, SqlValue>;

/** What the encrypting build adds to the usual interface. */
type EncryptedDatabase = Connection & { key(key: Buffer): number };

const CACHE_KIB = 256_000;
const WAIT_MS = 5_000;

/**
 * The settings that keep a case durable and unread on disk, with the value each must have afterwards.
 * `synchronous` 2 is FULL (NORMAL loses commits when the power goes), `temp_store` 2 is MEMORY (on disk, sorting leaves plain text).
 */
const REQUIRED: ReadonlyArray<readonly [name: string, set: string, expected: number | string]> = [
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', String(-CACHE_KIB), -CACHE_KIB],
  ['foreign_keys', 'ON', 1],
  // Without it, INSERT OR REPLACE deletes rows behind the triggers that refuse deletion.
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ...(process.platform === 'darwin' ? ([['fullfsync', 'ON', 1]] as const) : []),
];

export interface OpenOptions {
  readonly readonly: boolean;
  /** Make the file if it isn't there; only the creation of a case and of copies asks for it. */
  readonly create?: boolean;
}

/**
 * Opens one connection to an encrypted database and asserts every setting on it.
 * `key` is the raw 32-byte key; this function's own copy of it is zeroed, the caller's is left alone.
 * @throws SqliteError SQLITE_NOTADB where key and file don't fit
 */
export function openDatabase(path: string, key: Uint8Array, options: OpenOptions): Connection {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes');
  const database = new Database(path, {
    readonly: options.readonly,
    fileMustExist: options.create !== true,
    timeout: WAIT_MS,
    nativeBinding: nativeBindingPath(),
  });
  try {
    giveKey(database, key);
    // The first read of the file: a wrong key fails here and nowhere later.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!options.readonly) expectPragma(database, 'journal_mode', 'WAL', 'wal');
    for (const [name, set, expected] of REQUIRED) expectPragma(database, name, set, expected);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** As a buffer, which is zeroed: `PRAGMA key` would leave the key in SQL texts in memory. */
function giveKey(database: Connection, key: Uint8Array): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  const raw = Buffer.concat([Buffer.from('raw:', 'ascii'), key]);
  try {
    if ((database as EncryptedDatabase).key(raw) !== 0) throw new Error('the database refused its key');
  } finally {
    raw.fill(0);
  }
  // Only a new file takes it; an existing one keeps its own, which the page reader checks.
  if (!database.readonly) database.pragma('page_size = 4096');
}

function expectPragma(database: Connection, name: string, set: string, expected: number | string): void {
  database.pragma(`${name} = ${set}`);
  const actual = database.pragma(name, { simple: true });
  if (actual !== expected) {
    throw new Error(`the database did not take ${name} = ${set}: it says ${String(actual)}`);
  }
}

const statements = new WeakMap<Connection, Map<string, Database.Statement>>();

/** The compiled statement of a text, once a connection: compiling costs more than most of our queries. */
export function prepared(database: Connection, sql: string): Database.Statement {
  let known = statements.get(database);
  if (known === undefined) statements.set(database, (known = new Map<string, Database.Statement>()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = database.prepare(sql)));
  return statement;
}
