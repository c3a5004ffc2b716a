import { extentOf, positionOf, UNDATED } from '../domain/chronology.ts';
import { describeDate } from '../domain/date-words.ts';
import type { ModelDate, Tick } from './model.ts';
import type { DateRecord } from './records.ts';
import type { Register } from './register.ts';
import { dateMethodWords, precisionWords } from './words.ts';

export interface DateContext {
  readonly caseZone: string;
  readonly register: Register;
}

/** One claim of when, in words that are exactly as precise as it is. */
export function modelDate(claim: DateRecord, { register }: DateContext): ModelDate {
  const described = describeDate(claim.edtf, claim.zone, { style: 'long' });
  const onlyWords = claim.edtf === null ? claim.displayed : null;
  return {
    edtf: claim.edtf,
    sign: described.sign,
    words: onlyWords === null ? described.words : `“${onlyWords}”`,
    note: onlyWords === null ? described.note : 'only these words are given',
    precision: described.precision,
    precisionWords: precisionWords[described.precision],
    gauge: [...described.gauge],
    displayed: onlyWords !== null || claim.displayed === claim.edtf ? null : claim.displayed,
    assertedBy: claim.assertedBy,
    method: claim.method,
    // "displayed as …" already says it
    methodWords: claim.method === 'displayed' && claim.displayed !== null ? '' : dateMethodWords[claim.method],
    sources: register.sources(claim.supports),
    captures: register.captures(claim.supports),
  };
}

/** The chosen claim and the others, in the order recorded. */
export function splitDates(claims: readonly DateRecord[]): {
  readonly chosen: DateRecord | null;
  readonly others: readonly DateRecord[];
} {
  const chosen = claims.find((claim) => claim.chosen) ?? null;
  return { chosen, others: claims.filter((claim) => claim !== chosen) };
}

/** Whether two claims can't both be true: no instant lies in both. */
export function contradict(a: DateRecord, b: DateRecord, caseZone: string): boolean {
  if (a.edtf === null || b.edtf === null) return false;
  const one = extentOf(a.edtf, a.zone ?? caseZone, caseZone);
  const two = extentOf(b.edtf, b.zone ?? caseZone, caseZone);
  return one.last < two.first || two.last < one.first;
}

/** The chosen date with the sign of a conflict, and the tick split at the first part in which the claims differ. */
export function inConflict(date: ModelDate, others: readonly (string | null)[]): ModelDate {
  const parts = partsOf(date.edtf);
  const places = others.map((edtf) => {
    const other = partsOf(edtf);
    return parts.findIndex((part, place) => part !== undefined && other[place] !== part);
  });
  const place = Math.min(...places.map((found) => (found === -1 ? 3 : found)));
  const gauge = date.gauge.map((tick, index): Tick => (index === place ? 'conflict' : tick));
  return {
    ...date,
    sign: '≠',
    gauge: [gauge[0] ?? 'open', gauge[1] ?? 'open', gauge[2] ?? 'open', gauge[3] ?? 'open'],
  };
}

/** Year, month, day, time of the first date in a text. */
function partsOf(edtf: string | null): (string | undefined)[] {
  const [, year, month, day, time] = /(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]+))?/.exec(edtf ?? '') ?? [];
  return [year, month, day, time];
}

/** "2020" where a date lies in one year of the case's zone; otherwise what can be said. */
export function yearSection(claim: DateRecord | null, caseZone: string): string {
  const { sortKey, period } = positionOf(claim?.edtf ?? null, claim?.zone ?? caseZone, caseZone);
  if (sortKey === UNDATED) return 'Undated';
  return period === 0 ? 'In no one year' : String(Math.floor(period / 100));
}

/** An instant of this program's own, to the second: "22 November 2026, 16:20:05 UTC". */
export function timeWords(ms: number): string {
  const text = `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return describeDate(text, null, { style: 'long' }).words;
}
