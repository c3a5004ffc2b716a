import type { Finding } from './table-plan.ts';

/** At most so many are listed; all are counted. */
const LISTED = 200;

export interface Refusal {
  readonly where: string;
  readonly reason: string;
}

/** What a report says beside its counts. With several files each place begins with the file's name. */
export class Findings {
  readonly refused: Refusal[] = [];
  readonly warnings: Finding[] = [];
  refusedTotal = 0;
  warningsTotal = 0;
  #file: string | null = null;
  readonly #said = new Set<string>();

  /** Names the file that the next places are in; null where there is only one. */
  in(file: string | null): void {
    this.#file = file;
  }

  refuse(where: string, reason: string): void {
    this.refusedTotal++;
    if (this.refused.length < LISTED) this.refused.push({ where: this.#place(where), reason });
  }

  warn(where: string, code: string, message: string): void {
    this.warningsTotal++;
    if (this.warnings.length < LISTED) this.warnings.push({ where: this.#place(where), code, message });
  }

  /** For what holds of a whole file: said once a file, however often it is met. */
  once(where: string, code: string, message: string): void {
    const key = `${this.#file ?? ''}\0${code}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.warn(where, code, message);
  }

  #place(where: string): string {
    return this.#file === null ? where : `${this.#file}, ${where}`;
  }
}
