import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';
import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { uuid7, uuidText } from '../custody/uuid.ts';
import { argon2id, KDF_DEFAULT, withinLimits, type KdfParameters } from './argon2.ts';
import { KEY_BYTES } from './keys.ts';

/**
 * keyslots.json: each slot holds the master key, in clear ('open': nothing is protected) or wrapped. Kinds that this program doesn't
 * know (recovery, os-keystore) are kept as they are.
 */
export type Protection = { readonly kind: 'open' } | { readonly kind: 'passphrase' };
export type NewProtection =
  | { readonly kind: 'open' }
  | { readonly kind: 'passphrase'; readonly passphrase: Uint8Array; readonly kdf?: KdfParameters };

/** Only the one spelling of the bytes: a decoder that forgives would let a flipped bit pass. */
const base64url = z.string().refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text);
const openSlot = z.strictObject({ id: z.string(), kind: z.literal('open'), key: base64url, check: base64url });
const passphraseSlot = z.strictObject({
  id: z.string(),
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.number(),
    passes: z.number(),
    lanes: z.number(),
    salt: base64url,
  }),
  nonce: base64url,
  wrapped: base64url,
});
const keyslotsFile = z.looseObject({ version: z.literal(1), slots: z.array(z.unknown()).min(1).max(64) });

export type OpenSlot = z.infer<typeof openSlot>;
export type PassphraseSlot = z.infer<typeof passphraseSlot>;

/** The text of a new keyslots.json with one slot. The passphrase is bytes as typed; who asks for it decides their encoding (UTF-8, NFC). */
export async function newKeyslots(master: Uint8Array, protection: NewProtection): Promise<string> {
  const slot = protection.kind === 'open' ? makeOpenSlot(master) : await makePassphraseSlot(master, protection);
  return keyslotsText([slot]);
}

/** One slot a line, so that damage in one leaves the others readable. */
function keyslotsText(slots: readonly object[]): string {
  return `{"version":1,"slots":[\n${slots.map((slot) => JSON.stringify(slot)).join(',\n')}\n]}\n`;
}

function makeOpenSlot(master: Uint8Array): OpenSlot {
  const id = uuidText(uuid7());
  const key = Buffer.from(master).toString('base64url');
  return { id, kind: 'open', key, check: openCheck(id, master).toString('base64url') };
}

/** Shows a damaged slot before the database is tried with its key. */
function openCheck(id: string, master: Uint8Array): Buffer {
  return createHmac('sha256', master).update(`onrecord open slot v1 ${id}`).digest();
}

async function makePassphraseSlot(
  master: Uint8Array,
  protection: { readonly passphrase: Uint8Array; readonly kdf?: KdfParameters },
): Promise<PassphraseSlot> {
  const { memoryKiB, passes, lanes } = protection.kdf ?? KDF_DEFAULT;
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const stated = {
    id: uuidText(uuid7()),
    kind: 'passphrase' as const,
    kdf: { name: 'argon2id' as const, memoryKiB, passes, lanes, salt: salt.toString('base64url') },
    nonce: nonce.toString('base64url'),
  };
  if (!withinLimits(stated.kdf)) throw keyslotRefused('its key derivation is outside the limits');
  const wrapping = await argon2id(protection.passphrase, salt, stated.kdf);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(associated(stated));
    const wrapped = Buffer.concat([cipher.update(master), cipher.final(), cipher.getAuthTag()]);
    return { ...stated, wrapped: wrapped.toString('base64url') };
  } finally {
    wrapping.fill(0);
  }
}

/** Everything a slot says besides the wrapped key is authenticated with it. */
function associated(stated: Omit<PassphraseSlot, 'wrapped'>): Buffer {
  const { id, kind, kdf, nonce } = stated;
  return Buffer.from(canonicalJson({ id, kind, kdf, nonce }), 'utf8');
}

export interface Keyslots {
  readonly protection: Protection;
  readonly open: readonly OpenSlot[];
  readonly passphrase: readonly PassphraseSlot[];
}

