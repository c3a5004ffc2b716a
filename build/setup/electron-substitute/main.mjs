// What `electron path/to/app` runs before the app, in the substitute: its own resources/default_app.asar (docs/adr/0012).
// It is an ES module with a top-level await on purpose: Electron holds back 'ready' until this module has finished, so that the
// app can still register privileged schemes.
import { app as publicApp } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { Module as PublicModule } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What Electron's own default app uses of both and their published types leave out.
 * @typedef {typeof publicApp & { setVersion(version: string): void, setDesktopName(name: string): void, setAppPath(path: string): void }} WholeApp
 * @typedef {typeof PublicModule & { _resolveFilename(path: string, parent: null, isMain: boolean): string, _preloadModules(paths: string[]): void }} WholeModule
 */
const app = /** @type {WholeApp} */ (publicApp);
const Module = /** @type {WholeModule} */ (PublicModule);

/**
 * @param {string[]} argv
 * @returns {{ preloads: string[], target: string | null }}
 */
function readArguments(argv) {
  const preloads = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '-r' || argument === '--require') preloads.push(argv[++i] ?? '');
    else if (argument.startsWith('--app=')) return { preloads, target: argument.slice('--app='.length) };
    else if (!argument.startsWith('-')) return { preloads, target: argument };
  }
  return { preloads, target: null };
}

/** @param {string} folder */
async function start(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(folder, 'package.json');
  const isPackage = existsSync(manifest);
  if (isPackage) {
    const { version, productName, name } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    app.name = productName || name || app.name;
    app.setDesktopName(`${app.name}.desktop`);
  }
  const entry = Module._resolveFilename(folder, null, true);
  app.setAppPath(isPackage ? folder : dirname(entry));
  await import(pathToFileURL(entry).toString());
}

const { preloads, target } = readArguments(process.argv.slice(1));
if (process.argv.includes('--version') && !target) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!target) {
  console.error('usage: electron [-r module] path/to/app [arguments]');
  process.exit(1);
}
Module._preloadModules(preloads);
try {
  await start(resolve(target));
} catch (error) {
  console.error('The app threw while it was loaded:');
  console.error(error);
  process.exit(1);
}
