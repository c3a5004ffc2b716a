import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingInOtherCalendar } from '../../core/domain/calendars/other-calendars.ts';
import { hebrewNumber } from '../../core/domain/calendars/written-numbers.ts';

const edtf = (words: string): string | null => readingInOtherCalendar(words)?.edtf ?? null;

describe('dates of other calendars', () => {
  it.each([
    ['1387/07/06', '2008-09-27'],
    ['۱۳۹۹/۰۳/۰۲', '2020-05-22'],
    ['١٣٩٩-٠٣-٠٢', '2020-05-22'],
    ['۲ خرداد ۱۳۹۹', '2020-05-22'],
    ['جمعه ۲ خرداد ۱۳۹۹', '2020-05-22'],
    ['جمعه، ۲ خرداد ماه ۱۳۹۹', '2020-05-22'],
    ['2 Khordad 1399', '2020-05-22'],
    ['۱۳۹۹/۰۳/۰۲ ۱۴:۳۰', '2020-05-22T14:30'],
    ['1399/12/30', '2021-03-20'],
    ['1 فروردین 1300', '1921-03-21'],
  ])('Jalali %s is %s', (words, day) => {
    expect(readingInOtherCalendar(words)).toEqual({ calendar: 'jalali', edtf: day });
  });

  it.each([
    ['כ״ח באייר תש״ף', '2020-05-22'],
    ['כ"ח באייר ה\'תש"ף', '2020-05-22'],
    ['28 Iyar 5780', '2020-05-22'],
    ['יום שישי, כ״ח באייר תש״ף', '2020-05-22'],
    ['א׳ בתשרי תשפ״א', '2020-09-19'],
    ['ה׳ באייר תש״ח', '1948-05-14'],
    ["י״ד באדר ב' תשפ״ד", '2024-03-24'],
    ['14 אדר א 5784', '2024-02-23'],
    ['29 Elul 5780', '2020-09-18'],
  ])('Hebrew %s is %s', (words, day) => {
    expect(readingInOtherCalendar(words)).toEqual({ calendar: 'hebrew', edtf: day });
  });

  it('no day that is none, or that could be two, is read', () => {
    // Esfand of a common year has 29 days; plain Adar does not exist in a leap year; 1441 would lie in the future, so it is lunar.
    for (const words of [
      '1398/12/30',
      '1399/13/01',
      '1399/07/31',
      'י״ד באדר תשפ״ד',
      '30 Iyar 5780',
      '2020-05-22',
      '22 May 2020',
      '1441',
      'last week',
      '',
      '2 خرداد',
    ])
      expect(edtf(words)).toBeNull();
  });

  it('every day of two centuries is read back as itself', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    const part = (format: Intl.DateTimeFormat, at: number, type: string): string =>
      format.formatToParts(at).find((one) => one.type === type)?.value ?? '';
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 36_000 }), (days) => {
        const at = days * 86_400_000;
        const day = new Date(at).toISOString().slice(0, 10);
        expect(edtf([part(persian, at, 'year'), part(persian, at, 'month'), part(persian, at, 'day')].join('/'))).toBe(
          day,
        );
        expect(edtf(`${part(hebrew, at, 'day')} ${part(hebrew, at, 'month')} ${part(hebrew, at, 'year')}`)).toBe(day);
      }),
    );
  });

  it('Hebrew letters are numbers only in their order', () => {
    expect(['כ״ח', 'תש״ף', 'ה׳תש״ף', 'ט״ו', 'א׳', 'שלום', 'abc', ''].map(hebrewNumber)).toEqual([
      28,
      780,
      5780,
      15,
      1,
      null,
      null,
      null,
    ]);
  });
});
