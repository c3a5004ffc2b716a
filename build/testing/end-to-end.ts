import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { handOver, run } from '../setup/child.mjs';
import { say } from '../setup/say.mjs';
import type { Outcome } from './outcome.ts';
import { playwrightOutcome } from './playwright-outcome.ts';

const results = join(root, 'test-results');
const notRun: Outcome = { runner: 'end to end', passed: 0, failed: 1, skipped: 0 };

const asOrdinaryUser = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const display = ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'];
/** Runs what follows where loopback is the only interface. The right to that ends with the user namespace that comes after. */
const inOwnNetwork = (asRoot: readonly string[]): string[] => [
  'unshare',
  ...asRoot,
  '--net',
  '--',
  'sh',
  '-c',
  'PATH="$PATH:/usr/sbin:/sbin" ip link set lo up && exec "$@"',
  'sh',
  ...asOrdinaryUser,
];

export type Machine = { readonly platform: string; readonly isRoot: boolean; readonly ownNetwork: boolean };

/**
 * What comes before a command so that its windows open on a display of their own, in Chromium's sandbox, and where it can be
 * had in a network of their own, in which there is nothing but this machine (C01). As root Chromium refuses its sandbox, so
 * root becomes an ordinary user in a user namespace.
 */
export function sandboxedDisplay({ platform, isRoot, ownNetwork }: Machine): string[] {
  if (platform !== 'linux') return [];
  if (ownNetwork) return [...inOwnNetwork(isRoot ? [] : ['--user', '--map-root-user']), ...display];
  return [...(isRoot ? asOrdinaryUser : []), ...display];
}

/** Whether this machine lets us make a network namespace; said loudly where it doesn't, since C01 is then proved by the trace alone. */
async function canHaveOwnNetwork(isRoot: boolean): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const [command = '', ...rest] = inOwnNetwork(isRoot ? [] : ['--user', '--map-root-user']);
  const possible = (await run(command, [...rest, 'true'])).code === 0;
  if (!possible)
    say('end-to-end tests: no network namespace can be made here, so they run in the network of this machine');
  return possible;
}

async function refusesUserNamespaces(): Promise<boolean> {
  return process.platform === 'linux' && (await run('unshare', ['--user', 'true'])).code !== 0;
}

/** Runs test/e2e with Playwright on the built program in a real Electron, its sandbox on. */
export async function runEndToEnd(): Promise<Outcome> {
  if (await refusesUserNamespaces()) {
    say(
      'end-to-end tests: this machine refuses user namespaces, and without them Chromium has no sandbox to be tested in',
    );
    return notRun;
  }
  mkdirSync(results, { recursive: true });
  const report = join(results, 'playwright.json');
  rmSync(report, { force: true });
  const isRoot = process.getuid?.() === 0;
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const [command, ...rest] = [
    ...sandboxedDisplay({ platform: process.platform, isRoot, ownNetwork: await canHaveOwnNetwork(isRoot) }),
    process.execPath,
    playwright,
    'test',
    '--reporter=list,json',
  ];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const exitCode = await handOver(command, rest, { cwd: root, env });
  if (!existsSync(report)) return notRun;
  return playwrightOutcome(JSON.parse(readFileSync(report, 'utf8')), exitCode);
}
