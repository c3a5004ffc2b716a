import type { ReactElement } from 'react';
import { useDates } from '../../i18n/use-dates.ts';
import { classNames } from '../../ui/class-names.ts';
import { dayOf, type Between, type Surroundings } from './between-rows.ts';
import { periodOf, type Period } from './list-rows.ts';
import { MonthWords } from './month-heading.tsx';
import type { RowHeights } from './row-heights.ts';
import type { Anchor } from './scroll-place.ts';
import type { KnownRows } from './statement-rows.ts';
import s from './chronology.module.css';

/** What the head at the top says: the month of what stands right beneath it, and in a full month the day. */
export interface Head {
  readonly period: Period;
  readonly day: string | null;
}

interface HeadPlace {
  readonly known: KnownRows;
  readonly around: Surroundings;
  readonly heights: RowHeights;
  readonly above: (rank: number) => readonly Between[];
}

/**
 * The head over a place in the list. Where the first row itself reaches up to the head, it is the row's; where events of an earlier month
 * are still in sight above the row, theirs.
 */
export function headOver({ rank, offset }: Anchor, { known, around, heights, above }: HeadPlace): Head | null {
  const row = known.row(rank);
  if (row === undefined) return null;
  const own = periodOf(row.date, row.zone, around.zone);
  if (offset <= heights.month) return { period: own, day: around.denseMonths.has(own) ? dayOf(row) : null };
  const parts = above(rank);
  let top = offset - parts.reduce((height, part) => height + heights[part.kind], 0);
  const before = rank === 0 ? undefined : known.row(rank - 1);
  let period = before === undefined ? null : periodOf(before.date, before.zone, around.zone);
  for (const part of parts) {
    if (top > 0 && period !== null) break;
    if (part.kind === 'month') period = part.period;
    top += heights[part.kind];
  }
  return { period: period ?? own, day: null };
}

export function headKey(head: Head | null): string {
  return head === null ? '' : `${String(head.period)} ${head.day ?? ''}`;
}

/** The rows say their own dates: for those who hear them, the head says nothing new. */
export function StuckHead({ head }: { readonly head: Head | null }): ReactElement | null {
  const say = useDates();
  if (head === null) return null;
  return (
    <div className={classNames(s['heading'], s['stuck'])} aria-hidden="true">
      <MonthWords period={head.period} />
      {head.day !== null && <span className={s['stuckDay']}>{say(head.day, null, 'long').words}</span>}
    </div>
  );
}
