import { create } from 'zustand';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { onDeskReset } from '../../app/desk.ts';
import { runJob } from '../../app/jobs.ts';

export type VerifyReport = OutputOf<Contract['custody.verify']>;

interface Verification {
  readonly running: boolean;
  readonly report: VerifyReport | null;
  readonly problem: Problem | null;
  /** When the report was made: it says nothing of what came later. */
  readonly madeAt: number | null;
}

const none: Verification = { running: false, report: null, problem: null, madeAt: null };

/** The last report outlives a visit to another screen, and nothing else: it is forgotten with the case. */
export const useVerification = create<Verification>(() => none);
onDeskReset(() => useVerification.setState(none, true));

export function closeReport(): void {
  useVerification.setState(none, true);
}

export async function verifyCase(): Promise<void> {
  if (useVerification.getState().running) return;
  useVerification.setState({ running: true, problem: null });
  const result = await runJob('custody.verify', { deep: true }, 'work.verify');
  if (result.ok) useVerification.setState({ running: false, report: result.value, madeAt: Date.now() });
  else {
    const cancelled = result.error.code === 'operation.cancelled';
    useVerification.setState({ running: false, problem: cancelled ? null : result.error });
  }
}
