import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';

/** Where a page of the chronology ended. `tie` may exceed 2^53, so it travels as text and is bound as a BigInt. */
export interface ChronologyCursor {
  readonly sortKey: number;
  readonly tie: bigint;
}

const written = z.tuple([z.number().int(), z.string().regex(/^-?\d{1,19}$/)]);

/** Opaque to callers: base64url of the sort key and the tie as text, which are nobody else's. */
export function encodeChronologyCursor(cursor: ChronologyCursor): string {
  return Buffer.from(JSON.stringify([cursor.sortKey, String(cursor.tie)]), 'utf8').toString('base64url');
}

/** @throws OnRecordError `input.invalid` for a text that no page gave */
export function decodeChronologyCursor(text: string): ChronologyCursor {
  const [sortKey, tie] = decoded(text, written);
  return { sortKey, tie: BigInt(tie) };
}

const numbers = z.array(z.number().int()).min(1).max(4);

/** Cursors of lists that are ordered by plain numbers (row numbers, sequence numbers, times). */
export function encodeNumberCursor(keys: readonly number[]): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/** @throws OnRecordError `input.invalid` unless it holds exactly `count` numbers */
export function decodeNumberCursor(text: string, count: number): readonly number[] {
  const keys = decoded(text, numbers);
  if (keys.length !== count) throw unknownCursor();
  return keys;
}

const place = z.tuple([z.number().int(), z.uuid()]);

/** Cursors of streams in the order of time whose rows are told apart by their UUID. */
export function encodePlaceCursor(sortKey: number, uuid: string): string {
  return Buffer.from(JSON.stringify([sortKey, uuid]), 'utf8').toString('base64url');
}

/** @throws OnRecordError `input.invalid` for a text that no page gave */
export function decodePlaceCursor(text: string): readonly [sortKey: number, uuid: string] {
  return decoded(text, place);
}

const eventPlaces = z.record(z.uuid(), z.number().int());

/** Below which event of each chain a page of the custody log goes on. */
export function encodeEventCursor(places: Readonly<Record<string, number>>): string {
  return Buffer.from(JSON.stringify(places), 'utf8').toString('base64url');
}

/** @throws OnRecordError `input.invalid` */
export function decodeEventCursor(text: string): Readonly<Record<string, number>> {
  return decoded(text, eventPlaces);
}

function decoded<T>(text: string, schema: z.ZodType<T>): T {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: the same answer as for JSON of another shape.
  }
  throw unknownCursor();
}

function unknownCursor(): OnRecordError {
  return new OnRecordError('input.invalid', 'This is not a place in the list.', { detail: 'Begin at the first page.' });
}
