import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was found, or a place that is not taken, with its reason. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly modifiedAt: number; readonly bytes: number }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string };

/**
 * All files of the given files and folders, folders walked in the order of their names. Links are never followed: what they point to
 * was not chosen. Devices and the like are refused.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* walk(path);
}

async function* walk(path: string): AsyncGenerator<Found> {
  let stats;
  try {
    stats = await lstat(path);
  } catch (error) {
    yield { kind: 'refused', path, reason: reasonOf(error) };
    return;
  }
  if (stats.isSymbolicLink()) yield { kind: 'refused', path, reason: 'It is a link; choose what it points to.' };
  else if (stats.isDirectory()) yield* walkFolder(path);
  else if (stats.isFile()) yield { kind: 'file', path, modifiedAt: stats.mtimeMs, bytes: stats.size };
  else yield { kind: 'refused', path, reason: 'It is neither a file nor a folder.' };
}

async function* walkFolder(path: string): AsyncGenerator<Found> {
  let names;
  try {
    names = await readdir(path);
  } catch (error) {
    yield { kind: 'refused', path, reason: reasonOf(error) };
    return;
  }
  for (const name of names.sort()) yield* walk(join(path, name));
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'It was not found.';
  if (code === 'EACCES' || code === 'EPERM') return 'The system does not allow reading it.';
  return error instanceof Error ? error.message : String(error);
}
