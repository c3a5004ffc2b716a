import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { CHUNK, chunkCipher, chunkCount, fileKey, LENGTH, makeHeader, paddedSize, SALT } from './codec.ts';

/** Fills `into` from its start, as far as there is content; answers how many bytes it put there (fewer only at the end). */
export type ContentReader = (into: Buffer) => Promise<number>;

export interface SealOptions {
  /** Bytes that the content is expected to have; the length stands in the first chunk, before the content was read. */
  readonly length: number;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Sealed {
  readonly sha256: Buffer;
  /** Bytes that came; where they differ from the expected length, the file is worthless and must be thrown away. */
  readonly bytes: number;
}

/**
 * Reads content once: hashes it, seals it and writes it, chunk by chunk, reading the next chunk while one is being sealed and the one
 * before is being written.
 */
export async function sealInto(
  target: FileHandle,
  blobKey: Uint8Array,
  read: ContentReader,
  options: SealOptions,
): Promise<Sealed> {
  const salt = randomBytes(SALT);
  const header = makeHeader(salt);
  const cipher = chunkCipher(fileKey(blobKey, salt), header);
  const padded = paddedSize(options.length);
  const chunks = chunkCount(padded);
  const hash = createHash('sha256');
  const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const;
  let bytes = 0;
  let written: Promise<unknown> = target.write(header);
  let coming = readChunk(read, buffers[0], LENGTH);
  for (let index = 0; index < chunks; index += 1) {
    options.signal?.throwIfAborted();
    const plain = buffers[index % 2 === 0 ? 0 : 1];
    const start = index === 0 ? LENGTH : 0;
    const got = await coming;
    coming = readChunk(read, buffers[index % 2 === 0 ? 1 : 0], 0);
    if (index === 0) plain.writeBigUInt64BE(BigInt(options.length), 0);
    hash.update(plain.subarray(start, start + got));
    plain.fill(0, start + got);
    const sealed = cipher.seal(index, index === chunks - 1, plain.subarray(0, Math.min(CHUNK, padded - index * CHUNK)));
    await written;
    written = target.writev([...sealed]);
    bytes += got;
    options.onProgress?.(bytes);
  }
  await written;
  // What still comes doesn't fit: the source grew while it was read.
  bytes += await coming;
  return { sha256: hash.digest(), bytes };
}

async function readChunk(read: ContentReader, buffer: Buffer, start: number): Promise<number> {
  let filled = start;
  while (filled < buffer.length) {
    const got = await read(buffer.subarray(filled));
    if (got === 0) break;
    filled += got;
  }
  return filled - start;
}
