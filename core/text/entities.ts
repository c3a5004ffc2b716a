/** The names that platforms and their exports write; any other stays as it is. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** `&amp;`, `&#39;`, `&#x27;`, and the `&aposs` that a registrar's export left of `’s`. */
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));|&apos(?=s\b)/g;

/** A text with its HTML character references read, once: `&amp;lt;` becomes `&lt;`. Unknown and impossible ones stay. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    if (decimal === undefined && hex === undefined) return "'";
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
  });
}

function characterOf(code: number): string | null {
  const written =
    code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) && (code > 0x9f || (code > 0x1f && code < 0x7f));
  return written || code === 9 || code === 10 ? String.fromCodePoint(code) : null;
}
