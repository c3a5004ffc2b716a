import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, type RefObject } from 'react';
import { headingAbove, type ListRow } from './list-rows.ts';
import type { RowHeights } from './row-heights.ts';

export interface ListWindow {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The heading that stays at the top: the month of the first row in sight. */
  readonly stuck: number | null;
}

interface ListWindowInput {
  readonly rows: readonly ListRow[];
  readonly selectedIndex: number;
  readonly heights: RowHeights;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** Which rows exist: those in sight, the month above them, and the one in hand, which keeps the focus wherever it is. */
export function useListWindow({ rows, selectedIndex, heights, scroll }: ListWindowInput): ListWindow {
  const headings = useMemo(() => rows.flatMap((row, index) => (row.kind === 'heading' ? [index] : [])), [rows]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const wanted = new Set(defaultRangeExtractor(range));
      const heading = headingAbove(headings, range.startIndex);
      if (heading !== null) wanted.add(heading);
      if (selectedIndex >= 0) wanted.add(selectedIndex);
      return [...wanted].sort((a, b) => a - b);
    },
    [headings, selectedIndex],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'statement'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor,
    overscan: 8,
    scrollPaddingStart: heights.heading,
  });
  return { virtualizer, stuck: headingAbove(headings, virtualizer.range?.startIndex ?? 0) };
}
