import { type DateLanguage, ENGLISH } from './date-language.ts';
import { fieldsOf, MINUTE } from './edtf/calendar.ts';
import { type Bound, type Edtf, hasTime, type Moment, type Span } from './edtf/moment.ts';
import { parseEdtf } from './edtf/parse.ts';
import { wallOf } from './edtf/wall.ts';

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

/** The gauge's ticks: year, month, day, minute. */
export type Tick = 'known' | 'open' | 'approximate';
export type Gauge = readonly [Tick, Tick, Tick, Tick];

/** The sign that hangs before a date; `≠` (sources differ) is set by whoever compares the claims. */
export type DateSign = '~' | '‹' | '›' | '≠' | '–' | '';

export interface DateWords {
  readonly sign: DateSign;
  readonly words: string;
  /** "UTC", "UTC+04:30" or an IANA name; null where a date has no time, or its zone isn't known. */
  readonly zone: string | null;
  /** What the words don't say: "day not given", "zone not stated". Null where nothing is missing. */
  readonly note: string | null;
  readonly precision: Precision;
  readonly gauge: Gauge;
}

export interface DateWordsOptions {
  /** Long for documents, with full month names and the zone in the words; short for screens. */
  readonly style: 'long' | 'short';
  readonly language?: DateLanguage;
}

const OPEN: Gauge = ['open', 'open', 'open', 'open'];

/** The precision of a date text. Throws a RangeError if it is none. */
export function precisionOf(edtf: string | null): Precision {
  return edtf === null ? 'undated' : precision(read(edtf));
}

/** The four ticks of a date text. Throws a RangeError if it is none. */
export function gaugeOf(edtf: string | null): Gauge {
  return edtf === null ? OPEN : gauge(read(edtf));
}

/**
 * A date in words: one unambiguous form, never more precise than the text. `zone` is the IANA name beside the claim, null if none:
 * a time without Z, offset or zone is printed with the note that its zone isn't stated. Throws a RangeError for a text that is
 * no date.
 */
export function describeDate(edtf: string | null, zone: string | null, options: DateWordsOptions): DateWords {
  const language = options.language ?? ENGLISH;
  const printer: Printer = { language, long: options.style === 'long' };
  if (edtf === null) return undated(language);
  const date = read(edtf);
  const shown = zoneOf(date, zone);
  const words = wordsOf(date, printer);
  return {
    sign: signOf(date),
    words: printer.long && shown !== null ? `${words} ${shown}` : words,
    zone: shown,
    note: noteOf(date, shown, language),
    precision: precision(date),
    gauge: gauge(date),
  };
}

interface Printer {
  readonly language: DateLanguage;
  readonly long: boolean;
}

function read(edtf: string): Edtf {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new RangeError(`Not a date: ${edtf}. ${parsed.message}`);
  return parsed.date;
}

function undated(language: DateLanguage): DateWords {
  return { sign: '–', words: language.notGiven, zone: null, note: null, precision: 'undated', gauge: OPEN };
}

const isEmpty = (date: Edtf): boolean =>
  date.kind === 'span' && typeof date.from === 'string' && typeof date.to === 'string';

function precision(date: Edtf): Precision {
  if (isEmpty(date)) return 'undated';
  if (date.kind === 'span') return 'span';
  if (date.kind === 'bound') return date.from === null ? 'before' : date.to === null ? 'after' : 'between';
  if (date.qualifier === '~' || date.qualifier === '%') return 'about';
  if (date.unit === 'fraction') return 'second';
  if (date.unit === 'years') return date.years === 10 ? 'decade' : 'century';
  return date.unit;
}

function signOf(date: Edtf): DateSign {
  if (isEmpty(date)) return '–';
  switch (date.kind) {
    case 'moment':
      return date.qualifier === '' ? '' : '~';
    case 'bound':
      return date.from === null ? '‹' : date.to === null ? '›' : '~';
    case 'span':
      if (typeof date.from === 'string') return '‹';
      if (typeof date.to === 'string') return '›';
      return /[?~%]/.test(date.text) ? '~' : '';
  }
}

