import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process whose parent never asks what became of it: killed, it keeps its number for as long as the parent lives. */
export interface Unfetched {
  readonly pid: number;
  /** Resolves when it runs nothing any more. */
  kill(): Promise<void>;
  /** Ends the parent too. */
  end(): void;
}

export async function startUnfetched(): Promise<Unfetched> {
  const parent = spawn('sh', ['-c', 'sleep 60 >/dev/null & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  return {
    pid,
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      while (!/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await pause(5);
    },
    end: () => {
      parent.kill('SIGKILL');
    },
  };
}
