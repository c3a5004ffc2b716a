import { ENGLISH } from '../date-language.ts';
import { daysInMonth } from './calendar.ts';
import type { Moment, Qualifier, Unit } from './moment.ts';
import { type DateProblem, problems } from './problems.ts';

type Fields = Omit<Moment, 'kind' | 'text' | 'qualifier'>;
type Result<T> = { readonly ok: true; readonly value: T } | DateProblem;

const PARTS = /^(Y?-?[\dX]*)(?:-([\dX]+))?(?:-([\dX]+))?(T[^?~%]*)?([?~%]?)$/;
const TIME = /^T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const NOTHING: Fields = {
  unit: 'year',
  year: 0,
  years: 1,
  month: 0,
  season: 0,
  day: 0,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: '',
  offset: null,
  masked: false,
};

const found = <T>(value: T): Result<T> => ({ ok: true, value });

/** Reads one date or time, without strokes and brackets. */
export function parseMoment(text: string): Result<Moment> {
  if (text === '') return problems.empty();
  const parts = PARTS.exec(text);
  if (!parts) return /^\d{4}-\d\d-\d\d[ t]\d/.test(text) ? problems.timeMark(withTimeMark(text)) : problems.form(text);
  const [, year = '', month, day, time, mark = ''] = parts;
  const fields = year.startsWith('Y')
    ? longYear(year, month !== undefined || time !== undefined || mark !== '')
    : dated(year, month, day, time);
  if (!fields.ok) return fields;
  return found({ kind: 'moment', text, ...fields.value, qualifier: mark as Qualifier });
}

const withTimeMark = (text: string): string => `${text.slice(0, 10)}T${text.slice(11)}`;

function longYear(typed: string, more: boolean): Result<Fields> {
  const [, sign = '', digits = ''] = /^Y(-?)(\d*)$/.exec(typed) ?? [];
  if (digits.length < 4) return problems.longYear(digits === '' ? '12345' : sign + digits);
  if (digits.length === 4) return problems.shortLongYear(sign + digits);
  if (digits.startsWith('0')) return problems.shortLongYear(sign + String(Number(digits)).padStart(4, '0'));
  if (more) return problems.longYearAlone();
  return found({ ...NOTHING, year: Number(sign + digits) });
}

function dated(typed: string, month?: string, day?: string, time?: string): Result<Fields> {
  const year = readYear(typed);
  if (!year.ok) return year;
  if (year.value.unit === 'years' && (month ?? time) !== undefined) return yearOnly(typed);
  if (month === undefined) return time === undefined ? year : problems.timeWithoutDay();
  const whole = readMonth(year.value, typed, month, day);
  if (!whole.ok || time === undefined) return whole;
  if (whole.value.unit !== 'day') return problems.timeWithoutDay();
  return readTime(whole.value, time);
}

const yearOnly = (typed: string): DateProblem => (typed.includes('X') ? problems.openYear() : problems.year(typed));

function readYear(typed: string): Result<Fields> {
  if (typed === '-0000') return problems.yearZero();
  if (typed === '-00') return problems.century();
  const negative = typed.startsWith('-');
  if (/^-?\d{4}$/.test(typed)) return found({ ...NOTHING, year: Number(typed) });
  // A century is the hundred years that begin with a multiple of 100, before the year 0 too (ISO 8601-1, 3.1.1.21)
  if (/^-?\d\d$/.test(typed)) return found({ ...NOTHING, unit: 'years', year: Number(typed) * 100, years: 100 });
  if (/^-?\d{3}X$|^-?\d\dXX$/.test(typed)) {
    const years = typed.endsWith('XX') ? 100 : 10;
    // -015X is one of -0159 to -0150
    const year = Number(typed.replaceAll('X', negative ? '9' : '0'));
    return found({ ...NOTHING, unit: 'years', year, years, masked: true });
  }
  if (/^-?\d{5,}$/.test(typed)) return problems.longYear(typed);
  if (typed.includes('X')) return problems.openYear();
  if (/^-?\d{3}$/.test(typed) && typed !== '-000') return problems.decade(typed);
  return problems.year(typed);
}

function readMonth(year: Fields, typedYear: string, typed: string, day?: string): Result<Fields> {
  if (typed === 'XX') {
    if (day !== undefined && day !== 'XX') return problems.openPart();
    return found({ ...year, masked: true });
  }
  if (typed.includes('X')) return problems.openPart();
  if (typed.length !== 2) return problems.monthDigits(typedYear, typed);
  const month = Number(typed);
  if (month >= 21 && month <= 24) {
    return day === undefined ? found({ ...year, unit: 'season', season: month }) : problems.seasonDay();
  }
  if (month < 1 || month > 12) return problems.month(typedYear, month);
  if (day === undefined) return found({ ...year, unit: 'month', month });
  return readDay({ ...year, unit: 'month', month }, typedYear, day);
}

function readDay(month: Fields, typedYear: string, typed: string): Result<Fields> {
  if (typed === 'XX') return found({ ...month, masked: true });
  if (typed.includes('X')) return problems.openPart();
  if (typed.length !== 2) return problems.dayDigits(`${typedYear}-${String(month.month).padStart(2, '0')}`, typed);
  const day = Number(typed);
  const last = daysInMonth(month.year, month.month);
  if (day < 1 || day > last) return problems.day(typedYear, month.month, last, ENGLISH);
  return found({ ...month, unit: 'day', day });
}

function readTime(date: Fields, typed: string): Result<Fields> {
  const parts = TIME.exec(typed);
  if (!parts) return problems.timeForm();
  const [, hour = '', minute, second, fraction = '', zone] = parts;
  if (Number(hour) > 24) return problems.hour(hour);
  if (Number(minute ?? 0) > 59) return problems.minutes(minute ?? '');
  if (Number(second ?? 0) > 59) return problems.seconds(second ?? '');
  const past = Number(minute ?? 0) + Number(second ?? 0) + Number(fraction);
  if (hour === '24' && (minute === undefined || past > 0)) return problems.midnight();
  const offset = readOffset(zone);
  if (!offset.ok) return offset;
  const unit: Unit =
    fraction !== '' ? 'fraction' : second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  return found({
    ...date,
    unit,
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction,
    offset: offset.value,
  });
}

function readOffset(typed: string | undefined): Result<number | null> {
  if (typed === undefined) return found(null);
  if (typed === 'Z') return found(0);
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(typed) ?? [];
  const value = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (sign === '-' && value === 0) return problems.offsetZero();
  // The offsets that any zone has used, UTC-12 to UTC+14
  if (Number(minutes) > 59 || value < -12 * 60 || value > 14 * 60) return problems.offset(typed);
  return found(value);
}
