import { create } from 'zustand';
import type { LeaveWish, LockedCase, LockReason } from '../../core/contract/bridge.ts';
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

/** Somebody wants to leave: asked about what runs, waiting for it to end, or the case is being closed. */
export interface Leaving {
  readonly wish: LeaveWish;
  readonly state: 'asked' | 'waiting' | 'going';
}

interface Session {
  readonly shell: ShellState | null;
  readonly caseFile: OpenCase | null;
  readonly wanted: WantedCase | null;
  /** Why the last case is no longer open, where that was not asked for. */
  readonly problem: Problem | null;
  readonly leaving: Leaving | null;
  /** Another case was asked for from outside while this one is open. */
  readonly asked: WantedCase | null;
}

export const useSession = create<Session>(() => ({
  shell: null,
  caseFile: null,
  wanted: null,
  problem: null,
  leaving: null,
  asked: null,
}));

/** Reads settings and recent cases from the shell again. */
export async function refreshShell(): Promise<void> {
  const state = await callShell('shell.state', {});
  if (state.ok) useSession.setState({ shell: state.value });
}

/** What a case is called by its folder. */
export function caseName(folder: string): string {
  return folder.replace(/\.onrecord$/iu, '');
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
  useSession.setState({ caseFile: null, problem, wanted, leaving: null, asked: null });
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

/** A case folder named by a second start of the program or by the system's file manager. */
export function askFor(wanted: WantedCase): void {
  useSession.setState(({ caseFile }) => (caseFile === null ? { wanted } : { asked: wanted }));
}

/** @param thenOpen token of the case that the start shall offer afterwards */
export async function closeCase(thenOpen: string | null = null): Promise<void> {
  const result = await callShell('shell.closeCase', { thenOpen });
  if (!result.ok) leaveCase(result.error);
  // While long work runs the shell only asks, and the case stays open.
  else if (result.value.closed) leaveCase();
}

export async function leave(when: 'now' | 'finished' | 'never'): Promise<void> {
  if (when === 'finished') {
    useSession.setState(({ leaving }) => (leaving ? { leaving: { ...leaving, state: 'waiting' } } : {}));
  }
  await callShell('shell.leave', { when });
}

export function wantedFrom(locked: LockedCase, because: LockReason): WantedCase {
  return { token: locked.folder.token, title: locked.title, protection: locked.protection, because };
}
