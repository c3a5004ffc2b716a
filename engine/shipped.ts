import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the built program (dist/main/), beside which its files lie; null in development, where the sources run as they are.
 * The build puts everything into dist/main/ and its chunks/.
 */
export function builtProgram(): string | null {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return null;
  const folder = dirname(here);
  return basename(folder) === 'chunks' ? dirname(folder) : folder;
}
