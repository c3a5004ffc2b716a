import type { Zoom } from './in-hand.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** A page that fits the width is never drawn larger than this: on a wide screen it would be read from afar. */
const WIDEST = 1.25;
const SMALLEST = 0.2;

/** How large a page is drawn, 1 being its size in print. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const wide = room.width / page.width;
  const fit = zoom === 'width' ? Math.min(wide, WIDEST) : Math.min(wide, room.height / page.height);
  return Math.max(SMALLEST, fit);
}

/** The next larger or smaller of the sizes offered. */
export function stepOf(scale: number, direction: number): number {
  const near = 0.01;
  if (direction > 0) return ZOOMS.find((zoom) => zoom > scale + near) ?? 3;
  return ZOOMS.findLast((zoom) => zoom < scale - near) ?? 0.5;
}
