/** What can be printed with a set of fonts. */
export interface Coverage {
  /** Whether one single font holds every code point of a grapheme, so that it can be shaped as a whole. */
  holds(grapheme: string): boolean;
}

/** Has no picture of its own in any font, and needs none: joiners, variation selectors, direction marks. */
const NEEDS_NO_GLYPH = /^\p{Default_Ignorable_Code_Point}$/u;

/** Some fonts have a glyph for these, but PDF/A (ISO 19005-3, 6.2.11.7.2) allows none of them in its text layer. */
const FORBIDDEN = /[\p{Cc}\ufeff\ufffe]/u;

/** Reads the character maps of TrueType and OpenType files (the tables of formats 4 and 12, as the OpenType specification has them). */
export function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const maps = fonts.map(codePointsOf);
  const known = new Map<string, boolean>();
  return {
    holds(grapheme) {
      const found = known.get(grapheme);
      if (found !== undefined) return found;
      const points: number[] = [];
      for (const char of grapheme) if (!NEEDS_NO_GLYPH.test(char)) points.push(char.codePointAt(0) ?? 0);
      const held = !FORBIDDEN.test(grapheme) && maps.some((map) => points.every((point) => map.has(point)));
      known.set(grapheme, held);
      return held;
    },
  };
}

function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableOffset(view, 'cmap');
  const held = new Set<number>();
  if (table === null) return held;
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const platform = view.getUint16(table + 4 + 8 * i);
    // 0 Unicode, 3 Windows; others map code pages
    if (platform !== 0 && platform !== 3) continue;
    const at = table + view.getUint32(table + 8 + 8 * i);
    const format = view.getUint16(at);
    if (format === 4) readFormat4(view, at, held);
    if (format === 12) readFormat12(view, at, held);
  }
  return held;
}

function tableOffset(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  return null;
}

function readFormat4(view: DataView, at: number, held: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + 2 * i);
    const end = view.getUint16(ends + 2 * i);
    const delta = view.getUint16(deltas + 2 * i);
    const offset = view.getUint16(offsets + 2 * i);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = offset === 0 ? point + delta : view.getUint16(offsets + 2 * i + offset + 2 * (point - start));
      if ((glyph & 0xffff) !== 0) held.add(point);
    }
  }
}

function readFormat12(view: DataView, at: number, held: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = view.getUint32(group);
    const last = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    for (let point = first; point <= last; point++) if (glyph + point - first !== 0) held.add(point);
  }
}
