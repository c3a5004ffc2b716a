/** One page as a picture that a screen can show. Sizes in points. */
export interface DrawnPage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing of all pages under each other, as Typst makes it, cut into single pages on demand. */
export interface DrawnPages {
  readonly pages: number;
  /** @param index from 0 */
  page(index: number): DrawnPage;
}

/**
 * Typst draws a document as one SVG: at the top level a white sheet and a group for each page, then the definitions that all share,
 * each glyph once. A page takes its own group and the glyphs that it uses, a hundredth of the whole.
 * @throws Error where the drawing isn't built like that
 */
export function cutPages(drawing: string, pages: number): DrawnPages {
  const [, width, total] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)?.map(Number) ?? [];
  const groups = topLevelGroups(drawing);
  if (width === undefined || total === undefined || groups.length !== pages) {
    throw new Error(`the drawing has ${groups.length} pages, the document ${pages}`);
  }
  const height = total / pages;
  const definitions = drawing.slice(groups.at(-1)?.end ?? 0);
  const symbols = symbolsOf(definitions);
  const shared = definitions.slice(definitions.indexOf('</defs>') + 7, definitions.lastIndexOf('</svg>'));
  return {
    pages,
    page(index) {
      const group = groups[index];
      if (group === undefined) throw new RangeError(`page ${index + 1} of ${pages}`);
      const body = withoutIndents(drawing.slice(group.start, group.end));
      const used = new Set([...body.matchAll(/href="#(g[0-9A-F]+)"/g)].map(([, id]) => id));
      const glyphs = [...used].map((id) => symbols.get(id ?? '') ?? '').join('\n');
      const box = `0 ${index * height} ${width} ${height}`;
      const sheet = `<rect x="0" y="${index * height}" width="${width}" height="${height}" fill="#ffffff"/>`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box}" width="${width}pt" height="${height}pt">
<defs>${glyphs}</defs>${withoutIndents(shared)}${sheet}${body}</svg>`;
      return { svg, width, height };
    },
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Elements of the top level stand four spaces in. */
function topLevelGroups(drawing: string): Stretch[] {
  const groups: Stretch[] = [];
  const close = '\n    </g>';
  for (let start = drawing.indexOf('\n    <g'); start !== -1;) {
    const end = drawing.indexOf(close, start) + close.length;
    if (end < close.length) break;
    groups.push({ start, end });
    start = drawing.indexOf('\n    <g', end);
  }
  return groups;
}

function symbolsOf(definitions: string): ReadonlyMap<string, string> {
  const symbols = new Map<string, string>();
  for (const [symbol, id] of definitions.matchAll(/<symbol id="(g[0-9A-F]+)"[\s\S]*?<\/symbol>/g)) {
    if (id !== undefined) symbols.set(id, withoutIndents(symbol));
  }
  return symbols;
}

function withoutIndents(text: string): string {
  return text.replace(/\n +/g, '\n');
}
