import { copyFile, link, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../case-folder/process-run.ts';
import { openDatabase } from '../../connection.ts';
import { isInLogMode } from './pages.ts';

/** A database file that can be opened without anything being written beside the original. */
export interface Staged {
  readonly path: string;
  /** Where the pages are to be judged: the original, unless what was half-written there had to be undone first. */
  readonly pages: string;
  /** 'clean': the file itself; 'busy': the file itself, beside its living writer; 'unclean': a stand-in elsewhere. */
  readonly state: 'clean' | 'busy' | 'unclean';
  release(): Promise<void>;
}

/**
 * After a session that didn't end, the log still lies beside the file, and SQLite opens such a pair only by writing an index of it. So
 * the pair is given a second name in a temporary folder (or copied there, on another disk; it is encrypted either way), and the index
 * is written there.
 */
export async function staged(path: string, key: Uint8Array, locked: boolean): Promise<Staged> {
  const done = (): Promise<void> => Promise.resolve();
  if (locked) return { path, pages: path, state: 'busy', release: done };
  const beside = await existing([`${path}-wal`, `${path}-journal`]);
  if (beside.length === 0 && !(await isInLogMode({ path, key })))
    return { path, pages: path, state: 'clean', release: done };
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${STANDS_IN}${process.pid}-`));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    // A rollback journal is played back into the file itself, so then only a copy will do.
    const halfWritten = beside.includes(`${path}-journal`);
    const place = halfWritten ? copyFile : linkOrCopy;
    const target = join(folder, 'case.db');
    await place(path, target);
    for (const file of beside) await place(file, target + file.slice(path.length));
    if (halfWritten) playBack(target, key);
    return { path: target, pages: halfWritten ? target : path, state: 'unclean', release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** What a change began and never ended is undone by whoever opens the file and may write. What can't be is told when the file is read. */
function playBack(path: string, key: Uint8Array): void {
  try {
    const database = openDatabase(path, key, { readonly: false });
    database.pragma('journal_mode = DELETE');
    database.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error;
  }
}

/** Begins the name of a stand-in's folder; the number after it is the process that reads it. */
const STANDS_IN = 'onrecord-reading-';

/** What a killed reader left: still encrypted, and of no use to anyone. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(STANDS_IN)) continue;
    const pid = Number.parseInt(name.slice(STANDS_IN.length), 10);
    // Another user's can't be removed, and isn't ours to judge.
    if (!isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function existing(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const size = await stat(path).then(
      (stats) => stats.size,
      () => 0,
    );
    if (size > 0) found.push(path);
  }
  return found;
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
