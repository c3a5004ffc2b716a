import { setImmediate } from 'node:timers/promises';

export type VerifyStage = 'pages' | 'events' | 'rows' | 'files' | 'backups';

export interface VerifyProgress {
  readonly stage: VerifyStage;
  readonly done: number;
  readonly total: number;
}

/** At most so long runs at a stretch: calls that wait behind a verification must not feel it. */
const STRETCH_MS = 20;

/** Keeps a long run polite: tells how far it is, lets others run, and stops when asked. */
export class Pace {
  readonly #onProgress: ((progress: VerifyProgress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
  #rested = performance.now();

  constructor(onProgress: ((progress: VerifyProgress) => void) | undefined, signal: AbortSignal | undefined) {
    this.#onProgress = onProgress;
    this.signal = signal;
  }

  /** To be called often; costs a clock reading. @throws the signal's reason, once it is aborted */
  async at(stage: VerifyStage, done: number, total: number): Promise<void> {
    if (performance.now() - this.#rested < STRETCH_MS) return;
    this.signal?.throwIfAborted();
    this.#onProgress?.({ stage, done, total });
    await setImmediate();
    this.#rested = performance.now();
  }
}
