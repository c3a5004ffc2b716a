// The one step under every npm script: node build/setup/run.mjs <task> [arguments]
// It makes what the task needs before any of the project's own code can run (the locked packages, Node 24) and hands over to
// build/tasks/<task>.ts under that Node. Nothing here may need more than Node 18; docs/adr/0010 tells how the parts fit together.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cachePlace } from './cache-place.mjs';
import { handOver } from './child.mjs';
import { withLock } from './lock.mjs';
import { findNode24, installNode24, npmUnder } from './node24.mjs';
import { installPackages, missingHere } from './packages.mjs';
import { SetupProblem } from './problem.mjs';
import { root } from './root.mjs';
import { say, seconds } from './say.mjs';

/** @typedef {{ part: string, ms: number }} Spent */

/**
 * @template T
 * @param {Spent[]} spent
 * @param {string} part
 * @param {() => Promise<T>} work
 */
async function timed(spent, part, work) {
  const started = performance.now();
  const result = await work();
  const ms = performance.now() - started;
  spent.push({ part, ms });
  say(`${part}: ready after ${seconds(ms)}`);
  return result;
}

/** Installs what is missing: Node 24 first, because the npm beside it installs the packages. */
async function setUp() {
  /** @type {Spent[]} */
  const spent = [];
  const missing = missingHere();
  let node24 = findNode24();
  const { note } = cachePlace();
  if (note) say(note);
  if (!node24) {
    say('installing Node 24 from the npm registry, once for this user');
    node24 = await timed(spent, 'Node 24', installNode24);
  }
  if (missing.length > 0) {
    const node = node24;
    say(`installing ${missing.length} locked packages from the npm registry; about half a minute`);
    await timed(spent, 'locked packages', async () => installPackages(await npmUnder(node)));
  }
  return spent;
}

/** Sets up under the lock, but only if there is anything to do: the check alone takes no lock. */
async function ensureSetUp() {
  if (missingHere().length === 0 && findNode24()) return [];
  const tellWait = (/** @type {string} */ holder) => say(`waiting for ${holder}, which is setting up this folder`);
  return withLock(join(root, '.setup', 'setup.lock'), 'set-up', setUp, tellWait);
}

/** @returns {string[]} */
function taskNames() {
  return readdirSync(join(root, 'build', 'tasks'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}

async function main() {
  const [task, ...args] = process.argv.slice(2);
  const file = join(root, 'build', 'tasks', `${task}.ts`);
  if (!task || !existsSync(file)) throw new SetupProblem(`usage: npm run <${taskNames().join(' | ')}>`);
  const started = Date.now();
  const spent = await ensureSetUp();
  const node = findNode24();
  if (!node) throw new SetupProblem('Node 24 was there a moment ago and is gone: give the same command again.');
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    ONRECORD_STARTED: String(started),
    ONRECORD_SETUP_SPENT: JSON.stringify(spent),
  };
  return handOver(node, [file, ...args], { env });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  say(error.message);
  process.exitCode = 1;
}
