import { dayNamer, findDay } from './calendar-day.ts';
import { hebrewNumber } from './written-numbers.ts';

const DAY = 86_400_000;

/** Months by the name that Intl gives them, in order from the new year, with how they are written. */
const MONTHS: readonly (readonly [intl: string, ...names: string[]])[] = [
  ['Tishri', 'תשרי', 'tishri', 'tishrei'],
  ['Heshvan', 'חשון', 'חשוון', 'מרחשון', 'מרחשוון', 'heshvan', 'cheshvan', 'marcheshvan'],
  ['Kislev', 'כסלו', 'כסליו', 'kislev'],
  ['Tevet', 'טבת', 'tevet'],
  ['Shevat', 'שבט', 'shevat', 'shvat'],
  ['Adar I', "אדר א'", 'אדר א׳', 'אדר א', 'אדר ראשון', 'adar i', 'adar 1'],
  ['Adar', 'אדר', 'adar'],
  ['Adar II', "אדר ב'", 'אדר ב׳', 'אדר ב', 'אדר שני', 'adar ii', 'adar 2'],
  ['Nisan', 'ניסן', 'nisan', 'nissan'],
  ['Iyar', 'אייר', 'איר', 'iyar', 'iyyar'],
  ['Sivan', 'סיוון', 'סיון', 'sivan'],
  ['Tamuz', 'תמוז', 'tamuz', 'tammuz'],
  ['Av', 'אב', 'מנחם אב', 'av'],
  ['Elul', 'אלול', 'elul'],
];

const WRITTEN = /^(?:יום\s+\S+[,\s]+)?(\S+)\s+ב?(\D+?)[,\s]+(\S+)$/u;

let name: ReturnType<typeof dayNamer> | null = null;
const firstDays = new Map<string, number | null>();

/** A day of the Hebrew calendar, in Hebrew letters or in digits, with its month's name. The year may leave out its thousands. */
export function hebrewDate(words: string): number | null {
  const [, dayWord = '', monthWord = '', yearWord = ''] = WRITTEN.exec(words) ?? [];
  const month = MONTHS.find(([, ...names]) => names.includes(monthWord.trim().toLowerCase()));
  const day = numberOf(dayWord);
  const year = numberOf(yearWord);
  if (month === undefined || day === null || year === null || day < 1 || day > 30) return null;
  const full = year < 1000 && /[א-ת]/u.test(yearWord) ? year + 5000 : year;
  return full < 5500 || full > 5900 ? null : dayOf(full, month[0], day);
}

const numberOf = (word: string): number | null => (/^\d{1,4}$/.test(word) ? Number(word) : hebrewNumber(word));

function dayOf(year: number, month: string, day: number): number | null {
  const named = (name ??= dayNamer('hebrew', 'long'));
  const key = `${year} ${month}`;
  let first = firstDays.get(key);
  if (first === undefined) {
    const at = MONTHS.findIndex(([intl]) => intl === month);
    const near = Date.UTC(year - 3761, 7, 25) + Math.max(0, at - 3) * 29 * DAY;
    first = findDay(near, 150, (candidate) => {
      const found = named(candidate);
      return Number(found.year) === year && found.month === month && found.day === '1';
    });
    firstDays.set(key, first);
  }
  if (first === null) return null;
  const wanted = first + (day - 1) * DAY;
  return named(wanted).month === month ? wanted : null;
}
