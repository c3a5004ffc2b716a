import { randomFillSync } from 'node:crypto';

/** Asking the system costs the same for a few bytes as for some thousand, so they are fetched in advance. */
const POOL = Buffer.alloc(4096);
let used = POOL.length;

/** Fills `bytes` with random bytes of the cryptographic generator, each of which is handed out once and then wiped. */
export function fillRandom(bytes: Buffer): Buffer {
  if (bytes.length > POOL.length / 8) return randomFillSync(bytes);
  if (used + bytes.length > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const end = used + bytes.length;
  POOL.copy(bytes, 0, used, end);
  POOL.fill(0, used, end);
  used = end;
  return bytes;
}
