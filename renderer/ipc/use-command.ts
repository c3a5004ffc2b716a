import { useCallback, useState } from 'react';
import type { Contract, InputOf, OutputOf, Problem } from '../../core/contract/index.ts';
import type { CommandNames } from '../../core/contract/transport.ts';
import { callEngine } from './engine.ts';

export interface CommandState<N extends CommandNames<Contract>> {
  /** Answers the value, or null where it failed: `problem` then says why. */
  readonly run: (input: InputOf<Contract[N]>) => Promise<OutputOf<Contract[N]> | null>;
  readonly running: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/** One short command of the case, with its own state: running, failed and why. Long ones run as jobs (app/jobs.ts). */
export function useCommand<N extends CommandNames<Contract>>(name: N): CommandState<N> {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(
    async (input: InputOf<Contract[N]>) => {
      setRunning(true);
      setProblem(null);
      const result = await callEngine(name, input);
      setRunning(false);
      if (result.ok) return result.value;
      setProblem(result.error);
      return null;
    },
    [name],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { run, running, problem, clear };
}
