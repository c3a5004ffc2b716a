import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { OnRecordError } from '../../../../core/contract/errors.ts';
import type { ByteSource } from '../byte-source.ts';

/** The parts of a workbook by name, read as streams: nothing is unpacked to a disk, and nothing in them is run. */
export interface Archive {
  has(name: string): boolean;
  /** @throws OnRecordError import.unreadable for a missing, encrypted, damaged or monstrous part */
  part(name: string, limit?: number): AsyncGenerator<Buffer>;
}

const MANY_ENTRIES = 10_000;
/** XML of a million rows and a hundred columns; beyond it, it is no table that a person filled. */
const LARGEST_PART = 4 * 1024 ** 3;
/** Empty rows that are all alike shrink a hundredfold; only bombs shrink more and are large. */
const BOMB_RATIO = 200;
const BOMB_BYTES = 100 * 1024 ** 2;

/** Opens the ZIP archive that a workbook is. @throws OnRecordError import.unreadable */
export async function openArchive(source: ByteSource, size: number): Promise<Archive> {
  const zip = await opened(source, size);
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MANY_ENTRIES) throw unreadable(source.name, `It holds ${zip.entryCount} files.`);
  try {
    for await (const entry of zip.eachEntry()) entries.set(plainName(entry.fileName), entry);
  } catch (error) {
    throw unreadable(source.name, wordsOf(error), error);
  }
  return {
    has: (name) => entries.has(plainName(name)),
    part: (name, limit = LARGEST_PART) => partOf(zip, entries.get(plainName(name)), { of: source.name, name, limit }),
  };
}

/** Part names are compared without regard to case (ECMA-376, part 2), and without the slash that some write before them. */
const plainName = (name: string): string => name.replace(/^\//, '').toLowerCase();

async function opened(source: ByteSource, size: number): Promise<ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), size, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw unreadable(source.name, wordsOf(error), error);
  }
}

async function* partOf(
  zip: ZipFile,
  entry: Entry | undefined,
  { of, name, limit }: { readonly of: string; readonly name: string; readonly limit: number },
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw unreadable(of, `Its part ${name} is missing.`);
  if (entry.isEncrypted()) throw unreadable(of, 'It is protected by a password. Save it without one.');
  refuseBomb(entry, of, limit);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw error instanceof OnRecordError ? error : unreadable(of, `Its part ${name}: ${wordsOf(error)}`, error);
  }
}

/** The sizes that an archive states are held to while it is read, so a lie ends the reading, too. */
function refuseBomb({ uncompressedSize, compressedSize, fileName }: Entry, of: string, limit: number): void {
  const numeral = (bytes: number): string => bytes.toLocaleString('en');
  if (uncompressedSize > limit)
    throw unreadable(of, `Its part ${fileName} would unpack to ${numeral(uncompressedSize)} bytes.`);
  if (uncompressedSize > BOMB_BYTES && uncompressedSize > compressedSize * BOMB_RATIO) {
    throw unreadable(
      of,
      `Its part ${fileName} would unpack from ${numeral(compressedSize)} to ${numeral(uncompressedSize)} bytes, as no table does.`,
    );
  }
}

/** Lets the archive be read from the bytes wherever they are. */
class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end));
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const bytes = await this.#source.bytesAt(at, Math.min(end - at, 1 << 18));
      if (bytes.length === 0) return;
      yield bytes;
      at += bytes.length;
    }
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A workbook that can't be read, and why. */
export function unreadable(name: string, why: string, cause?: unknown): OnRecordError {
  if (cause instanceof OnRecordError) return cause;
  return new OnRecordError('import.unreadable', `${name} can’t be read as a workbook.`, {
    detail: `${why} It can still be kept as a capture.`,
    safe: 'Nothing was imported.',
    cause,
  });
}
