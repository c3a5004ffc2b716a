import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { blobStore } from '../blobs/store.ts';
import type { Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { CURRENT_VERSION, migrate, pendingMigrations, readAsCurrent, versionOf } from '../migrations/run.ts';
import { storageProblem } from '../storage-problem.ts';
import { backupDatabase, removeUnfinishedBackups } from './backup.ts';
import type { CaseFile, CaseMode, Session } from './case-file.ts';
import { closeCase } from './close.ts';
import { checkFormat } from './format.ts';
import { deriveKeys, wipeKeys, type CaseKeys } from './keys.ts';
import { parseKeyslots, unlock, type Protection } from './keyslots.ts';
import { watchPlace } from './in-place.ts';
import { expectWritable, takeLock, type WriteLock } from './lock.ts';
import { casePaths } from './paths.ts';
import { damagedDatabase, openReading, type Reading } from './reading.ts';
import { custodyOf } from './session.ts';

export interface OpenCase extends Partial<Session> {
  readonly mode: CaseMode;
  readonly passphrase?: Uint8Array | undefined;
}

const UNKNOWN: Session = { actorName: 'unknown', app: 'onrecord' };

/**
 * Opens a case. Reading takes no LOCK and works beside a writer; writing takes it.
 * @throws OnRecordError case.not-found, case.not-a-case, case.newer-format, case.passphrase-needed, case.wrong-passphrase,
 *   case.keyslot-refused, case.in-use, case.read-only, case.damaged, disk.full
 */
export async function openCaseFile(path: string, options: OpenCase): Promise<CaseFile> {
  const folder = resolve(path);
  await expectFolder(folder);
  await checkFormat(folder);
  // Before anybody is asked for a passphrase in vain; taking the LOCK decides.
  if (options.mode === 'write') await expectWritable(folder);
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
  let reading: Reading | undefined;
  try {
    if (mode === 'write') lock = await takeLock(folder);
    if (lock !== undefined) await removeLeftovers(folder);
    reading = await openReading(folder, keys, mode);
    const newerSchema = versionOf(reading.database) > CURRENT_VERSION;
    if (newerSchema && lock !== undefined) {
      // Nothing that this program doesn't know may be written by it.
      await reading.close();
      await lock.release();
      lock = undefined;
      reading = await openReading(folder, keys, 'read');
    }
    if (lock !== undefined) await bringUpToDate(folder, reading.database, keys);
    else readAsCurrent(reading.database);
    const expectInPlace = watchPlace(folder);
    return assembled({ expectInPlace, folder, reading, keys, lock, protection, session, newerSchema });
  } catch (error) {
    await reading?.close();
    await lock?.release();
    wipeKeys(keys);
    throw storageProblem(error) ?? error;
  }
}

interface Opened {
  readonly expectInPlace: () => void;
  readonly folder: string;
  readonly reading: Reading;
  readonly keys: CaseKeys;
  readonly lock: WriteLock | undefined;
  readonly protection: Protection;
  readonly session: Session;
  readonly newerSchema: boolean;
}

function assembled(opened: Opened): CaseFile {
  const { expectInPlace, folder, reading, keys, lock, protection, session, newerSchema } = opened;
  const { database } = reading;
  const row = database.prepare('SELECT uuid, title FROM cases').get() as { uuid: Buffer; title: string } | undefined;
  if (row === undefined) throw damagedDatabase('it holds no case');
  const paths = casePaths(folder);
  const mode = lock === undefined ? 'read' : 'write';
  const end = { expectInPlace, folder, database, keys, lock, release: reading.release };
  let closing: Promise<void> | undefined;
  return {
    path: folder,
    mode,
    newerSchema,
    standIn: reading.standIn,
    caseUuid: uuidText(row.uuid),
    title: row.title,
    protection,
    database,
    keys,
    blobs: blobStore({ blobs: paths.blobs, tmp: paths.tmp, writable: mode === 'write' }, keys),
    custody: custodyOf(keys, session),
    expectInPlace,
    close: (options = {}) => (closing ??= closeCase(end, options.quick === true)),
  };
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
  const found = await stat(folder).catch((error: unknown) => {
    throw unreachable(folder, error);
  });
  if (!found.isDirectory())
    throw new OnRecordError('case.not-a-case', 'This is a file; a case is a folder.', { detail: folder });
}

function unreachable(folder: string, error: unknown): OnRecordError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new OnRecordError('case.not-found', 'There is no such case.', { detail: folder });
  }
  return new OnRecordError('disk.failed', 'The case folder cannot be reached.', {
    detail: error instanceof Error ? error.message : folder,
    safe: 'Nothing was changed.',
    cause: error,
  });
}

function keyslotsMissing(error: unknown): never {
  throw new OnRecordError('case.damaged', 'The file keyslots.json of this case cannot be read.', {
    detail: `${String(error)}. Each backup in backups/ carries its own copy of it.`,
    safe: 'The evidence itself was not touched.',
    cause: error,
  });
}
