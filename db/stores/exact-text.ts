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
