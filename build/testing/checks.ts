import { join } from 'node:path';
import { root } from '../root.ts';
import { run } from '../setup/child.mjs';
import { say, seconds } from '../setup/say.mjs';
import type { Outcome } from './outcome.ts';

const rooms = ['core', 'db', 'engine', 'electron', 'renderer', 'build', 'test'];

type Check = { readonly name: string; readonly script: string; readonly args: readonly string[] };

const tool = (path: string): string => join('node_modules', path);

/** Longest first, so that the short ones fill the gaps. */
const checks: readonly Check[] = [
  { name: 'eslint', script: tool('eslint/bin/eslint.js'), args: ['.', '--max-warnings=0'] },
  ...rooms.map((room) => ({ name: `types of ${room}`, script: tool('typescript/bin/tsc'), args: ['-p', room] })),
  { name: 'prettier', script: tool('prettier/bin/prettier.cjs'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'arrows between the rooms', script: tool('dependency-cruiser/bin/dependency-cruise.mjs'), args: [...rooms] },
  { name: 'knip (nothing unused)', script: tool('knip/bin/knip.js'), args: [] },
  { name: 'third-party notices are fresh', script: 'build/notices/check-notices.ts', args: [] },
];

async function runOne(check: Check): Promise<boolean> {
  const started = performance.now();
  const ended = await run(process.execPath, [check.script, ...check.args], { cwd: root });
  const took = seconds(performance.now() - started);
  say(`${ended.code === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${took})`);
  if (ended.code !== 0) process.stderr.write(`${ended.output.trim()}\n`);
  return ended.code === 0;
}

/** Runs every check, two at a time, and shows what a failed one printed. Each counts as one test. */
export async function runChecks(): Promise<Outcome> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runOne(next));
  };
  await Promise.all([worker(), worker()]);
  const passed = results.filter(Boolean).length;
  return { runner: 'check', passed, failed: results.length - passed, skipped: 0 };
}
