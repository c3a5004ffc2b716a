/** A label that a band of time would like to show. Places are pixels from its beginning. */
export interface LabelWish {
  readonly id: string;
  /** Its lines, one below the other. */
  readonly lines: readonly string[];
  /** `point`: it begins or ends at its mark. `within`: somewhere in a stretch. */
  readonly kind: 'point' | 'within';
  readonly from: number;
  readonly to: number;
  /** The lowest is placed first; what finds no room is left out. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly start: number;
  readonly size: number;
  /** Which end stands at the mark. */
  readonly align: 'start' | 'end';
}

const APART = 14;
/** The widest letters of a line of 12 px, on average; a label that is estimated too wide is only left out sooner. */
const LETTER = 6.6;

/** How long a line of a label is, about. @param scale the root's font size against 16 px */
export function lengthOf(lines: readonly string[], scale: number): number {
  return Math.ceil(Math.max(...lines.map((line) => Array.from(line).length)) * LETTER * scale);
}

/** Places labels so that none touches another, those of the lowest rank first. */
export function placeLabels(wishes: readonly LabelWish[], width: number, scale: number): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (start: number, size: number): boolean =>
    start >= 0 &&
    start + size <= width &&
    placed.every((other) => start + size + APART <= other.start || start >= other.start + other.size + APART);
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const size = lengthOf(wish.lines, scale);
    const found =
      wish.kind === 'point'
        ? startsAtPoint(wish, size, width).find(({ start }) => isFree(start, size))
        : startsWithin(wish, size, placed).find(({ start }) => isFree(start, size));
    if (found) placed.push({ id: wish.id, size, ...found });
  }
  return placed;
}

type Start = Pick<PlacedLabel, 'start' | 'align'>;

/** From the mark on, up to the mark, or pushed to the end of the band that is nearest. */
function startsAtPoint({ from, to }: LabelWish, size: number, width: number): readonly Start[] {
  const starts: Start[] = [
    { start: from, align: 'start' },
    { start: to - size, align: 'end' },
  ];
  if (from < 0 || from + size <= width) return starts;
  return [...starts, { start: width - size, align: 'end' }];
}

/** In the middle of each free part of the stretch, the longest first. */
function startsWithin({ from, to }: LabelWish, size: number, placed: readonly PlacedLabel[]): readonly Start[] {
  const taken = placed
    .map((label) => ({ from: label.start - APART, to: label.start + label.size + APART }))
    .filter((part) => part.to > from && part.from < to)
    .sort((a, b) => a.from - b.from);
  const free: { from: number; to: number }[] = [];
  let at = from;
  for (const part of taken) {
    if (part.from > at) free.push({ from: at, to: part.from });
    at = Math.max(at, part.to);
  }
  if (at < to) free.push({ from: at, to });
  return free
    .filter((part) => part.to - part.from >= size)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .map((part) => ({ start: part.from + (part.to - part.from - size) / 2, align: 'start' as const }));
}
