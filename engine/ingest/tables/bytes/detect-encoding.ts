import type { Census } from './census.ts';
import { encodingOf, type Encoding } from './encodings.ts';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Why, in words that can be checked; null where the bytes leave no doubt. */
  readonly evidence: string | null;
}

const MARKS: ReadonlyArray<readonly [name: string, mark: Buffer]> = [
  ['utf-8', Buffer.of(0xef, 0xbb, 0xbf)],
  ['utf-16le', Buffer.of(0xff, 0xfe)],
  ['utf-16be', Buffer.of(0xfe, 0xff)],
];

/**
 * Tells a file's encoding: a byte order mark; the zero bytes that UTF-16 puts beside Latin letters; strict UTF-8; else one byte a
 * character. A file that is UTF-8 but for a few damaged bytes stays UTF-8, and each of those bytes is reported where it stands.
 */
export function detectEncoding(census: Census): DetectedEncoding {
  const marked = MARKS.find(([, mark]) => census.head.subarray(0, mark.length).equals(mark));
  if (marked !== undefined) return sure(marked[0]);
  const wide = wideEncoding(census.head);
  if (wide !== null) return wide;
  if (census.utf8) return sure('utf-8');
  if (census.sequences > census.strays) {
    return because(
      'utf-8',
      `${count(census.strays)} are not UTF-8 among ${numeral(census.sequences)} letters that are.`,
    );
  }
  return oneByte(census);
}

function oneByte({ strays, sequences, upperControls, freeInWindows1252 }: Census): DetectedEncoding {
  const not = `Not UTF-8: ${count(strays)} outside of any UTF-8 letter, against ${numeral(sequences)} letters.`;
  // Nobody writes Latin-1's controls into a text; five bytes that Windows-1252 leaves free pass as controls, as browsers read them.
  const free =
    freeInWindows1252 === 0 ? '' : ` ${count(freeInWindows1252)} have none and are kept as control characters.`;
  if (upperControls > 0) {
    return because(
      'windows-1252',
      `${not} ${count(upperControls)} from 80 to 9F are characters of Windows-1252.${free}`,
    );
  }
  return because('iso-8859-1', `${not} No byte from 80 to 9F, in which Windows-1252 would differ.`);
}

/**
 * In UTF-16 the digits, separators and line ends that every table has are a byte of ASCII beside a zero byte, always on the same side.
 * They are counted, and not zero bytes alone: texts in Arabic, Hebrew or Chinese have few of those, and Chinese ones on both sides.
 */
function wideEncoding(head: Buffer): DetectedEncoding | null {
  const units = Math.floor(head.length / 2);
  let [little, big] = [0, 0];
  for (let at = 0; at < units * 2; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (second === 0 && isStructure(first)) little++;
    else if (first === 0 && isStructure(second)) big++;
  }
  const [most, least] = [Math.max(little, big), Math.min(little, big)];
  if (most < 4 || most * 200 < units || least * 10 > most) return null;
  const name = little > big ? 'utf-16le' : 'utf-16be';
  return because(
    name,
    `No mark, but ${numeral(most)} digits, separators and line ends with a zero byte ${little > big ? 'after' : 'before'} them.`,
  );
}

/** Tab, line ends, space, quote, comma, digits, semicolon. */
const isStructure = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x0a ||
  byte === 0x0d ||
  byte === 0x09 ||
  byte === 0x20 ||
  byte === 0x22 ||
  byte === 0x2c ||
  byte === 0x3b;

const sure = (name: string): DetectedEncoding => because(name, null);

function because(name: string, evidence: string | null): DetectedEncoding {
  const encoding = encodingOf(name);
  if (encoding === null) throw new Error(`encoding ${name} is missing`);
  return { encoding, evidence };
}

const numeral = (n: number): string => n.toLocaleString('en');
const count = (n: number): string => `${numeral(n)} ${n === 1 ? 'byte' : 'bytes'}`;
