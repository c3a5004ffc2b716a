import { powerMonitor } from 'electron';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * The system ends the program, or the machine: nobody is there to be asked. What runs is stopped at its last commit and the case closed
 * in good order. A second signal of the same kind changes nothing; SIGKILL remains, and what was saved is safe then too.
 */
export function leaveWhenTold(leave: () => Promise<void>): void {
  let begun: Promise<void> | null = null;
  const once = (): void => void (begun ??= leave());
  for (const signal of signals) process.on(signal, once);
  powerMonitor.on('shutdown', once);
}
