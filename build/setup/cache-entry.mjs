// Entries of the cache: folders that appear whole or not at all, and are checked before each use. Node 18.
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { clearLeftBehind } from './left-behind.mjs';
import { isAlive } from './lock.mjs';

const manifestName = 'manifest.json';

/** @typedef {{ size: number, ctimeMs: number, sha256: string }} Seal what a file was when the entry was made or last read whole */
/** @typedef {Record<string, Seal>} Manifest path inside the entry -> seal */

/**
 * @param {string} folder
 * @returns {string[]} every regular file below, the manifest excepted, sorted
 */
function filesOf(folder) {
  /** @type {string[]} */
  const found = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) found.push(relative(folder, path));
    }
  }
  return found.filter((file) => file !== manifestName).sort();
}

/** @param {string} file */
function sealOf(file) {
  const { size, ctimeMs } = lstatSync(file);
  return { size, ctimeMs, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

/**
 * @param {string} folder
 * @param {Manifest} manifest
 */
function writeManifest(folder, manifest) {
  const draft = join(folder, `.${manifestName}.${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, join(folder, manifestName));
}

/**
 * Whether an entry still holds exactly what was put there. A file whose size and change time (which no program can set) are those
 * of its seal is taken as unchanged; any other is read whole, and a manifest that only lost its times is renewed.
 * @param {string} folder
 * @param {(file: string) => boolean} [matters] which files to look at; all, unless said
 */
export function isWhole(folder, matters = () => true) {
  /** @type {Manifest} */
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch {
    return false; // absent or unreadable: the entry is made anew, and said so by whoever makes it
  }
  let renewed = false;
  const looked = Object.entries(manifest).filter(([file]) => matters(file));
  for (const [file, seal] of looked) {
    const path = join(folder, file);
    const now = lstatSync(path, { throwIfNoEntry: false });
    if (!now?.isFile() || now.size !== seal.size) return false;
    if (now.ctimeMs === seal.ctimeMs) continue;
    const read = sealOf(path);
    if (read.sha256 !== seal.sha256) return false;
    manifest[file] = read;
    renewed = true;
  }
  if (renewed) writeManifest(folder, manifest);
  return looked.length > 0;
}

/**
 * Makes an entry unless it is there and whole. It is made in a folder of its own that takes its name at the end, so that neither
 * a kill nor a second maker can leave half of one.
 * @param {string} cache the cache's folder
 * @param {string} name the entry's name, which states version and content
 * @param {(draft: string) => Promise<void>} make fills the draft folder
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the entry's folder
 */
export async function cacheEntry(cache, name, make, say) {
  const folder = join(cache, name);
  if (isWhole(folder)) return folder;
  if (existsSync(folder)) {
    say(`${folder} is not what it was when it was made; making it anew`);
    rmSync(folder, { recursive: true, force: true });
  }
  sweepDrafts(cache);
  const draft = join(cache, `.draft-${process.pid}-${randomUUID()}`);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    await make(draft);
    seal(draft);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (!isWhole(folder)) throw error; // otherwise another process was first with the same thing
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  if (!isWhole(folder)) throw new Error(`${folder} changed while it was made`);
  return folder;
}

/**
 * Removes what makers left that were killed.
 * @param {string} cache
 */
function sweepDrafts(cache) {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /^\.draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) clearLeftBehind(join(cache, name));
  }
}

/** @param {string} folder */
function seal(folder) {
  writeManifest(folder, Object.fromEntries(filesOf(folder).map((file) => [file, sealOf(join(folder, file))])));
}
