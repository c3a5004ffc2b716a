import { isUuid } from '../../core/domain/ids.ts';
import { fillRandom } from './fresh-random.ts';

export { uuidText } from '../../core/domain/ids.ts';

let lastMs = 0;
let count = -1;

/**
 * Fills `cells` (a multiple of 16 bytes) with UUIDv7s of RFC 9562. The 12 bits after the version count within a millisecond, so
 * that the ids of one process sort in the order in which they were made, also when the clock steps back.
 */
export function uuids7(cells: Buffer): Buffer {
  fillRandom(cells);
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    count = -1;
  }
  for (let offset = 0; offset < cells.length; offset += 16) {
    count += 1;
    if (count > 4095) {
      lastMs += 1;
      count = 0;
    }
    cells.writeUIntBE(lastMs, offset, 6);
    cells[offset + 6] = 0x70 | (count >> 8);
    cells[offset + 7] = count & 0xff;
    cells[offset + 8] = 0x80 | (cells.readUInt8(offset + 8) & 0x3f);
  }
  return cells;
}

export function uuid7(): Buffer {
  return uuids7(Buffer.alloc(16));
}

/** The uuid whose 32 hexadecimal digits start at `at`: a long buffer is turned into text once and cut many times. */
export function dashedUuid(hex: string, at: number): string {
  const part = (from: number, to: number): string => hex.slice(at + from, at + to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}

/** The 16 bytes of a UUID's text, in the form that SQLite binds. @throws TypeError if it is none */
export function uuidBytes(text: string): Buffer {
  if (!isUuid(text)) throw new TypeError(`Not an id: ${JSON.stringify(text)}`);
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
