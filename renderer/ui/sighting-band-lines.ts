import type { Extent } from '../../core/domain/chronology.ts';

/** What each line that divides a band of time is: the first of a month, or 1 January, of every so many. */
export interface BandLines {
  readonly unit: 'month' | 'year';
  readonly every: number;
  /** Per cent of the band. */
  readonly at: readonly number[];
}

const STEPS = [
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  { unit: 'year', every: 1 },
  { unit: 'year', every: 2 },
  { unit: 'year', every: 5 },
  { unit: 'year', every: 10 },
  { unit: 'year', every: 50 },
] as const;
/** Lines nearer to each other than this can't be told apart at a glance. */
const NEAREST = 48;

/** The finest lines that have room in a band so many pixels long; null where the time is too short for any. */
export function bandLines({ first, last }: Extent, width: number): BandLines | null {
  for (const step of STEPS) {
    const times = firstsOf({ first, last }, step);
    if (times.length === 0) return null;
    if (times.length * NEAREST > width) continue;
    return { ...step, at: times.map((ms) => ((ms - first) / (last - first)) * 100) };
  }
  return null;
}

/** More lines than this have room on no screen. */
const MOST = 200;

/** Lines only divide: they stand on UTC, whatever the zone of the dates between them. */
function firstsOf({ first, last }: Extent, { unit, every }: (typeof STEPS)[number]): number[] {
  const begin = new Date(first);
  const months = unit === 'year' ? every * 12 : every;
  const from = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months;
  const found: number[] = [];
  for (let month = from; found.length <= MOST; month += months) {
    const at = midnightOf(Math.floor(month / 12), month % 12);
    if (at > last) break;
    if (at > first) found.push(at);
  }
  return found;
}

/** Date.UTC takes years below 100 for 1900 and later. */
function midnightOf(year: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, ((month % 12) + 12) % 12, 1);
  return at.getTime();
}