function gauge(date: Edtf): Gauge {
  if (date.kind === 'moment') return ticksOf(date, date.qualifier === '' ? 'known' : 'approximate');
  const { from, to } = date;
  // A bound says where a date isn't: no tick is filled
  if (from === null || to === null || typeof from === 'string' || typeof to === 'string') return OPEN;
  const first = ticksOf(from, 'known');
  const last = ticksOf(to, 'known');
  const same = [from.year === to.year, from.month === to.month, from.day === to.day, false];
  const vague = date.kind === 'bound' || from.qualifier !== '' || to.qualifier !== '';
  let agree = !vague;
  const tick = (i: 0 | 1 | 2 | 3): Tick => {
    if (first[i] === 'open' || last[i] === 'open') return 'open';
    if (!vague) return 'known';
    agree = (i === 0 || agree) && same[i] === true;
    return agree ? 'known' : 'approximate';
  };
  return [tick(0), tick(1), tick(2), tick(3)];
}

/** The finest stated part carries the doubt of a mark; a mark after a year stands for the year. */
function ticksOf(moment: Moment, finest: Tick): Gauge {
  if (moment.unit === 'years') return ['approximate', 'open', 'open', 'open'];
  if (moment.unit === 'year') return [finest, 'open', 'open', 'open'];
  if (moment.unit === 'season') return ['known', 'approximate', 'open', 'open'];
  if (moment.unit === 'month') return ['known', finest, 'open', 'open'];
  if (moment.unit === 'day') return ['known', 'known', finest, 'open'];
  if (moment.unit === 'hour') return ['known', 'known', 'known', 'approximate'];
  return ['known', 'known', 'known', finest];
}

function wordsOf(date: Edtf, printer: Printer): string {
  const { language } = printer;
  if (date.kind === 'moment') return qualified(date, bare(date, printer), language);
  if (isEmpty(date)) return language.notGiven;
  return date.kind === 'bound' ? boundWords(date, printer) : spanWords(date, printer);
}

function boundWords(date: Bound, printer: Printer): string {
  const { language } = printer;
  if (date.from && date.to) return pair(date.from, date.to, printer, language.between);
  if (date.to) return language.before(qualified(date.to, bare(next(date.to), printer), language));
  if (date.from) return language.after(qualified(date.from, bare(previous(date.from), printer), language));
  return language.notGiven;
}

function spanWords(date: Span, printer: Printer): string {
  const { language } = printer;
  const { from, to } = date;
  if (typeof from === 'object' && typeof to === 'object') return pair(from, to, printer, language.fromTo);
  if (typeof from === 'object') return language.from(qualified(from, bare(from, printer), language));
  if (typeof to === 'object') return language.until(qualified(to, bare(to, printer), language));
  return language.notGiven;
}

/** Two dates with what they share said once: "17 and 24 May 2020", "1 April to 3 May 2020". */
function pair(from: Moment, to: Moment, printer: Printer, join: (a: string, b: string) => string): string {
  const { language } = printer;
  const plain =
    !hasTime(from) && !hasTime(to) && from.qualifier === '' && to.qualifier === '' && !from.masked && !to.masked;
  const sameYear = plain && from.year === to.year && from.year > 999;
  if (sameYear && from.unit === 'day' && to.unit === 'day') {
    if (from.month !== to.month) return join(language.day(from.day, monthName(from, printer), ''), bare(to, printer));
    return from.day === to.day
      ? join(bare(from, printer), bare(to, printer))
      : join(String(from.day), bare(to, printer));
  }
  if (sameYear && from.unit === 'month' && to.unit === 'month' && from.month !== to.month) {
    return join(language.month(monthName(from, printer), ''), bare(to, printer));
  }
  return join(qualified(from, bare(from, printer), language), qualified(to, bare(to, printer), language));
}

