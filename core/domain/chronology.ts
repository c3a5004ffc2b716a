import { DAY, daysInMonth, fieldsOf } from './edtf/calendar.ts';
import { type Bound, type Edtf, hasTime, type Moment, type Span } from './edtf/moment.ts';
import { parseEdtf } from './edtf/parse.ts';
import { wallOf } from './edtf/wall.ts';
import { instantsOf, wallAt } from './zone.ts';

/** The sort key of what has no date: a section of its own, below every year that can be written. */
export const UNDATED = -8e15;

/** 0 a day or finer, 1 coarser, 2 open at one side, 3 undated: solid, hatched and open columns of the histogram. */
export type Grain = 0 | 1 | 2 | 3;

/** Where a date stands in the chronology. A position is no claim: what is printed is the date's own text. */
export interface Position {
  /** Instant in ms × 16 + rank, vaguer first: a heading above its entries. */
  readonly sortKey: number;
  /** yyyymm where the date lies in one month, yyyy00 where in one year, else 0. */
  readonly period: number;
  readonly grain: Grain;
}

/** First and last millisecond (inclusive) in which a date can lie; infinite where it is open. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A date on the line of time: its extent as instants and on the wall clock that its month is read from. */
interface Placed extends Extent {
  readonly wallFirst: number;
  readonly wallLast: number;
  readonly label: boolean;
}

const FLOOR = Date.UTC(-9999, 0, 1);
const CEILING = Date.UTC(10_000, 0, 1) - 1;
const NOWHERE: Position = { sortKey: UNDATED, period: 0, grain: 3 };

const clamp = (ms: number): number => Math.min(Math.max(ms, FLOOR), CEILING);

/**
 * Where a date stands. A time with an offset is an instant; a time without one is read in `zone` (the claim's own zone, else the
 * case's); a date without a time is a label at that day's start in `caseZone`, and months are those of `caseZone`, so that a column
 * of the histogram and the same month as a filter hold the same statements. Null is undated. Throws a RangeError for a text
 * that is no date or a zone that isn't known: both are checked where they enter.
 */
export function positionOf(edtf: string | null, zone: string, caseZone: string = zone): Position {
  if (edtf === null) return NOWHERE;
  return utcPosition(edtf, caseZone) ?? positionOfDate(read(edtf), zone, caseZone);
}

/** First and last millisecond of a date, zones as in positionOf. Undated, `/` and `../..`: all of time. */
export function extentOf(edtf: string | null, zone: string, caseZone: string = zone): Extent {
  if (edtf === null) return { first: -Infinity, last: Infinity };
  const date = read(edtf);
  if (date.kind === 'moment') {
    const { first, last } = place(date, zone, caseZone);
    return { first, last };
  }
  const { from, to } = endsOf(date);
  const first = from ? place(from, zone, caseZone).first : -Infinity;
  return { first, last: to ? Math.max(first, place(to, zone, caseZone).last) : Infinity };
}

/** Whether a date lies in a range: 'perhaps' where it can, and where it can also lie outside. */
export function liesIn(date: Extent, range: Extent): 'yes' | 'perhaps' | 'no' {
  if (date.last < range.first || date.first > range.last) return 'no';
  return date.first >= range.first && date.last <= range.last ? 'yes' : 'perhaps';
}

/**
 * The second key, of statements at one position: a platform's own number where there is one of 1 to 19 digits (held to 64 bits),
 * else the UUIDv7's time and counter below all of those.
 */
export function tieOf(nativeId: string | null, uuid: Uint8Array): bigint {
  if (nativeId !== null && /^\d{1,19}$/.test(nativeId)) {
    const number = BigInt(nativeId);
    return number > MAX_INT64 ? MAX_INT64 : number;
  }
  const view = new DataView(uuid.buffer, uuid.byteOffset, uuid.byteLength);
  const time = (BigInt(view.getUint32(0)) << 16n) | BigInt(view.getUint16(4));
  return ((time << 12n) | BigInt(view.getUint16(6) & 0xfff)) - (1n << 60n);
}

const MAX_INT64 = 2n ** 63n - 1n;

/** Earliest first: by sort key, then by tie. Zero only for the same place. */
export function compareChronology(
  a: { readonly sortKey: number; readonly tie: bigint },
  b: { readonly sortKey: number; readonly tie: bigint },
): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.tie === b.tie ? 0 : a.tie < b.tie ? -1 : 1;
}

/** Minutes since 1970 of a sort key: the coarse part of a row's place in the word index. */
export function minuteOf(sortKey: number): number {
  return Math.floor(sortKey / 960_000);
}

function read(edtf: string): Edtf {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new RangeError(`Not a date: ${edtf}. ${parsed.message}`);
  return parsed.date;
}

