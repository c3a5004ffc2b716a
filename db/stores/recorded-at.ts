/** When a row was recorded, UTC milliseconds: the first 48 bits of its UUIDv7 say so. */
export function recordedAt(uuid: Uint8Array): number {
  return Buffer.from(uuid.buffer, uuid.byteOffset, uuid.byteLength).readUIntBE(0, 6);
}
