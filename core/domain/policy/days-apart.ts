import type { Extent } from '../chronology.ts';
import { DAY } from '../edtf/calendar.ts';
import { wallAt } from '../zone.ts';

/** How many days apart two dates are: both ends, since either may be vague. `most` null: there is no end. */
export interface DaysApart {
  readonly least: number;
  readonly most: number | null;
}

/** Days of the calendar from the earlier date to the later one. */
export function daysBetween(earlier: Extent, later: Extent, zone: string): DaysApart {
  const day = (ms: number): number => Math.floor(wallAt(ms, zone) / DAY);
  const finite = Number.isFinite(later.last) && Number.isFinite(earlier.first);
  const least =
    Number.isFinite(later.first) && Number.isFinite(earlier.last) ? day(later.first) - day(earlier.last) : 0;
  return { least: Math.max(0, least), most: finite ? Math.max(0, day(later.last) - day(earlier.first)) : null };
}
