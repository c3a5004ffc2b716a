import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { AccountNames } from './account-names.ts';
import { caseZone } from './case-record.ts';
import { rowId } from './identity.ts';

/** Accounts that were recorded twice: one record points to the other, which stands for both wherever accounts are counted or asked for. */

/** Row numbers of all records of one account, the one that stands for them first. */
export function recordsOfAccount(database: Connection, id: number): readonly number[] {
  const standing = prepared(database, 'SELECT ifnull(same_as_id, id) FROM accounts WHERE id = ?')
    .pluck()
    .get(id) as number;
  const others = prepared(database, 'SELECT id FROM accounts WHERE same_as_id = ? ORDER BY id').pluck().all(standing);
  return [standing, ...(others as number[])];
}

/** All records of some accounts, each once. */
export function recordsOfAccounts(database: Connection, ids: readonly number[]): readonly number[] {
  return [...new Set(ids.flatMap((id) => recordsOfAccount(database, id)))];
}

/** From each record that points to another to the one that stands for it; empty in most cases. */
export function standingAccounts(database: Connection): ReadonlyMap<number, number> {
  const rows = prepared(database, 'SELECT id, same_as_id FROM accounts WHERE same_as_id IS NOT NULL').all() as {
    id: number;
    same_as_id: number;
  }[];
  return new Map(rows.map((row) => [row.id, row.same_as_id]));
}

interface Identity {
  readonly id: number;
  readonly platform: string;
  readonly platform_user_id: string | null;
  readonly same_as_id: number | null;
}

const NOTHING_CHANGED = { safe: 'Nothing was changed.' } as const;

/**
 * Records that two accounts are one. What was already the same as the second is then the same as the first.
 * @throws OnRecordError `object.not-found`; `object.conflict` where they can't be one account
 */
export function mergeAccounts(
  act: Act,
  { accountId, otherId, reason }: ParsedInputOf<Contract['accounts.merge']>,
): void {
  const { database } = act;
  const kept = identityOf(database, accountId);
  const other = identityOf(database, otherId);
  refuseDifferent(kept, other);
  const members = recordsOfAccount(database, other.id).filter((id) => id !== other.id);
  for (const id of [other.id, ...members]) {
    act.update('accounts', id, { same_as_id: kept.id, same_as_reason: reason });
  }
  act.object(accountId);
  act.object(otherId);
}

function identityOf(database: Connection, uuid: string): Identity {
  return prepared(database, 'SELECT id, platform, platform_user_id, same_as_id FROM accounts WHERE id = ?').get(
    rowId(database, 'account', uuid),
  ) as Identity;
}

function refuseDifferent(kept: Identity, other: Identity): void {
  if (kept.id === other.id) throw conflict('An account is the same as itself already.');
  if (kept.same_as_id !== null || other.same_as_id !== null) {
    throw conflict('One of the two is recorded as the same as another account already: take it apart first.');
  }
  if (kept.platform !== other.platform) throw conflict('Accounts of different platforms are never the same.');
  const ids = [kept.platform_user_id, other.platform_user_id];
  if (!ids.includes(null) && ids[0] !== ids[1]) {
    throw conflict('The platform gave them different user ids: they are two accounts.');
  }
}

function conflict(message: string): OnRecordError {
  return new OnRecordError('object.conflict', message, NOTHING_CHANGED);
}

/** @throws OnRecordError `object.not-found`; `object.conflict` where it isn't recorded as the same as another */
export function takeAccountApart(act: Act, accountId: string): void {
  const account = identityOf(act.database, accountId);
  if (account.same_as_id === null) throw conflict('This account stands for itself.');
  act.update('accounts', account.id, { same_as_id: null, same_as_reason: null });
  act.object(accountId);
}

type Other = OutputOf<Contract['accounts.get']>['sameAs'];

/** The other records of one account, with the reason for which each was said to be the same. */
export function otherRecords(database: Connection, id: number): NonNullable<Other>[] {
  return described(database, 'same_as_id = ?', id);
}

/** The account that a record is the same as; null: it stands for itself. */
export function sameAs(database: Connection, id: number): Other {
  const row = prepared(database, 'SELECT same_as_id AS id, same_as_reason AS reason FROM accounts WHERE id = ?').get(
    id,
  ) as {
    id: number | null;
    reason: string | null;
  };
  if (row.id === null) return null;
  return described(database, 'id = ?', row.id).map((other) => ({ ...other, reason: row.reason }))[0] ?? null;
}

function described(database: Connection, where: string, value: number): NonNullable<Other>[] {
  const rows = prepared(
    database,
    `SELECT id, same_as_reason AS reason, (SELECT ifnull(sum(statements), 0) FROM tallies WHERE account_id = a.id) AS statements
     FROM accounts a WHERE ${where} ORDER BY id`,
  ).all(value) as { id: number; reason: string | null; statements: number }[];
  const names = new AccountNames(
    database,
    rows.map((row) => row.id),
    caseZone(database),
  );
  return rows.flatMap(({ id, reason, statements }) => {
    const brief = names.brief(id, null);
    return brief === null ? [] : [{ ...brief, reason, statements }];
  });
}
