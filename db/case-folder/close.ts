import type { Connection } from '../connection.ts';
import { makeCheckpoint } from '../custody/checkpoints.ts';
import { transact } from '../custody/transact.ts';
import { storageProblem } from '../storage-problem.ts';
import { backupIfNew } from './backup.ts';
import { wipeKeys, type CaseKeys } from './keys.ts';
import type { WriteLock } from './lock.ts';

export interface Closing {
  /** @throws OnRecordError case.not-found where the folder is no longer there: then nothing can be left in it */
  readonly expectInPlace: () => void;
  readonly folder: string;
  readonly database: Connection;
  readonly keys: CaseKeys;
  readonly lock: WriteLock | undefined;
  /** Whatever else was taken for reading. */
  readonly release: () => Promise<void>;
}

/** The end of a session. Whatever fails on the way, the database is closed, LOCK let go and the keys wiped. */
export async function closeCase(closing: Closing, quick: boolean): Promise<void> {
  const { expectInPlace, folder, database, keys, lock, release } = closing;
  try {
    if (lock === undefined) return;
    expectInPlace();
    if (!quick) {
      transact(database, () => makeCheckpoint(database));
      await backupIfNew(folder, database, keys);
    }
    leaveOneFile(database);
  } catch (error) {
    throw storageProblem(error) ?? error;
  } finally {
    database.close();
    wipeKeys(keys);
    await lock?.release();
    await release();
  }
}

/** A file in WAL mode can't be opened without writing beside it; verification promises to write nothing. */
function leaveOneFile(database: Connection): void {
  // Whoever still reads may read for long: there is nothing to gain by waiting for them.
  database.pragma('busy_timeout = 250');
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    // Somebody still reads: the log stays beside the file, which is as sound and only less tidy.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))) throw error;
  }
}
