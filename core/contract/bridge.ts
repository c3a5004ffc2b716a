import type { Result } from './errors.ts';

/**
 * The window message with which the preload hands the page its MessagePort to the engine: `event.data` is this text,
 * `event.ports[0]` the port, `event.source` the page's own window.
 */
export const PORT_MESSAGE = 'onrecord:port';

export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

/** The case that was open when the window was locked: enough to offer it again, nothing of what it holds. */
export interface LockedCase {
  readonly folder: ChosenFile;
  readonly title: string;
  readonly protection: 'open' | 'passphrase';
}

/**
 * What the shell tells a page unasked. `locked` and `open-requested` may come before the page has drawn anything (locking
 * replaces the page): the preload keeps events until the first listener is there.
 */
export type ShellEvent =
  | { readonly type: 'locked'; readonly lockedCase: LockedCase | null; readonly because: LockReason }
  | { readonly type: 'engine-gone'; readonly code: number }
  | { readonly type: 'settings-changed' }
  /** A command of the page's table was chosen in the system's menu. */
  | { readonly type: 'command'; readonly command: string }
  /** Somebody wants to leave while long work runs: the page says what runs and asks; `shell.leave` answers. */
  | { readonly type: 'leave-asked'; readonly wish: LeaveWish }
  /** Nobody waits for an answer any more: the case is being closed, or the question is void. */
  | { readonly type: 'leaving'; readonly wish: LeaveWish | null }
  /** A case folder was given on the command line or opened from the system's file manager. */
  | { readonly type: 'open-requested'; readonly folder: ChosenFile }
  /** The case could not be closed in good order; what happened, in words for a person. */
  | { readonly type: 'close-problem'; readonly problem: string };

/** Back to the start, or out of the program. */
export type LeaveWish = 'close-case' | 'quit';

export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'window-gone';

/**
 * All that the preload exposes, frozen, as `window.onrecord`. Case operations don't pass here: they go over the
 * MessagePort straight to the engine (transport.ts), which `connect` asks for.
 */
export interface Bridge {
  /** One operation of the shell's contract (shell.ts). */
  readonly shell: (operation: string, input: unknown) => Promise<Result<unknown>>;
  /** Starts an engine if none runs and has its port posted to this window as PORT_MESSAGE. */
  readonly connect: () => void;
  /** Turns files dropped on the window (DOM File objects) into tokens; the page never sees a path. */
  readonly tokensFor: (files: readonly unknown[]) => Promise<readonly ChosenFile[]>;
  /** Calls back on every shell event; returns the function that stops it. */
  readonly onShellEvent: (listener: (event: ShellEvent) => void) => () => void;
}
