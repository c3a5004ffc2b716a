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
import { openDatabase, type Connection } from '../../connection.ts';
import { isCaseDatabase, readAsCurrent } from '../../migrations/run.ts';
import { checkBackupClaims, readBackups } from './backups.ts';
import { checkChains, type KnownChains } from './chains.ts';
import { checkCheckpoints, vouchedHashes } from './checkpoints.ts';
import { checkDerived } from './derived.ts';
import { checkFiles } from './files.ts';
import { Pace, type VerifyProgress } from './pace.ts';
import { checkPages, pagesInLog } from './pages.ts';
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
  const claims = (await guarded(() => readBackups(paths.backups, keys, options.deep === true, report, pace))) ?? [];
  const copy = await guarded(async () => staged(paths.database, keys.database, await isLocked(folder)));
  if (copy === undefined) return report.report();
  try {
    noteState(copy, report);
    await guarded(async () => {
      const newer = copy.state === 'clean' ? new Set<number>() : await pagesInLog(paths.log);
      const file = { path: paths.database, key: keys.database };
      await checkPages(file, report, pace, { busy: copy.state === 'busy', newer });
    });
    const known = await guarded(() => verifyDatabase(copy.path, keys, folder, report, pace, options));
    if (known !== undefined) checkBackupClaims(claims, known, report);
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

async function verifyDatabase(
  path: string,
  keys: CaseKeys,
  folder: string,
  report: ReportBuilder,
  pace: Pace,
  options: VerifyOptions,
): Promise<KnownChains | undefined> {
  const database = openDatabase(path, keys.database, { readonly: true });
  const guarded = guardFor(report, options.signal);
  try {
    if (!isCaseDatabase(database)) throw new Error('it is not a case database');
    // A case of an earlier version is checked as it stands: what it doesn't have yet reads as empty.
    readAsCurrent(database);
    // One state for everything that follows, whatever a writer does meanwhile.
    database.exec('BEGIN');
    await guarded(() => checkStructure(database, report, options.deep === true));
    await guarded(() => checkSchema(database, report));
    const known = await guarded(() => checkChains(database, report, pace, vouchedHashes(database)));
    await guarded(() => checkCheckpoints(database, known ?? new Map(), report));
    await guarded(async () => {
      const replayed = await replay(database, report, pace);
      await checkRows(database, replayed, report, pace);
    });
    await guarded(() => checkDerived(database, report, pace));
    const { blobs, tmp } = casePaths(folder);
    await guarded(() => checkFiles(database, blobStore({ blobs, tmp, writable: false }, keys), report, pace));
    return known;
  } finally {
    database.close();
  }
}

/** SQLite's own opinion of its structures, and references without their row. */
function checkStructure(database: Connection, report: ReportBuilder, deep: boolean): void {
  const problems = database.pragma(deep ? 'integrity_check(20)' : 'quick_check(20)') as Record<string, string>[];
  for (const problem of problems) {
    const text = Object.values(problem)[0] ?? '';
    if (text !== 'ok') report.finding('database.damaged', null, `The database is damaged: ${text}`);
  }
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
  return async <T>(part: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await part();
    } catch (error) {
      signal?.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      report.finding('check.stopped', null, `A part of the case could not be read to its end: ${why}.`);
      return undefined;
    }
  };
}
