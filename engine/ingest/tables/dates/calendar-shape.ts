import {
  otherCalendars,
  readingInOtherCalendar,
  type OtherCalendar,
} from '../../../../core/domain/calendars/other-calendars.ts';
import { parseEdtf } from '../../../../core/domain/edtf/parse.ts';
import type { DateShape, ShownDate } from './shapes.ts';

export const calendarName = (calendar: OtherCalendar): string => (calendar === 'jalali' ? 'Jalali' : 'Hebrew');

/** The shape of a calendar that a map's `dateFormat` names: the person says what the column is, so its readings are its dates. */
export function calendarShape(format: string): DateShape | null {
  const calendar = otherCalendars.find((name) => name === format.trim().toLowerCase());
  if (calendar === undefined) return null;
  return {
    name: calendarName(calendar),
    read: (cell) => {
      const reading = readingInOtherCalendar(cell);
      return reading?.calendar === calendar ? shownOf(reading.edtf) : null;
    },
  };
}

function shownOf(edtf: string): ShownDate | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.date.kind !== 'moment') return null;
  const { year, month, day, unit, hour, minute, second } = parsed.date;
  const time = unit === 'day' ? null : { hour, minute, second: unit === 'minute' ? null : second, fraction: '' };
  return { kind: 'wall', wall: { year, month, day, time, offset: null } };
}
