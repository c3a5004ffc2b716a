import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { blobStore } from '../../blobs/store.ts';
import type { CaseFile } from '../../case-folder/case-file.ts';
import { checkFormat } from '../../case-folder/format.ts';
import { deriveKeys, wipeKeys, type CaseKeys } from '../../case-folder/keys.ts';
import { parseKeyslots, unlock } from '../../case-folder/keyslots.ts';
import { isLocked } from '../../case-folder/lock.ts';
import { casePaths } from '../../case-folder/paths.ts';
import type { Connection } from '../../connection.ts';
import { checkBackupClaims, readBackups, type BackupClaim } from './backups.ts';
import { checkChains } from './chains.ts';
import { checkCheckpoints, vouchedHashes } from './checkpoints.ts';
import { checkDerived } from './derived.ts';
import { checkFiles } from './files.ts';
import { Pace, type VerifyProgress } from './pace.ts';
import { checkPages, pagesInLog } from './pages.ts';
import { partsOf, tellStopped, type Parts } from './parts.ts';
import { replay } from './replay.ts';
import { ReportBuilder, type VerifyReport } from './report.ts';
import { checkRows } from './rows.ts';
import { checkSchema } from './schema.ts';
import { staged, type Staged } from './staging.ts';

export type { VerifyReport } from './report.ts';
export type { VerifyProgress } from './pace.ts';

export interface VerifyOptions {
  /** Of a protected case that is given by its path. */
  readonly passphrase?: Uint8Array | undefined;
  /** Also SQLite's own full check of its structures, and every page of every backup: else only where the newest one's log stood. */
  readonly deep?: boolean | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the whole case, page by page, event by event, row by row, file by file, and says by name what isn't as the program left it.
 * Writes nothing and leaves no file; works beside a living writer, on one state of the database.
 * @throws OnRecordError as opening does, where the case can't even be unlocked; the signal's reason
 */
export async function verifyCase(target: string | CaseFile, options: VerifyOptions = {}): Promise<VerifyReport> {
  if (typeof target !== 'string') return verifyUnlocked(target.path, target.keys, options);
  const folder = resolve(target);
  await checkFormat(folder);
  const text = await readFile(casePaths(folder).keyslots, 'utf8').catch((cause: unknown) => {
    throw new OnRecordError('case.damaged', 'The file keyslots.json of this case cannot be read.', { cause });
  });
  const master = await unlock(parseKeyslots(text), options.passphrase);
  const keys = deriveKeys(master);
  master.fill(0);
  try {
    return await verifyUnlocked(folder, keys, options);
  } finally {
    wipeKeys(keys);
  }
}

async function verifyUnlocked(folder: string, keys: CaseKeys, options: VerifyOptions): Promise<VerifyReport> {
  const report = new ReportBuilder();
  const pace = new Pace(options.onProgress, options.signal);
  const guarded = guardFor(report, options.signal);
  const paths = casePaths(folder);
  const readAll = (): Promise<readonly BackupClaim[]> =>
    readBackups(paths.backups, keys, options.deep === true, report, pace);
  const claims = (await guarded('The backups', readAll)) ?? [];
  const copy = await guarded('The database', async () => staged(paths.database, keys.database, await isLocked(folder)));
  if (copy === undefined) return report.report();
  try {
    noteState(copy, report);
    await guarded('The pages of the database', async () => {
      const settled = copy.state === 'clean' || copy.pages !== paths.database;
      const newer = settled ? new Set<number>() : await pagesInLog(paths.log);
      const file = { path: copy.pages, key: keys.database };
      await checkPages(file, report, pace, { busy: copy.state === 'busy', newer });
    });
    await guarded('The database', async () => {
      const parts = partsOf(copy.path, keys.database, report, options.signal);
      try {
        await verifyDatabase(parts, { folder, keys, claims }, report, pace, options);
      } finally {
        parts.close();
      }
    });
  } finally {
    await copy.release();
  }
  return report.report();
}

function noteState(copy: Staged, report: ReportBuilder): void {
  if (copy.state === 'busy')
    report.note('session.open', null, 'A program is writing to the case; its state of this moment was checked.');
  if (copy.state !== 'unclean') return;
  report.note(
    'session.unclean',
    null,
    'The last session did not end properly. What it saved is there and was checked along.',
  );
}

interface Surroundings {
  readonly folder: string;
  readonly keys: CaseKeys;
  readonly claims: readonly BackupClaim[];
}

async function verifyDatabase(
  parts: Parts,
  { folder, keys, claims }: Surroundings,
  report: ReportBuilder,
  pace: Pace,
  options: VerifyOptions,
): Promise<void> {
  // Of pages that are known to be damaged SQLite would tell no more than that it can't read them, and the pages after them.
  if (report.clean)
    await parts.read('The database', (database) => checkStructure(database, report, options.deep === true));
  await parts.read('The references between rows', (database) => checkReferences(database, report));
  await parts.read('The rules of the database', (database) => checkSchema(database, report));
  const known = await parts.read('The log', (database) => checkChains(database, report, pace, vouchedHashes(database)));
  if (known !== undefined) {
    await parts.read('The checkpoints', (database) => checkCheckpoints(database, known, report));
    checkBackupClaims(claims, known, report);
  }
  const replayed = await parts.read('What the events say of the rows', (database) => replay(database, report, pace));
  if (replayed !== undefined) await checkRows(parts, replayed, report, pace);
  await parts.read('What follows from the rows', (database) => checkDerived(database, report, pace));
  const { blobs, tmp } = casePaths(folder);
  const store = blobStore({ blobs, tmp, writable: false }, keys);
  await parts.read('The list of the stored files', (database) => checkFiles(database, store, report, pace));
}

/** SQLite's own opinion of its structures. */
function checkStructure(database: Connection, report: ReportBuilder, deep: boolean): void {
  const problems = database.pragma(deep ? 'integrity_check(20)' : 'quick_check(20)') as Record<string, string>[];
  for (const problem of problems) {
    const text = Object.values(problem)[0] ?? '';
    if (text !== 'ok') report.finding('database.damaged', null, `The database is damaged: ${text}`);
  }
}

function checkReferences(database: Connection, report: ReportBuilder): void {
  for (const { table, rowid, parent } of database.pragma('foreign_key_check') as ForeignKeyProblem[]) {
    report.finding('row.dangling', null, `A row of ${table} (${String(rowid)}) points to a missing row of ${parent}.`);
  }
}

interface ForeignKeyProblem {
  table: string;
  rowid: number | null;
  parent: string;
}

/** A part of the check that can't be finished is a finding itself, and the other parts still run. */
function guardFor(report: ReportBuilder, signal: AbortSignal | undefined) {
  return async <T>(what: string, part: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await part();
    } catch (error) {
      signal?.throwIfAborted();
      tellStopped(what, error, report);
      return undefined;
    }
  };
}
