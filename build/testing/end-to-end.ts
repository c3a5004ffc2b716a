import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { handOver, run } from '../setup/child.mjs';
import { say } from '../setup/say.mjs';
import type { Outcome } from './outcome.ts';
import { playwrightOutcome } from './playwright-outcome.ts';

const results = join(root, 'test-results');
const notRun: Outcome = { runner: 'end to end', passed: 0, failed: 1, skipped: 0 };

/**
 * What comes before a command so that its windows open on a display of their own, in Chromium's sandbox. As root Chromium
 * refuses its sandbox, so root becomes an ordinary user in a user namespace.
 */
export function sandboxedDisplay(platform: string, isRoot: boolean): string[] {
  if (platform !== 'linux') return [];
  const asUser = isRoot ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
  return [...asUser, 'xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'];
}

async function refusesUserNamespaces(): Promise<boolean> {
  return process.platform === 'linux' && (await run('unshare', ['--user', 'true'])).code !== 0;
}

/** Runs test/e2e with Playwright on the built program in a real Electron, its sandbox on. */
export async function runEndToEnd(args: readonly string[]): Promise<Outcome> {
  if (await refusesUserNamespaces()) {
    say(
      'end-to-end tests: this machine refuses user namespaces, and without them Chromium has no sandbox to be tested in',
    );
    return notRun;
  }
  mkdirSync(results, { recursive: true });
  const report = join(results, 'playwright.json');
  rmSync(report, { force: true });
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const [command = '', ...rest] = [
    ...sandboxedDisplay(process.platform, process.getuid?.() === 0),
    process.execPath,
    playwright,
    'test',
    '--reporter=list,json',
    ...args,
  ];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const exitCode = await handOver(command, rest, { cwd: root, env });
  if (!existsSync(report)) return notRun;
  return playwrightOutcome(JSON.parse(readFileSync(report, 'utf8')), exitCode);
}
