import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { backupCase, type CaseFile } from '../../db/case-folder/case-file.ts';
import { backupNames, type Backup } from '../../db/case-folder/backup.ts';
import { casePaths } from '../../db/case-folder/paths.ts';
import type { Connection } from '../../db/connection.ts';
import { eventsPage } from '../../db/custody/history.ts';

/** A verified copy of the database; without a folder among the case's own backups. */
export function backupTo(caseFile: CaseFile, folder: string | undefined): Promise<Backup> {
  return backupCase(caseFile, folder);
}

/** The last event of the case, whichever device made it. */
export function head(database: Connection): OutputOf<Contract['cases.info']>['head'] {
  const last = eventsPage(database, { limit: 1 }).items[0];
  return last === undefined ? null : { chain: last.chain, seq: last.seq, hash: last.hash };
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/;

/** When the newest of the case's own backups was made; its name says so. */
export async function lastBackupAt(caseFile: CaseFile): Promise<number | null> {
  const newest = (await backupNames(casePaths(caseFile.path).backups)).at(-1);
  const parts = NAME.exec(newest ?? '');
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
