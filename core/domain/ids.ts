/**
 * Identity. Every row of a case carries a UUIDv7 (RFC 9562); outside the database it travels as its 36-character text, branded by
 * the kind of thing it names, so that an account's id can't be handed to a function that wants a statement's.
 */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type CaseId = Id<'case'>;
export type ActorId = Id<'actor'>;
export type SubjectId = Id<'subject'>;
export type AccountId = Id<'account'>;
export type StatementId = Id<'statement'>;
export type VersionId = Id<'version'>;
export type RenderingId = Id<'rendering'>;
export type DateId = Id<'date'>;
export type SourceId = Id<'source'>;
export type CaptureId = Id<'capture'>;
export type SupportId = Id<'support'>;
export type ImportId = Id<'import'>;
export type DossierId = Id<'dossier'>;
export type EditionId = Id<'edition'>;
export type ExhibitId = Id<'exhibit'>;
export type ObservationId = Id<'observation'>;
export type EventId = Id<'event'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BYTES = 16;

/** True for the one form in which ids are written: lower-case hexadecimal in five groups. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Brands a text as an id. Throws a TypeError if it is no UUID in its canonical form. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  if (!UUID.test(text)) throw new TypeError(`Not an id: ${JSON.stringify(text)}`);
  return text as Id<Kind>;
}

/** The 36-character text of 16 bytes. Throws a RangeError on any other length. */
export function uuidText(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError(`A UUID has 16 bytes, not ${bytes.length}`);
  let text = '';
  for (let i = 0; i < BYTES; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += HEX[bytes[i] ?? 0] ?? '';
  }
  return text;
}

/** The 16 bytes of a UUID's text. Throws a TypeError if it is none. */
export function uuidBytes(text: string): Uint8Array {
  if (!UUID.test(text)) throw new TypeError(`Not an id: ${JSON.stringify(text)}`);
  const digits = text.replaceAll('-', '');
  return Uint8Array.from({ length: BYTES }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** When the row of a UUIDv7 was recorded: UTC milliseconds. */
export function recordedAtOf(uuid: string): number {
  return Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
}

/**
 * A UUIDv7 from its parts: 48 bits of `ms` since 1970, a 12-bit `counter` that orders ids of one millisecond (RFC 9562, 6.2,
 * method 1), and the last 8 bytes of `random`. Randomness comes from the caller: this room has none.
 */
export function uuid7From(ms: number, counter: number, random: Uint8Array): Uint8Array {
  if (!Number.isInteger(ms) || ms < 0 || ms >= 2 ** 48) throw new RangeError(`No 48-bit time: ${ms}`);
  if (!Number.isInteger(counter) || counter < 0 || counter > 0xfff)
    throw new RangeError(`No 12-bit counter: ${counter}`);
  if (random.length < 8) throw new RangeError(`A UUIDv7 needs 8 random bytes, got ${random.length}`);
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(ms / 2 ** 32));
  view.setUint32(2, ms % 2 ** 32);
  view.setUint16(6, 0x7000 | counter);
  bytes.set(random.subarray(random.length - 8), 8);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes;
}
