import { compareChronology, UNDATED } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { idList } from '../identity.ts';
import type { Keys, Order } from './chronology-page.ts';
import { COLUMNS, FROM, type StatementRecord } from './columns.ts';
import { hitsAlong, sections, wholeMinutes, type Hits, type Section } from './hits.ts';
import { rangeTest } from './range.ts';
import { conditionOf, type Condition, type Selection } from './selection.ts';

export type RowTest = (row: StatementRecord) => boolean;

/**
 * The rows that hold the words searched for, after a cursor, in the exact order of the chronology. The word index is in time order to
 * the minute: hits are read along it, a minute is always read to its end, and each minute is then put in exact order. So a common word
 * costs no more than a rare one.
 */
export function searchPage(
  database: Connection,
  selection: Selection,
  match: string,
  page: { readonly order: Order; readonly after: Keys | null; readonly limit: number },
  test: RowTest | null,
): readonly StatementRecord[] {
  return rowsOfHits(database, selection, page, (section) => hitsAlong(database, 'words', match, section), test);
}

/** The rows of hits in exact order: those that fulfil what the index can't say. */
export function rowsOfHits(
  database: Connection,
  selection: Selection,
  { order, after, limit }: { readonly order: Order; readonly after: Keys | null; readonly limit: number },
  hitsOf: (section: Section) => Hits,
  test: RowTest | null,
): readonly StatementRecord[] {
  const resolve = resolver(database, selection, order, after, test);
  const found: StatementRecord[] = [];
  for (const section of sections(order, after, selection.range)) {
    const hits = hitsOf(section);
    while (found.length < limit) {
      const ids = wholeMinutes(hits, limit - found.length);
      if (ids.length === 0) break;
      for (const row of resolve(ids)) found.push(row);
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** CROSS JOIN keeps the ids in front: left to itself, SQLite walks the whole chronology for `set_aside = ?`. */
export const resolveSql = (condition: string): string =>
  `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN ${FROM} WHERE s.id = j.value AND ${condition}`;

/** A filter's condition on statements that are known by id: nothing is read along a list. */
export function conditionById(selection: Selection): Condition {
  const plain = conditionOf({ ...selection, tagIds: [], clauseLine: null });
  const tags = selection.tagIds.map(
    () => 'AND EXISTS (SELECT 1 FROM statement_tags WHERE statement_id = s.id AND tag_id = ?)',
  );
  const clause =
    selection.clauseLine === null
      ? []
      : ['AND EXISTS (SELECT 1 FROM statement_clauses WHERE statement_id = s.id AND line_id = ?)'];
  return {
    ...plain,
    sql: [plain.sql, ...tags, ...clause].join(' '),
    args: [...plain.args, ...selection.tagIds, ...(selection.clauseLine === null ? [] : [selection.clauseLine])],
  };
}

/** From ids to rows that fulfil what the index can't say, after the cursor, in exact order. */
function resolver(
  database: Connection,
  selection: Selection,
  order: Order,
  after: Keys | null,
  test: RowTest | null,
): (ids: readonly number[]) => readonly StatementRecord[] {
  const condition = conditionById(selection);
  const inRange = selection.range === null ? null : rangeTest(database, selection.range);
  return (ids) => {
    const rows = prepared(database, resolveSql(condition.sql)).all(idList(ids), ...condition.args) as StatementRecord[];
    return rows
      .filter((row) => after === null || comparePlaces(keysOf(row), after, order) > 0)
      .filter((row) => inRange === null || inRange(row))
      .filter((row) => test === null || test(row))
      .sort((a, b) => comparePlaces(keysOf(a), keysOf(b), order));
  };
}

export function keysOf(row: Pick<StatementRecord, 'sort_key' | 'tie'>): Keys {
  return { sortKey: row.sort_key, tie: BigInt(row.tie) };
}

/** Negative where `a` is listed before `b`; the undated are last in both orders. */
export function comparePlaces(a: Keys, b: Keys, order: Order): number {
  if ((a.sortKey === UNDATED) !== (b.sortKey === UNDATED)) return a.sortKey === UNDATED ? 1 : -1;
  const compared = compareChronology(a, b);
  return order === 'newest' ? -compared : compared;
}
