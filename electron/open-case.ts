import type { LockedCase, LockReason } from '../core/contract/bridge.ts';
import type { EngineProcess } from './engine-process.ts';
import type { OwnClipboard } from './locking/own-clipboard.ts';
import type { FileTokens } from './shell/file-tokens.ts';
import { listedTitle, type RecentCase, type RecentCases } from './shell/recent-cases.ts';
import type { MainWindow } from './windows/main-window.ts';

type Described = Omit<RecentCase, 'closedAt'>;

export interface OpenCaseParts {
  readonly engine: Pick<EngineProcess, 'isRunning' | 'isBusy' | 'close' | 'kill'>;
  readonly window: Pick<MainWindow, 'replace' | 'tell' | 'nameCase'>;
  readonly tokens: FileTokens;
  readonly recents: RecentCases;
  readonly clipboard: OwnClipboard;
  /** Whatever the session of the windows keeps in memory. */
  readonly forgetPageData: () => Promise<void>;
}

/** A backup of a large case takes its time; a process that hangs must not keep a person from leaving. */
const closePatienceMs = 120_000;

/** How the one open case ends: locked at once, or closed in good order. Either way nothing of it stays in memory. */
export class OpenCase {
  readonly #parts: OpenCaseParts;
  #described: Described | null = null;
  #ending: Promise<void> | null = null;

  constructor(parts: OpenCaseParts) {
    this.#parts = parts;
  }

  /** The page says that a case is open, and which. */
  opened(described: Described): void {
    this.#described = described;
    this.#parts.window.nameCase(described.title);
  }

  /** Does nothing where no engine runs; for idleness, nothing while long work runs either: the next look asks again. */
  async lock(because: LockReason): Promise<void> {
    const { engine } = this.#parts;
    if (!engine.isRunning() && because !== 'window-gone') return;
    if (because === 'idle' && engine.isBusy()) return;
    // A case that is just being closed isn't waited for: locking means now.
    if (this.#ending !== null) await engine.kill();
    await this.#once(() => this.#lockNow(because));
  }

  /** Whether this folder is the open case's. */
  isAt(path: string): boolean {
    return this.#described?.path === path;
  }

  /**
   * Resolves when it is closed and a fresh page stands in the window.
   * @param thenOpen path of the case that the fresh page shall offer
   */
  async close(thenOpen: string | null = null): Promise<void> {
    await this.#once(async () => {
      const problem = await this.#parts.engine.close(closePatienceMs);
      await this.#showClosed(problem);
      if (thenOpen !== null)
        this.#parts.window.tell({ type: 'open-requested', folder: this.#parts.tokens.issue(thenOpen) });
    });
  }

  /**
   * As `close`, before the program ends: without a fresh page.
   * @returns false where it could not be closed in good order: then a fresh page says why, and nobody leaves without having read it
   */
  async closeBefore(): Promise<boolean> {
    let well = true;
    await this.#once(async () => {
      const problem = await this.#parts.engine.close(closePatienceMs);
      well = problem === null;
      if (well) await this.#forget();
      else await this.#showClosed(problem);
    });
    return well;
  }

  async #showClosed(problem: string | null): Promise<void> {
    const { window, forgetPageData } = this.#parts;
    await this.#forget();
    await window.replace();
    await forgetPageData();
    if (problem !== null) window.tell({ type: 'close-problem', problem });
  }

  /** The engine died: nothing is open any more, and the page is told. */
  lost(exitCode: number): void {
    if (this.#described !== null) this.#parts.recents.remember({ ...this.#described, closedAt: Date.now() });
    this.#described = null;
    this.#parts.window.nameCase(null);
    this.#parts.window.tell({ type: 'engine-gone', code: exitCode });
  }

  async #lockNow(because: LockReason): Promise<void> {
    const { engine, window, forgetPageData } = this.#parts;
    await engine.kill();
    const before = await this.#forget();
    await window.replace();
    await forgetPageData();
    window.tell({ type: 'locked', because, lockedCase: before === null ? null : this.#offer(before) });
  }

  #offer({ path, title, protection }: Described): LockedCase {
    return { folder: this.#parts.tokens.issue(path), title: listedTitle(path, title, protection), protection };
  }

  async #forget(): Promise<Described | null> {
    const { recents, tokens, clipboard } = this.#parts;
    const before = this.#described;
    this.#described = null;
    if (before !== null) recents.remember({ ...before, closedAt: Date.now() });
    tokens.forgetAll();
    await clipboard.clear();
    return before;
  }

  /** One ending at a time: who comes second gets the first one's. */
  async #once(end: () => Promise<void>): Promise<void> {
    this.#ending ??= end().finally(() => {
      this.#ending = null;
    });
    await this.#ending;
  }
}
