import { minuteOf, UNDATED, type Extent } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import type { Keys, Order } from './chronology-page.ts';
import { LONGEST_DAY, LONGEST_YEAR } from './range.ts';

/** A row of an index that is in time order to the minute: a statement, and the minute of its place. */
export type Hit = readonly [id: number, minute: number];

/** Hits in the order of a section; reads ahead by one, so that the end of a minute can be seen. */
export interface Hits {
  next(): Hit | undefined;
  peek(): Hit | undefined;
}

/** A stretch of the index: minutes from `first` to before `end`. */
export interface Section {
  readonly down: boolean;
  readonly first: number;
  readonly end: number;
  /**
   * Where it lies before a range: only dates that are vague enough to reach into it. `year`: coarser than a day; `far`: open at one side,
   * or of several years. null: every hit.
   */
  readonly reaching: 'year' | 'far' | null;
}

export const UNDATED_MINUTE = minuteOf(UNDATED);
/** Beyond every minute of the year 9999. */
const LAST_MINUTE = 6_000_000_000;

/**
 * The stretches that hold what is asked for, in the order of reading. Undated statements come last in both orders, though they are lowest in the
 * index. Within a range nothing begins after its end; of what begins before it only vague dates can reach into it, and only far-reaching
 * ones from more than a year before. Those are few and looked up one by one, so that a year of hits that can't be meant is never read. A
 * cursor's own minute is read whole.
 */
export function sections(order: Order, after: Keys | null, range: Extent | null): readonly Section[] {
  const down = order === 'newest';
  const start = UNDATED_MINUTE + 1;
  const end = range === null || !Number.isFinite(range.last) ? LAST_MINUTE : minuteOf(range.last * 16 + 15) + 1;
  const from = (instant: number): number => Math.min(Math.max(start, minuteOf(instant * 16)), end);
  const begun = range !== null && Number.isFinite(range.first) ? range.first : null;
  const dated: Section[] =
    begun === null
      ? [{ down, first: start, end, reaching: null }]
      : [
          { down, first: from(begun - LONGEST_DAY), end, reaching: null },
          { down, first: from(begun - LONGEST_YEAR), end: from(begun - LONGEST_DAY), reaching: 'year' },
          { down, first: start, end: from(begun - LONGEST_YEAR), reaching: 'far' },
        ];
  if (!down) dated.reverse();
  const undated: Section = { down, first: UNDATED_MINUTE, end: start, reaching: null };
  return afterCursor([...dated, undated], after === null ? null : minuteOf(after.sortKey), down).filter(
    ({ first, end: last }) => first < last,
  );
}

function afterCursor(list: readonly Section[], at: number | null, down: boolean): readonly Section[] {
  if (at === null) return list;
  if (at === UNDATED_MINUTE) return list.filter((section) => section.first === UNDATED_MINUTE);
  return list
    .map((section) => {
      if (section.first === UNDATED_MINUTE) return section;
      return down
        ? { ...section, end: Math.min(section.end, at + 1) }
        : { ...section, first: Math.max(section.first, at) };
    })
    .filter(({ first, end }) => first < end);
}

export type PlaceIndex = 'words' | 'grams';

/** Row numbers pass 2^31, which the driver would bind as floating point: the minute is cast, then shifted. */
export const hitsSql = (down: boolean, index: PlaceIndex = 'words'): string =>
  `SELECT rowid & 67108863 AS id, rowid >> 26 AS minute FROM ${index}
  WHERE ${index} MATCH ? AND rowid >= CAST(? AS INTEGER) << 26 AND rowid < CAST(? AS INTEGER) << 26
  ORDER BY rowid ${down ? 'DESC' : 'ASC'}`;

const BATCH = 256;

