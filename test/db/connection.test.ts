import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCaseFile } from '../../db/case-folder/case-file.ts';
import { openDatabase, prepared, type Connection } from '../../db/connection.ts';
import { nativeBindingPath } from '../../db/native-binding.ts';
import { APPLICATION_ID } from '../../db/migrations/run.ts';
import { SESSION, temporaryCase, temporaryFolder } from './temporary-case.ts';

const KEY = Buffer.alloc(32, 7);
const pragma = (database: Connection, name: string) => database.pragma(name, { simple: true });

function expectSettings(database: Connection): void {
  const settings = [
    'synchronous',
    'temp_store',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
    'cell_size_check',
    'secure_delete',
  ];
  expect(Object.fromEntries(settings.map((name) => [name, pragma(database, name)]))).toEqual({
    synchronous: 2, // FULL
    temp_store: 2, // MEMORY
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
  });
  expect(pragma(database, 'cache_size')).toBe(-256_000);
  expect(pragma(database, 'page_size')).toBe(4096);
  expect(pragma(database, 'cipher')).toBe('sqlcipher');
  if (process.platform === 'darwin') expect(pragma(database, 'fullfsync')).toBe(1);
}

describe('openDatabase', () => {
  it('sets every setting on a connection for writing, which keeps a log beside the file', async () => {
    const database = openDatabase(join(await temporaryFolder(), 'case.db'), KEY, { readonly: false, create: true });
    expectSettings(database);
    expect(pragma(database, 'journal_mode')).toBe('wal');
    database.close();
  });

  it('sets every setting on the connections of a case, for writing and for reading', async () => {
    const writing = await temporaryCase();
    expectSettings(writing.database);
    expect(pragma(writing.database, 'application_id')).toBe(APPLICATION_ID);
    const reading = await openCaseFile(writing.path, { ...SESSION, mode: 'read' });
    expectSettings(reading.database);
    await reading.close();
  });

  it('refuses another key, and leaves the key it was given alone', async () => {
    const path = join(await temporaryFolder(), 'case.db');
    const first = openDatabase(path, KEY, { readonly: false, create: true });
    first.exec('CREATE TABLE t (a)');
    first.close();
    expect(() => openDatabase(path, Buffer.alloc(32, 8), { readonly: true })).toThrow(/not a database/);
    expect(() => openDatabase(path, Buffer.alloc(31, 7), { readonly: true })).toThrow(/32 bytes/);
    expect(KEY).toEqual(Buffer.alloc(32, 7));
  });

  it('does not make a file that is not there', async () => {
    const path = join(await temporaryFolder(), 'none.db');
    expect(() => openDatabase(path, KEY, { readonly: false })).toThrow(/unable to open/);
  });

  it('compiles a statement once', async () => {
    const { database } = await temporaryCase();
    expect(prepared(database, 'SELECT 1')).toBe(prepared(database, 'SELECT 1'));
  });
});

describe('nativeBindingPath', () => {
  it('takes the prebuilt file from Node-API 10 on, the built one below it', () => {
    expect(nativeBindingPath(10, '/p')).toBe(join('/p', 'prebuilds', `${process.platform}-${process.arch}.node`));
    expect(nativeBindingPath(9, '/p')).toBe(join('/p', 'build', 'Release', 'better_sqlite3.node'));
  });

  it('looks beside the archive of a packaged program', () => {
    const folder = join('/opt', 'app.asar', 'node_modules', 'better-sqlite3');
    expect(nativeBindingPath(9, folder)).toContain(join('/opt', 'app.asar.unpacked', 'node_modules'));
  });
});
