import type { Span } from '../../text/spans.ts';

/** A passage of a stored text, for ever: the text by its hash, the words by their place in it. */
export interface PassageReference {
  /** Of the text in UTF-8, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly span: Span;
}

const FORM = /^\s*sha256:([0-9a-f]{64})#utf16=(\d{1,9})-(\d{1,9})\s*$/i;

/**
 * The permanent reference to a passage: "sha256:…#utf16=27296-27348". It names nothing that a program gives out: whoever has the text can
 * check its hash and count to the words, in units of spans.ts.
 */
export function passageReference({ sha256, span }: PassageReference): string {
  return `sha256:${sha256}#utf16=${span.start}-${span.end}`;
}

/** Reads a reference back; null for what is none. */
export function readPassageReference(text: string): PassageReference | null {
  const [, sha256, start, end] = FORM.exec(text) ?? [];
  if (sha256 === undefined) return null;
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? { sha256: sha256.toLowerCase(), span } : null;
}
