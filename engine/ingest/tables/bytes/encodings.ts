import iconv from 'iconv-lite';
import { encodeUtf8, Utf8Decoder } from './utf8.ts';

/** Turns bytes, given piece by piece, into text. */
export interface Decoder {
  write(piece: Buffer): string;
  end(): string;
}

/** What is stored of a text: well-formed Unicode, and its bytes where Unicode alone isn't the whole truth. */
export interface KeptText {
  readonly text: string;
  readonly raw: Buffer | null;
  readonly rawEncoding: string | null;
  /** Bytes (or lone surrogates) that are no text; the stored text shows U+FFFD for each. */
  readonly undecodable: number;
}

export interface Encoding {
  /** In lower case, as the report and the case give it: 'utf-8', 'utf-16le', 'windows-1252'. */
  readonly name: string;
  decoder(): Decoder;
  keep(text: string): KeptText;
}

const ASCII = /^\p{ASCII}*$/u;
const LONE = /\p{Surrogate}/gu;
const REPLACED = /\ufffd/g;

const plain = (text: string): KeptText => ({ text, raw: null, rawEncoding: null, undecodable: 0 });
const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const utf8: Encoding = {
  name: 'utf-8',
  decoder: () => new Utf8Decoder(),
  keep(text) {
    if (text.isWellFormed()) return plain(text);
    const undecodable = countOf(text, LONE);
    return { text: text.toWellFormed(), raw: encodeUtf8(text), rawEncoding: 'utf-8', undecodable };
  },
};

/** UTF-16 units pass as they are, lone surrogates too; an odd last byte can't be one and shows as U+FFFD. */
class Utf16Decoder implements Decoder {
  #rest: Buffer = Buffer.alloc(0);
  readonly #bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  write(piece: Buffer): string {
    const bytes = Buffer.concat([this.#rest, piece]);
    const end = bytes.length - (bytes.length % 2);
    this.#rest = bytes.subarray(end);
    const units = bytes.subarray(0, end);
    return (this.#bigEndian ? units.swap16() : units).toString('utf16le');
  }

  end(): string {
    return this.#rest.length === 0 ? '' : '\ufffd';
  }
}

function utf16(name: 'utf-16le' | 'utf-16be'): Encoding {
  const bigEndian = name === 'utf-16be';
  return {
    name,
    decoder: () => new Utf16Decoder(bigEndian),
    keep(text) {
      if (ASCII.test(text)) return plain(text);
      const raw = Buffer.from(text, 'utf16le');
      const kept = { raw: bigEndian ? raw.swap16() : raw, rawEncoding: name };
      return text.isWellFormed()
        ? { text, ...kept, undecodable: 0 }
        : { text: text.toWellFormed(), ...kept, undecodable: countOf(text, LONE) };
    },
  };
}

/** Text of a JSON file is Unicode by definition; escapes can still spell half a character, which only UTF-16 can hold. */
export const jsonText = (text: string): KeptText =>
  text.isWellFormed()
    ? plain(text)
    : {
        text: text.toWellFormed(),
        raw: Buffer.from(text, 'utf16le'),
        rawEncoding: 'utf-16le',
        undecodable: countOf(text, LONE),
      };

/**
 * One byte, one character. A byte that the encoding leaves free becomes the lone surrogate U+DC00 + byte, as in utf8.ts; in Windows-1252
 * it is a control character, as in every browser (WHATWG Encoding Standard): texts decoded wrongly twice can be put right with it.
 */
function singleByte(name: string, codec: string): Encoding {
  const characters = Array.from({ length: 256 }, (_, byte) => {
    const character = iconv.decode(Buffer.of(byte), codec);
    if (character !== '\ufffd') return character;
    return String.fromCharCode(name === 'windows-1252' ? byte : 0xdc00 + byte);
  });
  const bytes = new Map(characters.map((character, byte) => [character, byte]));
  const encode = (text: string): Buffer => Buffer.from(text.split('').map((character) => bytes.get(character) ?? 0x3f));
  const decode = (piece: Buffer): string => {
    const latin = piece.toString('latin1');
    if (ASCII.test(latin)) return latin;
    let text = '';
    for (const byte of piece) text += characters[byte] ?? '';
    return text;
  };
  return {
    name,
    decoder: () => ({ write: decode, end: () => '' }),
    keep(text) {
      if (ASCII.test(text)) return plain(text);
      const kept = { raw: encode(text), rawEncoding: name };
      return text.isWellFormed()
        ? { text, ...kept, undecodable: 0 }
        : { text: text.toWellFormed(), ...kept, undecodable: countOf(text, LONE) };
    },
  };
}

/** Encodings of several bytes a character (Japanese, Chinese, Korean): bytes that fit none are shown, but can't be had back from the text. */
function multiByte(name: string): Encoding {
  return {
    name,
    decoder: () => {
      const decoder = iconv.getDecoder(name);
      return { write: (piece) => decoder.write(piece), end: () => decoder.end() ?? '' };
    },
    keep(text) {
      if (ASCII.test(text)) return plain(text);
      const undecodable = countOf(text, REPLACED);
      const raw = undecodable === 0 ? iconv.encode(text, name) : null;
      return { text, raw, rawEncoding: raw === null ? null : name, undecodable };
    },
  };
}

const MULTI_BYTE = new Set([
  'shift_jis',
  'euc-jp',
  'gbk',
  'gb18030',
  'gb2312',
  'big5',
  'euc-kr',
  'utf-7',
  'utf-32le',
  'utf-32be',
]);
const OTHER_NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf16: 'utf-16le',
  'ucs-2': 'utf-16le',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  cp1252: 'windows-1252',
  win1252: 'windows-1252',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
};

/** The encoding of a name as people and files write it; null for a name that isn't known. */
export function encodingOf(label: string): Encoding | null {
  const lower = label.trim().toLowerCase();
  const name = OTHER_NAMES[lower] ?? lower;
  if (name === 'utf-8') return utf8;
  if (name === 'utf-16le' || name === 'utf-16be') return utf16(name);
  if (!iconv.encodingExists(name)) return null;
  return MULTI_BYTE.has(name) ? multiByte(name) : singleByte(name, name);
}
