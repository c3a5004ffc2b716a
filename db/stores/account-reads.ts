import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { extentOf } from '../../core/domain/chronology.ts';
import type { AccountStatus, SourceKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { revisionOf } from '../custody/revision.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { AccountNames, subjectNames } from './account-names.ts';
import { attestedBy } from './attested.ts';
import { caseZone } from './case-record.ts';
import { idList } from './identity.ts';
import { otherRecords, recordsOfAccount, sameAs, standingAccounts } from './same-accounts.ts';
import { datesOf } from './statements/side-reads.ts';

type AccountItem = OutputOf<Contract['accounts.list']>['items'][number];
export type AccountDetail = OutputOf<Contract['accounts.get']>;

interface AccountRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly subject_id: number | null;
  readonly platform_user_id: string | null;
  readonly url: string | null;
  readonly statements: number;
}

const COLUMNS = `a.id, a.uuid, a.subject_id, a.platform_user_id, a.url,
  (SELECT ifnull(sum(t.statements), 0) FROM accounts r CROSS JOIN tallies t ON t.account_id = r.id WHERE r.id = a.id OR r.same_as_id = a.id) AS statements`;

/** Accounts by name, each once; `find` looks in platform, handles, names, link and subject, whatever the case of letters. */
export function listAccounts(database: Connection, find: string | null): AccountItem[] {
  const rows = prepared(
    database,
    `SELECT ${COLUMNS} FROM accounts a WHERE a.set_aside_reason IS NULL AND a.same_as_id IS NULL ORDER BY a.id`,
  ).all() as AccountRow[];
  const others = othersByAccount(database);
  const names = new AccountNames(
    database,
    [...rows.map((row) => row.id), ...standingAccounts(database).keys()],
    caseZone(database),
  );
  const subjects = subjectNames(
    database,
    rows.flatMap((row) => row.subject_id ?? []),
  );
  const statuses = lastStatuses(
    database,
    rows.map((row) => row.id),
  );
  const wanted = find?.trim().toLowerCase().replace(/^@/, '') ?? '';
  return rows.flatMap((row) => {
    const brief = names.brief(row.id, null);
    if (brief === null) return [];
    const subject = row.subject_id === null ? undefined : subjects.get(row.subject_id);
    const texts = [
      brief.platform,
      row.url,
      subject?.name,
      ...[row.id, ...(others.get(row.id) ?? [])].flatMap((id) => names.all(id)),
    ];
    if (wanted !== '' && !texts.join('\n').toLowerCase().includes(wanted)) return [];
    const status = statuses.get(row.id);
    return {
      ...brief,
      subjectId: subject?.subjectId ?? null,
      subject: subject?.name ?? null,
      url: row.url,
      statements: row.statements,
      status: status?.status ?? null,
      statusDate: status?.date ?? null,
    };
  });
}

/** The other records of each account that has some. */
function othersByAccount(database: Connection): ReadonlyMap<number, readonly number[]> {
  const others = new Map<number, number[]>();
  for (const [other, standing] of standingAccounts(database)) {
    others.set(standing, [...(others.get(standing) ?? []), other]);
  }
  return others;
}

interface LastStatus {
  readonly account_id: number;
  readonly status: AccountStatus;
  readonly date: string | null;
}

/** The observation of the latest date; of the undated ones the last recorded. */
function lastStatuses(database: Connection, ids: readonly number[]): ReadonlyMap<number, LastStatus> {
  const rows = prepared(
    database,
    `SELECT ifnull(a.same_as_id, a.id) AS account_id, o.status, d.edtf AS date FROM account_status_observations o
     JOIN accounts a ON a.id = o.account_id LEFT JOIN asserted_dates d ON d.account_status_id = o.id AND d.chosen = 1
     WHERE ifnull(a.same_as_id, a.id) IN (SELECT value FROM json_each(?)) AND o.set_aside_reason IS NULL ORDER BY ifnull(d.sort_key, -8000000000000000), o.id`,
  ).all(idList(ids)) as LastStatus[];
  return new Map(rows.map((row) => [row.account_id, row]));
}