function qualified(moment: Moment, words: string, language: DateLanguage): string {
  if (moment.qualifier === '~') return language.about(words);
  if (moment.qualifier === '?') return language.perhaps(words);
  return moment.qualifier === '%' ? language.perhapsAbout(words) : words;
}

/** The moment without its mark. */
function bare(moment: Moment, printer: Printer): string {
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
    case 'hour':
    case 'minute':
    case 'second':
    case 'fraction': {
      const day = language.day(moment.day, monthName(moment, printer), year);
      return (printer.long ? language.dayAndTime : language.shortDayAndTime)(day, clock(moment));
    }
  }
}

function monthName(moment: Moment, { language, long }: Printer): string {
  return (long ? language.months : language.shortMonths)[moment.month - 1] ?? '';
}

function clock(moment: Moment): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = `${two(moment.hour)}:${two(moment.minute)}`;
  if (moment.unit === 'hour') return `${two(moment.hour)}h`;
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
function next(moment: Moment): Moment {
  return shifted(moment, wallOf(moment).end);
}

/** The unit before this one: `[2020-05-17..]` is "after 16 May". */
function previous(moment: Moment): Moment {
  return shifted(moment, wallOf(moment).from - 1);
}

function shifted(moment: Moment, wall: number): Moment {
  const fields = fieldsOf(wall);
  switch (moment.unit) {
    case 'years':
      return { ...moment, year: Math.floor(fields.year / moment.years) * moment.years };
    case 'year':
      return { ...moment, year: fields.year };
    case 'season': {
      const season = moment.season;
      const ahead = wall >= wallOf(moment).end;
      const other = ahead ? (season === 24 ? 21 : season + 1) : season === 21 ? 24 : season - 1;
      return { ...moment, season: other, year: fields.year - (other === 24 && fields.month < 12 ? 1 : 0) };
    }
    case 'month':
      return { ...moment, year: fields.year, month: fields.month };
    case 'day':
      return { ...moment, ...fields };
    default:
      return { ...moment, ...fields, ...clockFields(wall) };
  }
}

function clockFields(wall: number): { hour: number; minute: number; second: number } {
  const minutes = Math.floor(wall / MINUTE);
  return {
    hour: Math.floor(minutes / 60) - Math.floor(minutes / 1440) * 24,
    minute: minutes - Math.floor(minutes / 60) * 60,
    second: Math.floor(wall / 1000) - minutes * 60,
  };
}

function zoneOf(date: Edtf, zone: string | null): string | null {
  const timed = (date.kind === 'moment' ? [date] : [date.from, date.to]).filter(
    (end): end is Moment => end !== null && typeof end === 'object' && hasTime(end),
  );
  const [first] = timed;
  if (first === undefined) return null;
  if (first.offset === null) return zone;
  const size = Math.abs(first.offset);
  if (size === 0) return 'UTC';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `UTC${first.offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function noteOf(date: Edtf, zone: string | null, language: DateLanguage): string | null {
  const { notes } = language;
  const ends = date.kind === 'moment' ? [date] : [date.from, date.to];
  const parts: string[] = [];
  if (date.kind === 'moment' && date.masked) {
    parts.push(
      date.unit === 'month' ? notes.dayNotGiven : date.unit === 'year' ? notes.monthNotGiven : notes.yearNotGiven,
    );
  }
  if (date.kind === 'bound') parts.push(notes.dayNotGiven);
  if (date.kind === 'span' && !isEmpty(date)) {
    if (date.from === 'unknown') parts.push(notes.startUnknown);
    if (date.from === 'open') parts.push(notes.startOpen);
    if (date.to === 'unknown') parts.push(notes.endUnknown);
    if (date.to === 'open') parts.push(notes.endOpen);
  }
  const timed = ends.some((end) => end !== null && typeof end === 'object' && hasTime(end));
  if (timed && zone === null) parts.push(notes.zoneNotStated);
  return parts.length > 0 ? parts.join(', ') : null;
}