/** @throws OnRecordError case.damaged where the file isn't one of ours */
export function parseKeyslots(text: string): Keyslots {
  const slots = slotsOf(text);
  const open = slots.flatMap((slot) => parsed(openSlot, slot));
  const passphrase = slots.flatMap((slot) => parsed(passphraseSlot, slot));
  if (open.length + passphrase.length === 0) throw keyslotsDamaged('no slot of a known kind can be read');
  return { protection: { kind: open.length > 0 ? 'open' : 'passphrase' }, open, passphrase };
}

function parsed<T>(schema: z.ZodType<T>, slot: unknown): T[] {
  const result = schema.safeParse(slot);
  return result.success ? [result.data] : [];
}

/** The slots of a whole file; of a damaged one, those whose line can still be read. */
function slotsOf(text: string): readonly unknown[] {
  const file = keyslotsFile.safeParse(jsonOf(text));
  if (file.success) return file.data.slots;
  return text.split('\n').map((line) => jsonOf(line.replace(/,$/, '')));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The master key. Slots are tried one after the other; a damaged one is refused and the others still open.
 * @throws OnRecordError case.passphrase-needed, case.wrong-passphrase (the same whatever is wrong with passphrase or slot),
 *   case.keyslot-refused (key derivation outside the limits, or a damaged open slot)
 */
export async function unlock(keyslots: Keyslots, passphrase: Uint8Array | undefined): Promise<Buffer> {
  for (const slot of keyslots.open) {
    const master = Buffer.from(slot.key, 'base64url');
    if (opens(slot, master)) return master;
  }
  if (keyslots.passphrase.length === 0) throw keyslotRefused('the key in it is damaged');
  if (passphrase === undefined) {
    throw new OnRecordError('case.passphrase-needed', 'This case is protected by a passphrase.');
  }
  const allowed = keyslots.passphrase.filter((slot) => withinLimits(slot.kdf));
  if (allowed.length === 0) throw keyslotRefused('its key derivation is outside the limits');
  for (const slot of allowed) {
    const master = await unwrap(slot, passphrase);
    if (master !== undefined) return master;
  }
  throw new OnRecordError('case.wrong-passphrase', 'The passphrase does not open this case.', {
    safe: 'Nothing was changed. There is no limit on attempts.',
  });
}

function opens(slot: OpenSlot, master: Buffer): boolean {
  const check = Buffer.from(slot.check, 'base64url');
  const expected = openCheck(slot.id, master);
  return master.length === KEY_BYTES && check.length === expected.length && timingSafeEqual(check, expected);
}

async function unwrap(slot: PassphraseSlot, passphrase: Uint8Array): Promise<Buffer | undefined> {
  const nonce = Buffer.from(slot.nonce, 'base64url');
  const wrapped = Buffer.from(slot.wrapped, 'base64url');
  const salt = Buffer.from(slot.kdf.salt, 'base64url');
  if (nonce.length !== 12 || wrapped.length !== KEY_BYTES + 16 || salt.length < 16) return undefined;
  const wrapping = await argon2id(passphrase, salt, slot.kdf);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: 16 }).setAAD(associated(slot));
    decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(0, KEY_BYTES)), decipher.final()]);
  } catch {
    // Authentication failed: a wrong passphrase and a changed slot can't be told apart, and the answer doesn't try to.
    return undefined;
  } finally {
    wrapping.fill(0);
  }
}

function keyslotRefused(why: string): OnRecordError {
  return new OnRecordError('case.keyslot-refused', `The key slot of this case was refused: ${why}.`, {
    detail: 'keyslots.json was changed or damaged. Each backup in backups/ carries its own copy of it.',
    safe: 'The evidence itself was not touched.',
  });
}

function keyslotsDamaged(detail: string): OnRecordError {
  return new OnRecordError('case.damaged', 'The file keyslots.json of this case cannot be read.', {
    detail: `${detail}. Each backup in backups/ carries its own copy of it.`,
    safe: 'The evidence itself was not touched.',
  });
}
