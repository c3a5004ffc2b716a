import { extentOf, liesIn, UNDATED, type Extent } from '../../core/domain/chronology.ts';
import type { Tally } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { caseZone } from './case-record.ts';
import { LONGEST_DAY, rangeTest } from './statements/range.ts';
import { rowIdOrNull } from './identity.ts';
import { recordsOfAccount } from './same-accounts.ts';
import { rangeOf } from './statements/selection.ts';

/** The statements that a dossier's selection chooses, oldest first, the undated last. Row numbers. */
export function selectedStatements(database: Connection, request: DossierRequest): readonly number[] {
  const accountId = rowIdOrNull(database, 'account', request.accountId);
  const range = rangeOf(database, request.from, request.to);
  const conditions = ['s.set_aside = 0'];
  const args: SqlValue[] = [];
  if (accountId !== null) {
    const records = recordsOfAccount(database, accountId);
    conditions.push(`s.account_id IN (${records.map(() => '?').join(', ')})`);
    args.push(...records);
  }
  if (range !== null) addRange(range, conditions, args);
  const sql = `SELECT s.id, s.sort_key, s.grain FROM statements s WHERE ${conditions.join(' AND ')}
    ORDER BY s.sort_key = ${UNDATED}, s.sort_key, s.tie`;
  const rows = prepared(database, sql).all(...args) as Parameters<ReturnType<typeof rangeTest>>[0][];
  const inRange = range === null ? () => true : rangeTest(database, range);
  return rows.filter(inRange).map(({ id }) => id);
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
