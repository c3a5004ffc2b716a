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

/** A backup remembers where the log stood: events that it holds and the case doesn't were cut off. A damaged backup is a note. */
export async function checkBackups(
  backups: string,
  keys: CaseKeys,
  known: KnownChains,
  report: ReportBuilder,
  pace: Pace,
): Promise<void> {
  report.backupsRead = true;
  for (const name of await backupNames(backups)) {
    const path = join(backups, name, 'case.db');
    const pages = new ReportBuilder();
    try {
      await checkPages({ path, key: keys.database }, pages, pace, { busy: false, newer: new Set() });
      if (pages.clean) checkHeads(path, keys, `The backup ${name}`, known, report);
      else
        report.note(
          'backup.damaged',
          name,
          `The backup ${name} is damaged. The others and the case itself are checked by themselves.`,
        );
    } catch (error) {
      report.note('backup.damaged', name, `The backup ${name} cannot be read: ${String(error)}.`);
    }
  }
}

function checkHeads(path: string, keys: CaseKeys, who: string, known: KnownChains, report: ReportBuilder): void {
  const database = openDatabase(path, keys.database, { readonly: true });
  try {
    for (const { chainUuid, seq, hash } of heads(database)) {
      if (seq === 0) continue;
      checkHead({ chain: uuidText(chainUuid), seq, hash: hash.toString('hex') }, known, who, report);
    }
  } finally {
    database.close();
  }
}
