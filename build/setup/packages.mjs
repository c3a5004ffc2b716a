// The locked packages in node_modules/. Node 18.
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clearLeftBehind } from './left-behind.mjs';
import { npmInstall } from './npm.mjs';
import { SetupProblem } from './problem.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[], link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 * @typedef {{ platform: string, arch: string, libc: string }} System
 */

/**
 * @param {string | string[] | undefined} wanted
 * @param {string} have
 */
function fits(wanted, have) {
  if (wanted === undefined) return true;
  const list = Array.isArray(wanted) ? wanted : [wanted];
  if (list.includes(`!${have}`)) return false;
  return list.includes(have) || list.every((entry) => entry.startsWith('!'));
}

/**
 * Whether a locked package belongs on a system. An optional one without a system of its own belongs to another optional one's
 * system (the WebAssembly fallbacks): npm decides. Pure.
 * @param {LockedPackage} wanted
 * @param {System} system
 */
function belongs(wanted, system) {
  if (wanted.link || (wanted.optional && !wanted.os && !wanted.cpu)) return false;
  return (
    fits(wanted.os, system.platform) &&
    fits(wanted.cpu, system.arch) &&
    (system.platform !== 'linux' || fits(wanted.libc, system.libc))
  );
}

/**
 * The places in node_modules/ that the lock file wants on this system and that aren't there as it wants them. Pure.
 * npm writes its own list of what it installed last of all, so an entry in it was installed whole.
 * @param {LockFile} lock package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 * @param {System} system
 * @param {(place: string) => boolean} isThere
 */
export function missingPackages(lock, installed, system, isThere) {
  return Object.entries(lock.packages)
    .filter(([place, wanted]) => place !== '' && belongs(wanted, system))
    .filter(([place, wanted]) => {
      const have = installed.packages[place];
      return !have || have.version !== wanted.version || have.integrity !== wanted.integrity || !isThere(place);
    })
    .map(([place]) => place);
}

/**
 * The C library is told by its loader: asking Node for its report would look up the network's names, which takes seconds offline.
 * @returns {System}
 */
function thisSystem() {
  const isMusl = process.platform === 'linux' && readdirSync('/lib').some((name) => name.startsWith('ld-musl-'));
  return { platform: process.platform, arch: process.arch, libc: isMusl ? 'musl' : 'glibc' };
}

/** @param {string} file */
function readLock(file) {
  return /** @type {LockFile} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/** What of the lock file isn't in node_modules/ on this machine. */
export function missingHere() {
  const list = join(root, 'node_modules', '.package-lock.json');
  /** @type {LockFile} */
  let installed = { packages: {} };
  if (existsSync(list)) installed = readLock(list);
  const lock = readLock(join(root, 'package-lock.json'));
  return missingPackages(lock, installed, thisSystem(), (place) => existsSync(join(root, place, 'package.json')));
}

/**
 * Installs the locked packages beside the checkout's node_modules/ and puts them in its place: an install that is killed, even
 * one whose npm lives on, leaves the old packages whole.
 * @param {import('./npm.mjs').Npm} npm
 */
export async function installPackages(npm) {
  const place = join(root, 'node_modules');
  if (existsSync(place) && lstatSync(place).isSymbolicLink()) {
    throw new SetupProblem(
      'node_modules is a link and lacks locked packages: install them where it points to (npm ci).',
    );
  }
  const work = join(root, '.setup');
  mkdirSync(work, { recursive: true });
  for (const name of readdirSync(work)) {
    if (name.startsWith('packages-')) clearLeftBehind(join(work, name));
  }
  const draft = join(work, `packages-${randomUUID()}`);
  mkdirSync(draft);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(join(root, name))) copyFileSync(join(root, name), join(draft, name));
  }
  await npmInstall(npm, draft, 'the locked packages');
  const old = join(draft, 'old');
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(draft, 'node_modules'), place);
  rmSync(draft, { recursive: true, force: true });
  const missing = missingHere();
  if (missing.length > 0) {
    throw new SetupProblem(
      `npm left out ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}: give the same command again.`,
    );
  }
}
