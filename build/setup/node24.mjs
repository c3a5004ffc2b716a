// Node 24, under which everything but set-up runs. Node 18.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, isWhole } from './cache-entry.mjs';
import { cachePlace } from './cache-place.mjs';
import { npmAtHand, npmInstall } from './npm.mjs';
import { SetupProblem } from './problem.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

const locks = join(root, 'build', 'setup', 'toolchain');

/**
 * Which package holds Node for a system. Pure.
 * @param {string} platform
 * @param {string} arch
 */
export function nodePackage(platform, arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * Whether the running Node will do where the registry has none. Pure.
 * @param {string} version e.g. "24.21.0"
 */
export function isNode24(version) {
  return version.split('.')[0] === '24';
}

/**
 * The lock file of one package out of a lock file of several that are alternatives: as a dependency that must be there, because
 * npm says nothing when it can't fetch an optional one. Pure.
 * @param {import('./packages.mjs').LockFile} lock
 * @param {string} packageName
 */
export function lockOfOne(lock, packageName) {
  const place = `node_modules/${packageName}`;
  const locked = { ...lock.packages[place] };
  delete locked.optional;
  const nested = Object.entries(lock.packages).filter(([at]) => at.startsWith(`${place}/`));
  const manifest = { name: 'onrecord-toolchain', version: '1.0.0', dependencies: { [packageName]: locked.version } };
  const packages = { '': manifest, [place]: locked, ...Object.fromEntries(nested) };
  return {
    manifest,
    lock: { name: manifest.name, version: manifest.version, lockfileVersion: 3, requires: true, packages },
  };
}

/**
 * A lock file of build/setup/toolchain/, and the name of what it installs: version and content in one.
 * @param {string} part
 * @param {string} packageName
 * @returns {{ lock: import('./packages.mjs').LockFile, entry: string } | null} null when it doesn't hold that package
 */
function lockedPart(part, packageName) {
  const text = readFileSync(join(locks, part, 'package-lock.json'), 'utf8');
  const lock = /** @type {import('./packages.mjs').LockFile} */ (JSON.parse(text));
  const locked = lock.packages[`node_modules/${packageName}`];
  if (!locked) return null;
  const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { lock, entry: `${packageName.replace('/', '+')}-${locked.version}-${key}` };
}

/**
 * Installs a part of the toolchain into the cache, unless it is there and whole.
 * @param {string} part a folder of build/setup/toolchain/
 * @param {string} packageName
 * @param {import('./npm.mjs').Npm} npm
 * @param {string} what for messages
 * @returns {Promise<string>} the package's folder
 */
export async function toolchainPackage(part, packageName, npm, what) {
  const locked = lockedPart(part, packageName);
  if (!locked) throw new SetupProblem(`the lock file of ${part} holds no ${packageName} for this system.`);
  const inside = join('node_modules', packageName);
  const make = async (/** @type {string} */ draft) => {
    const one = lockOfOne(locked.lock, packageName);
    writeFileSync(join(draft, 'package.json'), JSON.stringify(one.manifest));
    writeFileSync(join(draft, 'package-lock.json'), JSON.stringify(one.lock));
    await npmInstall(npm, draft, what);
    if (!existsSync(join(draft, inside)))
      throw new SetupProblem(`npm left out ${packageName}: give the same command again.`);
  };
  return join(await cacheEntry(cachePlace().folder, locked.entry, make, say), inside);
}

const nodePackageHere = nodePackage(process.platform, process.arch);
const nodeProgram = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The folder of Node 24's package, if it is there and whole.
 * @param {(file: string) => boolean} [matters] which of its files to look at
 * @returns {string | null}
 */
export function nodeFolder(matters) {
  const locked = lockedPart('node', nodePackageHere);
  if (!locked) return null;
  const entry = join(cachePlace().folder, locked.entry);
  return isWhole(entry, matters) ? join(entry, 'node_modules', nodePackageHere) : null;
}

/**
 * The path of a Node 24 that is ready to run, without installing anything. Only the program itself is looked at: its headers are
 * there for compiling, and this stands in the way of every command.
 * @returns {string | null}
 */
export function findNode24() {
  const folder = nodeFolder((file) => file.endsWith(join(nodePackageHere, nodeProgram)));
  if (folder) return join(folder, nodeProgram);
  return !lockedPart('node', nodePackageHere) && isNode24(process.versions.node) ? process.execPath : null;
}

/** @returns {Promise<string>} the path of Node 24 */
export async function installNode24() {
  if (!lockedPart('node', nodePackageHere)) {
    const system = `${process.platform}-${process.arch}`;
    throw new SetupProblem(
      `the registry has no Node 24 for ${system}: install Node 24 from nodejs.org and give the same command again.`,
    );
  }
  return join(await toolchainPackage('node', nodePackageHere, npmAtHand(), 'Node 24'), nodeProgram);
}

/**
 * The npm that installs the locked packages, under Node 24.
 * @param {string} node24
 * @returns {Promise<import('./npm.mjs').Npm>}
 */
export async function npmUnder(node24) {
  const folder = await toolchainPackage('npm', 'npm', npmAtHand(), 'npm 11');
  return { command: node24, first: [join(folder, 'bin', 'npm-cli.js')] };
}
