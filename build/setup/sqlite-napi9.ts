import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { cacheEntry } from './cache-entry.mjs';
import { cachePlace } from './cache-place.mjs';
import { run } from './child.mjs';
import type { ElectronAtHand } from './electron.ts';
import { withLock } from './lock.mjs';
import { installNode24, nodeFolder } from './node24.mjs';
import { SetupProblem } from './problem.mjs';
import { say } from './say.mjs';

const shim = join(root, 'build/setup/napi9-references.h');
const fileName = 'better_sqlite3.node';
/** Where db/native-binding.ts looks when the runtime stops at Node-API 9; the package's own prebuilds/ are for 10. */
const place = join(root, 'node_modules/better-sqlite3/build/Release', fileName);

/** Electron 36 was the first with Node-API 10. */
export function needsNapi9(electronVersion: string): boolean {
  return Number(electronVersion.split('.')[0]) < 36;
}

/**
 * A folder to compile in: node-gyp's makefiles break on a space in any path.
 * @param candidates in the order of preference
 */
export function pathWithoutSpace(candidates: readonly string[]): string | null {
  return candidates.find((candidate) => !/[\s#$%]/.test(candidate) && existsSync(candidate)) ?? null;
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Compiles copies of the sources, the headers and the shim, and leaves the one file that counts in `draft`. About 90 s of CPU. */
async function compile(draft: string, source: string): Promise<void> {
  if (!nodeFolder()) await installNode24();
  const headers = nodeFolder();
  if (!headers)
    throw new SetupProblem('the headers of Node 24 are missing: the registry has no Node 24 for this system.');
  const base = pathWithoutSpace([tmpdir(), '/var/tmp', '/tmp', cachePlace().folder]);
  if (!base)
    throw new SetupProblem('SQLite has to be compiled in a folder without a space in its path: set TMPDIR to one.');
  const work = mkdtempSync(join(base, 'onrecord-sqlite-'));
  try {
    cpSync(source, join(work, 'source'), { recursive: true, filter: (from) => !/[/\\](build|prebuilds)$/.test(from) });
    cpSync(join(headers, 'include'), join(work, 'node/include'), { recursive: true });
    cpSync(join(root, 'node_modules/node-addon-api'), join(work, 'source/node_modules/node-addon-api'), {
      recursive: true,
    });
    copyFileSync(shim, join(work, 'shim.h'));
    const gyp = join(root, 'node_modules/node-gyp/bin/node-gyp.js');
    const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${join(work, 'node')}`, '--jobs=max'];
    const flags = `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${join(work, 'shim.h')}`;
    const env = { ...process.env, CXXFLAGS: flags };
    const ended = await run(process.execPath, args, { cwd: join(work, 'source'), env });
    if (ended.code !== 0)
      throw new SetupProblem(`SQLite could not be compiled: ${ended.output.trim().split('\n').slice(-12).join('\n')}`);
    copyFileSync(join(work, 'source/build/Release', fileName), join(draft, fileName));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Makes the native SQLite loadable by the Electron at hand. Electron 36 and later load the prebuilt one, as Node 24 does; for
 * the substitute it is compiled once, kept in the cache, and put beside the prebuilt ones.
 */
export async function ensureNativeSqlite(electron: ElectronAtHand): Promise<void> {
  if (!needsNapi9(electron.version)) return;
  await withLock(join(root, '.setup/sqlite.lock'), 'the compiling of SQLite', async () => {
    const source = realpathSync(join(root, 'node_modules/better-sqlite3'));
    const { name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<string, string>;
    const key = createHash('sha256')
      .update(sha256(shim))
      .update(sha256(join(source, 'binding.gyp')))
      .digest('hex');
    const entry = `${name}-${version}-napi9-${process.platform}-${process.arch}-${key.slice(0, 12)}`;
    const make = async (draft: string): Promise<void> => {
      say('compiling SQLite for the substitute Electron, once for this user: one to two minutes');
      await compile(draft, source);
    };
    const made = join(await cacheEntry(cachePlace().folder, entry, make, say), fileName);
    if (existsSync(place) && sha256(place) === sha256(made)) return;
    mkdirSync(dirname(place), { recursive: true });
    const draft = `${place}.${randomUUID()}`;
    copyFileSync(made, draft);
    renameSync(draft, place);
  });
}
