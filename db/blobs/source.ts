import { open } from 'node:fs/promises';
import { OnRecordError } from '../../core/contract/errors.ts';
import { changedWhileReading } from './problems.ts';
import type { ContentReader } from './seal.ts';

/** A file outside the case, read once from start to end. */
export interface Source {
  readonly length: number;
  readonly read: ContentReader;
  /** @throws OnRecordError file.changed-while-reading where size or time of change differ from those at the start */
  expectUnchanged(): Promise<void>;
  close(): Promise<void>;
}

export async function sourceReader(path: string): Promise<Source> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw notReadable(path, error);
  });
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) {
    await handle.close();
    throw new OnRecordError('file.not-readable', 'This is not a file.', { detail: path });
  }
  return {
    length: Number(before.size),
    read: async (into) => (await handle.read(into, 0, into.length, null)).bytesRead,
    expectUnchanged: async () => {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) throw changedWhileReading();
    },
    close: () => handle.close(),
  };
}

function notReadable(path: string, error: unknown): OnRecordError {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const code = missing ? 'file.not-found' : 'file.not-readable';
  const message = missing ? 'There is no such file.' : 'The file cannot be read.';
  return new OnRecordError(code, message, { detail: path, cause: error });
}
