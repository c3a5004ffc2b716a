import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { handOver } from '../setup/child.mjs';
import type { Outcome } from './outcome.ts';
import { vitestOutcome } from './vitest-outcome.ts';

const results = join(root, 'test-results');

/** Runs every room's tests with Vitest; its own report goes to the terminal, and to test-results/vitest.json. */
export async function runUnitTests(args: readonly string[]): Promise<Outcome> {
  mkdirSync(results, { recursive: true });
  const report = join(results, 'vitest.json');
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const flags = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await handOver(process.execPath, [vitest, ...flags, ...args], { cwd: root });
  if (!existsSync(report)) return { runner: 'vitest', passed: 0, failed: 1, skipped: 0 };
  return vitestOutcome(JSON.parse(readFileSync(report, 'utf8')), exitCode);
}