function positionOfDate(date: Edtf, zone: string, caseZone: string): Position {
  if (date.kind === 'moment') {
    const at = place(date, zone, caseZone);
    const rank = rankOf(date);
    return { sortKey: at.first * 16 + rank, period: periodOf(at.wallFirst, at.wallLast), grain: rank >= 10 ? 0 : 1 };
  }
  const ends = endsOf(date);
  const from = ends.from && place(ends.from, zone, caseZone);
  const to = ends.to && place(ends.to, zone, caseZone);
  if (from && to) return between(date, from, to);
  if (from) return { sortKey: from.first * 16 + 2, period: periodOf(from.wallFirst, from.wallFirst), grain: 2 };
  if (!to) return NOWHERE;
  // One day up to X stands at the end of X, after all that it can't contradict; what lasts up to X at X's start
  const atEnd = date.kind === 'bound';
  const wall = atEnd ? to.wallLast : to.wallFirst;
  return { sortKey: (atEnd ? to.last : to.first) * 16 + 1, period: periodOf(wall, wall), grain: 2 };
}

function between(date: Span | Bound, from: Placed, to: Placed): Position {
  // Labels are counted in days of the calendar: an hour more or less of summer time makes no longer month
  const length = from.label && to.label ? to.wallLast + 1 - from.wallFirst : to.last + 1 - from.first;
  const days = length / DAY;
  const rank = (days > 366 ? 3 : days > 31 ? 5 : 9) - (/[~?%]/.test(date.text) ? 1 : 0);
  return { sortKey: from.first * 16 + rank, period: periodOf(from.wallFirst, to.wallLast), grain: days > 1 ? 1 : 0 };
}

function endsOf(date: Span | Bound): { readonly from: Moment | null; readonly to: Moment | null } {
  return {
    from: typeof date.from === 'object' ? date.from : null,
    to: typeof date.to === 'object' ? date.to : null,
  };
}

const RANKS = {
  years: 3,
  year: 4,
  season: 5,
  month: 7,
  day: 11,
  hour: 13,
  minute: 13,
  second: 14,
  fraction: 15,
} as const;

function rankOf(moment: Moment): number {
  // A part left open (2020-05-XX) and a mark each say "about": one step vaguer, not two. 202X is rank 3 already
  const vague = moment.qualifier !== '' || (moment.masked && moment.unit !== 'years');
  return RANKS[moment.unit] - (vague ? 1 : 0);
}

function place(moment: Moment, zone: string, caseZone: string): Placed {
  const wall = wallOf(moment);
  if (!hasTime(moment)) {
    const first = clamp(instantsOf(clamp(wall.from), caseZone).first);
    // The instant before the next day's start; a day that a zone skipped altogether still has its first millisecond
    const last = Math.max(first, clamp(instantsOf(clamp(wall.end - 1) + 1, caseZone).first - 1));
    return { first, last, wallFirst: wall.from, wallLast: wall.end - 1, label: true };
  }
  const shift = moment.offset === null ? null : moment.offset * 60_000;
  const from = shift === null ? instantsOf(wall.from, zone).first : wall.from - shift;
  const to = shift === null ? instantsOf(wall.end - 1, zone).last : wall.end - 1 - shift;
  const first = clamp(from);
  const last = clamp(Math.max(from, to));
  return { first, last, wallFirst: wallAt(first, caseZone), wallLast: wallAt(last, caseZone), label: false };
}

function periodOf(wallFirst: number, wallLast: number): number {
  const first = fieldsOf(wallFirst);
  const last = fieldsOf(wallLast);
  if (first.year < 1 || first.year > 9999 || first.year !== last.year) return 0;
  return first.year * 100 + (first.month === last.month ? first.month : 0);
}

/** Two digits at an index of a text, NaN where they are none. */
function two(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * The common form of an import, an instant in UTC (`2020-05-22T09:14Z`, seconds, milliseconds), without regular expressions or
 * objects between. Null for everything else, and for whatever looks wrong: the general way then says why.
 */
function utcPosition(edtf: string, caseZone: string): Position | null {
  const { length } = edtf;
  if ((length !== 17 && length !== 20 && length !== 24) || !edtf.endsWith('Z') || edtf[10] !== 'T') return null;
  if (edtf[4] !== '-' || edtf[7] !== '-' || edtf[13] !== ':') return null;
  const year = two(edtf, 0) * 100 + two(edtf, 2);
  const month = two(edtf, 5);
  const day = two(edtf, 8);
  const hour = two(edtf, 11);
  const minute = two(edtf, 14);
  let second = 0;
  let fraction = 0;
  if (length > 17) {
    if (edtf[16] !== ':') return null;
    second = two(edtf, 17);
  }
  if (length > 20) {
    if (edtf[19] !== '.') return null;
    fraction = two(edtf, 20) * 10 + (two(edtf, 21) % 10);
  }
  // Written so that NaN fails too
  if (!(year > 99 && month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 59)) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  if (!(fraction >= 0 && fraction <= 999)) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  const rank = length === 17 ? 13 : length === 20 ? 14 : 15;
  return { sortKey: ms * 16 + rank, period: monthOf(ms, year, month, day, caseZone), grain: 0 };
}

/** The month of an instant in the case's zone: only near a month's ends can it be another than in UTC. */
function monthOf(ms: number, year: number, month: number, day: number, zone: string): number {
  if (zone === 'UTC' || (day > 1 && day < 28)) return year * 100 + month;
  const wall = wallAt(ms, zone);
  return periodOf(wall, wall);
}
