import { compareChronology, minuteOf, UNDATED } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { matchExpression } from '../../search/word-query.ts';
import type { ChronologyCursor } from '../cursor.ts';
import { idList } from '../identity.ts';
import type { Order } from './chronology-page.ts';
import { COLUMNS, FROM, type StatementRecord } from './columns.ts';
import type { RangeTest } from './range.ts';
import { conditionOf, type Condition, type Selection } from './selection.ts';

/**
 * The rows that hold the words searched for, after a cursor, in the exact order of the chronology. The word index is in time order to
 * the minute: hits are read along it, a minute is always read to its end, and each minute is then put in exact order. So a common word
 * costs no more than a rare one.
 */
export function searchPage(
  database: Connection,
  selection: Selection & { readonly search: NonNullable<Selection['search']> },
  order: Order,
  after: ChronologyCursor | null,
  limit: number,
  test: RangeTest | null,
): readonly StatementRecord[] {
  const match = matchExpression(selection.search, selection);
  const resolve = resolver(database, conditionOf(selection), order, after, test);
  const found: StatementRecord[] = [];
  for (const section of sections(order, after)) {
    const hits = hitsAlong(database, match, section);
    while (found.length < limit) {
      const ids = wholeMinutes(hits, limit - found.length);
      if (ids.length === 0) break;
      found.push(...resolve(ids));
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** A stretch of the index: minutes from `first` to before `end`. */
interface Section {
  readonly down: boolean;
  readonly first: number;
  readonly end: number;
}

const UNDATED_MINUTE = minuteOf(UNDATED);
/** Beyond every minute of the year 9999. */
const LAST_MINUTE = 6_000_000_000;

/** Undated statements come last in both orders, though they are lowest in the index. A cursor's own minute is read whole. */
function sections(order: Order, after: ChronologyCursor | null): readonly Section[] {
  const at = after === null ? null : minuteOf(after.sortKey);
  if (order === 'newest') return [{ down: true, first: UNDATED_MINUTE, end: (at ?? LAST_MINUTE) + 1 }];
  const undated = { down: false, first: UNDATED_MINUTE, end: UNDATED_MINUTE + 1 };
  if (at === UNDATED_MINUTE) return [undated];
  return [{ down: false, first: at ?? UNDATED_MINUTE + 1, end: LAST_MINUTE }, undated];
}

/** Row numbers pass 2^31, which the driver would bind as floating point: the minute is cast, then shifted. */
export const hitsSql = (down: boolean): string => `SELECT rowid & 67108863 AS id, rowid >> 26 AS minute FROM words
  WHERE words MATCH ? AND rowid >= CAST(? AS INTEGER) << 26 AND rowid < CAST(? AS INTEGER) << 26
  ORDER BY rowid ${down ? 'DESC' : 'ASC'}`;

type Hit = readonly [id: number, minute: number];

/** Reads ahead by one, so that the end of a minute can be seen. */
interface Hits {
  next(): Hit | undefined;
  peek(): Hit | undefined;
}

function hitsAlong(database: Connection, match: string, { down, first, end }: Section): Hits {
  let batch: readonly Hit[] = [];
  let at = 0;
  let from = first;
  let until = end;
  let more = true;
  const fill = (): void => {
    while (at >= batch.length && more) {
      const rows = prepared(database, `${hitsSql(down)} LIMIT ?`)
        .raw()
        .all(match, from, until, BATCH) as Hit[];
      more = rows.length === BATCH;
      batch = more ? withoutLastMinute(database, match, rows) : rows;
      at = 0;
      const last = batch.at(-1);
      if (last !== undefined && more) {
        if (down) until = last[1];
        else from = last[1] + 1;
      }
    }
  };
  return {
    next: () => {
      fill();
      return batch[at++];
    },
    peek: () => {
      fill();
      return batch[at];
    },
  };
}

const BATCH = 256;

/** A full batch may end inside a minute: that minute is read again to its end. */
function withoutLastMinute(database: Connection, match: string, rows: readonly Hit[]): readonly Hit[] {
  const minute = rows.at(-1)?.[1] ?? 0;
  const whole = rows.filter((hit) => hit[1] !== minute);
  const rest = prepared(database, hitsSql(true))
    .raw()
    .all(match, minute, minute + 1) as Hit[];
  return [...whole, ...rest];
}

/** Hits of at least `wanted` rows, to the end of the last one's minute. */
function wholeMinutes(hits: Hits, wanted: number): readonly number[] {
  const ids: number[] = [];
  for (let hit = hits.next(); hit !== undefined; hit = hits.next()) {
    ids.push(hit[0]);
    if (ids.length >= wanted && hits.peek()?.[1] !== hit[1]) break;
  }
  return ids;
}

/** CROSS JOIN keeps the ids in front: left to itself, SQLite walks the whole chronology for `set_aside = ?`. */
export const resolveSql = (condition: string): string =>
  `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN ${FROM} WHERE s.id = j.value AND ${condition}`;

/** From ids to rows that fulfil what the index can't say, after the cursor, in exact order. */
function resolver(
  database: Connection,
  condition: Condition,
  order: Order,
  after: ChronologyCursor | null,
  test: RangeTest | null,
): (ids: readonly number[]) => readonly StatementRecord[] {
  const sign = order === 'newest' ? -1 : 1;
  const key = (row: StatementRecord): { sortKey: number; tie: bigint } => ({
    sortKey: row.sort_key,
    tie: BigInt(row.tie),
  });
  return (ids) => {
    const rows = prepared(database, resolveSql(condition.sql)).all(idList(ids), ...condition.args) as StatementRecord[];
    return rows
      .filter((row) => after === null || sign * compareChronology(key(row), after) > 0)
      .filter((row) => test === null || test(row))
      .sort((a, b) => sign * compareChronology(key(a), key(b)));
  };
}
