import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';
import { asId } from '../../core/domain/ids.ts';

/** Where a page of the chronology ended. `tie` may exceed 2^53, so it travels as text and is bound as a BigInt. */
export interface ChronologyCursor {
  readonly sortKey: number;
  readonly tie: bigint;
  readonly uuid: string;
}

const written = z.tuple([z.number().int(), z.string().regex(/^-?\d{1,19}$/), z.uuid()]);

/** Opaque to callers: base64url of the sort key, the tie as text, and the UUID of the last row. */
export function encodeChronologyCursor(cursor: ChronologyCursor): string {
  return Buffer.from(JSON.stringify([cursor.sortKey, String(cursor.tie), cursor.uuid]), 'utf8').toString('base64url');
}

/** @throws OnRecordError `input.invalid` for a text that no page gave */
export function decodeChronologyCursor(text: string): ChronologyCursor {
  const [sortKey, tie, uuid] = decoded(text, written);
  return { sortKey, tie: BigInt(tie), uuid: asId(uuid) };
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
