import { build, Platform } from 'electron-builder';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nativePackages } from '../bundle/externals.ts';
import { packageConfig } from '../package/config.ts';
import { wrongFuses } from '../package/fuses.ts';
import { iconPng } from '../package/icon.ts';
import { root } from '../root.ts';
import { ensureSystem, systemNeeds } from '../setup/debian-packages.ts';
import { ensureElectron, warnOfSubstitute } from '../setup/electron.ts';
import { SetupProblem } from '../setup/problem.mjs';
import { say } from '../setup/say.mjs';
import { ensureNativeSqlite, needsNapi9 } from '../setup/sqlite-napi9.ts';
import { ensureBuilt } from './build.ts';

/**
 * npm run package [-- --unofficial] [-- --target dir,tar.gz]
 * A release is made with the official Electron or not at all; --unofficial packs the substitute under a name that says so.
 */
async function packageProgram(): Promise<void> {
  const { values } = parseArgs({
    options: { unofficial: { type: 'boolean', default: false }, target: { type: 'string', default: 'dir,tar.gz' } },
  });
  const electron = await ensureElectron({ officialOnly: !values.unofficial });
  const unofficial = !electron.official;
  if (unofficial) warnOfSubstitute();
  const targets = values.target.split(',');
  const compiler = needsNapi9(electron.version) ? systemNeeds.compiler : [];
  const archives = targets.some((target) => target !== 'dir') ? systemNeeds.archives : [];
  await ensureSystem([...archives, ...compiler]);
  await ensureNativeSqlite(electron);
  await ensureBuilt();
  const config = packageConfig(electron, unofficial);
  const resources = join(root, '.setup/package');
  mkdirSync(resources, { recursive: true });
  writeFileSync(join(resources, 'icon.png'), iconPng(512));
  if (process.platform === 'linux') process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= '/usr/bin/7za';
  process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '5'; // 9 takes six minutes for the last 3 %
  const files = await build({
    projectDir: root,
    config,
    targets: Platform.current().createTarget(targets),
    publish: 'never',
  });
  await checkFuses(config.linux?.executableName ?? '');
  checkNativeFiles();
  for (const file of files) say(`packed ${file}`);
}

async function checkFuses(executable: string): Promise<void> {
  const program = join(root, 'release/linux-unpacked', executable);
  if (process.platform !== 'linux' || !existsSync(program)) return;
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) throw new Error(`the packaged program has other fuses than stated: ${wrong.join(', ')}`);
  say(`its fuses are as stated: ${program}`);
}

/** Native files can't be loaded out of the archive: each native package must have one beside it. */
function checkNativeFiles(): void {
  const unpacked = join(root, 'release/linux-unpacked/resources/app.asar.unpacked/node_modules');
  if (!existsSync(unpacked)) return;
  const lacking = nativePackages.filter((name) => globSync(`${name}*/**/*.node`, { cwd: unpacked }).length === 0);
  if (lacking.length > 0) throw new Error(`the packaged program lacks the native part of ${lacking.join(', ')}`);
}

try {
  await packageProgram();
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  say(error.message);
  process.exitCode = 1;
}
