import type { hashRaw } from '@node-rs/argon2';

/** Argon2id, version 1.3 (0x13). Memory in KiB. */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** 1.4 s of work on two cores; a guess costs an attacker 256 MiB. */
export const KDF_DEFAULT: KdfParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 };
/** Below, a slot protects too little; above, a hostile slot could exhaust the machine. Both are refused when a slot is read. */
export const KDF_FLOOR: KdfParameters = { memoryKiB: 64 * 1024, passes: 1, lanes: 1 };
export const KDF_CAP: KdfParameters = { memoryKiB: 2 * 1024 * 1024, passes: 64, lanes: 64 };

export function withinLimits(kdf: KdfParameters): boolean {
  const names = ['memoryKiB', 'passes', 'lanes'] as const;
  return names.every(
    (name) => Number.isInteger(kdf[name]) && kdf[name] >= KDF_FLOOR[name] && kdf[name] <= KDF_CAP[name],
  );
}

/** 32 bytes from a passphrase's bytes. The compiled library where it loads, WebAssembly (half as fast) elsewhere; both agree. */
export async function argon2id(passphrase: Uint8Array, salt: Uint8Array, kdf: KdfParameters): Promise<Buffer> {
  const native = await nativeArgon2();
  if (native !== undefined) {
    // Argon2id and version 0x13 are its defaults; its names for them are `const enum`s, which stripped TypeScript can't read.
    return native(passphrase, {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: 32,
      salt,
    });
  }
  return portableArgon2id(passphrase, salt, kdf);
}

async function nativeArgon2(): Promise<typeof hashRaw | undefined> {
  try {
    return (await import('@node-rs/argon2')).hashRaw;
  } catch {
    // No compiled library for this system: the WebAssembly one does the same.
    return undefined;
  }
}

/** The WebAssembly implementation by itself; tests compare it with the compiled one. */
export async function portableArgon2id(passphrase: Uint8Array, salt: Uint8Array, kdf: KdfParameters): Promise<Buffer> {
  const { argon2id: wasm } = await import('hash-wasm');
  const hashed = await wasm({
    password: passphrase,
    salt,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    memorySize: kdf.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(hashed);
}
