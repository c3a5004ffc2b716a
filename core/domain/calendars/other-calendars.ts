import { hebrewDate } from './hebrew.ts';
import { jalaliDate } from './jalali.ts';
import { asciiDigits } from './written-numbers.ts';

export const otherCalendars = ['jalali', 'hebrew'] as const;
export type OtherCalendar = (typeof otherCalendars)[number];

/** A date of another calendar, and what it would be in this one. A reading is offered beside the words, never put in their place. */
export interface CalendarReading {
  readonly calendar: OtherCalendar;
  /** As fine as the words: a day, or a minute or second where they give a time. */
  readonly edtf: string;
}

/** A day of another calendar as milliseconds of its midnight UTC; null where the words are no such day. */
export type DayReader = (words: string) => number | null;

const TIME = /^(.*?)[,،]?\s+(?:ساعت\s+|בשעה\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?$/u;

/**
 * Reads words as a date of the Jalali (Iranian) or Hebrew calendar: `۱۳۹۹/۰۳/۰۲`, `2 خرداد 1399`, `כ״ח באייר תש״ף`, `28 Iyar 5780`. Null
 * where they are none, or where more than one day could be meant. A Hebrew day begins on the evening before; the reading is the day
 * itself.
 */
export function readingInOtherCalendar(words: string): CalendarReading | null {
  const text = asciiDigits(words.normalize('NFC'))
    .replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  if (text.length > 60) return null;
  const [, before, hour, minute = '', second] = TIME.exec(text) ?? [];
  const day = before ?? text;
  const calendar = otherCalendars.find((name) => READERS[name](day) !== null);
  const at = calendar === undefined ? null : READERS[calendar](day);
  if (calendar === undefined || at === null) return null;
  const date = new Date(at).toISOString().slice(0, 10);
  if (hour === undefined) return { calendar, edtf: date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return { calendar, edtf: `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}` };
}

const READERS: Readonly<Record<OtherCalendar, DayReader>> = { jalali: jalaliDate, hebrew: hebrewDate };
