import { z } from 'zod';

/** Field types that several features use. Text is kept exactly as given: nothing here trims or normalises. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/** A list answers at most this many rows; the rest comes by cursor. */
export const MAX_ROWS = 200;

export const id = z.uuid();
export const name = z.string().min(1).max(1000);
export const shortText = z.string().max(10_000);
/** UTF-16 units bound the check cheaply; the exact byte limit is held where the text is stored. */
export const longText = z.string().max(MAX_TEXT_BYTES);
export const edtf = z.string().min(1).max(200);
export const zone = z.string().min(1).max(100);
export const language = z.string().min(1).max(35);
export const url = z.string().min(1).max(8000);
export const cursor = z.string().max(400);
/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A UTC instant in milliseconds: only for what this program did itself. */
export const instant = z.number().int();
/** Stands for a file or folder that a person chose; the page never sees a path. */
export const fileToken = z.string().min(1).max(8000);
export const reason = z.string().min(1).max(10_000);
/** Where the custody log stood when something was read. Opaque: it is only ever given back. */
export const revision = z
  .string()
  .max(400)
  .regex(/^(\d+\.\d+(,\d+\.\d+)*)?$/);
/**
 * What every command that changes something takes: the revision of the answer that the editor saw. What somebody else changed since is
 * then not overwritten: the command answers `object.changed` with both values. null: written whatever stands there.
 */
export const seenRevision = revision.nullable().default(null);
/** What is written once is corrected by another: which one it takes the place of, set aside by the same act for this reason. */
export const replaces = z.strictObject({ id, reason }).nullable().default(null);
export const empty = z.strictObject({});

/** What the bodies of lists share: rows, and where the next page starts (null: no more). */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(MAX_ROWS), next: cursor.nullable() });
