import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ListRow } from './list-rows.ts';
import type { RowHeights } from './row-heights.ts';

function topOf(rows: readonly ListRow[], index: number, heights: RowHeights): number {
  let top = 0;
  for (let at = 0; at < index; at += 1) top += heights[rows[at]?.kind ?? 'statement'];
  return top;
}

/** The first row at or below a height, and how far its top lies from there. */
export function anchorAt(
  rows: readonly ListRow[],
  scrollTop: number,
  heights: RowHeights,
): { readonly key: string; readonly offset: number } | null {
  let top = 0;
  for (const row of rows) {
    if (row.kind === 'statement' && top + heights.statement > scrollTop)
      return { key: row.key, offset: top - scrollTop };
    top += heights[row.kind];
  }
  return null;
}

/** Keeps what is being read where it is when rows come or go above it. A new filter starts at the top by itself. */
export function useKeptPlace(
  scroll: RefObject<HTMLDivElement | null>,
  rows: readonly ListRow[],
  heights: RowHeights,
): void {
  const anchor = useRef<{ readonly key: string; readonly offset: number } | null>(null);
  useLayoutEffect(() => {
    const place = scroll.current;
    const kept = anchor.current;
    if (!place || !kept || place.scrollTop === 0) return;
    const index = rows.findIndex((row) => row.key === kept.key);
    if (index < 0) return;
    const wanted = topOf(rows, index, heights) - kept.offset;
    if (Math.abs(wanted - place.scrollTop) > 1) place.scrollTo({ top: wanted });
  }, [rows, scroll, heights]);
  useEffect(() => {
    const place = scroll.current;
    if (!place) return;
    const remember = (): void => {
      anchor.current = anchorAt(rows, place.scrollTop, heights);
    };
    place.addEventListener('scroll', remember, { passive: true });
    return () => place.removeEventListener('scroll', remember);
  }, [rows, scroll, heights]);
}
