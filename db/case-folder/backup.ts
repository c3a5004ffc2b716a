import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { openDatabase, type Connection } from '../connection.ts';
import { countEvents } from '../custody/history.ts';
import { ensureFolder, syncFile, syncFolder, writeDurably } from '../durable-files.ts';
import { storageProblem } from '../storage-problem.ts';
import type { CaseFile } from './case-file.ts';
import { FORMAT_TEXT } from './format.ts';
import type { CaseKeys } from './keys.ts';
import { casePaths } from './paths.ts';

export const BACKUPS_KEPT = 7;

export interface Backup {
  /** The folder of this backup: case.db with its keyslots.json and FORMAT. */
  readonly path: string;
  readonly bytes: number;
  /** Events in it. */
  readonly events: number;
}

/** A verified copy of the database with its key slots, by default in the case's own backups/. Captures aren't in it. */
export async function backupCase(caseFile: CaseFile, folder = casePaths(caseFile.path).backups): Promise<Backup> {
  try {
    await ensureFolder(folder);
    const backup = await writeBackup(caseFile.path, folder, caseFile.database, caseFile.keys);
    if (folder === casePaths(caseFile.path).backups) await keepNewest(folder);
    return backup;
  } catch (error) {
    throw storageProblem(error) ?? error;
  }
}

/** The same for a database that isn't a whole open case yet: before a migration. */
export async function backupDatabase(caseFolder: string, database: Connection, keys: CaseKeys): Promise<Backup> {
  const { backups } = casePaths(caseFolder);
  await ensureFolder(backups);
  const backup = await writeBackup(caseFolder, backups, database, keys);
  await keepNewest(backups);
  return backup;
}

/** A copy of more than this takes long enough to be felt at the end of each short session. */
const LARGE = 64_000_000;
const OFTEN_ENOUGH_MS = 3_600_000;

/** Nothing where the newest backup already holds every event; of a large database, at most one an hour. */
export async function backupIfNew(caseFolder: string, database: Connection, keys: CaseKeys): Promise<void> {
  const { backups, database: file } = casePaths(caseFolder);
  const newest = (await backupNames(backups)).at(-1);
  if (newest !== undefined) {
    if (eventsInName(newest) === countEvents(database)) return;
    const age = Date.now() - (await stat(join(backups, newest))).mtimeMs;
    if ((await stat(file)).size > LARGE && age >= 0 && age < OFTEN_ENOUGH_MS) return;
  }
  await backupDatabase(caseFolder, database, keys);
}

/** Begins the name of a backup that isn't finished. */
const BUILDING = '.new-';

/** What a session that was killed in the middle of a backup left. For whoever holds LOCK. */
export async function removeUnfinishedBackups(caseFolder: string): Promise<void> {
  const { backups } = casePaths(caseFolder);
  for (const name of await readdir(backups).catch(() => [])) {
    if (name.startsWith(BUILDING)) await rm(join(backups, name), { recursive: true, force: true });
  }
}

async function writeBackup(caseFolder: string, folder: string, database: Connection, keys: CaseKeys): Promise<Backup> {
  const events = countEvents(database);
  const building = join(folder, `${BUILDING}${randomBytes(6).toString('hex')}`);
  await mkdir(building, { mode: 0o700 });
  try {
    const copy = join(building, 'case.db');
    database.prepare('VACUUM INTO ?').run(copy);
    verifyCopy(copy, keys, events);
    await syncFile(copy);
    await copyFile(casePaths(caseFolder).keyslots, join(building, 'keyslots.json'));
    await syncFile(join(building, 'keyslots.json'));
    await writeDurably(join(building, 'FORMAT'), FORMAT_TEXT);
    const path = join(folder, backupName(events));
    await rename(building, path);
    await syncFolder(folder);
    return { path, bytes: (await stat(join(path, 'case.db'))).size, events };
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** Read back from the disk with its own connection: pages, structure, and that the log ends where it should. */
function verifyCopy(path: string, keys: CaseKeys, events: number): void {
  const copy = openDatabase(path, keys.database, { readonly: true });
  try {
    const integrity = copy.pragma('quick_check', { simple: true });
    if (integrity !== 'ok' || countEvents(copy) !== events) {
      throw new OnRecordError('disk.failed', 'A backup was written but does not read back as it should.', {
        detail: String(integrity),
        safe: 'The case itself was not touched; the faulty copy was removed.',
      });
    }
  } finally {
    copy.close();
  }
}

/** When, and how many events: enough to tell without opening it whether a backup is up to date. */
function backupName(events: number): string {
  const at = new Date().toISOString().replaceAll(/[-:.]/g, '');
  return `${at}-${events}`;
}

const NAME = /^\d{8}T\d{9}Z-(\d+)$/;

function eventsInName(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}

/** Oldest first: by the events in them, since a clock may have been set back, then by time. */
export async function backupNames(backups: string): Promise<readonly string[]> {
  const names = await readdir(backups).catch(() => []);
  const known = names.filter((name) => NAME.test(name));
  return known.sort((a, b) => eventsInName(a) - eventsInName(b) || (a < b ? -1 : 1));
}

async function keepNewest(backups: string): Promise<void> {
  const names = await backupNames(backups);
  for (const name of names.slice(0, Math.max(0, names.length - BACKUPS_KEPT))) {
    await rm(join(backups, name), { recursive: true, force: true });
  }
}
