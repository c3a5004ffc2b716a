import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnRecordError } from '../../../core/contract/index.ts';
import type { CliCommand, ExitCode } from '../command.ts';

/** `onrecord bench`: hands over to the measuring program of a checkout; an installed program has none. */
export const bench: CliCommand = {
  usage: 'bench [--only P1,P4] [--rows N]',
  about: 'Measures this program on this machine and prints the table of its speeds.',
  options: {
    only: { value: 'P1,P4', about: 'only these rows' },
    rows: { value: 'N', about: 'size of the large case' },
  },
  run: async (args) => {
    args.expect([]);
    const runner = runnerAbove(dirname(fileURLToPath(import.meta.url)));
    if (runner === null) {
      throw new OnRecordError('operation.unknown', 'Measuring needs a checkout of the sources.', {
        detail: 'In it, type: npm run bench',
      });
    }
    const passed = ['only', 'rows'].flatMap((name) => {
      const value = args.text(name);
      return value === null ? [] : [`--${name}`, value];
    });
    const wanted = args.flag('json') ? [...passed, '--json'] : passed;
    return { json: {}, text: '', exit: await handOver(runner, ['bench', ...wanted]), written: true };
  },
};

function runnerAbove(start: string): string | null {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const runner = join(folder, 'build/setup/run.mjs');
    if (existsSync(runner)) return runner;
  }
  return null;
}

/** Its streams are ours: what it prints is the answer. */
function handOver(runner: string, argv: readonly string[]): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runner, ...argv], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0 ? 0 : 3));
  });
}
