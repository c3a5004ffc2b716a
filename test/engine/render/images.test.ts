import { describe, expect, it } from 'vitest';
import { printable } from '../../../engine/render/images.ts';
import { png } from './made-pictures.ts';

/** The markers of a JPEG, with an EXIF segment that says place and orientation. The scan isn't decoded here. */
function jpeg(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const segment = (marker: number, body: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
  const frame = Buffer.from([8, 0, 30, 0, 20, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('CANARY place')])),
    segment(0xfe, Buffer.from('CANARY comment')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ]);
}

describe('pictures to be printed', () => {
  it('keep what is seen and lose what they carry along', () => {
    for (const file of [png(20, 30), jpeg(1)]) {
      const picture = printable(file);
      expect(picture).toMatchObject({ width: 20, height: 30 });
      expect(Buffer.from(picture?.bytes ?? []).includes('CANARY')).toBe(false);
    }
  });

  it('stay the right way up', () => {
    expect(Buffer.from(printable(jpeg(6))?.bytes ?? []).includes('Exif')).toBe(true);
    expect(Buffer.from(printable(jpeg(1))?.bytes ?? []).includes('Exif')).toBe(false);
  });

  it('are refused where they are cut, none, or larger than memory should be asked for', () => {
    expect(printable(png(20, 30).subarray(0, 60))).toBeNull();
    expect(printable(jpeg(1).subarray(0, 40))).toBeNull();
    expect(printable(Buffer.from('<svg/>'))).toBeNull();
    const bomb = png(1, 1);
    bomb.writeUInt32BE(100_000, 16);
    bomb.writeUInt32BE(100_000, 20);
    expect(printable(bomb)).toBeNull();
  });
});
