import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 1080;
const HEIGHT = 1350;

/** Writes pictures that weigh and compress like screenshots of posts: a pale ground with dark lines of uneven length, each different. */
export async function writeScreenshots(folder: string, count: number): Promise<string[]> {
  const paths: string[] = [];
  for (let n = 0; n < count; n++) {
    const path = join(folder, `screenshot-${String(n).padStart(4, '0')}.png`);
    await writeFile(path, screenshot(n + 1));
    paths.push(path);
  }
  return paths;
}

function screenshot(seed: number): Buffer {
  let state = seed;
  // Numerical Recipes' generator: small, and the same on every machine
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xf4);
  for (let y = 0; y < HEIGHT; y++) rows[y * (WIDTH + 1)] = 0;
  for (let line = 0; line < 24; line++) {
    const length = 200 + Math.floor(random() * 800);
    for (let y = 60 + line * 50; y < 84 + line * 50; y++) {
      for (let x = 40; x < 40 + length; x++) if (random() < 0.35) rows[y * (WIDTH + 1) + 1 + x] = 0x22;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(name, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])));
  return Buffer.concat([head, body, sum]);
}
