// Node 24, under which everything but set-up runs. Node 18.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, isWhole } from './cache-entry.mjs';
import { cachePlace } from './cache-place.mjs';
import { npmCi } from './npm.mjs';
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
 * Whether the running Node will do: the same major version, so that tests mean the same everywhere. Pure.
 * @param {string} version e.g. "24.21.0"
 */
export function isNode24(version) {
  return version.split('.')[0] === '24';
}

/**
 * Where Node 24 is in the cache, if the registry has one for this system.
 * @returns {{ entry: string, bin: string, packageName: string } | null}
 */
function cached() {
  const text = readFileSync(join(toolchain, 'package-lock.json'), 'utf8');
  const name = nodePackage(process.platform, process.arch);
  const locked = /** @type {{ packages: Record<string, { version: string }> }} */ (JSON.parse(text)).packages[
    `node_modules/${name}`
  ];
  if (!locked) return null;
  const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return { entry: `${name}-${locked.version}-${key}`, bin: join('node_modules', name, 'bin', file), packageName: name };
}

/**
 * The path of a Node 24 that is ready to run, without installing anything.
 * @returns {string | null}
 */
export function findNode24() {
  if (isNode24(process.versions.node)) return process.execPath;
  const wanted = cached();
  if (!wanted) return null;
  const folder = join(cachePlace().folder, wanted.entry);
  return isWhole(folder) ? join(folder, wanted.bin) : null;
}

/**
 * Node 24's headers, with which native modules are compiled: a folder that holds include/node.
 * @returns {string | null} null when Node 24 isn't the cache's
 */
export function node24Headers() {
  const wanted = cached();
  if (!wanted) return null;
  const folder = join(cachePlace().folder, wanted.entry, 'node_modules', wanted.packageName);
  return existsSync(join(folder, 'include', 'node', 'node_api.h')) ? folder : null;
}

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} the path of Node 24
 */
export async function installNode24(signal) {
  const wanted = cached();
  if (!wanted) {
    throw new SetupProblem(
      `the registry has no Node 24 for ${process.platform}-${process.arch}: install Node 24 from nodejs.org and give the same command again.`,
    );
  }
  const make = async (/** @type {string} */ draft) => {
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(toolchain, name), join(draft, name));
    await npmCi(draft, 'Node 24', signal);
    if (!existsSync(join(draft, wanted.bin)))
      throw new SetupProblem(`npm left out ${wanted.packageName}: give the same command again.`);
  };
  return join(await cacheEntry(cachePlace().folder, wanted.entry, make, say), wanted.bin);
}
