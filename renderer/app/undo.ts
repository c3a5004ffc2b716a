import { create } from 'zustand';
import type { Problem } from '../../core/contract/index.ts';
import { callEngine } from '../ipc/engine.ts';
import { onDeskReset } from './desk.ts';

/** What the dark note says after an act. It stays until the next act: nothing here runs on a timer. */
export interface ActNote {
  readonly text: string;
  /** What can be done about it. */
  readonly offer: 'undo' | 'redo' | 'none' | 'inbox';
}

interface UndoState {
  readonly note: ActNote | null;
  readonly problem: Problem | null;
}

export const useUndo = create<UndoState>(() => ({ note: null, problem: null }));

export function say(text: string, offer: ActNote['offer'] = 'undo'): void {
  useUndo.setState({ note: { text, offer }, problem: null });
}

export function dismissNote(): void {
  useUndo.setState({ note: null, problem: null });
}

/** Undoes the last act, or does it again. Answers its type, or null where there was none or it failed. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<string | null> {
  const result = await callEngine(direction === 'undo' ? 'history.undo' : 'history.redo', {});
  if (result.ok) return result.value.type;
  const nothing = result.error.code === 'history.nothing-to-undo';
  useUndo.setState({ note: null, problem: nothing ? null : result.error });
  return null;
}

onDeskReset(dismissNote);
