import { deflateSync, crc32 } from 'node:zlib';

/** A filled rectangle in a drawing of 16 by 16 units; a later one lies over an earlier one. */
type Box = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly colour: readonly number[];
};

/** --accent, --paper, --ink-2 and --statement-span-line of renderer/ui/tokens.css. */
const accent = [0x0c, 0x55, 0x60];
const paper = [0xfd, 0xfe, 0xfc];
const ink = [0x43, 0x4a, 0x4c];
const statement = [0x8a, 0x5d, 0x00];

/** A sheet with lines of text; one is underlined, as the program underlines the words of a statement. */
const drawing: readonly Box[] = [
  { x: 1, y: 1, w: 14, h: 14, colour: accent },
  { x: 3, y: 3, w: 10, h: 10, colour: paper },
  { x: 4.5, y: 4.75, w: 7, h: 0.75, colour: ink },
  { x: 4.5, y: 6.75, w: 5, h: 0.75, colour: ink },
  { x: 4.5, y: 8, w: 5, h: 0.5, colour: statement },
  { x: 4.5, y: 9.5, w: 7, h: 0.75, colour: ink },
  { x: 4.5, y: 11, w: 3.5, h: 0.75, colour: ink },
];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function pixel(x: number, y: number, unit: number): readonly number[] {
  const hit = drawing.findLast(
    (box) => x >= box.x * unit && x < (box.x + box.w) * unit && y >= box.y * unit && y < (box.y + box.h) * unit,
  );
  return hit ? [...hit.colour, 255] : [0, 0, 0, 0];
}

/**
 * The program's icon as a PNG (ISO/IEC 15948: 8 bits, RGBA, no filter).
 * @param size its edge in pixels, a multiple of 64, so that every edge in the drawing falls between pixels
 */
export function iconPng(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_column, x) => pixel(x, y, size / 16)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Uint8Array.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())]);
}
