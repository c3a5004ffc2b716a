import { parseEdtf } from '../../../../core/domain/edtf/parse.ts';
import { exists, type WallTime } from './wall-time.ts';

/** What a cell says of when: an EDTF text as it stands, or a clock on a wall whose zone may be missing. */
export type ShownDate =
  { readonly kind: 'edtf'; readonly text: string } | { readonly kind: 'wall'; readonly wall: WallTime };

/** One way to read the dates of a column. */
export interface DateShape {
  /** As the report gives it: 'EDTF', 'M/D/YY', 'epoch seconds'. */
  readonly name: string;
  read(cell: string): ShownDate | null;
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

export function wallOf(parts: Omit<WallTime, 'time'> & { readonly time?: WallTime['time'] }): ShownDate | null {
  const wall: WallTime = { ...parts, time: parts.time ?? null };
  return exists(wall) ? { kind: 'wall', wall } : null;
}

/** 'Z', 'UTC', 'GMT', '+0330', '-05:00' in minutes; null for nothing, NaN for what is no offset. */
export function offsetOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0;
  const [, sign = '', hours = '', minutes = '00'] = /^(?:GMT|UTC)?([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  if (sign === '') return Number.NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const PIVOT = 69;
/** Two digits of a year: 69 to 99 are of the last century, as everywhere since POSIX. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < PIVOT ? 2000 : 1900);

export function timeOf(
  hour: string | undefined,
  minute: string,
  second?: string,
  fraction?: string,
  half?: string,
): WallTime['time'] {
  if (hour === undefined) return null;
  const h = Number(hour);
  // 12 o'clock is the first hour of its half; an hour beyond 12 with a half says nothing sensible and fails the calendar check.
  const of24 =
    half === undefined ? h : h > 12 || h === 0 ? 99 : (h % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return {
    hour: of24,
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    fraction: fraction ?? '',
  };
}

/** Times without an offset go the long way: the file may prove their zone. */
const COMMON = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{3})?)?Z$/;
function isCommonEdtf(cell: string): boolean {
  const [, year, month, day, hour, minute, second] = COMMON.exec(cell) ?? [];
  return (
    year !== undefined &&
    exists({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      time: timeOf(hour, minute ?? '', second),
      offset: 0,
    })
  );
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d))?$/i;

/** ISO 8601 as databases write it, with a space and perhaps without a zone; everything else that is EDTF stands as it is. */
const iso: DateShape = {
  name: 'EDTF',
  read(cell) {
    if (isCommonEdtf(cell)) return { kind: 'edtf', text: cell };
    const [found, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(cell) ?? [];
    if (found === undefined) return parseEdtf(cell).ok ? { kind: 'edtf', text: cell } : null;
    const time = timeOf(hour, minute ?? '', second, fraction);
    return wallOf({ year: Number(year), month: Number(month), day: Number(day), time, offset: offsetOf(zone) });
  },
};

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?';
const NAMED_MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CLOCK = '(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(?: ?([ap])\\.?m\\.?)?';
const OFFSET = '(?: ?(Z|UTC|GMT|(?:GMT|UTC)?[+-]\\d\\d:?\\d\\d))?';

const monthNumber = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month === name?.slice(0, 3).toLowerCase()) + 1;

const TWITTER = new RegExp(`^${WEEKDAY}${NAMED_MONTH} (\\d{1,2}) ${CLOCK} ([+-]\\d{4}) (\\d{4})$`, 'i');
/** `Wed Oct 10 20:19:24 +0000 2018` */
const twitter: DateShape = {
  name: 'Www Mmm D h:m:s Z YYYY',
  read(cell) {
    const [found, month, day, hour, minute, second, fraction, half, zone, year] = TWITTER.exec(cell) ?? [];
    if (found === undefined) return null;
    const time = timeOf(hour, minute ?? '', second, fraction, half);
    return wallOf({ year: Number(year), month: monthNumber(month), day: Number(day), time, offset: offsetOf(zone) });
  },
};

const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})\\.? ${NAMED_MONTH},? (\\d{4})(?:,? (?:at )?${CLOCK}${OFFSET})?$`,
  'i',
);
/** RFC 2822 and what people write: `Wed, 10 Oct 2018 20:19:24 +0000`, `10 October 2018`. */
const dayFirst: DateShape = {
  name: 'D Mmm YYYY',
  read(cell) {
    const [found, day, month, year, hour, minute, second, fraction, half, zone] = DAY_FIRST.exec(cell) ?? [];
    if (found === undefined) return null;
    const time = timeOf(hour, minute ?? '', second, fraction, half);
    return wallOf({ year: Number(year), month: monthNumber(month), day: Number(day), time, offset: offsetOf(zone) });
  },
};

const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${NAMED_MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,? (?:at )?${CLOCK}${OFFSET})?$`,
  'i',
);
/** `Oct 10, 2018 8:19 PM` */
const monthFirst: DateShape = {
  name: 'Mmm D, YYYY',
  read(cell) {
    const [found, month, day, year, hour, minute, second, fraction, half, zone] = MONTH_FIRST.exec(cell) ?? [];
    if (found === undefined) return null;
    const time = timeOf(hour, minute ?? '', second, fraction, half);
    return wallOf({ year: Number(year), month: monthNumber(month), day: Number(day), time, offset: offsetOf(zone) });
  },
};

const CLOCK_FIRST = new RegExp(`^${CLOCK} [·-] ${NAMED_MONTH} (\\d{1,2}), (\\d{4})$`, 'i');
/** As X shows it below a post: `10:59 PM · Oct 16, 2017` */
const clockFirst: DateShape = {
  name: 'h:m · Mmm D, YYYY',
  read(cell) {
    const [found, hour, minute, second, fraction, half, month, day, year] = CLOCK_FIRST.exec(cell) ?? [];
    if (found === undefined) return null;
    const time = timeOf(hour, minute ?? '', second, fraction, half);
    return wallOf({ year: Number(year), month: monthNumber(month), day: Number(day), time, offset: null });
  },
};

/** Seconds or milliseconds since 1970, of the years 2001 to 2286: an instant in UTC. */
const epoch = (name: string, digits: RegExp, unit: number): DateShape => ({
  name,
  read(cell) {
    if (!digits.test(cell)) return null;
    const iso = new Date(Number(cell) * unit).toISOString();
    return { kind: 'edtf', text: unit === 1 ? iso : iso.replace('.000Z', 'Z') };
  },
});

/** Forms of a whole date that mean one day only, whatever the rest of their column looks like; bare numbers are left out. */
export const formsThatLeaveNoChoice: readonly DateShape[] = [iso, twitter, dayFirst, monthFirst, clockFirst];

/** The shapes whose order of day and month can't be mistaken. */
export const plainShapes: readonly DateShape[] = [
  iso,
  twitter,
  dayFirst,
  monthFirst,
  clockFirst,
  epoch('epoch seconds', /^1\d{9}$/, 1000),
  epoch('epoch milliseconds', /^1\d{12}$/, 1),
];
