/** Graphemes: what a reader takes for one character. Texts are never cut inside one. Offsets are UTF-16 units. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** ASCII without CR, which joins with LF: every character is a grapheme. */
const PLAIN = /^[\t\n -~]*$/;

/** How far back a safe place is looked for: no real grapheme is longer. */
const REACH = 512;

/** The graphemes of a text, in order. */
export function graphemes(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(segmenter.segment(text), (part) => part.segment);
}

/** How many graphemes a text has. */
export function graphemeCount(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const part of segmenter.segment(text)) count += part.segment === '' ? 0 : 1;
  return count;
}

/** True where a text can be cut without parting a grapheme; both ends count. */
export function isBoundary(text: string, index: number): boolean {
  return boundaryAtOrBefore(text, index) === index;
}

/** The last place at or before an index where a text can be cut. */
export function boundaryAtOrBefore(text: string, index: number): number {
  if (index <= 0) return 0;
  if (index >= text.length) return text.length;
  if (isSafe(text, index)) return index;
  const from = safeBefore(text, index);
  const part = segmenter.segment(text.slice(from, index + REACH)).containing(index - from);
  return part ? from + part.index : index;
}

/** The first place at or after an index where a text can be cut. */
export function boundaryAtOrAfter(text: string, index: number): number {
  const before = boundaryAtOrBefore(text, index);
  if (before >= index) return before;
  const from = safeBefore(text, index);
  const part = segmenter.segment(text.slice(from)).containing(index - from);
  return part ? from + part.index + part.segment.length : text.length;
}

/** The beginning of a text, at most so many graphemes. */
export function firstGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  let count = 0;
  for (const part of segmenter.segment(text)) {
    if (count++ === most) break;
    end = part.index + part.segment.length;
  }
  return text.slice(0, end);
}

/** Between two ASCII characters that are no CR LF nothing joins. */
function isSafe(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before < 0x80 && after < 0x80 && !(before === 13 && after === 10);
}

function safeBefore(text: string, index: number): number {
  const lowest = Math.max(0, index - REACH);
  for (let at = index - 1; at > lowest; at--) if (isSafe(text, at)) return at;
  return lowest;
}
