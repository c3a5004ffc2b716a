import { fullYear, offsetOf, timeOf, wallOf, type DateShape, type ShownDate } from './shapes.ts';

/** Dates of numbers alone, `3/4/17 8:15`: what is day and what is month, the cell itself doesn't say. */
const NUMERIC =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,? +(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?)?$/i;

export type Order = 'day-month' | 'month-day' | 'year-first';
export const orders: readonly Order[] = ['month-day', 'day-month', 'year-first'];

/** The first three numbers of such a date; null for any other text. */
export function numbersOf(
  cell: string,
): { readonly first: number; readonly second: number; readonly separator: string } | null {
  const found = NUMERIC.exec(cell);
  return found === null ? null : { first: Number(found[1]), second: Number(found[3]), separator: found[2] ?? '/' };
}

export function readNumeric(cell: string, order: Order): ShownDate | null {
  const [found, a = '', , b = '', c = '', hour, minute, second, fraction, half, zone] = NUMERIC.exec(cell) ?? [];
  if (found === undefined) return null;
  const yearFirst = order === 'year-first';
  // Four digits are a year wherever they stand, and a year has two or four.
  if (yearFirst ? c.length > 2 || a.length === 3 : a.length > 2 || c.length === 1 || c.length === 3) return null;
  const year = fullYear(yearFirst ? a : c);
  const month = yearFirst || order === 'day-month' ? Number(b) : Number(a);
  const day = yearFirst ? Number(c) : order === 'day-month' ? Number(a) : Number(b);
  const time = timeOf(hour, minute ?? '', second, fraction, half);
  return wallOf({ year, month, day, time, offset: offsetOf(zone) });
}

/** The one way to read such a date that gives a day at all, its year written in full; null where there are several, or none. */
export function onlyReading(cell: string): { readonly shown: ShownDate; readonly layout: string } | null {
  const numbers = NUMERIC.exec(cell);
  if (numbers === null || (numbers[1]?.length !== 4 && numbers[4]?.length !== 4)) return null;
  const readings = orders.flatMap((order) => {
    const shown = readNumeric(cell, order);
    return shown === null ? [] : [{ shown, layout: numericShape(order, cell).name }];
  });
  const [only, ...more] = readings;
  return only !== undefined && more.length === 0 ? only : null;
}

/** A shape of numbers, named as people write it: `M/D/YY`, `D.M.YYYY`. */
export function numericShape(order: Order, sample: string): DateShape {
  const [, a = '', separator = '/', , c = ''] = NUMERIC.exec(sample) ?? [];
  const year = 'Y'.repeat((order === 'year-first' ? a : c).length > 2 ? 4 : 2);
  const letters = { 'day-month': ['D', 'M', year], 'month-day': ['M', 'D', year], 'year-first': [year, 'M', 'D'] }[
    order
  ];
  return { name: letters.join(separator), read: (cell) => readNumeric(cell, order) };
}