/** @throws OnRecordError `object.not-found` */
export function getAccount(database: Connection, uuid: string): AccountDetail {
  const row = prepared(database, `SELECT ${COLUMNS} FROM accounts a WHERE a.uuid = ?`).get(uuidBytes(uuid)) as
    AccountRow | undefined;
  const brief = row === undefined ? null : new AccountNames(database, [row.id], caseZone(database)).brief(row.id, null);
  if (row === undefined || brief === null) {
    throw new OnRecordError('object.not-found', 'There is no such account in this case.', { detail: uuid });
  }
  const subject = row.subject_id === null ? undefined : subjectNames(database, [row.subject_id]).get(row.subject_id);
  const same = sameAs(database, row.id);
  // A record that points to another shows what was recorded under it; the one that stands for both shows everything.
  const ids = same === null ? recordsOfAccount(database, row.id) : [row.id];
  return {
    ...brief,
    subjectId: subject?.subjectId ?? null,
    subject: subject?.name ?? null,
    platformUserId: row.platform_user_id,
    url: row.url,
    statements: row.statements,
    sameAs: same,
    alsoRecordedAs: otherRecords(database, row.id),
    handles: handlesOf(database, ids),
    observations: observationsOf(database, ids),
    revision: revisionOf(database),
  };
}

function handlesOf(database: Connection, ids: readonly number[]): AccountDetail['handles'] {
  const zone = caseZone(database);
  const rows = prepared(
    database,
    `SELECT p.handle, p.display_name, p.from_on, p.until_on, s.uuid AS source, s.kind, s.title, s.publisher, s.url FROM handle_periods p
     LEFT JOIN sources s ON s.id = p.source_id WHERE p.account_id IN (SELECT value FROM json_each(?)) AND p.set_aside_reason IS NULL ORDER BY p.id`,
  ).all(idList(ids)) as {
    handle: string | null;
    display_name: string | null;
    from_on: string | null;
    until_on: string | null;
    source: Buffer | null;
    kind: SourceKind;
    title: string | null;
    publisher: string | null;
    url: string | null;
  }[];
  const from = (row: (typeof rows)[number]): number =>
    row.from_on === null ? -Infinity : extentOf(row.from_on, zone).first;
  // By the day on which each began; those without one come first.
  return [...rows]
    .sort((a, b) => (from(a) === from(b) ? 0 : from(a) - from(b)))
    .map(({ handle, display_name, from_on, until_on, source, ...named }) => {
      const sourceId = source === null ? null : uuidText(source);
      return {
        handle,
        displayName: display_name,
        fromOn: from_on,
        untilOn: until_on,
        sourceId,
        source: sourceId === null ? null : { sourceId, ...named },
      };
    });
}

function observationsOf(database: Connection, accounts: readonly number[]): AccountDetail['observations'] {
  const rows = prepared(
    database,
    'SELECT id, uuid, status, country, note FROM account_status_observations WHERE account_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id',
  ).all(idList(accounts)) as {
    id: number;
    uuid: Buffer;
    status: AccountStatus;
    country: string | null;
    note: string | null;
  }[];
  const ids = rows.map((row) => row.id);
  const dates = datesOf(database, 'account_status_id', ids);
  const attested = attestedBy(database, 'account_status_id', ids);
  return rows.map((row) => {
    const claims = dates.get(row.id) ?? [];
    const date = claims.find((claim) => claim.chosen);
    return {
      observationId: uuidText(row.uuid),
      status: row.status,
      country: row.country,
      note: row.note,
      date: date?.edtf ?? null,
      zone: date?.zone ?? null,
      displayed: date?.displayed ?? null,
      dates: claims.map((claim) => ({ ...claim, sources: [...claim.sources] })),
      ...attested(row.id),
    };
  });
}
