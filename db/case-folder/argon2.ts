import type { Options } from '@node-rs/argon2';

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
    return native(passphrase, {
      algorithm: ARGON2ID,
      version: VERSION_13,
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: 32,
      salt,
    });
  }
  return portableArgon2id(passphrase, salt, kdf);
}

/** The library's names for these are `const enum`s, which TypeScript that is only stripped can't read. */
const ARGON2ID: NonNullable<Options['algorithm']> = 2;
const VERSION_13: NonNullable<Options['version']> = 1;

async function nativeArgon2(): Promise<typeof import('@node-rs/argon2').hashRaw | undefined> {
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
