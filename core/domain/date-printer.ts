import type { DateLanguage } from './date-language.ts';
import { fieldsOf, MINUTE } from './edtf/calendar.ts';
import { type Bound, type Edtf, hasTime, isBlank, type Moment, type Span } from './edtf/moment.ts';
import { wallOf } from './edtf/wall.ts';

/** How dates are put into words; the zone of a time stands in the words only where one zone can't be said for all of them. */
export interface Printer {
  readonly language: DateLanguage;
  readonly long: boolean;
  readonly zoned: boolean;
}

export function wordsOf(date: Edtf, printer: Printer): string {
  if (isBlank(date)) return printer.language.notGiven;
  if (date.kind === 'moment') return words(date, printer);
  return date.kind === 'bound' ? boundWords(date, printer) : spanWords(date, printer);
}

/** "UTC" or "UTC+04:30"; null where the text states no offset. */
export function offsetWords(offset: number | null): string | null {
  if (offset === null) return null;
  const size = Math.abs(offset);
  return size === 0 ? 'UTC' : `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function boundWords({ from, to }: Bound, printer: Printer): string {
  const { language } = printer;
  if (from && to) return pair(from, to, printer, language.between);
  if (to) return language.before(words(following(to), printer));
  return from ? language.after(words(preceding(from), printer)) : language.notGiven;
}

function spanWords({ from, to }: Span, printer: Printer): string {
  const { language } = printer;
  if (typeof from === 'object' && typeof to === 'object') return pair(from, to, printer, language.fromTo);
  if (typeof from === 'object') return language.from(words(from, printer));
  return typeof to === 'object' ? language.until(words(to, printer)) : language.notGiven;
}

/** Two dates with what they share said once: "17 and 24 May 2020", "22 May 2020, 09:00 to 10:30". */
function pair(from: Moment, to: Moment, printer: Printer, join: (a: string, b: string) => string): string {
  const { language } = printer;
  const plain = ![from, to].some((end) => end.qualifier !== '' || end.masked || end.year <= 999);
  const sameMonth = from.year === to.year && from.month === to.month;
  if (!plain || from.unit === 'years' || from.year !== to.year || printer.zoned) {
    return join(words(from, printer), words(to, printer));
  }
  if (hasTime(from) && hasTime(to) && sameMonth && from.day === to.day)
    return join(words(from, printer), clock(to, language));
  if (from.unit === 'day' && to.unit === 'day' && (!sameMonth || from.day !== to.day)) {
    const first = sameMonth ? String(from.day) : language.day(from.day, monthName(from, printer), '');
    return join(first, words(to, printer));
  }
  if (from.unit === 'month' && to.unit === 'month' && !sameMonth) {
    return join(language.month(monthName(from, printer), ''), words(to, printer));
  }
  return join(words(from, printer), words(to, printer));
}

function words(moment: Moment, printer: Printer): string {
  const { language } = printer;
  const bare = unmarked(moment, printer);
  if (moment.qualifier === '~') return language.about(bare);
  if (moment.qualifier === '?') return language.perhaps(bare);
  return moment.qualifier === '%' ? language.perhapsAbout(bare) : bare;
}

function unmarked(moment: Moment, printer: Printer): string {
  const { language } = printer;
  const year = yearWords(moment.year, language);
  switch (moment.unit) {
    case 'years':
      return yearsWords(moment, language);
    case 'year':
      return year;
    case 'season':
      return language.season(language.seasons[moment.season] ?? '', year);
    case 'month':
      return language.month(monthName(moment, printer), year);
    case 'day':
      return language.day(moment.day, monthName(moment, printer), year);
    default: {
      const day = language.day(moment.day, monthName(moment, printer), year);
      const zone = printer.zoned ? offsetWords(moment.offset) : null;
      const time = clock(moment, language);
      const zonedTime = zone === null ? time : language.timeInZone(time, zone);
      return (printer.long ? language.dayAndTime : language.shortDayAndTime)(day, zonedTime);
    }
  }
}

function monthName(moment: Moment, { language, long }: Printer): string {
  return (long ? language.months : language.shortMonths)[moment.month - 1] ?? '';
}

function clock(moment: Moment, language: DateLanguage): string {
  if (moment.unit === 'hour') return language.hour(two(moment.hour));
  const minutes = `${two(moment.hour)}:${two(moment.minute)}`;
  if (moment.unit === 'minute') return minutes;
  const seconds = `${minutes}:${two(moment.second)}`;
  return moment.unit === 'fraction' ? `${seconds}.${moment.fraction}` : seconds;
}

/** Years to 999 say their era: "409" alone could be taken for a slip. EDTF counts a year 0, which is 1 BCE. */
function yearWords(year: number, language: DateLanguage): string {
  if (year > 999) return String(year);
  return year > 0 ? language.commonEra(String(year)) : language.beforeCommonEra(String(1 - year));
}

function yearsWords(moment: Moment, language: DateLanguage): string {
  // "the 21st century" means 2001 to 2100 to some and 2000 to 2099 to others: the years are said instead
  if (moment.years === 10 && moment.year > 999) return language.decade(String(moment.year));
  return language.years(yearWords(moment.year, language), yearWords(moment.year + moment.years - 1, language));
}

/** The unit after this one: `[..2020-05-24]` is "before 25 May". */
function following(moment: Moment): Moment {
  const next = shifted(moment, wallOf(moment).end);
  if (moment.unit !== 'season') return next;
  return { ...next, season: moment.season === 24 ? 21 : moment.season + 1 };
}

/** The unit before this one: `[2020-05-17..]` is "after 16 May". */
function preceding(moment: Moment): Moment {
  const before = shifted(moment, wallOf(moment).from - 1);
  if (moment.unit !== 'season') return before;
  // The winter before a spring began in the year before
  return moment.season === 21
    ? { ...before, season: 24, year: moment.year - 1 }
    : { ...before, season: moment.season - 1 };
}

/** The moment of the same unit at another time of the same clock. */
function shifted(moment: Moment, wall: number): Moment {
  const { year, month, day } = fieldsOf(wall);
  if (moment.unit === 'years') return { ...moment, year: Math.floor(year / moment.years) * moment.years };
  if (moment.unit === 'year' || moment.unit === 'season') return { ...moment, year };
  if (moment.unit === 'month') return { ...moment, year, month };
  if (moment.unit === 'day') return { ...moment, year, month, day };
  const minutes = Math.floor(wall / MINUTE);
  const milliseconds = wall - minutes * MINUTE;
  return {
    ...moment,
    year,
    month,
    day,
    hour: Math.floor(minutes / 60) - Math.floor(minutes / 1440) * 24,
    minute: minutes - Math.floor(minutes / 60) * 60,
    second: Math.floor(milliseconds / 1000),
    fraction: moment.unit === 'fraction' ? String(milliseconds % 1000).padStart(3, '0') : '',
  };
}
