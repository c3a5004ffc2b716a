import { decodeUtf8 } from '../../core/text/utf8.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';

/** What tells whether stored bytes are a text, and where they lie. */
export interface TextContent {
  readonly sha256: Uint8Array;
  readonly bytes: number;
  readonly type: string;
}

/** The text of a capture that is a text in UTF-8; null for every other, and for one of more than `most` bytes. */
export async function ownText(
  { sha256, bytes, type }: TextContent,
  { blobs }: Pick<CaseFile, 'blobs'>,
  most: number,
): Promise<string | null> {
  if (!type.startsWith('text/') || bytes > most) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.read(sha256)) pieces.push(piece);
  return decodeUtf8(Buffer.concat(pieces));
}
