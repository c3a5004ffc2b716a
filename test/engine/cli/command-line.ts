import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../../engine/cli/run.ts';

const program = fileURLToPath(new URL('../../../engine/cli.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs one command line within this process: everything but the process's own streams and exit. */
export async function onrecord(argv: readonly string[], { env = {}, input = '' }: Running = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: () => Promise.resolve(Buffer.from(input)),
    env,
    signal: new AbortController().signal,
    watched: false,
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Runs the command line as a process of its own, from its sources. */
export function onrecordProcess(argv: readonly string[], { env = {}, input = '' }: Running = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...argv], { env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
  });
}

/** The one JSON object on standard output. Anything beside it fails. */
export function jsonOf(ended: Ended): Record<string, unknown> {
  return JSON.parse(ended.out) as Record<string, unknown>;
}

/** Runs with --json and expects the exit code 0. */
export async function answer(argv: readonly string[], running: Running = {}): Promise<Record<string, unknown>> {
  const ended = await onrecord([...argv, '--json'], running);
  if (ended.code !== 0) {
    throw new Error(`onrecord ${argv.join(' ')} ended with ${String(ended.code)}: ${ended.out}${ended.err}`);
  }
  return jsonOf(ended);
}
