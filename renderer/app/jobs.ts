import { create } from 'zustand';
import type { Contract, InputOf, OutputOf, Progress, Result } from '../../core/contract/index.ts';
import { callEngine } from '../ipc/engine.ts';
import type { MessageKey } from '../i18n/en/index.ts';
import { onDeskReset } from './desk.ts';

export interface Job {
  readonly id: number;
  readonly title: MessageKey;
  readonly startedAt: number;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

export const useJobs = create<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }));
let lastId = 0;

function change(id: number, part: Partial<Job>): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...part } : job)) }));
}

/** Runs a long operation: it shows in the strip above the status bar, with its progress and a way to stop it. */
export async function runJob<N extends keyof Contract>(
  name: N,
  input: InputOf<Contract[N]>,
  title: MessageKey,
): Promise<Result<OutputOf<Contract[N]>>> {
  const id = ++lastId;
  const stop = new AbortController();
  const cancel = (): void => {
    change(id, { cancelling: true });
    stop.abort();
  };
  const job: Job = { id, title, startedAt: performance.now(), progress: null, cancelling: false, cancel };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  const result = await callEngine(name, input, {
    signal: stop.signal,
    onProgress: (progress) => change(id, { progress }),
  });
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((other) => other.id !== id) }));
  return result;
}

onDeskReset(() => useJobs.setState({ jobs: [] }));
