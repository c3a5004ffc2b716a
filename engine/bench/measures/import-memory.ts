import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { emptyCase, writeRows } from '../bench-case.ts';
import type { BenchContext, Line, Measure, Skipped } from '../measure.ts';

const FEW = 3000;
const SEED = 20_200_522;
/** Megabytes. A preview holds no case in memory but the hashes of what it has met; an import also the database's page cache. */
const REACH = { preview: 250, import: 450 };
const POLL_MS = 5;

/** How much memory an import takes at most, the whole program, as a person starts it; beside the same with 3,000 statements. */
export const importMemory: Measure = {
  ids: ['memory'],
  async run(context) {
    const name = 'memory of an import';
    if (!existsSync(join(context.root, 'dist/main/cli.js')))
      return [{ id: 'memory', name, skipped: 'the program is not built' } satisfies Skipped];
    if (!existsSync('/proc/self/status'))
      return [{ id: 'memory', name, skipped: 'this system does not tell the peak of a process' } satisfies Skipped];
    return [await lineFor(context, 'preview'), await lineFor(context, 'import')];
  },
};

async function lineFor(context: BenchContext, kind: keyof typeof REACH): Promise<Line> {
  const few = await peakOf(context, kind, FEW);
  const many = await peakOf(context, kind, context.rows);
  return {
    id: 'memory',
    name: `${kind} of ${context.rows.toLocaleString('en')} statements, memory at most`,
    ours: { unit: 'MB', values: [many] },
    reference: null,
    reach: REACH[kind],
    note: `with ${FEW.toLocaleString('en')} statements ${few.toFixed(0)} MB`,
  };
}

/** Megabytes that `onrecord import` took at most, of a table of so many statements into an empty case. */
async function peakOf(
  { folder, root, newEngine }: BenchContext,
  kind: keyof typeof REACH,
  rows: number,
): Promise<number> {
  const engine = newEngine();
  const path = join(folder, `memory-${kind}-${rows}.onrecord`);
  await emptyCase(engine, path);
  await engine.close();
  const file = await writeRows(folder, rows, SEED);
  const dry = kind === 'preview' ? ['--dry-run'] : [];
  const peak = await peakOfProgram([join(root, 'bin/onrecord.mjs'), 'import', path, file, '--platform', 'x', ...dry]);
  await rm(file);
  await rm(path, { recursive: true });
  return peak;
}

/** The system keeps each process's highest use; it is read until the process is gone. @throws Error where the program fails */
async function peakOfProgram(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let code: number | null | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit) => {
      code = exit;
      resolve();
    });
  });
  let peak = 0;
  while (code === undefined) {
    const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
    await Promise.race([ended, pause(POLL_MS)]);
  }
  await ended;
  if (code !== 0) throw new Error(`onrecord ${args.slice(1).join(' ')} ended with ${String(code)}`);
  return peak;
}
