import type { Result } from './errors.ts';

/** The window message with which the preload hands the page its MessagePort to the engine. */
export const PORT_MESSAGE = 'onrecord:port';

/** What the shell tells a page unasked. */
export type ShellEvent =
  | { readonly type: 'locked' }
  | { readonly type: 'engine-gone'; readonly code: number }
  | { readonly type: 'settings-changed' };

export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

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
