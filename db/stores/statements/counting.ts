import type { Extent } from '../../../core/domain/chronology.ts';
import { matchExpression } from '../../search/word-query.ts';
import { prepared, type Connection } from '../../connection.ts';
import { idList } from '../identity.ts';
import { rangeTest, vagueCondition, LONGEST_DAY, type RangeTest } from './range.ts';
import { conditionOf, type Condition, type Selection } from './selection.ts';

/** Counting stops here: nobody reads further, and the index would have to be walked. */
export const MOST_COUNTED = 10_000;

export interface Total {
  readonly total: number;
  /** There are more than that. */
  readonly totalCapped: boolean;
}

/** How many statements a selection holds: exactly where the tallies know it, else counted up to a limit. */
export function countSelection(database: Connection, selection: Selection): Total {
  if (isTallied(selection)) return { total: tallied(database, selection.accountId ?? 0), totalCapped: false };
  const { search, range } = selection;
  if (search !== null) return capped(countMatches(database, { ...selection, search }));
  return capped(
    range === null ? countRows(database, conditionOf(selection)) : countInRange(database, selection, range),
  );
}

function isTallied(selection: Selection): boolean {
  const { speakerId, kinds, states, setAside, range, search } = selection;
  const filtered = speakerId !== null || kinds.length > 0 || states.length > 0 || setAside === 1;
  return !filtered && range === null && search === null;
}

function tallied(database: Connection, accountId: number): number {
  return prepared(database, 'SELECT ifnull(sum(statements), 0) FROM tallies WHERE account_id = ?')
    .pluck()
    .get(accountId) as number;
}

function capped(found: number): Total {
  return { total: Math.min(found, MOST_COUNTED), totalCapped: found > MOST_COUNTED };
}

function countRows(database: Connection, { sql, args }: Condition): number {
  return prepared(database, `SELECT count(*) FROM (SELECT 1 FROM statements s WHERE ${sql} LIMIT ?)`)
    .pluck()
    .get(...args, MOST_COUNTED + 1) as number;
}

type Light = Parameters<RangeTest>[0];
const LIGHT = 'SELECT s.id, s.sort_key, s.grain FROM statements s';

/** What begins in the range and is known to the day needs no look at its date; the rest is tested one by one. */
function countInRange(database: Connection, selection: Selection, range: Extent): number {
  const condition = conditionOf(selection);
  const test = rangeTest(database, range);
  const first = Number.isFinite(range.first) ? range.first * 16 : -8e15;
  const last = Number.isFinite(range.last) ? range.last * 16 + 15 : 8e15;
  const exact = { sql: `${condition.sql} AND s.grain = 0 AND s.sort_key`, args: condition.args };
  const inside = countRows(database, { sql: `${exact.sql} BETWEEN ? AND ?`, args: [...exact.args, first, last] });
  const before = prepared(database, `${LIGHT} WHERE ${exact.sql} >= ? AND s.sort_key < ?`);
  const vague = vagueCondition(condition, range);
  const vagueRows = prepared(database, `${LIGHT} ${vague.index ?? ''} WHERE ${vague.sql} LIMIT ?`);
  const doubtful = [
    ...(before.all(...exact.args, first - LONGEST_DAY * 16, first) as Light[]),
    ...(vagueRows.all(...vague.args, MOST_COUNTED + 1) as Light[]),
  ];
  return inside + doubtful.filter(test).length;
}

function countMatches(
  database: Connection,
  selection: Selection & { readonly search: NonNullable<Selection['search']> },
): number {
  const match = matchExpression(selection.search, selection);
  if (selection.states.length === 0 && selection.range === null) {
    return prepared(database, 'SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)')
      .pluck()
      .get(match, MOST_COUNTED + 1) as number;
  }
  const ids = prepared(database, 'SELECT rowid & 67108863 FROM words WHERE words MATCH ? LIMIT ?')
    .pluck()
    .all(match, MOST_COUNTED + 1) as number[];
  const condition = conditionOf(selection);
  // CROSS JOIN keeps the ids in front: left to itself, SQLite walks the whole chronology for `set_aside = ?`.
  const sql = `SELECT s.id, s.sort_key, s.grain FROM json_each(?) j CROSS JOIN statements s WHERE s.id = j.value AND ${condition.sql}`;
  const rows = prepared(database, sql).all(idList(ids), ...condition.args) as Light[];
  return selection.range === null ? rows.length : rows.filter(rangeTest(database, selection.range)).length;
}
