/**
 * Where a list of up to millions of rows stands. Chromium cuts an element at some 33 million pixels, so rows have no fixed height from the
 * list's beginning: one row is the anchor, at so many pixels below the top of what is seen, and the others are laid out from it, up and
 * down. Whatever comes or goes elsewhere moves nothing that is in sight.
 */
export interface Anchor {
  /** Which row, counted from the first of the list. */
  readonly rank: number;
  /** Pixels from the top of the port to the top of that row; headings and events above it come before. */
  readonly offset: number;
}

/** What the list is made of. */
export interface Measures {
  readonly total: number;
  readonly row: number;
  /** Pixels of what stands between the row before and this one: headings, events. */
  readonly above: (rank: number) => number;
  /** Pixels of what stands after the last row. */
  readonly tail: number;
  /** Height of what is seen. */
  readonly port: number;
}

/** The rows to be drawn, both ends included, and where the first one's headings begin. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

/** The same place told by the first row in sight, within the list's ends. */
export function settled(anchor: Anchor, list: Measures): Anchor {
  if (list.total === 0) return { rank: 0, offset: 0 };
  const rank = Math.max(0, Math.min(list.total - 1, anchor.rank));
  const first = firstInSight({ rank, offset: anchor.offset }, list);
  const short = list.port - bottomWithin(first, list);
  return short > 0 ? firstInSight({ rank: first.rank, offset: first.offset + short }, list) : first;
}

function firstInSight({ rank, offset }: Anchor, list: Measures): Anchor {
  let [at, top] = [rank, offset];
  while (top + list.row <= 0 && at < list.total - 1) {
    at += 1;
    top += list.row + list.above(at);
  }
  while (top - list.above(at) > 0 && at > 0) {
    top -= list.above(at) + list.row;
    at -= 1;
  }
  return { rank: at, offset: at === 0 ? Math.min(top, list.above(0)) : top };
}

/** Where the list ends, if that is in sight; else beyond the port. */
function bottomWithin({ rank, offset }: Anchor, list: Measures): number {
  let bottom = offset + list.row;
  for (let at = rank + 1; at < list.total && bottom <= list.port; at += 1) bottom += list.above(at) + list.row;
  const ended = bottom <= list.port;
  return ended ? bottom + list.tail : Infinity;
}

/** What is drawn: the rows in sight and some more at both ends. @param anchor a settled one */
export function stretchOf({ rank, offset }: Anchor, list: Measures, more: number): Stretch {
  const first = Math.max(0, rank - more);
  let top = offset - list.above(rank);
  for (let at = rank - 1; at >= first; at -= 1) top -= list.row + list.above(at);
  let bottom = offset + list.row;
  let last = rank;
  while (last < list.total - 1 && bottom < list.port) {
    last += 1;
    bottom += list.above(last) + list.row;
  }
  return { first, last: Math.min(list.total - 1, last + more), top };
}

/** So that a row is wholly in sight, below what sticks to the top; unmoved where it is already. */
export function revealed(anchor: Anchor, rank: number, list: Measures, stuck: number): Anchor {
  const room = Math.max(1, Math.ceil(list.port / list.row));
  const near = Math.abs(rank - anchor.rank) <= room * 2;
  if (!near) return settled({ rank, offset: Math.round(list.port * 0.4) }, list);
  let top = anchor.offset;
  for (let at = anchor.rank + 1; at <= rank; at += 1) top += list.row + list.above(at);
  for (let at = anchor.rank; at > rank; at -= 1) top -= list.row + list.above(at);
  if (top < stuck) return settled({ rank, offset: stuck }, list);
  if (top + list.row > list.port) return settled({ rank, offset: list.port - list.row }, list);
  return anchor;
}

/** How tall the scrolled element may be: far below where Chromium cuts, and fine enough for a thumb. */
export const MOST_CANVAS = 8_000_000;

export function canvasOf(list: Measures): number {
  return Math.max(list.port, Math.min(MOST_CANVAS, list.total * list.row + list.tail));
}

/** Where the scroll bar stands for a place, in pixels of the canvas. */
export function barOf({ rank, offset }: Anchor, list: Measures): number {
  const room = canvasOf(list) - list.port;
  const rows = list.total - list.port / list.row;
  if (room <= 0 || rows <= 0) return 0;
  const atTop = rank === 0 && offset >= list.above(0);
  if (atTop) return 0;
  const along = (rank - (offset - list.above(rank)) / list.row) / rows;
  return Math.round(Math.max(0, Math.min(1, along)) * room);
}

/** The place that the scroll bar was moved to. */
export function placeOfBar(bar: number, list: Measures): Anchor {
  const room = canvasOf(list) - list.port;
  if (room <= 0) return settled({ rank: 0, offset: list.above(0) }, list);
  const rows = Math.max(0, list.total - list.port / list.row);
  const along = Math.max(0, Math.min(1, bar / room)) * rows;
  const rank = Math.floor(along);
  if (bar >= room) return settled({ rank: list.total - 1, offset: list.port - list.row - list.tail }, list);
  return settled({ rank, offset: Math.round((rank - along) * list.row) + list.above(rank) }, list);
}
