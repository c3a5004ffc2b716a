import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Findings } from '../tables/findings.ts';

const TABLES = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm)$/i;

/** The files to import: those named, and of folders every file that can be a table, in the order of their names. */
export async function tableFiles(paths: readonly string[], findings: Findings): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) await addFolder(files, path, findings);
    else files.push(path);
  }
  return files;
}

async function addFolder(files: string[], folder: string, findings: Findings): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    if (TABLES.test(path)) files.push(path);
    else findings.refuse(basename(path), 'This kind of file is not imported as a table; it can be kept as a capture.');
  }
}
