import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { blobStore } from '../blobs/store.ts';
import { openDatabase, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import {
  CURRENT_VERSION,
  isCaseDatabase,
  migrate,
  pendingMigrations,
  readAsCurrent,
  versionOf,
} from '../migrations/run.ts';
import { storageProblem } from '../storage-problem.ts';
import { backupDatabase, removeUnfinishedBackups } from './backup.ts';
import type { CaseFile, CaseMode, Session } from './case-file.ts';
import { closeCase } from './close.ts';
import { checkFormat } from './format.ts';
import { deriveKeys, wipeKeys, type CaseKeys } from './keys.ts';
import { parseKeyslots, unlock, type Protection } from './keyslots.ts';
import { takeLock, type WriteLock } from './lock.ts';
import { casePaths } from './paths.ts';
import { custodyOf } from './session.ts';

export interface OpenCase extends Partial<Session> {
  readonly mode: CaseMode;
  readonly passphrase?: Uint8Array | undefined;
}

const UNKNOWN: Session = { actorName: 'unknown', app: 'onrecord' };

/**
 * Opens a case. Reading takes no LOCK and works beside a writer; writing takes it.
 * @throws OnRecordError case.not-found, case.not-a-case, case.newer-format, case.passphrase-needed, case.wrong-passphrase,
 *   case.keyslot-refused, case.in-use, case.damaged
 */
export async function openCaseFile(path: string, options: OpenCase): Promise<CaseFile> {
  const folder = resolve(path);
  await expectFolder(folder);
  await checkFormat(folder);
  const slots = parseKeyslots(await readFile(casePaths(folder).keyslots, 'utf8').catch(keyslotsMissing));
  const master = await unlock(slots, options.passphrase);
  try {
    return await openUnlocked(folder, options.mode, { ...UNKNOWN, ...defined(options) }, slots.protection, master);
  } finally {
    master.fill(0);
  }
}

function defined(options: OpenCase): Partial<Session> {
  return {
    ...(options.actorName === undefined ? {} : { actorName: options.actorName }),
    ...(options.app === undefined ? {} : { app: options.app }),
    device: options.device,
  };
}

/** The second half of opening, once there is a master key; creating ends with it too. The caller wipes the master key. */
export async function openUnlocked(
  folder: string,
  mode: CaseMode,
  session: Session,
  protection: Protection,
  master: Uint8Array,
): Promise<CaseFile> {
  const keys = deriveKeys(master);
  let lock: WriteLock | undefined;
  let database: Connection | undefined;
  try {
    if (mode === 'write') lock = await takeLock(folder);
    if (lock !== undefined) await removeLeftovers(folder);
    database = openCaseDatabase(folder, keys, mode);
    const newerSchema = versionOf(database) > CURRENT_VERSION;
    if (newerSchema && lock !== undefined) {
      // Nothing that this program doesn't know may be written by it.
      database.close();
      await lock.release();
      lock = undefined;
      database = openCaseDatabase(folder, keys, 'read');
    }
    if (lock !== undefined) await bringUpToDate(folder, database, keys);
    else readAsCurrent(database);
    return assembled({ folder, database, keys, lock, protection, session, newerSchema });
  } catch (error) {
    database?.close();
    await lock?.release();
    wipeKeys(keys);
    throw storageProblem(error) ?? error;
  }
}

interface Opened {
  readonly folder: string;
  readonly database: Connection;
  readonly keys: CaseKeys;
  readonly lock: WriteLock | undefined;
  readonly protection: Protection;
  readonly session: Session;
  readonly newerSchema: boolean;
}

function assembled(opened: Opened): CaseFile {
  const { folder, database, keys, lock, protection, session, newerSchema } = opened;
  const row = database.prepare('SELECT uuid, title FROM cases').get() as { uuid: Buffer; title: string } | undefined;
  if (row === undefined) throw damagedDatabase('it holds no case');
  const paths = casePaths(folder);
  const mode = lock === undefined ? 'read' : 'write';
  let closing: Promise<void> | undefined;
  return {
    path: folder,
    mode,
    newerSchema,
    caseUuid: uuidText(row.uuid),
    title: row.title,
    protection,
    database,
    keys,
    blobs: blobStore({ blobs: paths.blobs, tmp: paths.tmp, writable: mode === 'write' }, keys),
    custody: custodyOf(keys, session),
    close: (options = {}) => (closing ??= closeCase({ folder, database, keys, lock }, options.quick === true)),
  };
}

/** @throws OnRecordError case.damaged where key and file don't fit: the slot vouched for the key, so the file was changed */
function openCaseDatabase(folder: string, keys: CaseKeys, mode: CaseMode): Connection {
  const path = casePaths(folder).database;
  let database: Connection;
  try {
    database = openDatabase(path, keys.database, { readonly: mode === 'read' });
  } catch (error) {
    throw isNotADatabase(error) ? damagedDatabase(String(error)) : error;
  }
  if (isCaseDatabase(database)) return database;
  database.close();
  throw damagedDatabase('it is not a case database');
}

function isNotADatabase(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'SQLITE_NOTADB' || error.code === 'SQLITE_CANTOPEN')
  );
}

async function bringUpToDate(folder: string, database: Connection, keys: CaseKeys): Promise<void> {
  if (pendingMigrations(database).length === 0) return;
  await backupDatabase(folder, database, keys);
  migrate(database);
}

/** Only we wrote there, and nothing of it was ever promised to anyone. */
async function removeLeftovers(folder: string): Promise<void> {
  const { tmp } = casePaths(folder);
  await removeUnfinishedBackups(folder);
  await rm(tmp, { recursive: true, force: true });
  await mkdir(tmp, { mode: 0o700 });
}

async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => undefined,
  );
  if (found === undefined) {
    throw new OnRecordError('case.not-found', 'There is no such case.', { detail: folder });
  }
  if (!found) throw new OnRecordError('case.not-a-case', 'This is a file; a case is a folder.', { detail: folder });
}

function keyslotsMissing(error: unknown): never {
  throw new OnRecordError('case.damaged', 'The file keyslots.json of this case cannot be read.', {
    detail: `${String(error)}. Each backup in backups/ carries its own copy of it.`,
    safe: 'The evidence itself was not touched.',
    cause: error,
  });
}

function damagedDatabase(detail: string): OnRecordError {
  return new OnRecordError('case.damaged', 'The case database cannot be read.', {
    detail: `${detail}. The newest good copy lies in backups/; verify says what is damaged.`,
    safe: 'Nothing was changed. Stored captures are separate files.',
  });
}
