import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileResolver } from '../files.ts';
import { builtProgram } from '../shipped.ts';
import { policyText } from './data/policy.ts';
import { sources } from './data/sources.ts';

const shipped = new Set([policyText, ...Object.values(sources).map(({ transcript }) => transcript)]);

/** The sample's own files under their names, and beside them whatever the caller may name. */
export function withShippedFiles(others: FileResolver): FileResolver {
  return { path: (token) => (shipped.has(token) ? join(shippedFolder(), token) : others.path(token)) };
}

/** A packaged program's files lie in an archive, these ones outside of it: they are read as any collected file is. */
function shippedFolder(): string {
  const built = builtProgram();
  if (built === null) return join(dirname(fileURLToPath(import.meta.url)), 'data/shipped');
  return join(built, '../sample').replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`);
}
