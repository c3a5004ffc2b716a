import type { Bridge } from '../../core/contract/bridge.ts';
import type { InputOf, OutputOf, Result } from '../../core/contract/index.ts';
import type { Shell } from '../../core/contract/shell.ts';

declare global {
  interface Window {
    /** Put here by the preload, frozen; everything else that a page can do it does by itself. */
    readonly onrecord: Bridge;
  }
}

/** One operation of the desktop shell: dialogs, settings, recent cases, locking. */
export function callShell<N extends keyof Shell>(
  name: N,
  input: InputOf<Shell[N]>,
): Promise<Result<OutputOf<Shell[N]>>> {
  return window.onrecord.shell(name, input) as Promise<Result<OutputOf<Shell[N]>>>;
}

export type ShellState = OutputOf<Shell['shell.state']>;
export type Settings = ShellState['settings'];
export type RecentCase = ShellState['recent'][number];
