import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** All that the result of a build depends on. Tests, papers and set-up are left out: changing them builds nothing anew. */
const inputs = [
  'core/**/*',
  'db/**/*',
  'engine/**/*',
  'electron/**/*',
  'renderer/**/*',
  'build/*.ts',
  'build/bundle/*.ts',
  'build/tasks/build.ts',
  'package-lock.json',
];

/** SHA-256 over the names and bytes of every input, in the order of their names. About 15 ms for a thousand files. */
export function stampOfInputs(): string {
  const hash = createHash('sha256');
  const files = inputs
    .flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
