import { createHmac, hkdfSync } from 'node:crypto';

export const KEY_BYTES = 32;

/** The working keys of an open case, all made from the master key that the slots wrap. */
export interface CaseKeys {
  readonly database: Buffer;
  readonly blob: Buffer;
  readonly name: Buffer;
  readonly device: Buffer;
}

/** HKDF-SHA256 without salt (the master key is uniformly random), one stated purpose a key. */
export function deriveKeys(master: Uint8Array): CaseKeys {
  return {
    database: derived(master, 'database'),
    blob: derived(master, 'blob'),
    name: derived(master, 'name'),
    device: derived(master, 'device'),
  };
}

function derived(master: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), `onrecord ${purpose} v1`, KEY_BYTES));
}

/** How this case names a device: the same machine can't be recognised in another case. 16 bytes. */
export function deviceName(keys: CaseKeys, machine: string): Buffer {
  return createHmac('sha256', keys.device).update(machine, 'utf8').digest().subarray(0, 16);
}

export function wipeKeys(keys: CaseKeys): void {
  for (const key of [keys.database, keys.blob, keys.name, keys.device]) key.fill(0);
}
