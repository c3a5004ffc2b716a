import { join } from 'node:path';
import { backupNames } from '../../case-folder/backup.ts';
import type { CaseKeys } from '../../case-folder/keys.ts';
import { openDatabase } from '../../connection.ts';
import { heads } from '../chain.ts';
import { uuidText } from '../uuid.ts';
import type { KnownChains } from './chains.ts';
import { checkHead } from './checkpoints.ts';
import type { Pace } from './pace.ts';
import { checkPages } from './pages.ts';
import { ReportBuilder } from './report.ts';

/** What a backup remembers of the log: its events, or others after them, must still be there. */
export interface BackupClaim {
  readonly name: string;
  readonly heads: readonly { readonly chain: string; readonly seq: number; readonly hash: string }[];
}

/**
 * Where the log stood when the backups were made. To be asked before the case's own log is read: a writer that closes meanwhile makes
 * a backup of events that this verification doesn't see. A backup that can't be read is a note.
 * @param deep reads every page of every backup; else only the heads in the newest
 */
export async function readBackups(
  backups: string,
  keys: CaseKeys,
  deep: boolean,
  report: ReportBuilder,
  pace: Pace,
): Promise<readonly BackupClaim[]> {
  const names = await backupNames(backups);
  const claims: BackupClaim[] = [];
  for (const name of deep ? names : names.slice(-1)) {
    const path = join(backups, name, 'case.db');
    try {
      if (deep && !(await pagesHold(path, keys, pace))) report.note('backup.damaged', name, damaged(name));
      else claims.push({ name, heads: headsIn(path, keys) });
    } catch (error) {
      pace.signal?.throwIfAborted();
      report.note('backup.damaged', name, `The backup ${name} cannot be read: ${String(error)}.`);
    }
  }
  if (deep) report.backupsRead = 'all';
  else if (claims.length > 0) report.backupsRead = 'newest';
  return claims;
}

/** Events that a backup holds and the case doesn't were cut off, or the database was put back to what it was before them. */
export function checkBackupClaims(
  claims: readonly BackupClaim[],
  known: KnownChains,
  report: Pick<ReportBuilder, 'finding'>,
): void {
  for (const { name, heads } of claims) {
    for (const head of heads) checkHead(head, known, `the backup ${name}`, report);
  }
}

async function pagesHold(path: string, keys: CaseKeys, pace: Pace): Promise<boolean> {
  const pages = new ReportBuilder();
  await checkPages({ path, key: keys.database }, pages, pace, { busy: false, newer: new Set() });
  return pages.clean;
}

const damaged = (name: string): string =>
  `The backup ${name} is damaged. The others and the case itself are checked by themselves.`;

function headsIn(path: string, keys: CaseKeys): BackupClaim['heads'] {
  const database = openDatabase(path, keys.database, { readonly: true });
  try {
    return heads(database)
      .filter(({ seq }) => seq > 0)
      .map(({ chainUuid, seq, hash }) => ({ chain: uuidText(chainUuid), seq, hash: hash.toString('hex') }));
  } finally {
    database.close();
  }
}
