import { UNDATED } from '../../../core/domain/chronology.ts';
import { instantsOf } from '../../../core/domain/zone.ts';
import { prepared, type Connection, type SqlValue } from '../../connection.ts';
import { caseZone } from '../case-record.ts';
import type { Keys, Order } from './chronology-page.ts';

/**
 * Which statement is the n-th, and the n-th which: for a scroll bar over a million rows. The tallies know how many each month holds, so only
 * within one month rows are counted, in the index alone. What the tallies can't put into a month (dates vaguer than a day, and the few
 * exact ones across a month's end) is counted by its own keys, once for each state of the case.
 */
export interface Ranks {
  readonly total: number;
  /** How many stand before a place in a list's order. */
  rankOf(keys: Keys, order: Order): number;
  /** The place of the n-th row of a list, from 0; null beyond the last. */
  placeOf(rank: number, order: Order): Keys | null;
}

/** Rows from a key on, up to the next stretch, in rising order. */
interface Stretch {
  readonly from: number;
  /** How many rows stand below it. */
  readonly before: number;
}

interface Known {
  readonly state: string;
  readonly stretches: readonly Stretch[];
  readonly undated: number;
  readonly total: number;
}

const known = new WeakMap<Connection, Map<number, Known>>();

/** @param accountId null: of the whole case */
export function ranksOf(database: Connection, accountId: number | null): Ranks {
  const { stretches, undated, total } = stretchesOf(database, accountId ?? 0);
  const rows = accountId === null ? ALL : { ...OF_ACCOUNT, args: [accountId] };
  const dated = total - undated;
  // The index has the undated first; a list has them last.
  const listed = (position: number, order: Order): number =>
    order === 'newest' ? total - 1 - position : position < undated ? dated + position : position - undated;
  const indexed = (rank: number, order: Order): number =>
    order === 'newest' ? total - 1 - rank : rank < dated ? undated + rank : rank - dated;
  return {
    total,
    rankOf: (keys, order) => {
      const stretch = lastWith(stretches, (one) => one.from <= keys.sortKey);
      const inside = prepared(database, countSql(rows.condition))
        .pluck()
        .get(...rows.args, stretch.from, keys.sortKey, keys.tie) as number;
      return Math.max(0, listed(stretch.before + inside, order));
    },
    placeOf: (rank, order) => {
      if (rank < 0 || rank >= total) return null;
      const position = indexed(rank, order);
      const stretch = lastWith(stretches, (one) => one.before <= position);
      const row = prepared(database, placeSql(rows.condition)).get(
        ...rows.args,
        stretch.from,
        position - stretch.before,
      ) as { readonly sort_key: number; readonly tie: string } | undefined;
      return row === undefined ? null : { sortKey: row.sort_key, tie: BigInt(row.tie) };
    },
  };
}

const ALL = { condition: 'set_aside = 0', args: [] as readonly SqlValue[] };
const OF_ACCOUNT = { condition: 'account_id = ? AND set_aside = 0' };

export const countSql = (condition: string): string =>
  `SELECT count(*) FROM statements WHERE ${condition} AND sort_key >= ? AND (sort_key, tie) < (?, ?)`;
/** OFFSET skips within one stretch, in the index alone. */
export const placeSql = (condition: string): string =>
  `SELECT s.sort_key, CAST(s.tie AS TEXT) AS tie FROM statements s WHERE ${condition} AND s.sort_key >= ?
  ORDER BY s.sort_key, s.tie LIMIT 1 OFFSET ?`;

function lastWith(stretches: readonly Stretch[], test: (stretch: Stretch) => boolean): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && test(stretch)) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? { from: UNDATED, before: 0 };
}

function stretchesOf(database: Connection, accountId: number): Known {
  let list = known.get(database);
  if (list === undefined) known.set(database, (list = new Map<number, Known>()));
  const state = stateOf(database);
  const before = list.get(accountId);
  if (before?.state === state) return before;
  // More than a few accounts are not leafed through at once.
  if (list.size > 16) list.clear();
  const made = { state, ...makeStretches(database, accountId) };
  list.set(accountId, made);
  return made;
}

/** Changes whenever anybody wrote to the case. */
function stateOf(database: Connection): string {
  const own = prepared(database, 'SELECT total_changes()').pluck().get() as number;
  return `${own} ${String(database.pragma('data_version', { simple: true }))} ${caseZone(database)}`;
}

interface Tally {
  readonly period: number;
  readonly grain: number;
  readonly statements: number;
}

function makeStretches(database: Connection, accountId: number): Omit<Known, 'state'> {
  const zone = caseZone(database);
  const tallies = prepared(
    database,
    'SELECT period, grain, statements FROM tallies WHERE account_id = ? AND statements > 0',
  ).all(accountId) as Tally[];
  const undated = sum(tallies.filter((tally) => tally.grain === 3));
  const months = tallies.filter((tally) => tally.grain === 0 && tally.period % 100 > 0);
  const across = tallies.some((tally) => tally.grain === 0 && tally.period % 100 === 0);
  const loose = looseKeys(database, accountId, across);
  const counts = new Map<number, number>([[UNDATED + 1, 0]]);
  for (const { period, statements } of months) counts.set(startOf(period, zone), statements);
  const starts = [...counts.keys()].sort((a, b) => a - b);
  const stretches: Stretch[] = [{ from: UNDATED, before: 0 }];
  let before = undated;
  let at = 0;
  for (const [index, from] of starts.entries()) {
    stretches.push({ from, before });
    const next = starts[index + 1] ?? Infinity;
    before += counts.get(from) ?? 0;
    while (at < loose.length && (loose[at] ?? Infinity) < next) {
      before += 1;
      at += 1;
    }
  }
  return { stretches, undated, total: before };
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, tally) => total + tally.statements, 0);
}

/** Where a month begins on the case's clock, as a sort key. */
function startOf(period: number, zone: string): number {
  const wall = new Date(0).setUTCFullYear(Math.floor(period / 100), (period % 100) - 1, 1);
  return instantsOf(wall, zone).first * 16;
}

export const LOOSE_SQL = `SELECT sort_key FROM statements INDEXED BY statements_vague
  WHERE set_aside = 0 AND grain <> 0 AND sort_key > ? ORDER BY sort_key`;
const LOOSE_OF_ACCOUNT = `SELECT sort_key FROM statements INDEXED BY statements_vague
  WHERE set_aside = 0 AND grain <> 0 AND sort_key > ? AND account_id = ? ORDER BY sort_key`;
/** Hours across a month's end, and years beyond 9999: no index knows them, but there are hardly ever any. */
const ACROSS =
  'SELECT sort_key FROM statements WHERE set_aside = 0 AND grain = 0 AND period % 100 = 0 AND ? IN (0, account_id)';

/** Keys of dated statements that no month of the tallies counts, rising. */
function looseKeys(database: Connection, accountId: number, across: boolean): Float64Array {
  const vague =
    accountId === 0
      ? prepared(database, LOOSE_SQL).pluck().all(UNDATED)
      : prepared(database, LOOSE_OF_ACCOUNT).pluck().all(UNDATED, accountId);
  const others = across ? prepared(database, ACROSS).pluck().all(accountId) : [];
  return Float64Array.from([...(vague as number[]), ...(others as number[])]).sort();
}
