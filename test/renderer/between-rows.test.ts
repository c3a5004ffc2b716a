import { describe, expect, it } from 'vitest';
import { positionOf, UNDATED } from '../../core/domain/chronology.ts';
import {
  afterRows,
  betweenRows,
  eventsBefore,
  type Surroundings,
  type TimelineEvent,
} from '../../renderer/features/chronology/between-rows.ts';
import type { StatementRow } from '../../renderer/features/chronology/list-rows.ts';

const keyOf = (date: string | null): number => (date === null ? UNDATED : positionOf(date, 'UTC').sortKey);
const row = (date: string | null): StatementRow =>
  ({ statementId: String(date), date, zone: null, sortKey: keyOf(date) }) as StatementRow;
const event = (date: string | null): TimelineEvent =>
  ({ eventId: `e${String(date)}`, date, zone: null, sortKey: keyOf(date) }) as TimelineEvent;

const around = (events: readonly TimelineEvent[], more: Partial<Surroundings> = {}): Surroundings => ({
  events,
  newestFirst: false,
  zone: 'UTC',
  denseMonths: new Set(),
  ...more,
});

const said = (parts: ReturnType<typeof betweenRows>): unknown[] =>
  parts.map((part) => (part.kind === 'month' ? part.period : part.kind === 'day' ? part.day : part.event.eventId));

describe('between two statements', () => {
  it('stands the month where it changes, and nothing where it does not', () => {
    expect(said(betweenRows(null, row('2020-05-22'), around([])))).toEqual([202005]);
    expect(said(betweenRows(row('2020-05-22'), row('2020-05-23'), around([])))).toEqual([]);
    expect(said(betweenRows(row('2020-05-22'), row('2020-06'), around([])))).toEqual([202006]);
    expect(said(betweenRows(row('2020-05-22'), row(null), around([])))).toEqual([-1]);
  });

  it('stand the events since the one above, under their own months', () => {
    const events = ['2020-05-23', '2020-06', '2020-07-01'].map(event);
    const parts = betweenRows(row('2020-05-22'), row('2020-06-30'), around(events));
    expect(said(parts)).toEqual(['e2020-05-23', 202006, 'e2020-06']);
    expect(said(afterRows(row('2020-06-30'), around(events)))).toEqual([202007, 'e2020-07-01']);
    expect(eventsBefore(row('2020-06-30'), around(events))).toBe(2);
  });

  it('newest first, events stand the other way round; undated ones are last in both orders', () => {
    const events = [event('2020-06'), event('2020-05-23'), event(null)];
    const down = around(events, { newestFirst: true });
    expect(said(betweenRows(row('2020-06-30'), row('2020-05-22'), down))).toEqual(['e2020-06', 202005, 'e2020-05-23']);
    expect(said(afterRows(row('2020-05-22'), down))).toEqual([-1, 'enull']);
  });

  it('stands the day in a full month, where it is known', () => {
    const full = around([], { denseMonths: new Set([202005]) });
    expect(said(betweenRows(row('2020-05-22'), row('2020-05-23T10:00Z'), full))).toEqual(['2020-05-23']);
    expect(said(betweenRows(row('2020-05-22'), row('2020-05-22T10:00Z'), full))).toEqual([]);
    expect(said(betweenRows(row('2020-05'), row('2020-05~'), full))).toEqual([]);
    expect(said(betweenRows(null, row('2020-05-22'), full))).toEqual([202005, '2020-05-22']);
  });

  it('stands nothing while the statement above is not read', () => {
    expect(betweenRows(undefined, row('2020-05-22'), around([event('2020-05-01')]))).toEqual([]);
  });
});
