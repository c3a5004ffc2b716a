import { compareChronology, extentOf, liesIn, UNDATED, type Extent } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { caseZone } from '../case-record.ts';
import { chronologyPage, MAX_TIE, MIN_TIE, type Keys, type Order } from './chronology-page.ts';
import type { StatementRecord } from './columns.ts';
import { vagueOnly, type Condition } from './selection.ts';

/** How a statement lies in a range of time, by its chosen date, as vague as it is. */
export type Place = (row: Pick<StatementRecord, 'id' | 'sort_key' | 'grain'>) => 'yes' | 'perhaps' | 'no';
/** Whether it can lie there. */
export type RangeTest = (row: Parameters<Place>[0]) => boolean;

export function placeIn(database: Connection, range: Extent): Place {
  const zone = caseZone(database);
  return (row) => (row.grain === 3 ? liesIn(ALL_TIME, range) : liesIn(chosenExtent(database, row.id, zone), range));
}

export function rangeTest(database: Connection, range: Extent): RangeTest {
  const place = placeIn(database, range);
  return (row) => {
    const first = Math.floor(row.sort_key / 16);
    // What is known to the day or finer and begins inside needs no second look.
    const surely = row.grain === 0 && first >= range.first && first <= range.last;
    return surely || place(row) !== 'no';
  };
}

const ALL_TIME: Extent = { first: -Infinity, last: Infinity };

/** First and last instant that a statement's chosen date can mean. */
export function chosenExtent(database: Connection, statementId: number, zone: string): Extent {
  const date = prepared(database, 'SELECT edtf, zone FROM asserted_dates WHERE statement_id = ? AND chosen = 1').get(
    statementId,
  ) as { readonly edtf: string | null; readonly zone: string | null } | undefined;
  return extentOf(date?.edtf ?? null, date?.zone ?? zone, zone);
}

/** A day may last 25 hours, and a day of one zone begins on another day of the case's. */
export const LONGEST_DAY = 50 * 3_600_000;
/** The longest date that isn't open and isn't of several years (ranks 3 and below). */
export const LONGEST_YEAR = 368 * 86_400_000;

/**
 * Rows that can lie in a range, after a cursor. What is known to the day or finer lies together in the index; vaguer dates may begin
 * long before and still reach into the range, so they are read from an index of their own, and both streams are merged by key.
 */
export function rangePage(
  database: Connection,
  condition: Condition,
  range: Extent,
  order: Order,
  after: Keys | null,
  limit: number,
): readonly StatementRecord[] {
  const test = rangeTest(database, range);
  const exact = rowsAlong(
    database,
    exactCondition(condition, range, order),
    order,
    clamped(range, order, after),
    limit,
  );
  const vague = rowsAlong(database, vagueCondition(condition, range), order, after, limit);
  const page: StatementRecord[] = [];
  for (const row of merged(exact, vague, order)) {
    if (!test(row)) continue;
    page.push(row);
    if (page.length === limit) break;
  }
  return page;
}

const startKey = (range: Extent): number => (range.first - LONGEST_DAY) * 16;
const endKey = (range: Extent): number => range.last * 16 + 15;

/** The side of the range that the cursor doesn't bound. */
function exactCondition(condition: Condition, range: Extent, order: Order): Condition {
  const bound = order === 'newest' ? startKey(range) : endKey(range);
  if (!Number.isFinite(bound)) return { ...condition, sql: `${condition.sql} AND s.grain = 0` };
  const sql = `${condition.sql} AND s.grain = 0 AND ${condition.keys}.sort_key ${order === 'newest' ? '>=' : '<='} ?`;
  return { ...condition, sql, args: [...condition.args, bound] };
}

export function vagueCondition(condition: Condition, range: Extent): Condition {
  const all = vagueOnly(condition);
  const end = endKey(range);
  // What begins after the range's end can't lie in it, however vague it is.
  const vague = Number.isFinite(end)
    ? { ...all, sql: `${all.sql} AND s.sort_key <= ?`, args: [...all.args, end] }
    : all;
  if (!Number.isFinite(range.first)) return vague;
  const sql = `${vague.sql} AND (s.sort_key >= ? OR (s.sort_key % 16 + 16) % 16 <= 3)`;
  return { ...vague, sql, args: [...vague.args, (range.first - LONGEST_YEAR) * 16] };
}

/** Where reading begins: at the cursor, or at the range's near end if that comes later. */
function clamped(range: Extent, order: Order, after: Keys | null): Keys | null {
  const near = order === 'newest' ? endKey(range) + 1 : startKey(range) - 1;
  const inUndated = order === 'oldest' && after?.sortKey === UNDATED;
  if (!Number.isFinite(near) || inUndated) return after;
  const edge: Keys = { sortKey: near, tie: order === 'newest' ? MIN_TIE : MAX_TIE };
  if (after === null) return edge;
  const later = compareChronology(edge, after) > 0;
  return later === (order === 'oldest') ? edge : after;
}

function* rowsAlong(
  database: Connection,
  condition: Condition,
  order: Order,
  after: Keys | null,
  chunk: number,
): Generator<StatementRecord, undefined> {
  let from = after;
  for (;;) {
    const rows = chronologyPage(database, condition, order, from, chunk);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return undefined;
    from = { sortKey: last.sort_key, tie: BigInt(last.tie) };
  }
}

function* merged(
  a: Generator<StatementRecord, undefined>,
  b: Generator<StatementRecord, undefined>,
  order: Order,
): Generator<StatementRecord, undefined> {
  let left = a.next().value;
  let right = b.next().value;
  while (left !== undefined || right !== undefined) {
    if (right === undefined || (left !== undefined && comesFirst(left, right, order))) {
      if (left !== undefined) yield left;
      left = a.next().value;
    } else {
      yield right;
      right = b.next().value;
    }
  }
  return undefined;
}

function comesFirst(a: StatementRecord, b: StatementRecord, order: Order): boolean {
  // The undated are last in both orders.
  if ((a.sort_key === UNDATED) !== (b.sort_key === UNDATED)) return b.sort_key === UNDATED;
  const compared = compareChronology(
    { sortKey: a.sort_key, tie: BigInt(a.tie) },
    { sortKey: b.sort_key, tie: BigInt(b.tie) },
  );
  return order === 'newest' ? compared > 0 : compared < 0;
}
