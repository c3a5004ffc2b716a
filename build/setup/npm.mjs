// npm as it is on this machine: 9.2 of Debian 12 as well as 11. Node 18.
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachePlace } from './cache-place.mjs';
import { run } from './child.mjs';
import { SetupProblem, explainNpmFailure } from './problem.mjs';

/** @typedef {{ command: string, first: string[] }} Npm a program, and what comes before npm's own arguments */

/**
 * The npm of this machine, under the Node that it was made for: the one that started us, else the one on the PATH.
 * @returns {Npm}
 */
export function npmAtHand() {
  const started = process.env['npm_execpath'];
  if (started && /npm-cli\.c?js$/.test(started) && existsSync(started))
    return { command: process.execPath, first: [started] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/**
 * Whether npm may write its own cache: it, or the nearest folder above that exists, is writable.
 * @param {string} folder
 */
function canWrite(folder) {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  try {
    accessSync(at, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm's environment: patient with a slow network but not for a minute without one, and with a cache that it can write. */
function npmEnv() {
  const home = process.env['HOME'] ?? process.env['USERPROFILE'] ?? '';
  const own = process.env['npm_config_cache'] ?? (home ? join(home, '.npm') : '');
  const env = {
    ...process.env,
    npm_config_fetch_retries: '3',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    npm_config_update_notifier: 'false',
    npm_config_loglevel: 'error',
  };
  return own && canWrite(own) ? env : { ...env, npm_config_cache: join(cachePlace().folder, 'npm') };
}

/**
 * Installs what the package.json and package-lock.json in a folder of its own say. No package's own scripts are run: what they
 * would fetch, set-up fetches itself and checks. `npm install` and not `npm ci`: npm 11's refuses a lock file without the entries
 * of packages for other systems, which a registry may lack (docs/adr/0011); the caller checks the result against the lock.
 * @param {Npm} npm
 * @param {string} folder
 * @param {string} what for messages, e.g. "the locked packages"
 */
export async function npmInstall(npm, folder, what) {
  const args = [...npm.first, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const ended = await run(npm.command, args, { cwd: folder, env: npmEnv() });
  if (ended.code === 127)
    throw new SetupProblem('npm is not installed: install it beside Node (on Debian: sudo apt-get install npm).');
  if (ended.code !== 0) throw new SetupProblem(explainNpmFailure(what, ended.output));
}