/** What an expression finds in a stretch of one of the two indexes. */
export function hitsAlong(database: Connection, index: PlaceIndex, match: string, section: Section): Hits {
  if (section.reaching !== null) return listed(reachingHits(database, index, match, section));
  const { down, first, end } = section;
  let batch: readonly Hit[] = [];
  let at = 0;
  let from = first;
  let until = end;
  let more = true;
  const fill = (): void => {
    while (at >= batch.length && more) {
      const rows = prepared(database, `${hitsSql(down, index)} LIMIT ?`)
        .raw()
        .all(match, from, until, BATCH) as Hit[];
      more = rows.length === BATCH;
      batch = more ? withoutLastMinute(database, index, match, rows) : rows;
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

/** A full batch may end inside a minute: that minute is read again to its end. */
function withoutLastMinute(
  database: Connection,
  index: PlaceIndex,
  match: string,
  rows: readonly Hit[],
): readonly Hit[] {
  const minute = rows.at(-1)?.[1] ?? 0;
  const whole = rows.filter((hit) => hit[1] !== minute);
  const rest = prepared(database, hitsSql(true, index))
    .raw()
    .all(match, minute, minute + 1) as Hit[];
  return [...whole, ...rest];
}

const VAGUE_SQL = `SELECT s.id FROM statements s INDEXED BY statements_vague
  WHERE s.set_aside = ? AND s.grain <> 0 AND s.sort_key >= ? AND s.sort_key < ?`;
/** Vague dates of a stretch of time, or only the far-reaching ones of it. */
export const reachingSql = (reaching: 'year' | 'far'): string =>
  `${VAGUE_SQL} ${reaching === 'far' ? 'AND (s.sort_key % 16 + 16) % 16 <= 3' : ''} ORDER BY s.sort_key`;

/** To look one place up in the index takes as long as to read some hundred hits along it. */
const MOST_LOOKED_UP = 40;

/** The few dates that begin before a range and can reach into it, and of those what the expression finds. */
function reachingHits(
  database: Connection,
  index: PlaceIndex,
  match: string,
  { down, first, end, reaching }: Section,
): readonly Hit[] {
  const vague = prepared(database, reachingSql(reaching ?? 'far')).pluck();
  const ids = [0, 1].flatMap((side) => vague.all(side, first * 960_000, end * 960_000) as number[]);
  if (ids.length > MOST_LOOKED_UP) {
    const wanted = new Set(ids);
    const all = prepared(database, hitsSql(down, index)).raw().all(match, first, end) as Hit[];
    return inOrder(
      all.filter(([id]) => wanted.has(id)),
      down,
    );
  }
  const found = prepared(
    database,
    `SELECT rowid & 67108863, rowid >> 26 FROM ${index} WHERE ${index} MATCH ? AND rowid = (SELECT place FROM statements WHERE id = ?)`,
  ).raw();
  const hits = ids.flatMap((id) => {
    const hit = found.get(match, id) as Hit | undefined;
    return hit === undefined ? [] : [hit];
  });
  return inOrder(hits, down);
}

export function inOrder(hits: readonly Hit[], down: boolean): readonly Hit[] {
  const sign = down ? -1 : 1;
  return [...hits].sort((a, b) => sign * (a[1] - b[1] || a[0] - b[0]));
}

export function listed(hits: readonly Hit[]): Hits {
  let at = 0;
  return { next: () => hits[at++], peek: () => hits[at] };
}

/** Two streams of one section as one. */
export function mergedHits(a: Hits, b: Hits, down: boolean): Hits {
  const earlier = (): Hits => {
    const [left, right] = [a.peek(), b.peek()];
    if (left === undefined) return b;
    if (right === undefined) return a;
    return (down ? left[1] >= right[1] : left[1] <= right[1]) ? a : b;
  };
  return { next: () => earlier().next(), peek: () => earlier().peek() };
}

/** Hits of at least `wanted` rows, to the end of the last one's minute: within it the index knows no order. */
export function wholeMinutes(hits: Hits, wanted: number): readonly number[] {
  const ids: number[] = [];
  for (let hit = hits.next(); hit !== undefined; hit = hits.next()) {
    ids.push(hit[0]);
    if (ids.length >= wanted && hits.peek()?.[1] !== hit[1]) break;
  }
  return ids;
}
