import { TextDecoder } from 'node:util';
import sax from 'sax';
import { unreadable } from './archive.ts';

/** What happens in an XML part. Names come without their namespace's prefix: who writes a workbook chooses those freely. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** May come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper than any part of a workbook. */
const DEEPEST = 64;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece; between pieces the caller takes what the handler has made. No document type is
 * taken, so no entity can be defined, so nothing in the text can grow or fetch.
 * @param of the workbook's name @throws OnRecordError import.unreadable
 */
export async function* readXml<H extends XmlHandler>(
  pieces: AsyncIterable<Buffer>,
  of: string,
  handler: H,
): AsyncGenerator<H> {
  const parser = parserFor(of, handler);
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    yield handler;
  }
  parser.write(decoder?.decode() ?? '').close();
  yield handler;
}

/** Reads a whole part. @throws OnRecordError import.unreadable */
export async function readAllXml(
  pieces: AsyncIterable<Buffer>,
  of: string,
  handler: XmlHandler,
  signal?: AbortSignal,
): Promise<void> {
  const reading = readXml(pieces, of, handler);
  while ((await reading.next()).done !== true) signal?.throwIfAborted();
}

/** XML is UTF-8, or UTF-16 with its mark. */
function encodingOf(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function parserFor(of: string, handler: XmlHandler): sax.SAXParser {
  const parser = sax.parser(true, { position: false, trim: false, normalize: false });
  let depth = 0;
  parser.onerror = (error) => {
    throw unreadable(of, error.message.split('\n')[0] ?? '', error);
  };
  parser.ondoctype = () => {
    throw unreadable(of, 'It holds a document type, which a workbook never does.');
  };
  parser.onopentag = (tag) => {
    if (++depth > DEEPEST) throw unreadable(of, 'Its XML is nested as that of no workbook.');
    handler.open?.(localName(tag.name), localAttributes(tag.attributes as Record<string, string>));
  };
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.onclosetag = (name) => {
    depth--;
    handler.close?.(localName(name));
  };
  return parser;
}

function localAttributes(attributes: Record<string, string>): Readonly<Record<string, string>> {
  for (const name of Object.keys(attributes)) {
    if (name.includes(':')) attributes[localName(name)] ??= attributes[name] ?? '';
  }
  return attributes;
}

/** Characters that XML can't hold are spelt `_x000D_` in a workbook (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** True as XML Schema spells it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
