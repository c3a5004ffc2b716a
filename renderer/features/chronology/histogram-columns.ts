import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { periodOf } from './list-rows.ts';

export type Bar = OutputOf<Contract['statements.histogram']>['bars'][number];

/** What stands in one column, by how surely it is dated. */
export interface Column {
  /** yyyymm, or yyyy where the columns are years. */
  readonly period: number;
  readonly fine: number;
  readonly coarse: number;
  readonly open: number;
}

export interface Columns {
  readonly unit: 'month' | 'year';
  readonly items: readonly Column[];
  /** Dated, but in no one column: within a year where columns are months, over several years else. */
  readonly spread: number;
  readonly undated: number;
  readonly most: number;
  readonly totals: { readonly fine: number; readonly coarse: number; readonly open: number };
}

const MOST_MONTHS = 96;

function monthIndex(period: number): number {
  return Math.floor(period / 100) * 12 + (period % 100) - 1;
}

function periodAt(index: number): number {
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

/** Lays the tally of months out as columns without a gap: months while they fit, else years. At least one whole year is shown. */
export function histogramColumns(bars: readonly Bar[]): Columns {
  const months = bars.filter((bar) => bar.grain < 3 && bar.period % 100 > 0);
  const dated = bars.filter((bar) => bar.grain < 3);
  const undated = sum(bars.filter((bar) => bar.grain === 3));
  const years = dated.filter((bar) => bar.period > 0).map((bar) => Math.floor(bar.period / 100));
  const totals = {
    fine: sum(dated.filter((bar) => bar.grain === 0)),
    coarse: sum(dated.filter((bar) => bar.grain === 1)),
    open: sum(dated.filter((bar) => bar.grain === 2)),
  };
  if (years.length === 0) return { unit: 'year', items: [], spread: sum(dated), undated, most: 0, totals };
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const byMonth = (lastYear - firstYear + 1) * 12 <= MOST_MONTHS;
  const items = byMonth ? monthColumns(months, firstYear, lastYear) : yearColumns(dated, firstYear, lastYear);
  const placed = items.reduce((total, item) => total + item.fine + item.coarse + item.open, 0);
  const most = items.reduce((peak, item) => Math.max(peak, item.fine + item.coarse + item.open), 0);
  return { unit: byMonth ? 'month' : 'year', items, spread: sum(dated) - placed, undated, most, totals };
}

function sum(bars: readonly Bar[]): number {
  return bars.reduce((total, bar) => total + bar.statements, 0);
}

function monthColumns(bars: readonly Bar[], firstYear: number, lastYear: number): Column[] {
  const first = firstYear * 12;
  const columns = Array.from({ length: (lastYear - firstYear + 1) * 12 }, (_, at) => empty(periodAt(first + at)));
  for (const bar of bars) add(columns[monthIndex(bar.period) - first], bar);
  return columns;
}

function yearColumns(bars: readonly Bar[], firstYear: number, lastYear: number): Column[] {
  const columns = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => empty(firstYear + at));
  for (const bar of bars) if (bar.period > 0) add(columns[Math.floor(bar.period / 100) - firstYear], bar);
  return columns;
}

type Mutable = { -readonly [K in keyof Column]: Column[K] };

function empty(period: number): Mutable {
  return { period, fine: 0, coarse: 0, open: 0 };
}

function add(column: Mutable | undefined, bar: Bar): void {
  if (!column) return;
  if (bar.grain === 0) column.fine += bar.statements;
  else if (bar.grain === 1) column.coarse += bar.statements;
  else column.open += bar.statements;
}

/** A column's period as EDTF: 2020-05 or 2020. */
export function edtfOf(period: number, unit: Columns['unit']): string {
  const year = unit === 'year' ? period : Math.floor(period / 100);
  const text = String(year).padStart(4, '0');
  return unit === 'year' ? text : `${text}-${String(period % 100).padStart(2, '0')}`;
}

/** The columns that a range of dates covers, first and last; null where it covers none. */
export function columnsWithin(
  columns: Columns,
  from: string | null,
  to: string | null,
): readonly [number, number] | null {
  const keys = columns.items.map((item) => edtfOf(item.period, columns.unit));
  const length = columns.unit === 'year' ? 4 : 7;
  const start = from === null ? 0 : keys.findIndex((key) => key >= from.slice(0, length));
  if (start < 0) return null;
  let end = keys.length - 1;
  while (to !== null && end >= 0 && (keys[end] ?? '') > to.slice(0, length)) end -= 1;
  return end < start ? null : [start, end];
}

/** How many events stand in each column, by its period; those of no one column are left out. */
export function eventsByColumn(
  columns: Columns,
  events: readonly { readonly date: string | null; readonly zone: string | null }[],
  zone: string,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const event of events) {
    const period = periodOf(event.date, event.zone, zone);
    const column = columns.unit === 'year' ? Math.floor(period / 100) : period;
    if (column > 0) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}
