import { boundaryAtOrBefore } from '../../core/text/graphemes.ts';
import type { Stretch } from './word-lines.ts';

/** So much of a text is drawn at once: a text of megabytes must not hold the window up. */
const PART = 16_384;

/**
 * The parts in which a long text is read, one after the other and without a gap; a text of ordinary length is one part. A part ends at a line
 * end where there is one in its second half, otherwise between two characters.
 */
export function textParts(text: string, { from, to }: Stretch = { from: 0, to: text.length }): Stretch[] {
  const parts: Stretch[] = [];
  for (let at = from; ;) {
    const end = to - at <= PART ? to : cutBefore(text, at, at + PART);
    parts.push({ from: at, to: end });
    if (end >= to) return parts;
    at = end;
  }
}

function cutBefore(text: string, from: number, limit: number): number {
  const line = text.lastIndexOf('\n', limit - 1) + 1;
  if (line > from + PART / 2) return line;
  const cut = boundaryAtOrBefore(text, limit);
  return cut > from ? cut : limit;
}

/** The part that a place lies in; a place between two belongs to the later one. */
export function partAt(parts: readonly Stretch[], place: number): number {
  const later = parts.findIndex((part) => place < part.to);
  return later < 0 ? parts.length - 1 : later;
}
