import { DAY, HOUR, MINUTE, midnight } from './calendar.ts';
import type { Moment } from './moment.ts';

/** First millisecond and the one after the last, of a wall clock (calendar.ts). */
export interface WallExtent {
  readonly from: number;
  readonly end: number;
}

/** The first month of a season: spring stands at 1 March, winter at 1 December. */
const SEASON_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** What a moment covers on the clock of its own zone. Years beyond 9999 may give more than a Date can hold. */
export function wallOf(moment: Moment): WallExtent {
  const { year, month, day } = moment;
  switch (moment.unit) {
    case 'years':
    case 'year':
      return { from: midnight(year, 1, 1), end: midnight(year + moment.years, 1, 1) };
    case 'season': {
      const first = SEASON_MONTH[moment.season] ?? 1;
      return { from: midnight(year, first, 1), end: midnight(year, first + 3, 1) };
    }
    case 'month':
      return { from: midnight(year, month, 1), end: midnight(year, month + 1, 1) };
    case 'day': {
      const from = midnight(year, month, day);
      return { from, end: from + DAY };
    }
    case 'hour':
    case 'minute':
    case 'second':
    case 'fraction': {
      const from = midnight(year, month, day) + timeOf(moment);
      return { from, end: from + lengthOf(moment) };
    }
  }
}

function timeOf(moment: Moment): number {
  const { hour, minute, second, fraction } = moment;
  // Digits beyond the millisecond are kept in the text, but don't move it
  return hour * HOUR + minute * MINUTE + second * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function lengthOf(moment: Moment): number {
  switch (moment.unit) {
    case 'hour':
      return HOUR;
    case 'minute':
      return MINUTE;
    case 'second':
      return 1000;
    default:
      return Math.max(1, 10 ** (3 - moment.fraction.length));
  }
}
