import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { openDatabase } from '../connection.ts';
import { recordAct } from '../custody/record-act.ts';
import { ensureFolder, syncFolder, writeDurably } from '../durable-files.ts';
import { migrate } from '../migrations/run.ts';
import { storageProblem } from '../storage-problem.ts';
import type { CaseFile, Session } from './case-file.ts';
import { FORMAT_TEXT } from './format.ts';
import { deriveKeys, KEY_BYTES, wipeKeys } from './keys.ts';
import { newKeyslots, type NewProtection } from './keyslots.ts';
import { openUnlocked } from './open.ts';
import { casePaths } from './paths.ts';
import { isAlive } from './process-run.ts';
import { custodyOf } from './session.ts';

export interface NewCase extends Session {
  readonly path: string;
  readonly title: string;
  readonly reference?: string | undefined;
  /** IANA name: how dates without a zone are read in this case. */
  readonly zone: string;
  readonly protection: NewProtection;
}

/**
 * Makes a case folder and opens it for writing. The folder is built beside its place and moved there whole, so a case exists
 * completely or not at all, whenever the power goes.
 * @throws OnRecordError case.exists, disk.full, disk.failed
 */
export async function createCaseFile(given: NewCase): Promise<CaseFile> {
  const path = resolve(given.path);
  await refuseExisting(path);
  const parent = dirname(path);
  const building = join(parent, `${BUILDING}${process.pid}-${randomBytes(6).toString('hex')}`);
  const master = randomBytes(KEY_BYTES);
  try {
    await ensureFolder(parent);
    await removeAbandoned(parent);
    await mkdir(building, { mode: 0o700 });
    await buildCase(building, given, master);
    await moveIntoPlace(building, path);
    await syncFolder(parent);
    return await openUnlocked(path, 'write', given, { kind: given.protection.kind }, master);
  } catch (error) {
    throw storageProblem(error) ?? error;
  } finally {
    master.fill(0);
    await rm(building, { recursive: true, force: true });
  }
}

/** Begins the name of a folder in which a case is being made; the number after it is the process that makes it. */
const BUILDING = '.onrecord-new-';

/** What a killed creation left: nobody ever knew it as a case. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(BUILDING)) continue;
    const pid = Number.parseInt(name.slice(BUILDING.length), 10);
    if (!isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function buildCase(folder: string, given: NewCase, master: Buffer): Promise<void> {
  const paths = casePaths(folder);
  for (const inner of [paths.blobs, paths.backups, paths.tmp]) await mkdir(inner, { mode: 0o700 });
  await writeDurably(paths.format, FORMAT_TEXT);
  await writeDurably(paths.keyslots, await newKeyslots(master, given.protection));
  const keys = deriveKeys(master);
  // Made first with the owner's rights only: SQLite takes an empty file for a new database and keeps its rights
  await writeFile(paths.database, '', { flag: 'wx', mode: 0o600 });
  const database = openDatabase(paths.database, keys.database, { readonly: false, create: true });
  try {
    migrate(database);
    recordAct(
      { database, custody: custodyOf(keys, given) },
      { type: 'cases.create', actor: { name: given.actorName } },
      (act) => {
        const { title, zone, reference = null } = given;
        act.object(act.insert('cases', { id: 1, title, zone, reference }).uuid);
      },
    );
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
    wipeKeys(keys);
  }
  await syncFolder(folder);
}

async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).then(
    () => true,
    () => false,
  );
  if (found) throw exists(path);
}

async function moveIntoPlace(building: string, path: string): Promise<void> {
  try {
    await rename(building, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') throw exists(path);
    throw error;
  }
}

function exists(path: string): OnRecordError {
  return new OnRecordError('case.exists', `There is already something named ${basename(path)}.`, {
    detail: `${path} was left as it is. Choose another name.`,
    safe: 'Nothing was changed.',
  });
}
