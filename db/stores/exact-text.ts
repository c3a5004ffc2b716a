import { MAX_TEXT_BYTES } from '../../core/contract/fields.ts';
import { OnRecordError } from '../../core/contract/errors.ts';

/**
 * Text as SQLite can hold it, and exactly as it was. A column holds UTF-8, which has no lone surrogates; where the words have
 * some, the readable text stands in the column and the exact UTF-16 beside it.
 */
export interface StoredText {
  readonly text: string;
  readonly raw: Uint8Array | null;
  readonly raw_encoding: string | null;
}

const LONE_SURROGATES = 'utf-16le';

export function storedText(exact: string): StoredText {
  if (exact.isWellFormed()) return { text: exact, raw: null, raw_encoding: null };
  return { text: exact.toWellFormed(), raw: Buffer.from(exact, 'utf16le'), raw_encoding: LONE_SURROGATES };
}

/** The words as they came in. Bytes of other encodings (an imported file's) stay beside; their text is what was read from them. */
export function exactText(stored: StoredText): string {
  if (stored.raw === null || stored.raw_encoding !== LONE_SURROGATES) return stored.text;
  return Buffer.from(stored.raw).toString('utf16le');
}

/** @throws OnRecordError `text.too-long` */
export function refuseTooLong(text: string): void {
  // No character takes more than three bytes a UTF-16 unit, so most texts need no counting.
  if (text.length * 3 <= MAX_TEXT_BYTES || Buffer.byteLength(text, 'utf8') <= MAX_TEXT_BYTES) return;
  throw new OnRecordError('text.too-long', 'One text can hold at most 16 MiB.', {
    detail: 'Keep it as a file: a capture can be of any size.',
    safe: 'Nothing was changed.',
  });
}
