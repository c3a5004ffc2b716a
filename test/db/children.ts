import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child process that works on a case until it is killed; each line it prints is something it was told is saved. */
export interface Child {
  readonly process: ChildProcess;
  /** Lines printed so far. */
  readonly lines: readonly string[];
  /** Resolves when this many lines are there, or the child has ended. */
  until(count: number): Promise<void>;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** Exit code, once it ended by itself. */
  readonly ended: Promise<number | null>;
}

export function startChild(script: string, args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`./children/${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let rest = '';
  const settle = (all: boolean): void => {
    for (const { count, resolve } of waiting) if (all || lines.length >= count) resolve();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    settle(false);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      settle(true);
      resolve(code);
    });
  });
  return {
    process: child,
    lines,
    ended,
    until: (count) =>
      new Promise((resolve) => {
        waiting.push({ count, resolve });
        settle(child.exitCode !== null || child.signalCode !== null);
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
