import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/**
 * The compiled half of better-sqlite3 for this runtime. The package's own loader always takes its prebuilt file, which wants
 * Node-API 10 and crashes below it (Electron 33, Node 20), so the choice is made here, by what the runtime says it speaks.
 */
export function nativeBindingPath(
  napi = Number(process.versions['napi']),
  packageFolder = betterSqlite3Folder(),
): string {
  const file =
    napi >= 10 ? join('prebuilds', `${platformName()}.node`) : join('build', 'Release', 'better_sqlite3.node');
  return join(unpacked(packageFolder), file);
}

function betterSqlite3Folder(): string {
  return dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
}

function platformName(): string {
  return `${isMusl() ? 'linuxmusl' : process.platform}-${process.arch}`;
}

/** Only glibc states its version in Node's report. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

/** A packaged program keeps compiled files beside its archive: the system can't load them out of it. */
function unpacked(folder: string): string {
  return folder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
}
