import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../root.ts';

/** The programs that run on Node or in Electron's Node processes: name of the output file -> entry file. */
const fixed: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  host: 'engine/host-process.ts',
  cli: 'engine/cli.ts',
};

export type NodeEntries = { readonly found: Readonly<Record<string, string>>; readonly absent: readonly string[] };

/** Every entry of dist/main/: the three programs, and each worker of the engine (`engine/**\/*-worker.ts`) under its own name. */
export function nodeEntries(): NodeEntries {
  const found: Record<string, string> = {};
  const absent: string[] = [];
  for (const [name, file] of Object.entries(fixed)) {
    if (existsSync(join(root, file))) found[name] = join(root, file);
    else absent.push(file);
  }
  for (const file of globSync('engine/**/*-worker.ts', { cwd: root }).sort()) {
    const name = basename(file, '.ts');
    if (found[name]) throw new Error(`two workers are called ${name}: ${found[name]} and ${file}`);
    found[name] = join(root, file);
  }
  return { found, absent };
}

export const preloadEntry = join(root, 'electron/preload.ts');
export const rendererEntry = join(root, 'renderer/index.html');
