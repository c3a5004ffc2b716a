import { createHmac, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { syncFolder } from '../durable-files.ts';
import { storageProblem } from '../storage-problem.ts';
import { storedSize } from './codec.ts';
import { openBlob, stateOf } from './open.ts';
import { changedWhileReading } from './problems.ts';
import { sealInto, type ContentReader } from './seal.ts';
import { sourceReader } from './source.ts';

export interface AddOptions {
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface AddedBlob {
  readonly sha256: Buffer;
  readonly bytes: number;
  /** The same content was stored before. */
  readonly duplicate: boolean;
  /** Where a damaged file of this content lay: the name under which it was set beside the sound one. Goes into the act's event. */
  readonly damagedKeptAs: string | null;
}

export type BlobPlace = 'own' | 'link' | 'shared';

export type BlobState = 'whole' | 'missing' | 'changed';

/**
 * Files by their content, encrypted: what is added is on disk, synced, before the promise resolves, so that a row naming it may be
 * committed. Nothing here writes to the database: an act adds the row to `blobs`.
 */
export interface BlobStore {
  /** @throws OnRecordError file.not-found, file.changed-while-reading, disk.full, case.read-only */
  addFromFile(path: string, options?: AddOptions): Promise<AddedBlob>;
  addBytes(bytes: Uint8Array): Promise<AddedBlob>;
  /** The content in pieces of at most 1 MiB, each authenticated before it is given. @throws OnRecordError case.damaged */
  read(sha256: Uint8Array): AsyncIterable<Uint8Array>;
  /** The content's bytes from a place, authenticated; fewer than asked for only at the end. @throws OnRecordError case.damaged */
  readAt(sha256: Uint8Array, position: number, length: number): Promise<Buffer>;
  /** Writes the content to a new file and checks its SHA-256 before the file gets its name. */
  extractTo(sha256: Uint8Array, path: string): Promise<{ readonly bytes: number }>;
  /** Reads the whole content and compares its SHA-256. */
  verify(sha256: Uint8Array, options?: AddOptions): Promise<BlobState>;
  /**
   * Whether the stored file lies in the case itself: `link` where a link to another place stands in its stead, `shared` where it has a
   * second name on the disk, through which it could be changed.
   */
  placeOf(sha256: Uint8Array): Promise<BlobPlace>;
  /** The opaque name of a content, as it stands in blobs/. */
  nameOf(sha256: Uint8Array): string;
  /** The names of all stored files, for the search for orphans. */
  names(): AsyncIterable<string>;
}

export interface BlobFolders {
  readonly blobs: string;
  readonly tmp: string;
  readonly writable: boolean;
}

export function blobStore(
  folders: BlobFolders,
  keys: { readonly blob: Uint8Array; readonly name: Uint8Array },
): BlobStore {
  const nameOf = (sha256: Uint8Array): string => createHmac('sha256', keys.name).update(sha256).digest('hex');
  const pathOf = (sha256: Uint8Array): string => pathOfName(folders.blobs, nameOf(sha256));
  const add = (read: ContentReader, length: number, options: AddOptions): Promise<AddedBlob> =>
    addContent({ ...folders, key: keys.blob, pathOf }, read, length, options);
  return {
    nameOf,
    names: () => namesIn(folders.blobs),
    placeOf: (sha256) => placeOfFile(pathOf(sha256)),
    addFromFile: async (path, options = {}) => {
      refuseReadOnly(folders);
      const source = await sourceReader(path);
      try {
        const added = await add(source.read, source.length, options);
        await source.expectUnchanged();
        return added;
      } finally {
        await source.close();
      }
    },
    addBytes: async (bytes) => {
      refuseReadOnly(folders);
      return await add(bytesReader(bytes), bytes.length, {});
    },
    ...openBlob(pathOf, keys.blob),
  };
}

async function placeOfFile(path: string): Promise<BlobPlace> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return 'link';
  return found.nlink > 1 ? 'shared' : 'own';
}

function refuseReadOnly(folders: BlobFolders): void {
  if (!folders.writable) throw new OnRecordError('case.read-only', 'The case is open for reading only.');
}

export function pathOfName(blobs: string, name: string): string {
  return join(blobs, name.slice(0, 2), name);
}

interface Target extends BlobFolders {
  readonly key: Uint8Array;
  readonly pathOf: (sha256: Uint8Array) => string;
}

/** tmp -> fsync -> rename -> fsync of the folders; a crash in between leaves a file in tmp/, which opening wipes, or an orphan. */
async function addContent(
  target: Target,
  read: ContentReader,
  length: number,
  options: AddOptions,
): Promise<AddedBlob> {
  const temporary = join(target.tmp, randomBytes(16).toString('hex'));
  try {
    const handle = await open(temporary, 'wx', 0o600);
    let sealed;
    try {
      sealed = await sealInto(handle, target.key, read, { length, ...options });
      if (sealed.bytes !== length) throw changedWhileReading();
      await handle.sync();
    } finally {
      await handle.close();
    }
    const { sha256, bytes } = sealed;
    const path = target.pathOf(sha256);
    const duplicate = await isWhole(path, target.key, { sha256, bytes }, options);
    const damagedKeptAs = duplicate ? null : await setBeside(path);
    if (!duplicate) await moveDurably(temporary, path);
    return { sha256, bytes, duplicate, damagedKeptAs };
  } catch (error) {
    throw storageProblem(error) ?? error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whether this content is stored and sound: a file of the right size is read to its end, since its bytes may have decayed. */
async function isWhole(
  path: string,
  key: Uint8Array,
  content: { readonly sha256: Uint8Array; readonly bytes: number },
  { signal }: AddOptions,
): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.size !== storedSize(content.bytes)) return false;
  try {
    return (await stateOf(path, key, content.sha256, { signal })) === 'whole';
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

/** A damaged file is never deleted: it stays beside the sound copy that takes its name. Null: nothing lay there. */
async function setBeside(path: string): Promise<string | null> {
  const beside = `${path}${DAMAGED}${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, beside);
    return basename(beside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const DAMAGED = '.damaged-';

/** The name of the content that a file set beside was once the store of; null for any other name. */
export function contentNameOfDamaged(name: string): string | null {
  const at = name.indexOf(DAMAGED);
  return at === -1 ? null : name.slice(0, at);
}

async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(folder));
  await rename(from, to);
  await syncFolder(folder);
}

function bytesReader(bytes: Uint8Array): ContentReader {
  let at = 0;
  return (into) => {
    const part = bytes.subarray(at, at + into.length);
    into.set(part);
    at += part.length;
    return Promise.resolve(part.length);
  };
}

async function* namesIn(blobs: string): AsyncIterable<string> {
  for (const folder of await readdir(blobs, { withFileTypes: true })) {
    if (!folder.isDirectory()) yield folder.name;
    else for (const name of await readdir(join(blobs, folder.name))) yield name;
  }
}
