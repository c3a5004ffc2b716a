import type { CaseFile } from '../db/case-folder/case-file.ts';
import { OnRecordError } from '../core/contract/index.ts';

/** Which case is open. An engine holds one at a time. */
export class Session {
  #open: CaseFile | null = null;
  #opening = false;

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

  /** Closes in good order (checkpoint, backup; `quick`: neither); without an open case it does nothing. */
  async close(options: { readonly quick?: boolean } = {}): Promise<void> {
    const closing = this.#open;
    this.#open = null;
    await closing?.close(options);
  }
}
