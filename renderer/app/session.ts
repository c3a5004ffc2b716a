import { create } from 'zustand';
import type { LockedCase, LockReason } from '../../core/contract/bridge.ts';
import type { Problem } from '../../core/contract/index.ts';
import { callShell, type Settings, type ShellState } from '../ipc/bridge.ts';
import { disconnect } from '../ipc/engine.ts';
import { queryClient } from '../ipc/query-client.ts';
import type { OpenCase } from '../ipc/use-case.ts';
import { resetDesk } from './desk.ts';

/** A case folder that the start screen should offer at once: locked a moment ago, or asked for from outside. */
export interface WantedCase {
  readonly token: string;
  readonly title: string;
  readonly protection: 'open' | 'passphrase' | null;
  readonly because: LockReason | null;
}

interface Session {
  readonly shell: ShellState | null;
  readonly caseFile: OpenCase | null;
  readonly wanted: WantedCase | null;
  /** Why the last case is no longer open, where that was not asked for. */
  readonly problem: Problem | null;
}

export const useSession = create<Session>(() => ({ shell: null, caseFile: null, wanted: null, problem: null }));

/** Reads settings and recent cases from the shell again. */
export async function refreshShell(): Promise<void> {
  const state = await callShell('shell.state', {});
  if (state.ok) useSession.setState({ shell: state.value });
}

export function setOpenCase(caseFile: OpenCase): void {
  useSession.setState({ caseFile, wanted: null, problem: null });
}

/** Leaves nothing of a case in this page: answers, drafts, selections. The engine is ended by the shell. */
export function leaveCase(problem: Problem | null = null, wanted: WantedCase | null = null): void {
  disconnect({
    code: 'case.none-open',
    message: 'The case was closed.',
    detail: null,
    safe: 'Everything that was said to be saved is saved.',
  });
  queryClient.clear();
  resetDesk();
  useSession.setState({ caseFile: null, problem, wanted });
  void refreshShell();
}

export async function changeSettings(change: Partial<Settings>): Promise<Problem | null> {
  const result = await callShell('shell.changeSettings', change);
  if (!result.ok) return result.error;
  useSession.setState(({ shell }) => (shell ? { shell: { ...shell, settings: result.value } } : {}));
  return null;
}

/** Locks at once: the shell ends the engine and replaces this page. */
export async function lock(): Promise<void> {
  if (!useSession.getState().caseFile) return;
  await callShell('shell.lock', {});
}

export async function closeCase(): Promise<void> {
  const result = await callShell('shell.closeCase', {});
  leaveCase(result.ok ? null : result.error);
}

export function wantedFrom(locked: LockedCase, because: LockReason): WantedCase {
  return { token: locked.folder.token, title: locked.title, protection: locked.protection, because };
}
