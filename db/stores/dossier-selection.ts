import type { z } from 'zod';
import { statementFilter } from '../../core/contract/statement-selection.ts';
import { extentOf, liesIn, UNDATED, type Extent } from '../../core/domain/chronology.ts';
import type { Tally } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { caseZone } from './case-record.ts';
import { LONGEST_DAY, rangeTest } from './statements/range.ts';
import { idList } from './identity.ts';
import { conditionOf, selectionOf } from './statements/selection.ts';

/**
 * The statements that a dossier's selection chooses, oldest first, the undated last: what matches and what was added by hand, without
 * what was left out by hand and what is set aside. Row numbers.
 */
export function selectedStatements(database: Connection, request: DossierRequest): readonly number[] {
  const matching = request.scope === 'picked' ? [] : matchingStatements(database, request);
  const leftOut = new Set(standingIds(database, request.leftOut));
  const chosen = [...matching, ...standingIds(database, request.picked)].filter((id) => !leftOut.has(id));
  return inOrder(database, chosen);
}

/** What was chosen by hand says by itself that it belongs in, whatever its date. */
export function isByHand(request: DossierRequest): (statementId: string) => boolean {
  const picked = new Set(request.picked);
  return (statementId) => request.scope === 'picked' || picked.has(statementId);
}

function matchingStatements(database: Connection, request: DossierRequest): readonly number[] {
  const selection = selectionOf(database, statementFilter.parse(filterOf(request)));
  const condition = conditionOf(selection);
  const conditions = [condition.sql];
  const args: SqlValue[] = [...condition.args];
  const { range } = selection;
  if (range !== null) addRange(range, conditions, args);
  const sql = `SELECT s.id, s.sort_key, s.grain FROM ${condition.from} WHERE ${conditions.join(' AND ')}`;
  const rows = prepared(database, sql).all(...args) as Parameters<ReturnType<typeof rangeTest>>[0][];
  const inRange = range === null ? () => true : rangeTest(database, range);
  return rows.filter(inRange).map(({ id }) => id);
}

function filterOf({ accountId, from, to, clauseId, tagIds }: DossierRequest): z.input<typeof statementFilter> {
  return { accountId, from, to, clauseId, tagIds: tagIds.length === 0 ? null : tagIds };
}

/** Statements that a hand chose may since have been set aside, or belong to no case at all: neither is printed. */
function standingIds(database: Connection, uuids: readonly string[]): number[] {
  const find = prepared(database, 'SELECT id FROM statements WHERE uuid = ? AND set_aside = 0').pluck();
  return uuids.flatMap((uuid) => {
    const id = find.get(uuidBytes(uuid));
    return typeof id === 'number' ? [id] : [];
  });
}

/** So many row numbers are sorted by one statement without a thought. */
function inOrder(database: Connection, ids: readonly number[]): readonly number[] {
  const sql = `SELECT s.id FROM statements s WHERE s.id IN (SELECT value FROM json_each(?))
    ORDER BY s.sort_key = ${UNDATED}, s.sort_key, s.tie`;
  return prepared(database, sql)
    .pluck()
    .all(idList(new Set(ids))) as number[];
}

/** Cheap bounds first: what is known to a day and begins far outside can't lie in the range. */
function addRange(range: Extent, conditions: string[], args: SqlValue[]): void {
  if (Number.isFinite(range.first)) {
    conditions.push('(s.grain <> 0 OR s.sort_key >= ?)');
    args.push((range.first - LONGEST_DAY) * 16);
  }
  if (Number.isFinite(range.last)) {
    conditions.push('(s.grain <> 0 OR s.sort_key <= ?)');
    args.push(range.last * 16 + 15);
  }
}

/** Whether a chosen date may also lie outside the range that was asked for. */
export function uncertainty(
  database: Connection,
  request: DossierRequest,
): (chosen: { readonly edtf: string | null; readonly zone: string | null } | undefined) => boolean {
  if (request.from === null && request.to === null) return () => false;
  const zone = caseZone(database);
  const range: Extent = {
    first: request.from === null ? -Infinity : extentOf(request.from, zone).first,
    last: request.to === null ? Infinity : extentOf(request.to, zone).last,
  };
  return (chosen) => liesIn(extentOf(chosen?.edtf ?? null, chosen?.zone ?? zone, zone), range) !== 'yes';
}

interface TallyRow {
  readonly account: Buffer | null;
  readonly year: number;
  readonly undated: 0 | 1;
  readonly set_aside: 0 | 1;
  readonly statements: number;
}

/** Standing statements come from the tallies; account 0 there counts all, so what no account has is the difference. */
const COUNTED = `SELECT a.uuid AS account, t.period / 100 AS year, t.grain = 3 AS undated, 0 AS set_aside, sum(t.statements) AS statements
  FROM tallies t JOIN accounts a ON a.id = t.account_id GROUP BY 1, 2, 3
  UNION ALL
  SELECT NULL, period / 100, grain = 3, 0, sum(CASE account_id WHEN 0 THEN statements ELSE -statements END) FROM tallies GROUP BY 2, 3
  UNION ALL
  SELECT a.uuid, s.period / 100, s.grain = 3, 1, count(*) FROM statements s LEFT JOIN accounts a ON a.id = s.account_id
  WHERE s.set_aside = 1 GROUP BY 1, 2, 3`;

/** Everything in the case, counted by account and year. */
export function talliesOf(database: Connection): Tally[] {
  const rows = prepared(database, COUNTED).all() as TallyRow[];
  return rows
    .filter(({ statements }) => statements > 0)
    .map(({ account, year, undated, set_aside, statements }) => ({
      accountId: account === null ? null : uuidText(account),
      year: year === 0 ? null : year,
      dated: undated === 0,
      setAside: set_aside === 1,
      statements,
    }));
}
