import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { OnRecordError } from '../../core/contract/errors.ts';
import { openDatabase, type Connection } from '../connection.ts';
import { staged, type Staged } from '../custody/verify/staging.ts';
import { isCaseDatabase } from '../migrations/run.ts';
import type { CaseMode } from './case-file.ts';
import type { CaseKeys } from './keys.ts';
import { isLocked } from './lock.ts';
import { casePaths } from './paths.ts';

/** The database of a case, as it was opened. */
export interface Reading {
  readonly database: Connection;
  /** Where nothing can be written beside the file and its last session didn't end, it is read through a stand-in elsewhere. */
  readonly standIn: boolean;
  /** Removes the stand-in; the database is closed by then. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of a case, and says what keeps it from being opened.
 * @throws OnRecordError case.damaged where file and key don't fit (the slot vouched for the key, so the file was changed) or where it
 *   is missing; disk.failed where the system forbids it
 */
export async function openReading(folder: string, keys: CaseKeys, mode: CaseMode): Promise<Reading> {
  const path = casePaths(folder).database;
  try {
    return readingOf(openCaseDatabase(path, keys, mode));
  } catch (error) {
    if (!isRefused(error)) throw error;
    await expectReadable(path);
    if (mode === 'write') throw error;
    return await readStandIn(folder, keys, error);
  }
}

/** A log beside the file can't be read without writing an index of it: on a disk that can't be written to, that is done elsewhere. */
async function readStandIn(folder: string, keys: CaseKeys, refused: unknown): Promise<Reading> {
  const copy = await staged(casePaths(folder).database, keys.database, await isLocked(folder));
  if (copy.state !== 'unclean') throw refused;
  try {
    return readingOf(openCaseDatabase(copy.path, keys, 'read'), copy);
  } catch (error) {
    await copy.release();
    throw error;
  }
}

function readingOf(database: Connection, copy?: Staged): Reading {
  const release = (): Promise<void> => copy?.release() ?? Promise.resolve();
  return {
    database,
    standIn: copy !== undefined,
    release,
    close: async () => {
      database.close();
      await release();
    },
  };
}

function openCaseDatabase(path: string, keys: CaseKeys, mode: CaseMode): Connection {
  let database: Connection;
  try {
    database = openDatabase(path, keys.database, { readonly: mode === 'read' });
  } catch (error) {
    throw codeOf(error) === 'SQLITE_NOTADB' ? damagedDatabase(String(error)) : error;
  }
  if (isCaseDatabase(database)) return database;
  database.close();
  throw damagedDatabase('it is not a case database');
}

/** SQLite says no more than that it couldn't open: the reason is the system's. */
async function expectReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw damagedDatabase('The file case.db is missing');
    throw new OnRecordError('disk.failed', 'The system does not allow the case database to be read.', {
      detail: String(error),
      safe: 'Nothing was changed.',
      cause: error,
    });
  }
}

function isRefused(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CANTOPEN') || codeOf(error).startsWith('SQLITE_READONLY');
}

export function damagedDatabase(detail: string): OnRecordError {
  return new OnRecordError('case.damaged', 'The case database cannot be read.', {
    detail: `${detail}. The newest good copy lies in backups/; verify says what is damaged.`,
    safe: 'Nothing was changed. Stored captures are separate files.',
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
