import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { attest } from './attested.ts';
import { addClaim, checkedDate, methodOf } from './date-claims.ts';
import { refuseAside, rowId, rowIdOrNull } from './identity.ts';
import { recordsOfAccount } from './same-accounts.ts';
import { sourceNamed } from './sources.ts';
import { addSupport } from './supports.ts';

/** Changes of accounts, each within the caller's act. */

export function addAccount(
  act: Act,
  given: ParsedInputOf<Contract['accounts.add']>,
): { readonly id: number; readonly uuid: string } {
  const { platform, platformUserId, url, subjectId, handle, displayName } = given;
  refuseKnownUser(act.database, platform, platformUserId, 0);
  const added = act.insert('accounts', {
    platform,
    platform_user_id: platformUserId,
    url,
    subject_id: rowIdOrNull(act.database, 'subject', subjectId),
  });
  if (handle !== null || displayName !== null) {
    act.insert('handle_periods', { account_id: added.id, handle, display_name: displayName });
  }
  act.object(added.uuid);
  return added;
}

/** A platform's own number for a user stands for one account. */
function refuseKnownUser(database: Connection, platform: string, userId: string | null, except: number): void {
  if (userId === null) return;
  const known = prepared(
    database,
    'SELECT 1 FROM accounts WHERE platform = ? AND platform_user_id = ? AND set_aside_reason IS NULL AND id <> ?',
  ).get(platform, userId, except);
  if (known === undefined) return;
  throw new OnRecordError('object.conflict', 'The account with this user id is in the case already.', {
    detail: `${platform}, ${userId}`,
    safe: 'Nothing was changed.',
  });
}

export function updateAccount(act: Act, given: ParsedInputOf<Contract['accounts.update']>): void {
  const { database } = act;
  const id = rowId(database, 'account', given.accountId);
  const row: Row = {};
  if (given.url !== undefined) row['url'] = given.url;
  if (given.subjectId !== undefined) row['subject_id'] = rowIdOrNull(database, 'subject', given.subjectId);
  if (given.platformUserId !== undefined) {
    const platform = prepared(database, 'SELECT platform FROM accounts WHERE id = ?').pluck().get(id) as string;
    refuseKnownUser(database, platform, given.platformUserId, id);
    row['platform_user_id'] = given.platformUserId;
  }
  act.update('accounts', id, row);
  act.object(given.accountId);
}

/** A handle or display name as of dates; earlier ones stay beside it. */
export function renameAccount(act: Act, given: ParsedInputOf<Contract['accounts.rename']>): void {
  const { database } = act;
  if (given.handle === null && given.displayName === null) {
    throw new OnRecordError('input.invalid', 'Give a handle or a display name.', { safe: 'Nothing was changed.' });
  }
  checkedDate(given.fromOn);
  checkedDate(given.untilOn);
  act.insert('handle_periods', {
    account_id: rowId(database, 'account', given.accountId),
    handle: given.handle,
    display_name: given.displayName,
    from_on: given.fromOn,
    until_on: given.untilOn,
    source_id: given.source === null ? rowIdOrNull(database, 'source', given.sourceId) : sourceNamed(act, given.source),
  });
  act.object(given.accountId);
}

/** What was seen of an account on a day, and where. */
export function observeStatus(
  act: Act,
  given: ParsedInputOf<Contract['accounts.observeStatus']>,
): { readonly uuid: string } {
  const { database } = act;
  if (given.status === 'withheld' && given.country === null) {
    throw new OnRecordError('input.invalid', 'Name the country in which the account is withheld.', {
      safe: 'Nothing was changed.',
    });
  }
  const added = act.insert('account_status_observations', {
    account_id: rowId(database, 'account', given.accountId),
    status: given.status,
    country: given.country,
    note: given.note,
  });
  addClaim(act, 'account_status_id', added.id, given.on, {
    method: methodOf(given.on),
    choose: 'The only date given.',
  });
  if (given.source !== null) {
    addSupport(act, { source_id: sourceNamed(act, given.source), account_status_id: added.id });
  }
  attest(act, 'account_status_id', added.id, given);
  act.object(added.uuid);
  return added;
}

/** @throws OnRecordError `object.not-found`, `object.conflict` where it is set aside already */
export function setObservationAside(act: Act, observation: string, reason: string): void {
  const { database } = act;
  const id = rowId(database, 'observation', observation);
  refuseAside(database, 'account_status_observations', id);
  act.update('account_status_observations', id, { set_aside_reason: reason });
  act.object(observation);
}

export function setAccountAside(act: Act, account: string, reason: string): void {
  const id = rowId(act.database, 'account', account);
  if (recordsOfAccount(act.database, id).length > 1) {
    throw new OnRecordError(
      'object.conflict',
      'This account was recorded twice, and the two were said to be the same.',
      {
        detail: 'Take them apart first.',
        safe: 'Nothing was changed.',
      },
    );
  }
  act.update('accounts', id, { set_aside_reason: reason });
  act.object(account);
}
