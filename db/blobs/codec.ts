import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { padme } from './padding.ts';

/**
 * The form of a stored file: header ‖ chunks. The plain text is the content's true length (8 bytes, big-endian), the content, zeros up
 * to the padded size; it is cut into chunks of 1 MiB, each sealed with AES-256-GCM in the STREAM construction (Hoang et al. 2015):
 * nonce = 7 zero bytes ‖ counter (4 bytes, big-endian) ‖ 1 for the last chunk, the header as additional data. The key is the file's
 * own: HKDF(blob key, salt of the header), so a nonce is never used twice with one key.
 */
export const CHUNK = 1024 * 1024;
export const TAG = 16;
export const SALT = 32;
export const LENGTH = 8;
const MAGIC = Buffer.from('ONRBLOB1', 'ascii');
export const HEADER = MAGIC.length + SALT;

export function makeHeader(salt: Uint8Array): Buffer {
  return Buffer.concat([MAGIC, salt]);
}

/** The salt of a header; undefined where these bytes aren't one. */
export function readHeader(header: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(header);
  return bytes.length === HEADER && bytes.subarray(0, MAGIC.length).equals(MAGIC)
    ? bytes.subarray(MAGIC.length)
    : undefined;
}

export function fileKey(blobKey: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', blobKey, salt, 'onrecord blob file v1', 32));
}

/** Plain bytes of a content of `length` bytes: length field and padding included. */
export function paddedSize(length: number): number {
  return padme(LENGTH + length);
}

export function chunkCount(padded: number): number {
  return Math.ceil(padded / CHUNK);
}

/** Bytes on disk of a content of `length` bytes. */
export function storedSize(length: number): number {
  const padded = paddedSize(length);
  return HEADER + padded + chunkCount(padded) * TAG;
}

/** Seals or opens the chunks of one file; chunks are counted from 0. */
export interface ChunkCipher {
  seal(index: number, last: boolean, plain: Uint8Array): readonly Uint8Array[];
  /** @throws Error where the chunk was changed, or stands at another place, or isn't the last one as it says */
  open(index: number, last: boolean, sealed: Uint8Array): Buffer;
}

export function chunkCipher(key: Uint8Array, header: Uint8Array): ChunkCipher {
  return {
    seal(index, last, plain) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(header);
      const sealed = cipher.update(plain);
      cipher.final();
      return [sealed, cipher.getAuthTag()];
    },
    open(index, last, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: TAG }).setAAD(
        header,
      );
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
      decipher.final();
      return plain;
    },
  };
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
