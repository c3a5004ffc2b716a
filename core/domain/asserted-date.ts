import { hasTime, momentsOf } from './edtf/moment.ts';
import { type EdtfResult, parseEdtf } from './edtf/parse.ts';
import { problem } from './edtf/problems.ts';
import type { DateId } from './ids.ts';
import type { DateMethod } from './vocabulary.ts';
import { isZone } from './zone.ts';

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
  return parsed;
}
