import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OnRecordError } from '../../core/contract/index.ts';
import { ensureFolder, syncFolder } from '../../db/durable-files.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Refuses before anything is written where a file stands in the folder's place, or the folder holds another file of one of the names.
 * A file with the same bytes is already there and stays.
 * @param givesWay hashes of files that may be replaced: the draft of the very edition that is now written, whose bytes the case keeps
 * @throws OnRecordError `file.exists`
 */
export async function expectRoom(
  folder: string,
  files: readonly NamedBytes[],
  givesWay: ReadonlySet<string> = new Set(),
): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new OnRecordError('file.exists', 'A file stands where the folder for the dossier should be.', {
      detail: folder,
      safe: 'Nothing was written.',
    });
  }
  for (const file of files) await standing(folder, file, givesWay);
}

/** Writes files that appear whole or not at all, and never in place of another that the case doesn't keep. */
export async function writeFiles(
  folder: string,
  files: readonly NamedBytes[],
  givesWay: ReadonlySet<string> = new Set(),
): Promise<void> {
  await ensureFolder(folder);
  for (const file of files) {
    const found = await standing(folder, file, givesWay);
    if (found === 'same') continue;
    const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
    try {
      const handle = await open(temporary, 'wx', 0o644);
      try {
        await handle.writeFile(file.bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (found === 'draft') await rename(temporary, join(folder, file.name));
      else await giveName(temporary, join(folder, file.name), file.name);
    } finally {
      await rm(temporary, { force: true });
    }
  }
  await syncFolder(folder);
}

/** A link can't replace a file, a rename can; file systems without links get the rename after another look. */
async function giveName(temporary: string, path: string, name: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || (await stat(path).catch(() => null)) !== null) throw otherFile(name);
    await rename(temporary, path);
  }
}

/** What stands at the name of a file already. @throws OnRecordError `file.exists` where it is none of ours */
async function standing(
  folder: string,
  { name, bytes }: NamedBytes,
  givesWay: ReadonlySet<string>,
): Promise<'nothing' | 'same' | 'draft'> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  if (found === null) return 'nothing';
  if (!found.isFile()) throw otherFile(name);
  const hash = hashOf(await readFile(path));
  if (hash === hashOf(bytes)) return 'same';
  if (givesWay.has(hash)) return 'draft';
  throw otherFile(name);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function otherFile(name: string): OnRecordError {
  return new OnRecordError('file.exists', 'Another file of this name is already in the folder.', {
    detail: `${name}. Choose another folder, or move that file away.`,
    safe: 'It was left as it is, and nothing was written over it.',
  });
}
