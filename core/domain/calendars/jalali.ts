import { dayNamer, findDay } from './calendar-day.ts';

const DAY = 86_400_000;
/** Years that a post or a paper of the last century and a half can bear; the Islamic lunar year is always larger than the Jalali one. */
const FIRST = 1250;
const LAST = 1450;

const MONTHS: readonly (readonly string[])[] = [
  ['فروردین', 'farvardin'],
  ['اردیبهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تیر', 'tir'],
  ['مرداد', 'امرداد', 'mordad', 'amordad'],
  ['شهریور', 'shahrivar'],
  ['مهر', 'mehr'],
  ['آبان', 'ابان', 'aban'],
  ['آذر', 'اذر', 'azar'],
  ['دی', 'dey', 'dei'],
  ['بهمن', 'bahman'],
  ['اسفند', 'esfand'],
];

const NUMBERS = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const DAY_BEFORE = /^(?:[^\d]{3,12}[\s،,]+)?(\d{1,2})\s+(\p{L}+)(?:\s+ماه)?[\s،,]+(\d{4})$/u;

let name: ReturnType<typeof dayNamer> | null = null;

/** A day of the Iranian solar calendar, written in numbers (year first) or with its month's name. */
export function jalaliDate(words: string): number | null {
  const [, y, , m, d] = NUMBERS.exec(words) ?? [];
  if (y !== undefined) return dayOf(Number(y), Number(m), Number(d));
  const [, day, month = '', year] = DAY_BEFORE.exec(words.replaceAll('ي', 'ی').replaceAll('ك', 'ک')) ?? [];
  if (day === undefined) return null;
  return dayOf(Number(year), MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1, Number(day));
}

function dayOf(year: number, month: number, day: number): number | null {
  if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null;
  const before = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 19) + (before + day - 1) * DAY;
  const named = (name ??= dayNamer('persian', 'numeric'));
  return findDay(near, 5, (at) => {
    const found = named(at);
    return Number(found.year) === year && Number(found.month) === month && Number(found.day) === day;
  });
}
