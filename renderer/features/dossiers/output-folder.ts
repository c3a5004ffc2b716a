import type { Problem } from '../../../core/contract/index.ts';
import { callShell } from '../../ipc/bridge.ts';

export interface Folder {
  readonly token: string;
  readonly name: string;
}

/** Where files are to be written; null: thought better of, or `onProblem` says why not. */
export async function chooseFolder(onProblem: (problem: Problem | null) => void): Promise<Folder | null> {
  const answer = await callShell('shell.choose', { what: 'output-folder' });
  onProblem(answer.ok ? null : answer.error);
  return answer.ok ? (answer.value.chosen[0] ?? null) : null;
}
