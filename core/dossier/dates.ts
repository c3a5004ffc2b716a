import { extentOf, positionOf, UNDATED } from '../domain/chronology.ts';
import type { Precision } from '../domain/date-words.ts';
import type { Days } from '../domain/elapsed.ts';
import type { ModelDate, Tick } from './model.ts';
import type { DateRecord } from './records.ts';
import type { Speech } from './language/speech.ts';
import type { Register } from './register.ts';

export interface DateContext {
  readonly caseZone: string;
  readonly register: Register;
  readonly speech: Speech;
}

/** One claim of when, in words that are exactly as precise as it is. */
export function modelDate(claim: DateRecord, { register, speech }: DateContext): ModelDate {
  const described = speech.date(claim.edtf, claim.zone);
  const onlyWords = claim.edtf === null ? claim.displayed : null;
  return {
    edtf: claim.edtf,
    sign: described.sign,
    words: onlyWords === null ? described.words : speech.say('quoted', { words: onlyWords }),
    exact: speech.exact(claim.edtf),
    note: onlyWords === null ? described.note : speech.say('date.only-words'),
    precision: described.precision,
    precisionWords: isSaid(described.precision) ? '' : speech.say(`precision.${described.precision}`),
    weekday: weekdayOf(claim.edtf, speech),
    gauge: [...described.gauge],
    displayed: onlyWords !== null || claim.displayed === claim.edtf ? null : claim.displayed,
    assertedBy: claim.assertedBy,
    method: claim.method,
    // "displayed as …" already says it
    methodWords: claim.method === 'displayed' && claim.displayed !== null ? '' : speech.say(`method.${claim.method}`),
    sources: register.sources(claim.supports),
    captures: register.captures(claim.supports),
  };
}

/** Precisions of which the date's own words say how vague it is. */
const SAID = ['decade', 'century', 'about', 'before', 'after', 'between', 'span', 'undated'] as const;
type Said = (typeof SAID)[number];

function isSaid(precision: Precision): precision is Said {
  return (SAID as readonly string[]).includes(precision);
}

const ONE_DAY = /^(-?\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;

/** What day of the week a date was, where it is one day: of the calendar that the date itself names, whatever the zone. */
function weekdayOf(edtf: string | null, { say }: Speech): string | null {
  const [, day] = ONE_DAY.exec(edtf ?? '') ?? [];
  const time = day === undefined || day.startsWith('-') ? NaN : Date.parse(`${day}T00:00Z`);
  return Number.isNaN(time) ? null : say(`weekday.${weekdays[new Date(time).getUTCDay()] ?? 0}`);
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

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
export function yearSection(claim: DateRecord | null, { caseZone, speech }: DateContext): string {
  const { sortKey, period } = positionOf(claim?.edtf ?? null, claim?.zone ?? caseZone, caseZone);
  if (sortKey === UNDATED) return speech.say('section.undated');
  return period === 0 ? speech.say('section.no-year') : yearWords(Math.floor(period / 100), speech);
}

export function yearWords(year: number, { date }: Speech): string {
  return date(`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`, null).words;
}

/** An instant of this program's own, to the second: "22 November 2026, 16:20:05 UTC". */
export function timeWords(ms: number, { date }: Speech): string {
  return date(`${new Date(ms).toISOString().slice(0, 19)}Z`, null).words;
}

/** With the preposition that its precision takes; ranges bring their own words. */
export function onDate(edtf: string, zone: string | null, speech: Speech): string {
  return onWords(speech.date(edtf, zone), speech);
}

export function onWords({ words, precision }: Pick<ModelDate, 'words' | 'precision'>, { say }: Speech): string {
  if (['day', 'hour', 'minute', 'second'].includes(precision)) return say('on.day', { date: words });
  const spells = ['month', 'season', 'year', 'decade', 'century'].includes(precision);
  return say(spells ? 'on.month' : 'on.range', { date: words });
}

/** "66 days", "61 to 66 days", "at least 61 days". A part before the beginning is not told as days. */
export function daysSaid({ least, most }: Days, { say }: Speech): string {
  const from = least === null ? 0 : Math.max(0, least);
  const days = (n: number): string => say('days', { n });
  if (most === null) return from === 0 ? say('days.unknown') : say('days.least', { days: days(from) });
  if (most === from) return days(from);
  return least === null
    ? say('days.most', { days: days(most) })
    : say('days.range', { from, days: days(Math.max(0, most)) });
}
