// Node 24, under which everything but set-up runs. Node 18.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, isWhole } from './cache-entry.mjs';
import { cachePlace } from './cache-place.mjs';
import { npmAtHand, npmInstall } from './npm.mjs';
import { SetupProblem } from './problem.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

const toolchain = join(root, 'build', 'setup', 'toolchain', 'node');

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

/** @typedef {{ entry: string, packageName: string, bin: string }} Wanted the cache's entry, and Node's program in it */

/**
 * @returns {Wanted | null} null when the registry has no Node 24 for this system
 */
function wantedEntry() {
  const text = readFileSync(join(toolchain, 'package-lock.json'), 'utf8');
  const packageName = nodePackage(process.platform, process.arch);
  const lock = /** @type {import('./packages.mjs').LockFile} */ (JSON.parse(text));
  const locked = lock.packages[`node_modules/${packageName}`];
  if (!locked) return null;
  const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    entry: `${packageName}-${locked.version}-${key}`,
    packageName,
    bin: join('node_modules', packageName, 'bin', file),
  };
}

/** @typedef {{ node: string, npm: import('./npm.mjs').Npm, headers: string | null }} Toolchain headers: a folder holding include/node */

/**
 * Node 24 and its npm, ready to run, without installing anything.
 * @returns {Toolchain | null}
 */
export function findToolchain() {
  const wanted = wantedEntry();
  if (!wanted)
    return isNode24(process.versions.node) ? { node: process.execPath, npm: npmAtHand(), headers: null } : null;
  const folder = join(cachePlace().folder, wanted.entry);
  return isWhole(folder) ? toolchainIn(folder, wanted) : null;
}

/**
 * @param {string} folder
 * @param {Wanted} wanted
 * @returns {Toolchain}
 */
function toolchainIn(folder, wanted) {
  const node = join(folder, wanted.bin);
  const npm = { command: node, first: [join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')] };
  return { node, npm, headers: join(folder, 'node_modules', wanted.packageName) };
}

/** @returns {Promise<Toolchain>} */
export async function installToolchain() {
  const wanted = wantedEntry();
  if (!wanted) {
    const system = `${process.platform}-${process.arch}`;
    throw new SetupProblem(
      `the registry has no Node 24 for ${system}: install Node 24 from nodejs.org and give the same command again.`,
    );
  }
  const make = async (/** @type {string} */ draft) => {
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(toolchain, name), join(draft, name));
    await npmInstall(npmAtHand(), draft, 'Node 24');
    if (!existsSync(join(draft, wanted.bin)))
      throw new SetupProblem(`npm left out ${wanted.packageName}: give the same command again.`);
  };
  return toolchainIn(await cacheEntry(cachePlace().folder, wanted.entry, make, say), wanted);
}
