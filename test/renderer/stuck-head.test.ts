import { describe, expect, it } from 'vitest';
import { positionOf } from '../../core/domain/chronology.ts';
import { betweenRows, type Surroundings, type TimelineEvent } from '../../renderer/features/chronology/between-rows.ts';
import type { StatementRow } from '../../renderer/features/chronology/list-rows.ts';
import type { KnownRows } from '../../renderer/features/chronology/statement-rows.ts';
import { headOver } from '../../renderer/features/chronology/stuck-head.tsx';

const heights = { statement: 56, month: 28, day: 28, event: 28 };
const keyOf = (date: string): number => positionOf(date, 'UTC').sortKey;
const rows = ['2020-05-18', '2020-05-22', '2020-07-02'].map(
  (date) => ({ statementId: date, date, zone: null, sortKey: keyOf(date) }) as StatementRow,
);
const events = ['2020-03-31', '2020-06-01'].map(
  (date) => ({ eventId: date, date, zone: null, sortKey: keyOf(date) }) as TimelineEvent,
);
const around: Surroundings = { events, newestFirst: false, zone: 'UTC', denseMonths: new Set() };
const known: Pick<KnownRows, 'row'> = { row: (rank) => rows[rank] };
const above = (rank: number) => betweenRows(rank === 0 ? null : rows[rank - 1], rows[rank] as StatementRow, around);
const period = (rank: number, offset: number): number | undefined =>
  headOver({ rank, offset }, { known: known as KnownRows, around, heights, above })?.period;

describe('the head at the top of the chronology', () => {
  it('says the month of the events in sight above the first statement, then the statement’s own', () => {
    // March and its event, May, then the statement of 18 May: 84 pixels stand above it
    expect(period(0, 84)).toBe(202003);
    expect(period(0, 40)).toBe(202003);
    expect(period(0, 28)).toBe(202005);
    expect(period(0, 0)).toBe(202005);
  });

  it('says the month above until the next heading has come up to it', () => {
    // June and its event, July, then the statement of 2 July
    expect(period(2, 100)).toBe(202005);
    expect(period(2, 84)).toBe(202006);
    expect(period(2, 56)).toBe(202006);
    expect(period(2, 28)).toBe(202007);
  });

  it('says nothing of a row that is not read yet', () => {
    expect(period(3, 0)).toBeUndefined();
  });
});
