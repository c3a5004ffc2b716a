// Where set-up keeps what several checkouts can use: Node 24, Electron, the compiled SQLite. Node 18.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { root } from './root.mjs';

/**
 * Makes a folder and what is missing above it, step by step: Node 18's own way never returns where the system refuses oddly (/proc).
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error; // another process was first
  }
}

/**
 * Whether a folder is ours alone to write in, made if there is none. Another user's folder, or one that others may write in,
 * would let them choose what this user runs.
 * @param {string} folder
 */
function isOurs(folder) {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (!process.getuid) return true;
    const { uid, mode } = statSync(folder);
    return uid === process.getuid() && (mode & 0o022) === 0;
  } catch {
    return false; // not there and can't be made: the next candidate is tried, and the last one is said
  }
}

/**
 * The candidates in the order of preference. Pure.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} homes what the system takes for the user's home, most to the point first
 */
export function cacheCandidates(env, homes) {
  const stated = env['XDG_CACHE_HOME'] ? [env['XDG_CACHE_HOME']] : [];
  return [...stated, ...homes.filter(Boolean).map((home) => join(home, '.cache'))]
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, 'onrecord'));
}

function homes() {
  const found = [homedir()];
  try {
    found.push(userInfo().homedir);
  } catch {
    // a user without an entry in the system's list (some containers): $HOME was all there is
  }
  return [...new Set(found)];
}

/** @type {{ folder: string, note: string | null } | undefined} */
let place;

/**
 * The cache folder, and a line to say when it is not where one would look for it.
 * @returns {{ folder: string, note: string | null }}
 */
export function cachePlace() {
  if (place) return place;
  const candidates = cacheCandidates(process.env, homes());
  const folder = candidates.find(isOurs);
  if (folder) {
    const note = folder === candidates[0] ? null : `${candidates[0]} can't be used; the cache is in ${folder}`;
    return (place = { folder, note });
  }
  const inside = join(root, '.setup', 'cache');
  makeFolder(inside);
  return (place = { folder: inside, note: `there is no home folder to write in; the cache is in ${inside}` });
}
