import { minuteOf, UNDATED, type Extent } from '../../../core/domain/chronology.ts';
import { matchExpression } from '../../search/word-query.ts';
import { prepared, type Connection } from '../../connection.ts';
import { idList } from '../identity.ts';
import { hitsAlong, reachingSql, sections, UNDATED_MINUTE } from './hits.ts';
import { placeIn, vagueCondition, LONGEST_DAY, type Place } from './range.ts';
import { conditionById } from './search-page.ts';
import { conditionOf, type Condition, type Selection } from './selection.ts';

/** Counting stops here: nobody reads further, and the index would have to be walked. */
export const MOST_COUNTED = 10_000;

export interface Counted {
  readonly total: number;
  /** There are more than that. */
  readonly totalCapped: boolean;
  /** Of those counted: how many may lie outside the range, since their dates are that vague. */
  readonly uncertain: number;
}

/** How many statements a selection holds: exactly where the tallies know it, else counted up to a limit. */
export function countSelection(database: Connection, selection: Selection): Counted {
  if (isTallied(selection)) {
    const accounts = selection.accountIds ?? [0];
    return { total: tallied(database, accounts), totalCapped: false, uncertain: 0 };
  }
  const { range, search } = selection;
  const byIndex = selection.grains.length === 0 ? matchExpression(search, selection) : null;
  const words = search !== null && search.terms.length > 0;
  if (byIndex !== null && (words || range === null)) return countMatches(database, selection, byIndex);
  if (range === null) return certain(countRows(database, conditionOf(selection)));
  return countInRange(database, selection, range);
}

function certain(found: number): Counted {
  return { ...capped(found), uncertain: 0 };
}

/** Whether the tallies count it: the whole case, or accounts of it. */
export function isTallied(selection: Selection): boolean {
  const { notAccountIds, speakerIds, kinds, states, grains, tagIds, clauseLine, setAside } = selection;
  const filtered = [notAccountIds, kinds, states, grains, tagIds].some((list) => list.length > 0);
  const onlyConditions =
    selection.search === null || selection.search.terms.length + selection.search.parts.length === 0;
  if (filtered || speakerIds !== null || clauseLine !== null || setAside === 1) return false;
  return selection.range === null && onlyConditions;
}

function tallied(database: Connection, accounts: readonly number[]): number {
  const sql = 'SELECT ifnull(sum(statements), 0) FROM tallies WHERE account_id IN (SELECT value FROM json_each(?))';
  return prepared(database, sql).pluck().get(idList(accounts)) as number;
}

function capped(found: number): Pick<Counted, 'total' | 'totalCapped'> {
  return { total: Math.min(found, MOST_COUNTED), totalCapped: found > MOST_COUNTED };
}

function countRows(database: Connection, { from, sql, args }: Condition): number {
  return prepared(database, `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${sql} LIMIT ?)`)
    .pluck()
    .get(...args, MOST_COUNTED + 1) as number;
}

type Light = Parameters<Place>[0];
const lightSql = ({ from, sql }: Pick<Condition, 'from' | 'sql'>): string =>
  `SELECT s.id, s.sort_key, s.grain FROM ${from} WHERE ${sql} LIMIT ?`;

/**
 * What is known to the day and lies well inside needs no look at its date; what stands near the ends of the range, and what is vaguer
 * than a day, is placed one by one.
 */
function countInRange(database: Connection, selection: Selection, range: Extent): Counted {
  const condition = conditionOf(selection);
  const sql = `${condition.sql} AND s.grain = 0 AND ${condition.keys}.sort_key`;
  const [low, start] = [key(range.first - LONGEST_DAY), key(range.first + LONGEST_DAY)];
  const [end, high] = [key(range.last - LONGEST_DAY), key(range.last + LONGEST_DAY)];
  const wide = start < end;
  const inside = wide
    ? countRows(database, { ...condition, sql: `${sql} BETWEEN ? AND ?`, args: [...condition.args, start, end] })
    : 0;
  const edges = wide ? [[low, start] as const, [end + 1, high] as const] : [[low, high] as const];
  const edge = prepared(database, lightSql({ ...condition, sql: `${sql} >= ? AND ${condition.keys}.sort_key < ?` }));
  const vague = vagueCondition(condition, range);
  const vagueRows = prepared(database, lightSql(vague));
  const doubtful = [
    ...edges.flatMap(([from, to]) => edge.all(...condition.args, from, to, MOST_COUNTED + 1) as Light[]),
    ...(vagueRows.all(...vague.args, MOST_COUNTED + 1) as Light[]),
  ];
  const placed = placedIn(database, doubtful, range);
  return { ...capped(inside + placed.lying), uncertain: placed.uncertain };
}

