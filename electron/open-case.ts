import type { LockReason } from '../core/contract/bridge.ts';
import type { Engine } from './engine-process.ts';
import type { OwnClipboard } from './locking/own-clipboard.ts';
import type { FileTokens } from './shell/file-tokens.ts';
import type { RecentCase, RecentCases } from './shell/recent-cases.ts';
import type { MainWindow } from './windows/main-window.ts';

type Described = Omit<RecentCase, 'closedAt'>;

interface OpenCaseParts {
  readonly engine: Engine;
  readonly window: MainWindow;
  readonly tokens: FileTokens;
  readonly recents: RecentCases;
  readonly clipboard: OwnClipboard;
  /** Whatever the session of the windows keeps in memory. */
  readonly forgetPageData: () => Promise<void>;
}

/** How the one open case ends: locked at once, or closed in good order. Either way nothing of it stays in memory. */
export interface OpenCase {
  opened(described: Described): void;
  isOpen(): boolean;
  /** Does nothing where no engine runs; by idleness nothing while long work runs. */
  lock(because: LockReason): Promise<void>;
  /** Resolves when it is closed and a fresh page stands in the window. */
  close(): Promise<void>;
  /** As `close`, before the program ends: without a fresh page. */
  closeForGood(): Promise<void>;
  /** The engine died: nothing is open any more; the page is told by `engine-gone`. */
  lost(exitCode: number): void;
}

/** A backup of a large case takes its time; a process that hangs must not keep a person from leaving. */
const closePatienceMs = 120_000;

export function createOpenCase(parts: OpenCaseParts): OpenCase {
  const { engine, window, tokens, recents, clipboard } = parts;
  let described: Described | null = null;
  let ending: Promise<void> | null = null;

  /** One ending at a time: a lock that meets a close waits for nothing, since the close ends in the same state. */
  function once(end: () => Promise<void>): Promise<void> {
    ending ??= end().finally(() => {
      ending = null;
    });
    return ending;
  }

  async function forget(): Promise<Described | null> {
    const before = described;
    described = null;
    if (before !== null) recents.remember({ ...before, closedAt: Date.now() });
    tokens.forgetAll();
    await clipboard.clear();
    return before;
  }

  async function lockNow(because: LockReason): Promise<void> {
    await engine.kill();
    const before = await forget();
    await window.replace();
    await parts.forgetPageData();
    const lockedCase = before === null ? null : { ...before, folder: tokens.issue(before.path) };
    window.tell({
      type: 'locked',
      because,
      lockedCase:
        lockedCase === null
          ? null
          : { folder: lockedCase.folder, title: lockedCase.title, protection: lockedCase.protection },
    });
  }

  return {
    opened: (now) => {
      described = now;
      window.nameCase(now.title);
    },
    isOpen: () => described !== null || engine.pid() !== null,
    lock: async (because) => {
      // What holds a key is the engine: it may be opening a case that the page hasn't told us of.
      if (engine.pid() === null && because !== 'window-gone') return;
      if (because === 'idle' && engine.isBusy()) return;
      await once(() => lockNow(because));
    },
    close: () =>
      once(async () => {
        const problem = await engine.close(closePatienceMs);
        await forget();
        await window.replace();
        await parts.forgetPageData();
        if (problem !== null) window.tell({ type: 'close-problem', problem });
      }),
    closeForGood: () =>
      once(async () => {
        await engine.close(closePatienceMs);
        await forget();
      }),
    lost: (exitCode) => {
      if (described !== null) recents.remember({ ...described, closedAt: Date.now() });
      described = null;
      window.nameCase(null);
      window.tell({ type: 'engine-gone', code: exitCode });
    },
  };
}
