import type { Picture } from './pictures.ts';

/** What a printed picture may be: larger ones are named by their hash only, so that one file can't fill the memory. */
export const LARGEST_PICTURE = { bytes: 16 * 1024 * 1024, pixels: 50_000_000 } as const;

/**
 * Makes a capture's bytes fit to be printed: PNG and JPEG only, of bounded size, without the places, devices and comments that such
 * files carry along. The capture itself is never changed. Null where it isn't such a picture.
 */
export function printable(bytes: Uint8Array): Picture | null {
  if (bytes.length > LARGEST_PICTURE.bytes) return null;
  const picture = fromPng(bytes) ?? fromJpeg(bytes);
  if (picture === null || picture.width < 1 || picture.height < 1) return null;
  return picture.width * picture.height > LARGEST_PICTURE.pixels ? null : picture;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that the picture needs; all others (texts, times, EXIF) are left out. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs', 'IDAT', 'IEND']);

function fromPng(bytes: Uint8Array): Picture | null {
  if (bytes.length < 33 || PNG.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return null;
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      const size = { width: view.getUint32(16), height: view.getUint32(20) };
      return { type: 'image/png', bytes: Buffer.concat(kept), ...size };
    }
    at = end;
  }
  return null;
}

/** Segments that the picture needs besides its data: JFIF, a colour profile, Adobe's transform. */
const JPEG_KEPT = new Set([0xe0, 0xe2, 0xee]);
const isComment = (marker: number): boolean => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
/** Start of frame; not DHT, JPG and DAC, which share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function fromJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let turned: Uint8Array | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xe1) turned ??= orientationOnly(bytes.subarray(at + 4, end));
    if (!isComment(marker) || JPEG_KEPT.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
    // After the start of scan there are no segments left to read
    if (marker !== 0xda) continue;
    if (size === null) return null;
    const head = turned === null ? kept : [...kept.slice(0, 1), turned, ...kept.slice(1)];
    return { type: 'image/jpeg', bytes: Buffer.concat([...head, bytes.subarray(at)]), ...size };
  }
  return null;
}

/** An EXIF segment that says only which side is up; null where the file doesn't say, or it is the usual one. */
function orientationOnly(segment: Uint8Array): Uint8Array | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  if (segment.length < 16 || view.getUint32(0) !== 0x45786966) return null;
  const little = view.getUint16(6) === 0x4949;
  const directory = 6 + view.getUint32(10, little);
  if (directory + 2 > segment.length) return null;
  for (let i = 0; i < view.getUint16(directory, little); i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > segment.length) return null;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const side = view.getUint16(entry + 8, little);
    return side > 1 && side <= 8 ? exifOf(side) : null;
  }
  return null;
}

function exifOf(side: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}
