import { open } from 'node:fs/promises';
import { basename } from 'node:path';

/** Bytes that can be read as often as needed, from the start each time. */
export interface ByteSource {
  /** The file's name, without its folder. */
  readonly name: string;
  pieces(): AsyncIterable<Buffer>;
}

const PIECE = 1 << 18;

export function fileSource(path: string): ByteSource {
  return { name: basename(path), pieces: () => filePieces(path) };
}

async function* filePieces(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
