import { gauge, type Gauge, NO_TICK, precision, type Precision } from './date-gauge.ts';
import { type DateLanguage, ENGLISH } from './date-language.ts';
import { offsetWords, wordsOf } from './date-printer.ts';
import { type Edtf, hasTime, isBlank, type Moment, momentsOf, type Unit } from './edtf/moment.ts';
import { parseEdtf } from './edtf/parse.ts';

export type { Gauge, Precision, Tick } from './date-gauge.ts';
export type { DateLanguage } from './date-language.ts';

/** The sign that hangs before a date; `≠` (sources differ) is set by whoever compares the claims. */
export type DateSign = '~' | '‹' | '›' | '≠' | '–' | '';

export interface DateWords {
  readonly sign: DateSign;
  readonly words: string;
  /** "UTC", "UTC+04:30" or an IANA name, already in the words of the long style. Null where no one zone holds for the words. */
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

/** The precision of a date text; null is undated. Throws a RangeError if it is no date. */
export function precisionOf(edtf: string | null): Precision {
  return edtf === null ? 'undated' : precision(read(edtf));
}

/** The four ticks of a date text; null is undated. Throws a RangeError if it is no date. */
export function gaugeOf(edtf: string | null): Gauge {
  return edtf === null ? NO_TICK : gauge(read(edtf));
}

/**
 * A date in words: one unambiguous form, never more precise than the text. `zone` is the IANA name beside the claim, null if none:
 * a time without Z, offset or zone is printed with the note that its zone isn't stated. Throws a RangeError for a text that is
 * no date.
 */
export function describeDate(edtf: string | null, zone: string | null, options: DateWordsOptions): DateWords {
  const language = options.language ?? ENGLISH;
  const long = options.style === 'long';
  if (edtf === null) {
    return { sign: '–', words: language.notGiven, zone: null, note: null, precision: 'undated', gauge: NO_TICK };
  }
  const date = read(edtf);
  const zones = zonesOf(date, zone);
  const [one = null] = zones;
  const single = zones.length === 1 ? one : null;
  const words = wordsOf(date, { language, long, zoned: zones.length > 1 });
  return {
    sign: signOf(date),
    words: long && single !== null ? language.timeInZone(words, single) : words,
    zone: single,
    note: noteOf(date, zones.includes(null), language),
    precision: precision(date),
    gauge: gauge(date),
  };
}

function read(edtf: string): Edtf {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new RangeError(`Not a date: ${edtf}. ${parsed.message}`);
  return parsed.date;
}

function signOf(date: Edtf): DateSign {
  if (isBlank(date)) return '–';
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

/** The different zones of a date's moments; null stands for one that isn't stated. A day beside a time counts as another zone. */
function zonesOf(date: Edtf, zone: string | null): readonly (string | null)[] {
  const moments = momentsOf(date);
  const timed = moments.filter(hasTime);
  if (timed.length === 0) return [];
  const zones = [...new Set(timed.map((moment) => offsetWords(moment.offset) ?? zone))];
  const mixed = timed.length < moments.length && timed.some((moment) => moment.offset !== null);
  return mixed && zones.length === 1 ? [...zones, ''] : zones;
}

function noteOf(date: Edtf, zoneMissing: boolean, language: DateLanguage): string | null {
  const { notes } = language;
  const parts: string[] = [];
  if (date.kind === 'moment') {
    if (date.masked) parts.push(missing(FINER[date.unit], language));
    if (date.hour === 24) parts.push(notes.endOfDay);
  }
  if (date.kind === 'bound') parts.push(missing(finest(momentsOf(date)), language));
  if (date.kind === 'span' && !isBlank(date)) {
    if (typeof date.from === 'string') parts.push(date.from === 'open' ? notes.startOpen : notes.startUnknown);
    if (typeof date.to === 'string') parts.push(date.to === 'open' ? notes.endOpen : notes.endUnknown);
  }
  if (zoneMissing) parts.push(notes.zoneNotStated);
  return parts.length > 0 ? parts.join(', ') : null;
}

const ORDER: readonly Unit[] = ['years', 'year', 'season', 'month', 'day', 'hour', 'minute', 'second', 'fraction'];
/** What is left open in a masked date of this unit. */
const FINER: Readonly<Partial<Record<Unit, Unit>>> = { years: 'year', year: 'month', month: 'day' };

function finest(moments: readonly Moment[]): Unit | undefined {
  return ORDER.findLast((unit) => moments.some((moment) => moment.unit === unit));
}

function missing(unit: Unit | undefined, { notes }: DateLanguage): string {
  switch (unit) {
    case undefined:
    case 'years':
    case 'year':
      return notes.yearNotGiven;
    case 'season':
    case 'month':
      return notes.monthNotGiven;
    case 'day':
      return notes.dayNotGiven;
    default:
      return notes.timeNotGiven;
  }
}
