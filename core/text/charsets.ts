/** The two single-byte charsets that Western text is taken for most often. Below 0x80 both are ASCII. */
export type Charset = 'windows-1252' | 'macintosh';

/** 0x80 to 0x9f; five of them are not assigned and stay the control characters that the WHATWG encoding standard gives them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** 0x80 to 0xff; the no-break space at 0xca and Apple's own sign at 0xf0 are written as escapes. */
const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

interface Table {
  readonly characters: readonly string[];
  readonly bytes: ReadonlyMap<string, number>;
}

function table(upper: (byte: number) => string): Table {
  const characters = Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper(byte)));
  return { characters, bytes: new Map(characters.map((character, byte) => [character, byte])) };
}

const TABLES: Readonly<Record<Charset, Table>> = {
  'windows-1252': table((byte) => (byte < 0xa0 ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte))),
  macintosh: table((byte) => MACINTOSH.charAt(byte - 0x80)),
};

/** The bytes of a text in a charset; null where it has a character that the charset lacks. */
export function encodeAs(text: string, charset: Charset): Uint8Array | null {
  const { bytes } = TABLES[charset];
  const encoded = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = bytes.get(text.charAt(i));
    if (byte === undefined) return null;
    encoded[i] = byte;
  }
  return encoded;
}

/** The text of bytes in a charset. */
export function decodeAs(bytes: Uint8Array, charset: Charset): string {
  const { characters } = TABLES[charset];
  let text = '';
  for (const byte of bytes) text += characters[byte] ?? '';
  return text;
}
