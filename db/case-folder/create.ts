import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { openDatabase } from '../connection.ts';
import { recordAct } from '../custody/record-act.ts';
import { ensureFolder, syncFolder, writeDurably } from '../durable-files.ts';
import { migrate } from '../migrations/run.ts';
import { storageProblem } from '../storage-problem.ts';
import { moveIntoPlace, placeToBuild, refuseExisting, removeAbandoned } from './building.ts';
import type { CaseFile, Session } from './case-file.ts';
import { FORMAT_TEXT } from './format.ts';
import { deriveKeys, KEY_BYTES, wipeKeys } from './keys.ts';
import { newKeyslots, type NewProtection } from './keyslots.ts';
import { openUnlocked } from './open.ts';
import { casePaths } from './paths.ts';
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
  const building = placeToBuild(parent);
  const master = randomBytes(KEY_BYTES);
  try {
    await ensureFolder(parent);
    await removeAbandoned(parent);
    await mkdir(building, { mode: 0o700 });
    await buildCase(building, given, master);
    await moveIntoPlace(building, path);
    return await openUnlocked(path, 'write', given, { kind: given.protection.kind }, master);
  } catch (error) {
    throw storageProblem(error) ?? error;
  } finally {
    master.fill(0);
    await rm(building, { recursive: true, force: true });
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
