import { type Charset, decodeAs, encodeAs } from './charsets.ts';
import { readEntities } from './entities.ts';
import { decodeUtf8 } from './utf8.ts';

/** A reading of a damaged text, offered beside the text as received; never in its place. */
export interface Repair {
  readonly text: string;
  /** What was undone, in order: "windows-1252 → macintosh" is: these characters, written as windows-1252, were macintosh bytes. */
  readonly steps: readonly string[];
}

const CHARSETS: readonly Charset[] = ['windows-1252', 'macintosh'];

/**
 * The longest chain known from real files is three: UTF-8 taken for windows-1252 and saved as macintosh, that taken for
 * windows-1252 and saved as macintosh again, and the file then read as windows-1252.
 */
const DEEPEST = 3;

/** At least two characters beyond ASCII in a row: fewer were never one character of UTF-8. */
const SUSPECT = /[\u0080-\uffff]{2}/;

/**
 * Reads a text whose UTF-8 was taken for another charset, once or several times, and whose HTML character references were kept.
 * Null where nothing is wrong or where it can't be undone to the last character: a text that lost a byte on the way (often shown as
 * "_" or "?") isn't half repaired.
 */
export function repair(text: string): Repair | null {
  const undone = undoDecodings(text);
  const steps = undone ? [...undone.steps] : [];
  const decoded = undone?.text ?? text;
  const read = readEntities(decoded);
  if (read !== decoded) steps.push('HTML character references');
  return steps.length > 0 ? { text: read, steps } : null;
}

function undoDecodings(text: string): Repair | null {
  if (!SUSPECT.test(text)) return null;
  const found = search([{ text, steps: [] }], DEEPEST);
  if (!found) return null;
  // UTF-8 taken for something else, saved as UTF-8, and again
  const more = undoDecodings(found.text);
  return more ? { text: more.text, steps: [...found.steps, ...more.steps] } : found;
}

/** Shortest chains first, so that the least is assumed. */
function search(readings: readonly Repair[], deeper: number): Repair | null {
  const next: Repair[] = [];
  for (const reading of readings) {
    for (const charset of CHARSETS) {
      const bytes = encodeAs(reading.text, charset);
      if (!bytes) continue;
      const text = decodeUtf8(bytes);
      if (text !== null && text !== reading.text) {
        const read: Repair = { text, steps: [...reading.steps, `${charset} → utf-8`] };
        if (isLikely(text)) return read;
        next.push(read); // on the way to something likely, perhaps
      }
      for (const other of CHARSETS) {
        if (other === charset) continue;
        next.push({ text: decodeAs(bytes, other), steps: [...reading.steps, `${charset} → ${other}`] });
      }
    }
  }
  return deeper > 1 && next.length > 0 ? search(next, deeper - 1) : null;
}

/**
 * What people write: letters of living scripts, punctuation, signs, pictographs. Two accidental characters can be well-formed UTF-8
 * of something odd; without this, "à »" would become a Samaritan sign.
 */
const USUAL: readonly (readonly [first: number, last: number])[] = [
  [0x00a0, 0x017f], // Latin
  [0x0218, 0x021b],
  [0x0386, 0x03ce], // Greek
  [0x0400, 0x045f], // Cyrillic
  [0x0490, 0x04f9],
  [0x05b0, 0x05c7], // Hebrew
  [0x05d0, 0x05ea],
  [0x05f3, 0x05f3],
  [0x05f4, 0x05f4],
  [0x060c, 0x060c], // Arabic
  [0x061b, 0x061b],
  [0x061f, 0x061f],
  [0x0621, 0x066d],
  [0x0670, 0x06d5],
  [0x06f0, 0x06f9],
  [0x0900, 0x0d7f], // the scripts of India
  [0x0e00, 0x0e7f], // Thai
  [0x1e00, 0x1eff], // Latin, as for Vietnamese
  [0x200b, 0x2027], // punctuation, invisible signs
  [0x202a, 0x205e],
  [0x2060, 0x2069],
  [0x20a0, 0x20c0], // money
  [0x2100, 0x27ff], // letterlike signs, arrows, mathematics, dingbats
  [0x2900, 0x2bff],
  [0x3000, 0x30ff], // Chinese, Japanese
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3], // Korean
  [0xfe0f, 0xfe0f], // emoji style
  [0xff00, 0xffef], // full and half width
  [0x1f000, 0x1faff], // pictographs
  [0xe0020, 0xe007f], // tags of flags
];
const BEYOND_ASCII = /\P{ASCII}/gu;
/** Believed even alone: Latin letters, punctuation, signs, pictographs. */
const BY_ITSELF = /[\u00a0-\u017f\u2000-\u2bff\u{1f000}-\u{1faff}]|\ufe0f/u;
const FEW = 4;

/**
 * A letter of another script in a text of Latin ones may be an accident ("é…—" is one Chinese character): such letters are believed
 * where there are several, or no fewer than of ASCII.
 */
function isLikely(text: string): boolean {
  const characters = Array.from(text.matchAll(BEYOND_ASCII), ([character]) => character);
  if (characters.length === 0 || !characters.every(isUsual)) return false;
  const foreign = characters.filter((character) => !BY_ITSELF.test(character)).length;
  return foreign === 0 || foreign >= FEW || (foreign > 1 && foreign >= (text.match(/[A-Za-z]/g) ?? []).length);
}

function isUsual(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return USUAL.some(([first, last]) => code >= first && code <= last) && !/\p{Unassigned}/u.test(character);
}
