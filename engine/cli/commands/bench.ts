import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../arguments.ts';
import { DEFAULT_ROWS, runBench } from '../../bench/run.ts';
import { tableText } from '../../bench/table.ts';
import type { CliCommand } from '../command.ts';

/** `onrecord bench`: measures this program on this machine. In a checkout the results are kept in bench/latest.json. */
export const bench: CliCommand = {
  usage: 'bench [--only P1,P4] [--rows N]',
  about: 'Measures this program on this machine and prints the table of its speeds.',
  details:
    'Each line stands beside a reference timed in the same run; what can’t be measured here is said.\n' +
    'Times are min / median / max. --rows 1000000 makes the large case as large as the limits are meant for.',
  options: {
    only: { value: 'P1,P4', about: 'only these lines' },
    rows: { value: 'N', about: `statements in the large case (default ${DEFAULT_ROWS.toLocaleString('en')})` },
  },
  run: async (args, terminal) => {
    args.expect([]);
    const root = programRoot(dirname(fileURLToPath(import.meta.url)));
    const report = await runBench({
      only:
        args
          .text('only')
          ?.split(',')
          .map((id) => id.trim()) ?? null,
      rows: rowsOf(args.text('rows')),
      root,
      keepIn: existsSync(join(root, 'build/setup')) ? join(root, 'bench') : null,
      say: (line) => terminal.err(`${line}\n`),
    });
    return { json: report, text: `${report.machine}\n${tableText(report.results)}` };
  },
};

function rowsOf(given: string | null): number {
  if (given === null) return DEFAULT_ROWS;
  const rows = Number(given);
  if (!Number.isSafeInteger(rows) || rows < 1000) throw new UsageError('--rows takes a number of at least 1000.');
  return rows;
}

function programRoot(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return start;
}
