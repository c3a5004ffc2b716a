import type { Bound, Edtf, Moment, Span } from './moment.ts';
import { hasTime } from './moment.ts';
import { parseMoment } from './parse-moment.ts';
import { type DateProblem, problems } from './problems.ts';
import { wallOf } from './wall.ts';

export type EdtfResult = { readonly ok: true; readonly date: Edtf } | DateProblem;

/**
 * Reads a date text. Accepts EDTF level 0 and 1, `[a..b]`, `[..b]` and `[a..]` of level 2, and times of hour, minute, second or
 * fraction with Z or an offset. Days are checked against the calendar. Nothing is guessed or put right: what is not a date
 * comes back with a sentence that says why and what to write.
 */
export function parseEdtf(text: string): EdtfResult {
  if (text !== text.trim()) return text.trim() === '' ? problems.empty() : problems.spaces();
  if (/^[[{]|[\]}]/.test(text)) return parseBound(text);
  if (text.includes('/')) return parseSpan(text);
  if (text.includes('..')) return problems.brackets();
  const moment = parseMoment(text);
  return moment.ok ? { ok: true, date: moment.value } : moment;
}

function parseBound(text: string): EdtfResult {
  if (/^\[.*\][?~%]+$/.test(text)) return problems.bracketMark();
  const [, a, b] = /^\[([^[\]{}]*)\.\.([^[\]{}]*)\]$/.exec(text) ?? [];
  if (a === undefined || b === undefined || /[,/]|\.\./.test(`${a} ${b}`)) return problems.brackets();
  if (a === '' && b === '') return problems.bracketsEmpty();
  const from = a === '' ? null : parseMoment(a);
  if (from && !from.ok) return from;
  const to = b === '' ? null : parseMoment(b);
  if (to && !to.ok) return to;
  const date: Bound = { kind: 'bound', text, from: from?.value ?? null, to: to?.value ?? null };
  if (date.from && date.to) {
    if (zonesDiffer(date.from, date.to)) return problems.mixedZones();
    if (startsAfter(date.from, date.to)) return problems.boundOrder(a, b);
  }
  return { ok: true, date };
}

function parseSpan(text: string): EdtfResult {
  const ends = text.split('/');
  const [a, b] = ends;
  if (ends.length !== 2 || a === undefined || b === undefined) return problems.spanParts();
  const from = parseEnd(a);
  if (!from.ok) return from;
  const to = parseEnd(b);
  if (!to.ok) return to;
  const date: Span = { kind: 'span', text, from: from.end, to: to.end };
  if (typeof date.from === 'object' && typeof date.to === 'object') {
    if (zonesDiffer(date.from, date.to)) return problems.mixedZones();
    if (startsAfter(date.from, date.to)) return problems.spanOrder(a, b);
  }
  return { ok: true, date };
}

function parseEnd(text: string): { readonly ok: true; readonly end: Span['from'] } | DateProblem {
  if (text === '') return { ok: true, end: 'unknown' };
  if (text === '..') return { ok: true, end: 'open' };
  if (text.includes('..')) return problems.spanParts();
  const moment = parseMoment(text);
  if (!moment.ok) return moment;
  return moment.value.unit === 'season' ? problems.seasonInside() : { ok: true, end: moment.value };
}

/** One end an instant and the other a clock in an unknown zone: no length could be given to that. */
function zonesDiffer(from: Moment, to: Moment): boolean {
  return hasTime(from) && hasTime(to) && (from.offset === null) !== (to.offset === null);
}

function startsAfter(from: Moment, to: Moment): boolean {
  const shift = (moment: Moment): number => (moment.offset ?? 0) * 60_000;
  return wallOf(from).from - shift(from) >= wallOf(to).end - shift(to);
}
