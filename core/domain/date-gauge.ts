import { type Edtf, isBlank, type Moment } from './edtf/moment.ts';

/** How finely a date is known, as screens and findings name it. */
export type Precision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'about'
  | 'before'
  | 'after'
  | 'between'
  | 'span'
  | 'undated';

/** One tick of the gauge: filled, empty, or hatched. */
export type Tick = 'known' | 'open' | 'approximate';
/** The ticks for year, month, day, minute. */
export type Gauge = readonly [year: Tick, month: Tick, day: Tick, minute: Tick];

export const NO_TICK: Gauge = ['open', 'open', 'open', 'open'];

export function precision(date: Edtf): Precision {
  if (isBlank(date)) return 'undated';
  if (date.kind === 'span') return 'span';
  if (date.kind === 'bound') return date.from === null ? 'before' : date.to === null ? 'after' : 'between';
  if (date.qualifier === '~' || date.qualifier === '%') return 'about';
  if (date.unit === 'fraction') return 'second';
  if (date.unit === 'years') return date.years === 10 ? 'decade' : 'century';
  return date.unit;
}

export function gauge(date: Edtf): Gauge {
  if (date.kind === 'moment') return ticksOf(date);
  const { from, to } = date;
  // A bound says where a date isn't: no tick is filled
  if (from === null || to === null || typeof from === 'string' || typeof to === 'string') return NO_TICK;
  const shared = bothKnow(ticksOf(from), ticksOf(to));
  return date.kind === 'bound' ? oneOf(from, to, shared) : shared;
}

/** The finest stated part carries the doubt of a mark. */
function ticksOf(moment: Moment): Gauge {
  const finest: Tick = moment.qualifier === '' ? 'known' : 'approximate';
  switch (moment.unit) {
    case 'years':
      return ['approximate', 'open', 'open', 'open'];
    case 'year':
      return [finest, 'open', 'open', 'open'];
    case 'season':
      return ['known', 'approximate', 'open', 'open'];
    case 'month':
      return ['known', finest, 'open', 'open'];
    case 'day':
      return ['known', 'known', finest, 'open'];
    case 'hour':
      return ['known', 'known', 'known', 'approximate'];
    default:
      return ['known', 'known', 'known', finest];
  }
}

const SURENESS: Readonly<Record<Tick, number>> = { known: 2, approximate: 1, open: 0 };

function bothKnow(a: Gauge, b: Gauge): Gauge {
  const less = (i: 0 | 1 | 2 | 3): Tick => (SURENESS[a[i]] < SURENESS[b[i]] ? a[i] : b[i]);
  return [less(0), less(1), less(2), less(3)];
}

/** One moment between two: what both share is known, from the first difference on it is only narrowed down. */
function oneOf(from: Moment, to: Moment, shared: Gauge): Gauge {
  const year = from.year === to.year;
  const month = year && from.month === to.month;
  const same = [year, month, month && from.day === to.day, false] as const;
  const narrowed = (i: 0 | 1 | 2 | 3): Tick => (shared[i] === 'known' && !same[i] ? 'approximate' : shared[i]);
  return [narrowed(0), narrowed(1), narrowed(2), narrowed(3)];
}
