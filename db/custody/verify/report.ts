/** One thing that is wrong (a finding) or worth knowing (a note). */
export interface Finding {
  /** Stable, for machines: 'row.edited', 'event.cut', 'page.changed', 'blob.missing' … */
  readonly code: string;
  /** UUID text of the item, the number of the page or event, or the name of the file; null where there is none to name. */
  readonly object: string | null;
  /** For people. */
  readonly message: string;
}

export interface VerifyReport {
  /** No finding. Notes don't count. */
  readonly ok: boolean;
  readonly checked: {
    readonly events: number;
    /** Rows compared with the log. */
    readonly items: number;
    readonly blobs: number;
    /** Of the database and of all stored files. */
    readonly bytes: number;
    readonly pages: number;
  };
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly proved: readonly string[];
  readonly notProved: readonly string[];
  readonly seconds: number;
}

/** So many findings of one code are told one by one; then they are counted. */
const TOLD = 100;

/** Gathers what the parts of a verification say. */
export class ReportBuilder {
  readonly checked = { events: 0, items: 0, blobs: 0, bytes: 0, pages: 0 };
  readonly notes: Finding[] = [];
  /** The report speaks of those backups only that were read: the newest, or in a deep verification all of them. */
  backupsRead: 'none' | 'newest' | 'all' = 'none';
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #started = performance.now();

  finding(code: string, object: string | null, message: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= TOLD) this.#findings.push({ code, object, message });
  }

  note(code: string, object: string | null, message: string): void {
    this.notes.push({ code, object, message });
  }

  get clean(): boolean {
    return this.#findings.length === 0;
  }

  report(): VerifyReport {
    const more = [...this.#counts].filter(([, count]) => count > TOLD);
    const untold = more.map(([code, count]) => ({ code, object: null, message: `${count - TOLD} more of this kind.` }));
    return {
      ok: this.clean,
      checked: { ...this.checked },
      findings: [...this.#findings, ...untold],
      notes: [...this.notes],
      proved: this.clean ? [...PROVED, NOT_CUT[this.backupsRead]] : [],
      notProved: [
        ...(this.clean ? [] : ['With findings standing, nothing is vouched for as a whole.']),
        ...(this.backupsRead === 'all' ? [] : [BACKUPS_UNREAD]),
        ...NOT_PROVED,
      ],
      seconds: (performance.now() - this.#started) / 1000,
    };
  }
}

const PROVED = [
  'Every page of the database and every byte of every stored file is as the program wrote it.',
  'Every event of the log is linked to the one before it; none was changed, cut out, inserted or moved.',
  'Every row of the case is as the last event about it says.',
];

const NOT_CUT = {
  none: 'No event was cut off the end that a surviving checkpoint names.',
  newest: 'No event was cut off the end that a surviving checkpoint or the newest backup names.',
  all: 'No event was cut off the end that a surviving checkpoint or backup names.',
} as const;

const BACKUPS_UNREAD =
  'That every backup is whole and holds no later events: only a deep verification reads all of them.';

const NOT_PROVED = [
  'That events newer than the last checkpoint were not cut off the end.',
  'That the whole folder was not replaced by an older copy of itself: only a witness outside the case (an anchor, a served dossier) shows that.',
  'That what was recorded was true when it was recorded.',
  'That the clock of the device was right, where no anchor says so.',
  'That a person who holds the key did not write the whole log anew before the first anchor.',
];
