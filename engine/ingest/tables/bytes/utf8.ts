import { isUtf8 } from 'node:buffer';

/**
 * UTF-8 read so that nothing is lost: a byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte, which valid UTF-8 can't give,
 * and can be turned back into its byte (the way of Python's `surrogateescape`).
 */
const ESCAPE = 0xdc00;
const ESCAPED = /[\udc80-\udcff]/gu;

/** Length of the well-formed sequence that begins at `at`; 0: none does. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  // Overlong forms, surrogates and what lies beyond U+10FFFF are told by the second byte.
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** How far the bytes can be read now: a sequence that the end cuts short waits for the next piece. */
function readableLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return wanted > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

export class Utf8Decoder {
  #rest: Buffer = Buffer.alloc(0);

  write(piece: Buffer): string {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = readableLength(bytes);
    this.#rest = Buffer.from(bytes.subarray(end));
    return decodeUtf8(bytes.subarray(0, end));
  }

  end(): string {
    const rest = this.#rest;
    this.#rest = Buffer.alloc(0);
    return decodeUtf8(rest);
  }
}

export function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += bytes.toString('utf8', from, at) + String.fromCharCode(ESCAPE + (bytes[at] ?? 0));
    from = ++at;
  }
  return text + bytes.toString('utf8', from);
}

/** The bytes that a decoded text stood for, undecodable ones included. */
export function encodeUtf8(text: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const found of text.matchAll(ESCAPED)) {
    parts.push(Buffer.from(text.slice(from, found.index), 'utf8'), Buffer.of(found[0].charCodeAt(0) - ESCAPE));
    from = found.index + 1;
  }
  parts.push(Buffer.from(text.slice(from), 'utf8'));
  return Buffer.concat(parts);
}
