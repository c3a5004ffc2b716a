import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../durable-files.ts';
import { CHUNK, chunkCipher, fileKey, HEADER, LENGTH, paddedSize, readHeader, TAG, type ChunkCipher } from './codec.ts';
import { BlobProblem, changedFile, missingFile } from './problems.ts';
import type { AddOptions, BlobState, BlobStore } from './store.ts';

/** The reading half of the store. */
export function openBlob(
  pathOf: (sha256: Uint8Array) => string,
  blobKey: Uint8Array,
): Pick<BlobStore, 'read' | 'readAt' | 'extractTo' | 'verify'> {
  return {
    read: (sha256) => contentOf(pathOf(sha256), blobKey),
    readAt: (sha256, position, length) => contentAt(pathOf(sha256), blobKey, position, length),
    extractTo: (sha256, path) => extract(contentOf(pathOf(sha256), blobKey), sha256, path),
    verify: (sha256, options = {}) => stateOf(pathOf(sha256), blobKey, sha256, options),
  };
}

async function* contentOf(path: string, blobKey: Uint8Array): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw missingFile(error);
  });
  try {
    yield* chunksOf(handle, blobKey);
  } finally {
    await handle.close();
  }
}

/** The first chunk is read too, since the content's length stands in it: without it, padding could pass for content. */
async function contentAt(path: string, blobKey: Uint8Array, position: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw missingFile(error);
  });
  try {
    const chunks = await openChunks(handle, blobKey);
    const first = await chunks.read(0);
    const end = Math.min(position + length, Number(first.readBigUInt64BE(0)));
    const parts: Buffer[] = [];
    for (let at = position; at < end;) {
      const index = Math.floor((at + LENGTH) / CHUNK);
      const chunk = index === 0 ? first : await chunks.read(index);
      const start = at + LENGTH - index * CHUNK;
      const part = chunk.subarray(start, Math.min(chunk.length, start + end - at));
      if (part.length === 0) throw changedFile();
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}

interface Chunks {
  readonly count: number;
  readonly size: number;
  /** @throws BlobProblem where the chunk was changed */
  read(index: number): Promise<Buffer>;
}

async function openChunks(handle: FileHandle, blobKey: Uint8Array): Promise<Chunks> {
  const header = Buffer.alloc(HEADER);
  await handle.read(header, 0, HEADER, 0);
  const salt = readHeader(header);
  const { size } = await handle.stat();
  const count = Math.ceil((size - HEADER) / (CHUNK + TAG));
  if (salt === undefined || count < 1) throw changedFile();
  const cipher = chunkCipher(fileKey(blobKey, salt), header);
  return { count, size, read: (index) => readChunk(handle, cipher, index, index === count - 1, size) };
}

async function* chunksOf(handle: FileHandle, blobKey: Uint8Array): AsyncGenerator<Uint8Array> {
  const chunks = await openChunks(handle, blobKey);
  const { count, size } = chunks;
  let left = 0;
  for (let index = 0; index < count; index += 1) {
    const plain = await chunks.read(index);
    if (index === 0) {
      left = Number(plain.readBigUInt64BE(0));
      if (paddedSize(left) !== size - HEADER - count * TAG) throw changedFile();
    }
    const content = plain.subarray(index === 0 ? LENGTH : 0);
    const part = content.subarray(0, Math.min(left, content.length));
    left -= part.length;
    if (part.length > 0) yield part;
  }
}

async function readChunk(
  handle: FileHandle,
  cipher: ChunkCipher,
  index: number,
  last: boolean,
  size: number,
): Promise<Buffer> {
  const at = HEADER + index * (CHUNK + TAG);
  const sealed = Buffer.allocUnsafe(Math.min(CHUNK + TAG, size - at));
  const { bytesRead } = await handle.read(sealed, 0, sealed.length, at);
  if (bytesRead !== sealed.length || bytesRead <= TAG) throw changedFile();
  try {
    return cipher.open(index, last, sealed);
  } catch (error) {
    throw changedFile(error);
  }
}

async function extract(
  content: AsyncIterable<Uint8Array>,
  sha256: Uint8Array,
  path: string,
): Promise<{ bytes: number }> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    try {
      for await (const part of content) {
        hash.update(part);
        await handle.writeFile(part);
        bytes += part.length;
      }
      if (!hash.digest().equals(sha256)) throw changedFile();
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return { bytes };
  } finally {
    await rm(temporary, { force: true });
  }
}

export async function stateOf(
  path: string,
  blobKey: Uint8Array,
  sha256: Uint8Array,
  options: AddOptions,
): Promise<BlobState> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const part of contentOf(path, blobKey)) {
      options.signal?.throwIfAborted();
      hash.update(part);
      bytes += part.length;
      options.onProgress?.(bytes);
    }
  } catch (error) {
    if (error instanceof BlobProblem) return error.state;
    throw error;
  }
  return hash.digest().equals(sha256) ? 'whole' : 'changed';
}
