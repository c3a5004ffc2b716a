import type { AccountRecord } from '../../core/dossier/records.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { datesOf, grouped, supportsOf } from './dossier-supports.ts';

interface AccountRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly subject: Buffer | null;
  readonly platform: string;
  readonly platformUserId: string | null;
  readonly url: string | null;
  readonly same: Buffer | null;
  readonly reason: string | null;
}

/** All accounts with their names as of dates and the statuses observed, also those that were set aside later. */
export function accountsOf(database: Connection): AccountRecord[] {
  const rows = prepared(
    database,
    `SELECT a.id, a.uuid, s.uuid AS subject, a.platform, a.platform_user_id AS platformUserId, a.url,
       o.uuid AS same, a.same_as_reason AS reason
     FROM accounts a LEFT JOIN subjects r ON r.id = a.subject_id LEFT JOIN subjects s ON s.id = ifnull(r.same_as_id, r.id) LEFT JOIN accounts o ON o.id = a.same_as_id ORDER BY a.id`,
  ).all() as AccountRow[];
  const handles = handlesOf(database);
  const observations = observationsOf(database);
  return rows.map(({ id, uuid, subject, same, reason, ...row }) => ({
    ...row,
    accountId: uuidText(uuid),
    subjectId: subject === null ? null : uuidText(subject),
    sameAs: same === null || reason === null ? null : { accountId: uuidText(same), reason },
    handles: handles.get(id) ?? [],
    observations: observations.get(id) ?? [],
  }));
}

type HandleRow = Omit<AccountRecord['handles'][number], 'sourceId'> & {
  readonly owner: number;
  readonly source: Buffer | null;
};

function handlesOf(database: Connection): ReadonlyMap<number, AccountRecord['handles']> {
  const rows = prepared(
    database,
    `SELECT h.account_id AS owner, h.handle, h.display_name AS displayName, h.from_on AS fromOn, h.until_on AS untilOn,
       s.uuid AS source FROM handle_periods h LEFT JOIN sources s ON s.id = h.source_id WHERE h.set_aside_reason IS NULL ORDER BY h.id`,
  ).all() as HandleRow[];
  return grouped(rows, ({ handle, displayName, fromOn, untilOn, source }) => ({
    handle,
    displayName,
    fromOn,
    untilOn,
    sourceId: source === null ? null : uuidText(source),
  }));
}

type ObservationRow = Pick<AccountRecord['observations'][number], 'status' | 'country' | 'note'> & {
  readonly owner: number;
  readonly id: number;
  readonly uuid: Buffer;
};

function observationsOf(database: Connection): ReadonlyMap<number, AccountRecord['observations']> {
  const rows = prepared(
    database,
    'SELECT account_id AS owner, id, uuid, status, country, note FROM account_status_observations WHERE set_aside_reason IS NULL ORDER BY id',
  ).all() as ObservationRow[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'account_status_id', ids);
  const supports = supportsOf(database, 'account_status_id', ids);
  return grouped(rows, ({ id, uuid, status, country, note }) => ({
    observationId: uuidText(uuid),
    status,
    country,
    note,
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
  }));
}