/** The sort key of an instant, within what an open range can mean. */
function key(instant: number): number {
  return Math.min(Math.max(instant * 16, UNDATED + 1), -UNDATED);
}

/** How many of some rows can lie in a range, and how many of those may lie outside. */
function placedIn(
  database: Connection,
  rows: readonly Light[],
  range: Extent,
): { readonly lying: number; readonly uncertain: number } {
  const look = placeIn(database, range);
  const places = rows.map((row) => (liesWellInside(row, range) ? 'yes' : look(row)));
  return {
    lying: places.filter((found) => found !== 'no').length,
    uncertain: places.filter((found) => found === 'perhaps').length,
  };
}

/** Known to the day or finer, and beginning so far within that its end lies inside too: its date needn't be looked up. */
function liesWellInside({ sort_key, grain }: Light, range: Extent): boolean {
  const first = Math.floor(sort_key / 16);
  return grain === 0 && first >= range.first && first + LONGEST_DAY <= range.last;
}

function countMatches(database: Connection, selection: Selection, match: string): Counted {
  if (selection.range !== null) return countMatchesInRange(database, selection, match, selection.range);
  if (selection.states.length + selection.grains.length === 0) {
    const sql = 'SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)';
    return certain(
      prepared(database, sql)
        .pluck()
        .get(match, MOST_COUNTED + 1) as number,
    );
  }
  const ids = prepared(database, 'SELECT rowid & 67108863 FROM words WHERE words MATCH ? LIMIT ?')
    .pluck()
    .all(match, MOST_COUNTED + 1) as number[];
  const rows = rowsById(database, selection, ids);
  return { total: rows.length, totalCapped: ids.length > MOST_COUNTED, uncertain: 0 };
}

/**
 * Only where a match can lie in the range is the index read: so the limit is one of matches that count, not of whatever came before. What
 * begins a good day after the range does, and before it ends, lies in it: of those only vague dates are looked at, since they may end
 * outside.
 */
function countMatchesInRange(database: Connection, selection: Selection, match: string, range: Extent): Counted {
  const byIndexAlone = selection.states.length + selection.grains.length === 0;
  const inner = range.first + LONGEST_DAY;
  let surely = 0;
  const doubtful: number[] = [];
  for (const section of sections('newest', null, range)) {
    const split = byIndexAlone && section.reaching === null && section.first > UNDATED_MINUTE;
    const from = split && Number.isFinite(inner) ? minuteOf(inner * 16) + 1 : section.first;
    const vague = split ? new Set(vagueWithin(database, from, section.end)) : null;
    const hits = hitsAlong(database, 'words', match, section);
    for (let hit = hits.next(); hit !== undefined && surely + doubtful.length <= MOST_COUNTED; hit = hits.next()) {
      if (vague !== null && hit[1] >= from && !vague.has(hit[0])) surely += 1;
      else doubtful.push(hit[0]);
    }
  }
  const placed = placedIn(database, rowsById(database, selection, doubtful), range);
  return { ...capped(surely + placed.lying), uncertain: placed.uncertain };
}

/** Statements with a vague date that begins in some minutes, set aside or not. */
function vagueWithin(database: Connection, first: number, end: number): number[] {
  const vague = prepared(database, reachingSql('year')).pluck();
  return [0, 1].flatMap((side) => vague.all(side, first * 960_000, end * 960_000) as number[]);
}

/** CROSS JOIN keeps the ids in front: left to itself, SQLite walks the whole chronology for `set_aside = ?`. */
function rowsById(database: Connection, selection: Selection, ids: readonly number[]): Light[] {
  const condition = conditionById(selection);
  const sql = `SELECT s.id, s.sort_key, s.grain FROM json_each(?) j CROSS JOIN statements s WHERE s.id = j.value AND ${condition.sql}`;
  return prepared(database, sql).all(idList(ids), ...condition.args) as Light[];
}
