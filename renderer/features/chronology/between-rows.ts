import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { UNDATED } from '../../../core/domain/chronology.ts';
import { periodOf, UNDATED_PERIOD, type Period, type StatementRow } from './list-rows.ts';

export type TimelineEvent = OutputOf<Contract['statements.events']>['items'][number];

/** What stands above a statement: the heading of its month, events since the statement before, the heading of its day. */
export type Between =
  | { readonly kind: 'month'; readonly key: string; readonly period: Period }
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'event'; readonly key: string; readonly event: TimelineEvent; readonly number: number };

export interface Surroundings {
  /** In the order of the list. */
  readonly events: readonly TimelineEvent[];
  readonly newestFirst: boolean;
  readonly zone: string;
  /** Months that hold so many statements that their days get headings. */
  readonly denseMonths: ReadonlySet<Period>;
}

/** From so many statements a month on, a day is a heading of its own. */
export const DENSE = 40;

/** The calendar day of a statement that is known to the day or finer; null for all others. */
export function dayOf(row: StatementRow): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(row.date ?? '')?.[0] ?? null;
}

function monthOf(row: StatementRow, zone: string): Period {
  return periodOf(row.date, row.zone, zone);
}

/** The month of an event, by the same rule as a statement's. */
function monthOfEvent(event: TimelineEvent, zone: string): Period {
  return periodOf(event.date, event.zone, zone);
}

/** Whether an event stands at a row's place or before it. Undated things are last in both orders. */
function isBefore(event: TimelineEvent, row: StatementRow, newestFirst: boolean): boolean {
  if (event.sortKey === UNDATED) return false;
  if (row.sortKey === UNDATED) return true;
  return newestFirst ? event.sortKey > row.sortKey : event.sortKey <= row.sortKey;
}

/** How many events stand above a row. */
export function eventsBefore(row: StatementRow, { events, newestFirst }: Surroundings): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = events[middle];
    if (event !== undefined && isBefore(event, row, newestFirst)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What stands above a statement.
 * @param before the statement above; null: this is the first; undefined: not read yet, so nothing is said that it might say already
 */
export function betweenRows(
  before: StatementRow | null | undefined,
  row: StatementRow,
  around: Surroundings,
): readonly Between[] {
  if (before === undefined) return [];
  const parts: Between[] = [];
  let month = before === null ? null : monthOf(before, around.zone);
  const turn = (period: Period, key: string): void => {
    if (period === month) return;
    month = period;
    parts.push({ kind: 'month', key: `m${String(period)}-${key}`, period });
  };
  const first = before === null ? 0 : eventsBefore(before, around);
  const last = eventsBefore(row, around);
  for (let number = first; number < last; number += 1) {
    const event = around.events[number];
    if (event === undefined) continue;
    turn(monthOfEvent(event, around.zone), event.eventId);
    parts.push({ kind: 'event', key: event.eventId, event, number });
  }
  const own = monthOf(row, around.zone);
  turn(own, row.statementId);
  const day = dayOf(row);
  const newDay = day !== null && (before === null || dayOf(before) !== day || monthOf(before, around.zone) !== own);
  if (newDay && around.denseMonths.has(own)) parts.push({ kind: 'day', key: `d${day}-${row.statementId}`, day });
  return parts;
}

/** Events after the last statement. */
export function afterRows(last: StatementRow | null, around: Surroundings): readonly Between[] {
  const parts: Between[] = [];
  let month = last === null ? null : monthOf(last, around.zone);
  for (let number = last === null ? 0 : eventsBefore(last, around); number < around.events.length; number += 1) {
    const event = around.events[number];
    if (event === undefined) continue;
    const period = event.date === null ? UNDATED_PERIOD : monthOfEvent(event, around.zone);
    if (period !== month) parts.push({ kind: 'month', key: `m${String(period)}-${event.eventId}`, period });
    month = period;
    parts.push({ kind: 'event', key: event.eventId, event, number });
  }
  return parts;
}
