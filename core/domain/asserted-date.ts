import { type Edtf, hasTime, type Moment, momentsOf } from './edtf/moment.ts';
import { type EdtfResult, parseEdtf } from './edtf/parse.ts';
import { problem } from './edtf/problems.ts';
import type { DateId } from './ids.ts';
import type { DateMethod } from './vocabulary.ts';
import { isZone, timesShown } from './zone.ts';

export { type Bound, type Edtf, type Moment, type Qualifier, type Span, type Unit } from './edtf/moment.ts';
export { type EdtfResult, parseEdtf } from './edtf/parse.ts';

/**
 * One claim of when, about one thing. `edtf` null: given in words that don't resolve ("last week"); `displayed` null: edtf is what
 * was shown. An IANA `zone` stands only beside a text without Z or offset.
 */
export interface AssertedDate {
  readonly id: DateId;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly assertedBy: string | null;
  readonly method: DateMethod;
  readonly chosen: boolean;
  readonly chosenReason: string | null;
}

/** True where a date text itself says its zone: Z or an offset after a time. */
export function statesZone(edtf: string): boolean {
  const parsed = parseEdtf(edtf);
  return parsed.ok && momentsOf(parsed.date).some((moment) => moment.offset !== null);
}

/** True where a date text has a time of day, so that a zone makes a difference. */
export function statesTime(edtf: string): boolean {
  const parsed = parseEdtf(edtf);
  return parsed.ok && momentsOf(parsed.date).some(hasTime);
}

/** Reads a date with the zone that stands beside it: known, and not a second one. Null: no zone beside it. */
export function parseDateInZone(edtf: string, zone: string | null): EdtfResult {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || zone === null) return parsed;
  if (momentsOf(parsed.date).some((moment) => moment.offset !== null)) {
    return problem(`The time already says its zone (${edtf}). Leave out “${zone}”, or take the offset from the time.`);
  }
  if (!isZone(zone)) return problem(`“${zone}” is no known time zone. Write a name such as Asia/Tehran, or UTC.`);
  const skipped = shownOtherThanOnce(parsed.date, zone, 0);
  if (skipped === null) return parsed;
  return problem(
    `The clocks of ${zone} never showed ${skipped.text}: they were put forward over it. Give the day alone, another zone, or an offset, and the words as displayed.`,
  );
}

/** A time that its zone's clock showed twice, when it was put back: which of the two is meant, the text doesn't say. Null: none. */
export function repeatedTime(edtf: string, zone: string | null): string | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || zone === null || !isZone(zone)) return null;
  return shownOtherThanOnce(parsed.date, zone, 2)?.text ?? null;
}

function shownOtherThanOnce(date: Edtf, zone: string, times: 0 | 2): Moment | null {
  const found = momentsOf(date).find((moment) => {
    if (!hasTime(moment) || moment.offset !== null || moment.unit === 'hour') return false;
    const { year, month, day, hour, minute, second } = moment;
    const wall = new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
    return timesShown(wall, zone) === times;
  });
  return found ?? null;
}
