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

/** In UTF-16 every Latin letter, digit, comma and line end has a zero byte, always on the same side. */
function wideEncoding(head: Buffer): DetectedEncoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most === 0 || most * 20 < head.length || Math.min(even, odd) * 20 > most) return null;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  return because(
    name,
    `No mark, but ${numeral(most)} zero bytes, nearly all at ${odd > even ? 'odd' : 'even'} places.`,
  );
}

const sure = (name: string): DetectedEncoding => because(name, null);

function because(name: string, evidence: string | null): DetectedEncoding {
  const encoding = encodingOf(name);
  if (encoding === null) throw new Error(`encoding ${name} is missing`);
  return { encoding, evidence };
}

const numeral = (n: number): string => n.toLocaleString('en');
const count = (n: number): string => `${numeral(n)} ${n === 1 ? 'byte' : 'bytes'}`;
