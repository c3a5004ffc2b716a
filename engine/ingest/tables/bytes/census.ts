import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { sequenceLength } from './utf8.ts';

/** What one reading of all bytes tells of a file; everything later rests on it. */
export interface Census {
  readonly bytes: number;
  /** SHA-256, by which a file imported before is known again. */
  readonly sha256: Buffer;
  /** The first bytes, enough to tell marks, layout and delimiter by. */
  readonly head: Buffer;
  readonly ascii: boolean;
  readonly utf8: boolean;
  /** Where it isn't all UTF-8: well-formed sequences beyond ASCII, and bytes outside of any. Counted in at most COUNTED bytes. */
  readonly sequences: number;
  readonly strays: number;
  /** Bytes 0x80 to 0x9F: letters and quotation marks in Windows-1252, controls in Latin-1; and the five that Windows-1252 leaves free. */
  readonly upperControls: number;
  readonly freeInWindows1252: number;
}

export const HEAD_BYTES = 1 << 20;
const COUNTED = 4 << 20;
const FREE = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Takes the census of a file's pieces. */
export async function takeCensus(pieces: AsyncIterable<Buffer>): Promise<Census> {
  const sha256 = createHash('sha256');
  const head: Buffer[] = [];
  const count = { bytes: 0, headBytes: 0, sequences: 0, strays: 0, upperControls: 0, freeInWindows1252: 0, counted: 0 };
  let ascii = true;
  let utf8 = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    sha256.update(piece);
    count.bytes += piece.length;
    if (count.headBytes < HEAD_BYTES) {
      const part = Buffer.from(piece.subarray(0, HEAD_BYTES - count.headBytes));
      head.push(part);
      count.headBytes += part.length;
    }
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = wholeSequences(bytes);
    rest = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    ascii &&= isAscii(whole);
    utf8 &&= isUtf8(whole);
    if (!utf8 && count.counted < COUNTED) countBytes(whole, count);
  }
  if (rest.length > 0) {
    ascii = false;
    utf8 &&= isUtf8(rest);
    if (!utf8) countBytes(rest, count);
  }
  const { bytes, sequences, strays, upperControls, freeInWindows1252 } = count;
  const known = { bytes, sequences, strays, upperControls, freeInWindows1252 };
  return { ...known, sha256: sha256.digest(), head: Buffer.concat(head), ascii, utf8 };
}

/** The end of the last sequence that a piece doesn't cut: at most three bytes wait for the next piece. */
function wholeSequences(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

function countBytes(
  bytes: Buffer,
  count: { sequences: number; strays: number; upperControls: number; freeInWindows1252: number; counted: number },
): void {
  count.counted += bytes.length;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) count.sequences++;
    else count.strays++;
    for (const each of bytes.subarray(at, at + Math.max(1, length))) {
      if (each < 0xa0) count.upperControls++;
      if (FREE.has(each)) count.freeInWindows1252++;
    }
    at += Math.max(1, length);
  }
}
