import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** As much as every known mark needs: most stand in the first bytes, those of archives a little later. */
const HEAD_BYTES = 64 * 1024;
const UNKNOWN = 'application/octet-stream';

/** Text formats that have no mark of their own: by name, and only where the bytes are text. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.mhtml': 'multipart/related',
  '.eml': 'message/rfc822',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * The media type of a file, by its content: its marks, else what its text begins with, and a name's ending only to tell kinds of
 * text apart.
 */
export async function fileTypeOf(content: AsyncIterable<Uint8Array>, fileName: string): Promise<string> {
  const head = await headOf(content);
  const marked = await fileTypeFromBuffer(head);
  if (marked !== undefined) return marked.mime;
  return textTypeOf(head, fileName) ?? UNKNOWN;
}

async function headOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const part of content) return part.subarray(0, HEAD_BYTES);
  return new Uint8Array(0);
}

function textTypeOf(head: Uint8Array, fileName: string): string | null {
  const text = decoded(head);
  if (text === null) return null;
  const start = text.trimStart().slice(0, 1000).toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'text/html';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/su.test(start))
    return 'image/svg+xml';
  if (start.startsWith('<?xml')) return 'application/xml';
  return TEXT_TYPES[extname(fileName).toLowerCase()] ?? 'text/plain';
}

/** The text of a head that is text; null where it isn't. The last character may have been cut in two. */
function decoded(head: Uint8Array): string | null {
  if (head.length === 0 || head.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return isLatinText(head) ? Buffer.from(head).toString('latin1') : null;
  }
}

/** Old tables and pages are often in one byte a letter: text has no other control characters than these. */
function isLatinText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
}
