import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Cost {
  /** Seconds of all processors, by this process and its threads. */
  readonly cpu: number;
  readonly wall: number;
}

/** What a piece of work costs, in seconds. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  await nextTurn();
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, wall };
}

/** Milliseconds that each of `times` calls takes, after an eighth of them to warm up. */
export async function eachOf(times: number, work: (at: number) => unknown): Promise<number[]> {
  for (let at = 0; at < times >> 3; at++) await work(at);
  const values: number[] = [];
  for (let at = 0; at < times; at++) {
    const start = performance.now();
    await work(at);
    values.push(performance.now() - start);
  }
  return values;
}

/**
 * Milliseconds that each call of two pieces of work takes, turn by turn, so that a machine that is busy for a while is busy for both;
 * first an eighth of them to warm up.
 */
export async function eachInTurn(
  times: number,
  first: (at: number) => unknown,
  second: (at: number) => unknown,
): Promise<{ readonly first: number[]; readonly second: number[] }> {
  const values = { first: [] as number[], second: [] as number[] };
  const timed = async (work: (at: number) => unknown, at: number): Promise<number> => {
    const start = performance.now();
    await work(at);
    return performance.now() - start;
  };
  for (let at = -(times >> 3); at < times; at++) {
    const took = [await timed(first, at), await timed(second, at)] as const;
    if (at < 0) continue;
    values.first.push(took[0]);
    values.second.push(took[1]);
  }
  return values;
}

/** Whether a program can be started here. */
export async function isInstalled(program: string): Promise<boolean> {
  return (await started('sh', ['-c', `command -v ${program}`])).code === 0;
}

/** What another program costs, itself and whatever it starts, as the shell's `time` tells it. @throws Error where it fails */
export async function costOfProgram(program: string, args: readonly string[]): Promise<Cost> {
  const { code, err } = await started('bash', [
    '-c',
    'TIMEFORMAT="%U %S %R"; time "$0" "$@" >/dev/null 2>&1',
    program,
    ...args,
  ]);
  const [user, system, wall] = (err.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (code !== 0 || user === undefined || system === undefined || wall === undefined) {
    throw new Error(`${program} ${args.join(' ')} failed: ${err}`);
  }
  return { cpu: user + system, wall };
}

function started(program: string, args: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, err }));
  });
}
