import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { OnRecordError } from '../../../core/contract/errors.ts';
import type { BlobStore } from '../../../db/blobs/store.ts';

/** Bytes that can be read as often as needed, from the start each time or from any place. */
export interface ByteSource {
  /** The file's name, without its folder. */
  readonly name: string;
  pieces(): AsyncIterable<Buffer>;
  /** The bytes from a place: at least one, unless it is the end; perhaps fewer than asked for. */
  bytesAt(position: number, length: number): Promise<Buffer>;
}

/** So much of a table is read at a time: a few hundred records. */
const PIECE = 1 << 16;
/** Whole chunks are decrypted whatever is asked for, so the last few are remembered. */
const WINDOW = 1 << 20;

/**
 * A file outside the case. Size and time of change are those of the first reading: a file that differs later, or is gone, is no longer
 * what was looked at.
 */
export function fileSource(path: string): ByteSource {
  const name = basename(path);
  const state = new FileState(name);
  return {
    name,
    pieces: () => filePieces(path, state),
    bytesAt: (position, length) =>
      withFile(path, state, async (handle) => {
        const bytes = Buffer.allocUnsafe(length);
        const { bytesRead } = await handle.read(bytes, 0, length, position);
        return bytes.subarray(0, bytesRead);
      }),
  };
}

/** A file that the case keeps: every byte is authenticated before it is given. */
export function storedSource(blobs: BlobStore, sha256: Uint8Array, name: string): ByteSource {
  const windows = new Map<number, Promise<Buffer>>();
  const windowOf = (index: number): Promise<Buffer> => {
    let window = windows.get(index);
    if (window === undefined) {
      window = blobs.readAt(sha256, index * WINDOW, WINDOW);
      for (const oldest of [...windows.keys()].slice(0, Math.max(0, windows.size - 2))) windows.delete(oldest);
      windows.set(index, window);
    }
    return window;
  };
  return {
    name,
    pieces: () => inSmallPieces(blobs.read(sha256)),
    bytesAt: async (position, length) => {
      const index = Math.floor(position / WINDOW);
      const window = await windowOf(index);
      return window.subarray(position - index * WINDOW, position - index * WINDOW + length);
    },
  };
}

/** What a file was when it was first read. */
class FileState {
  readonly #name: string;
  #first: string | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws OnRecordError file.not-readable for what is no file, file.changed-while-reading where it differs from the first time */
  async expectSame(handle: FileHandle): Promise<void> {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) {
      throw new OnRecordError('file.not-readable', `${this.#name} is not a file.`, { safe: 'Nothing was imported.' });
    }
    const now = `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
    this.#first ??= now;
    if (this.#first !== now) throw changedWhileRead(this.#name);
  }

  /** @throws OnRecordError what the system's refusal means: at first not readable, later gone */
  refused(error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && this.#first !== null) {
      return new OnRecordError('file.changed-while-reading', `${this.#name} vanished while it was being read.`, {
        detail: 'Put it where it was, or choose it again.',
        safe: 'Nothing of it was imported that had not been kept before.',
        cause: error,
      });
    }
    return error;
  }
}

async function withFile<T>(path: string, state: FileState, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw state.refused(error);
  });
  try {
    await state.expectSame(handle);
    const used = await use(handle);
    await state.expectSame(handle);
    return used;
  } finally {
    await handle.close();
  }
}

async function* filePieces(path: string, state: FileState): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw state.refused(error);
  });
  try {
    await state.expectSame(handle);
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) break;
      yield piece.subarray(0, bytesRead);
    }
    await state.expectSame(handle);
  } finally {
    await handle.close();
  }
}

/** Stored content comes by the megabyte; read at once, that would be thousands of records waiting for their turn. */
async function* inSmallPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

export function changedWhileRead(name: string): OnRecordError {
  return new OnRecordError('file.changed-while-reading', `${name} changed while it was being read.`, {
    detail: 'Wait until the program that writes it has finished, then import it again.',
    safe: 'Nothing of it was imported that had not been kept before.',
  });
}
