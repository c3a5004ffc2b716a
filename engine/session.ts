import type { CaseFile } from '../db/case-folder/case-file.ts';
import { makeCheckpoint } from '../db/custody/checkpoints.ts';
import { transact } from '../db/custody/transact.ts';
import { OnRecordError } from '../core/contract/index.ts';
import { HeldBytes } from './captures/held-bytes.ts';
import { lastBackupAt } from './operations/case-safety.ts';

/**
 * How a case is closed. full: a checkpoint, and a backup of what is new. daily: a checkpoint, and a backup where the last is older than
 * a day, for short sessions that each would copy the whole case. at-once: neither.
 */
export type ClosingManner = 'full' | 'daily' | 'at-once';

const DAY = 86_400_000;

async function hasBackupOfToday(caseFile: CaseFile): Promise<boolean> {
  const last = await lastBackupAt(caseFile);
  return last !== null && Math.abs(Date.now() - last) < DAY;
}

/** Which case is open. An engine holds one at a time. */
export class Session {
  #open: CaseFile | null = null;
  #opening = false;
  /** What was pasted and isn't a capture yet. */
  readonly held = new HeldBytes();

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** @throws OnRecordError `case.none-open` */
  get caseFile(): CaseFile {
    if (this.#open === null) {
      throw new OnRecordError('case.none-open', 'No case is open.', { detail: 'Open or make a case first.' });
    }
    return this.#open;
  }

  /**
   * Opens or makes a case and holds it.
   * @throws OnRecordError `object.conflict` while another one is open or being opened; whatever `make` throws
   */
  async hold(make: () => Promise<CaseFile>): Promise<CaseFile> {
    if (this.#open !== null || this.#opening) {
      throw new OnRecordError('object.conflict', 'A case is already open here.', { detail: 'Close it first.' });
    }
    this.#opening = true;
    try {
      this.#open = await make();
      return this.#open;
    } finally {
      this.#opening = false;
    }
  }

  /** Closes in good order; without an open case it does nothing. */
  async close(manner: ClosingManner = 'full'): Promise<void> {
    const closing = this.#open;
    this.#open = null;
    this.held.clear();
    if (closing === null) return;
    const brief = manner === 'daily' && closing.mode === 'write' && (await hasBackupOfToday(closing));
    try {
      if (brief) transact(closing.database, () => makeCheckpoint(closing.database));
    } finally {
      await closing.close({ quick: brief || manner === 'at-once' });
    }
  }
}
