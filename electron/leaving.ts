import type { LeaveWish } from '../core/contract/bridge.ts';
import type { EngineProcess } from './engine-process.ts';
import type { OpenCase } from './open-case.ts';
import type { MainWindow } from './windows/main-window.ts';

export interface LeavingParts {
  readonly engine: Pick<EngineProcess, 'isRunning' | 'isBusy'>;
  readonly openCase: Pick<OpenCase, 'close' | 'closeBefore'>;
  readonly window: Pick<MainWindow, 'tell' | 'destroy'>;
}

/**
 * Leaving a case, or the program, while long work may run. It is asked once, in the window, what shall become of the work; whoever asks
 * again has answered, so that a page that hangs keeps nobody.
 */
export class Leaving {
  readonly #parts: LeavingParts;
  #wish: LeaveWish | null = null;
  #thenOpen: string | null = null;
  /** What runs is waited for. */
  #patient = false;

  constructor(parts: LeavingParts) {
    this.#parts = parts;
  }

  /** @returns whether nothing stands in the way: no engine runs. Otherwise leaving has begun, or was asked about. */
  async ask(wish: LeaveWish, thenOpen: string | null = null): Promise<boolean> {
    const { engine, window } = this.#parts;
    if (!engine.isRunning()) return true;
    this.#thenOpen = thenOpen;
    if (engine.isBusy() && this.#wish === null) {
      this.#wish = wish;
      window.tell({ type: 'leave-asked', wish });
      return false;
    }
    await this.#go(wish);
    return true;
  }

  async decide(when: 'now' | 'finished' | 'never'): Promise<void> {
    const wish = this.#wish;
    if (wish === null) return;
    if (when === 'never') {
      this.reset();
      this.#parts.window.tell({ type: 'leaving', wish: null });
    } else if (when === 'finished' && this.#parts.engine.isBusy()) this.#patient = true;
    else await this.#go(wish);
  }

  /** The last of the long work has ended. A question that nobody answered is void: there is nothing left to ask about. */
  async workEnded(): Promise<void> {
    const wish = this.#wish;
    if (wish === null) return;
    if (this.#patient) await this.#go(wish);
    else await this.decide('never');
  }

  /** The engine is gone, however it went. */
  reset(): void {
    this.#wish = null;
    this.#patient = false;
    this.#thenOpen = null;
  }

  async #go(wish: LeaveWish): Promise<void> {
    const { openCase, window } = this.#parts;
    // The engine's end makes this forget everything.
    const thenOpen = this.#thenOpen;
    this.#wish = wish;
    window.tell({ type: 'leaving', wish });
    if (wish === 'close-case') await openCase.close(thenOpen);
    else if (await openCase.closeBefore()) window.destroy();
  }
}
