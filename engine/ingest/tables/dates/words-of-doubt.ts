import { calendarName } from './calendar-shape.ts';
import type { DateDoubt, ReadDate } from './date-reader.ts';

/** A doubt as a report gives it. @param words the cell's own, shortened @param most how most of the column is written */
export function wordsOfDoubt(
  doubt: DateDoubt,
  words: string,
  { edtf, zone }: Pick<ReadDate, 'edtf' | 'zone'>,
  most: string | null,
): { readonly code: string; readonly message: string } {
  switch (doubt.kind) {
    case 'unreadable':
      return {
        code: 'date-unreadable',
        message: `“${words}” could not be read as a date; the words are kept and the record stands among the undated.`,
      };
    case 'either-order':
      return {
        code: 'date-either-order',
        message: `“${words}” is not written as the others are, and could be two days; the words are kept and the record stands among the undated.`,
      };
    case 'other-layout':
      return {
        code: 'date-other-layout',
        message: `“${words}” is written as ${doubt.layout}${most === null ? '' : `, most others as ${most}`}. Its form leaves no choice; read as ${edtf ?? ''}.`,
      };
    case 'other-calendar':
      return {
        code: 'date-other-calendar',
        message: `“${words}” is kept as written, and the record stands among the undated. In the ${calendarName(doubt.reading.calendar)} calendar it is ${doubt.reading.edtf}; that reading is offered beside it.`,
      };
    case 'skipped':
      return {
        code: 'time-skipped',
        message: `The clocks of ${zone ?? 'that zone'} never showed “${words}”: they were put forward over it. Only the day is taken; the words are kept.`,
      };
    case 'repeated':
      return {
        code: 'time-repeated',
        message: `The clocks of ${zone ?? 'that zone'} showed “${words}” twice, when they were put back. Which of the two is meant, nothing says; it stands at the earlier.`,
      };
  }
}
