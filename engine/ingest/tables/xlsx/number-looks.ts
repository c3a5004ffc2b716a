import { readAllXml } from './xml.ts';

/** How far a date's format shows it: 'none' is a number like any other, 'clock' a time without a day. */
export type NumberLook = 'none' | 'year' | 'month' | 'day' | 'minute' | 'second' | 'clock';

/** Formats that every workbook knows by number (ECMA-376, part 1, 18.8.30); 27 to 36 and 50 to 58 are days in East Asian calendars. */
const BUILT_IN: ReadonlyMap<number, NumberLook> = new Map<number, NumberLook>([
  [14, 'day'],
  [15, 'day'],
  [16, 'day'],
  [17, 'month'],
  [18, 'clock'],
  [19, 'clock'],
  [20, 'clock'],
  [21, 'clock'],
  [22, 'minute'],
  [45, 'clock'],
  [46, 'clock'],
  [47, 'clock'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, NumberLook] => [id, 'day']),
]);

/** The look of each cell style, by its number. @param pieces the workbook's styles */
export async function readStyles(pieces: AsyncIterable<Buffer>, of: string): Promise<readonly NumberLook[]> {
  const formats = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let inCells = false;
  await readAllXml(pieces, of, {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt') formats.set(Number(numFmtId), lookOf(formatCode));
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells)
        looks.push(formats.get(Number(numFmtId)) ?? BUILT_IN.get(Number(numFmtId)) ?? 'none');
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return looks;
}

/** What a format's code shows of a date. Words in quotes, colours, conditions and escaped characters show nothing of it. */
export function lookOf(code: string): NumberLook {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (/general|[#?%@]|e[+-]/.test(bare)) return 'none';
  const clock = /[hs]/.test(bare);
  const day = /d/.test(bare);
  const year = /[ye]/.test(bare);
  if (clock && !day && !year) return 'clock';
  if (!clock && !day && !year) return /m/.test(bare) ? 'month' : 'none';
  if (clock) return /s/.test(bare) ? 'second' : 'minute';
  return day ? 'day' : /m/.test(bare) ? 'month' : 'year';
}
