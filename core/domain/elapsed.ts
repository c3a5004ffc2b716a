import { extentOf } from './chronology.ts';
import { DAY } from './edtf/calendar.ts';
import { wallAt } from './zone.ts';

/** A date as it is claimed; `edtf` null: known only in words. */
export interface Claimed {
  readonly edtf: string | null;
  readonly zone: string | null;
}

/** How many days lie between two dates, as far as they say it: `least` and `most` are equal where both are known to the day. */
export interface Days {
  /** Negative where the second may lie before the first; null: no lower bound. */
  readonly least: number | null;
  /** null: no upper bound. */
  readonly most: number | null;
}

/**
 * Calendar days of the case's zone from one date to another: 24 May to 25 May is 1, whatever the hours. A date coarser than a day gives
 * a span, never a guess. null where nothing can be said.
 * @throws RangeError for a text that is no date
 */
export function daysBetween(from: Claimed, to: Claimed, caseZone: string): Days | null {
  if (from.edtf === null || to.edtf === null) return null;
  const start = extentOf(from.edtf, from.zone ?? caseZone, caseZone);
  const end = extentOf(to.edtf, to.zone ?? caseZone, caseZone);
  const least = dayOf(end.first, caseZone) - dayOf(start.last, caseZone);
  const most = dayOf(end.last, caseZone) - dayOf(start.first, caseZone);
  if (!Number.isFinite(least) && !Number.isFinite(most)) return null;
  return { least: Number.isFinite(least) ? least : null, most: Number.isFinite(most) ? most : null };
}

/** Whether the second date lies before the first, whatever their vagueness. */
export function surelyBefore(to: Claimed, from: Claimed, caseZone: string): boolean {
  if (from.edtf === null || to.edtf === null) return false;
  const start = extentOf(from.edtf, from.zone ?? caseZone, caseZone);
  const end = extentOf(to.edtf, to.zone ?? caseZone, caseZone);
  return end.last < start.first;
}

/** Whether a date lies after an instant (UTC milliseconds), whatever its vagueness: then it was not yet when that was. */
export function surelyAfter(date: Claimed, instant: number, caseZone: string): boolean {
  if (date.edtf === null) return false;
  return extentOf(date.edtf, date.zone ?? caseZone, caseZone).first > instant;
}

/** The day that an instant lies in, as the case's zone counts days: EDTF. */
export function dayAt(instant: number, caseZone: string): string {
  return new Date(wallAt(instant, caseZone)).toISOString().slice(0, 10);
}

/** "66 days", "61 to 66 days", "at least 61 days". A part before the beginning is not told as days. */
export function daysWords({ least, most }: Days): string {
  const from = least === null ? 0 : Math.max(0, least);
  if (most === null) return from === 0 ? 'a number of days not known' : `at least ${counted(from)}`;
  if (most === from) return counted(from);
  return least === null ? `at most ${counted(most)}` : `${from} to ${counted(Math.max(0, most))}`;
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

function dayOf(instant: number, zone: string): number {
  return Number.isFinite(instant) ? Math.floor(wallAt(instant, zone) / DAY) : instant;
}
