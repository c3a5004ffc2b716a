import fc from 'fast-check';
import { parseEdtf } from '../../core/domain/asserted-date.ts';

/** Date texts of every accepted form, for properties. */
const two = (n: number): string => String(n).padStart(2, '0');

export const years = fc
  .oneof(
    { arbitrary: fc.integer({ min: 1990, max: 2030 }), weight: 4 },
    { arbitrary: fc.integer({ min: -9999, max: 9999 }), weight: 1 },
  )
  .filter((year) => !Object.is(year, -0))
  .map((year) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`);

const months = fc.integer({ min: 1, max: 12 }).map(two);

export const days = fc
  .tuple(years, months, fc.integer({ min: 1, max: 31 }).map(two))
  .map((parts) => parts.join('-'))
  .filter((text) => parseEdtf(text).ok);

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map(two));

export const offsets = fc.constantFrom('Z', '+00:00', '+04:30', '-05:00', '+14:00', '-12:00', '+0330', '+02');

/** `2020-05-22T09:14` and finer, without a zone. */
export const clockTimes = fc
  .tuple(days, clock, fc.constantFrom(2, 3), fc.constantFrom('', '.4', '.042', '.042123'))
  .map(([day, parts, many, fraction]) => `${day}T${parts.slice(0, many).join(':')}${many === 3 ? fraction : ''}`);

export const instants = fc.tuple(clockTimes, offsets).map((parts) => parts.join(''));

const hours = fc.tuple(days, fc.integer({ min: 0, max: 23 }).map(two)).map((parts) => parts.join('T'));
const masked = fc.tuple(years, fc.constantFrom('-XX', '-XX-XX', '-05-XX')).map((parts) => parts.join(''));
const decades = fc.tuple(years, fc.constantFrom(1, 2)).map(([y, open]) => y.slice(0, -open) + 'X'.repeat(open));
const seasons = fc.tuple(years, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-'));
const long = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 999_999 }))
  .map(([sign, year]) => `Y${sign}${year}`);
const monthDates = fc.tuple(years, months).map((parts) => parts.join('-'));
const coarse = fc.oneof(years, monthDates, days);
const marks = fc.constantFrom('', '', '', '?', '~', '%');

/** One date or time, of any precision, perhaps with a mark. */
export const moments = fc.oneof(
  fc
    .tuple(fc.oneof(coarse, masked, decades, seasons, clockTimes, hours, instants), marks)
    .map((parts) => parts.join('')),
  long,
);

const ends = fc.tuple(fc.oneof(coarse, masked, decades), marks).map((parts) => parts.join(''));
const timedEnds = fc.oneof(fc.tuple(instants, instants), fc.tuple(clockTimes, clockTimes));

function ordered([a, b]: readonly [string, string], join: (a: string, b: string) => string): string {
  const text = join(a, b);
  return parseEdtf(text).ok ? text : join(b, a);
}

export const spans = fc.oneof(
  fc.oneof(fc.tuple(ends, ends), timedEnds).map((pair) => ordered(pair, (a, b) => `${a}/${b}`)),
  fc.tuple(ends, fc.constantFrom('', '..')).map((parts) => parts.join('/')),
  fc.tuple(fc.constantFrom('', '..'), ends).map((parts) => parts.join('/')),
);

export const bounds = fc.oneof(
  fc.oneof(fc.tuple(ends, ends), timedEnds).map((pair) => ordered(pair, (a, b) => `[${a}..${b}]`)),
  fc.oneof(ends, instants).map((end) => `[..${end}]`),
  fc.oneof(ends, instants).map((end) => `[${end}..]`),
);

/** Any accepted date text. */
export const dates = fc.oneof(
  { arbitrary: moments, weight: 4 },
  { arbitrary: spans, weight: 1 },
  { arbitrary: bounds, weight: 2 },
  { arbitrary: fc.constantFrom('/', '../..'), weight: 1 },
);

export const zones = fc.constantFrom(
  'UTC',
  'Asia/Tehran',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  '+04:30',
);
