import { readingInOtherCalendar } from '../../../../core/domain/calendars/other-calendars.ts';
import { numbersOf, numericShape, orders } from './numeric.ts';
import { plainShapes, type DateShape } from './shapes.ts';

/** Whether a cell looks like a date in any way that the program reads. */
export const looksLikeDate = (cell: string): boolean =>
  numbersOf(cell) !== null ||
  readingInOtherCalendar(cell) !== null ||
  plainShapes.some((shape) => shape.read(cell) !== null && !/^\d{2,4}$/.test(cell));

/**
 * The ways in which a column may be meant, from some of its cells: one where the form leaves no choice, two where day and month could
 * be exchanged, none where most cells are no dates.
 */
export function dateCandidates(cells: readonly string[]): readonly DateShape[] {
  const all = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const filled = all.filter((cell) => readingInOtherCalendar(cell) === null);
  const counted = plainShapes.map((shape) => ({
    shape,
    hits: filled.filter((cell) => shape.read(cell) !== null).length,
  }));
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a));
  const numeric = filled.filter((cell) => numbersOf(cell) !== null);
  // In a column of several layouts each cell can still be read where its own form leaves no choice.
  const isRead = (cell: string): boolean =>
    numbersOf(cell) !== null || plainShapes.some((shape) => shape.read(cell) !== null);
  const readable = filled.filter(isRead).length;
  if (readable * 2 < filled.length || filled.length === 0) return [];
  const [sample] = numeric;
  if (best.hits >= numeric.length || sample === undefined) return [best.shape];
  const yearFirst = numeric.filter((cell) => (numbersOf(cell)?.first ?? 0) > 999).length * 2 > numeric.length;
  const possible = orders.filter((order) => (order === 'year-first') === yearFirst);
  const example = longestYear(numeric) ?? sample;
  return possible.map((order) => numericShape(order, example));
}

/** Names the pattern by a cell with a full year, if there is one. */
function longestYear(cells: readonly string[]): string | undefined {
  return cells.find((cell) => /\d{4}/.test(cell));
}
