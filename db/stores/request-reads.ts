import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { dayAt } from '../../core/domain/elapsed.ts';
import type { AccountStatus } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { eventsPage } from '../custody/history.ts';
import { revisionOf } from '../custody/revision.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { AccountNames } from './account-names.ts';
import { attestedBy } from './attested.ts';
import { caseZone } from './case-record.ts';
import { decodeNumberCursor, encodeNumberCursor } from './cursor.ts';
import { checkedDate } from './date-claims.ts';
import { idList, rowIdOrNull } from './identity.ts';
import { recordedAt } from './recorded-at.ts';
import { findingsOf, standing, type Observed } from './request-computed.ts';
import { responsesOf } from './request-responses.ts';
import { datesOf } from './statements/side-reads.ts';

type RequestPage = OutputOf<Contract['requests.list']>;
type Request = RequestPage['items'][number];

interface RequestRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly platform: string;
  readonly channel: string;
  readonly requested_by: string;
  readonly addressee: string | null;
  readonly asked: string;
  readonly reference: string | null;
  readonly set_aside_reason: string | null;
  readonly sort_key: number;
}

const COLUMNS = `r.id, r.uuid, r.platform, r.channel, r.requested_by, r.addressee, r.asked, r.reference, r.set_aside_reason,
  ifnull(d.sort_key, -8000000000000000) AS sort_key`;
const FROM = 'requests r LEFT JOIN asserted_dates d ON d.request_id = r.id AND d.chosen = 1';

/** Requests, the last sent first, the undated last; each with all that came back and where it stands. */
export function listRequests(database: Connection, asked: ParsedInputOf<Contract['requests.list']>): RequestPage {
  const { limit, after, setAside } = asked;
  const account = rowIdOrNull(database, 'account', asked.accountId);
  const [key = 0, id = 0] = after === null ? [Number.MAX_SAFE_INTEGER, 0] : decodeNumberCursor(after, 2);
  const where = `r.set_aside_reason IS ${setAside ? 'NOT NULL' : 'NULL'}${
    account === null ? '' : ' AND EXISTS (SELECT 1 FROM request_accounts WHERE request_id = r.id AND account_id = ?)'
  }`;
  const chosen: SqlValue[] = account === null ? [] : [account];
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where} AND (ifnull(d.sort_key, -8000000000000000), r.id) < (?, ?)
    ORDER BY ifnull(d.sort_key, -8000000000000000) DESC, r.id DESC LIMIT ?`;
  const found = prepared(database, sql).all(...chosen, key, id, limit + 1) as RequestRow[];
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const asOf = dayAsked(database, asked.asOf);
  return {
    items: wholeRequests(database, rows, asOf),
    next: last === undefined ? null : encodeNumberCursor([last.sort_key, last.id]),
    total: prepared(database, `SELECT count(*) FROM requests r WHERE ${where}`)
      .pluck()
      .get(...chosen) as number,
    asOf,
    revision: revisionOf(database),
  };
}

/** @throws OnRecordError `object.not-found`, `date.invalid` */
export function getRequest(
  database: Connection,
  { requestId, asOf }: ParsedInputOf<Contract['requests.get']>,
): OutputOf<Contract['requests.get']> {
  const row = prepared(database, `SELECT ${COLUMNS} FROM ${FROM} WHERE r.uuid = ?`).get(uuidBytes(requestId)) as
    RequestRow | undefined;
  const day = dayAsked(database, asOf);
  const [request] = row === undefined ? [] : wholeRequests(database, [row], day);
  if (request === undefined) {
    throw new OnRecordError('object.not-found', 'There is no such request in this case.', { detail: requestId });
  }
  return {
    ...request,
    asOf: day,
    aside: row === undefined ? [] : (responsesOf(database, [row.id], true).get(row.id) ?? []),
    events: eventsPage(database, { object: requestId, limit: 1 }).total,
    revision: revisionOf(database),
  };
}

/** The findings of one request alone, for the answer to a change of it. */
export function findingsAbout(database: Connection, requestId: string): Request['findings'] {
  return getRequest(database, { requestId, asOf: null }).findings;
}

/** null: today, as the case counts days. */
function dayAsked(database: Connection, asOf: string | null): string {
  checkedDate(asOf);
  return asOf ?? dayAt(Date.now(), caseZone(database));
}

function wholeRequests(database: Connection, rows: readonly RequestRow[], asOf: string): Request[] {
  const zone = caseZone(database);
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'request_id', ids);
  const attested = attestedBy(database, 'request_id', ids);
  const responses = responsesOf(database, ids);
  const accounts = accountsOf(database, ids, zone);
  return rows.map((row) => {
    const claims = (dates.get(row.id) ?? []).map((date) => ({ ...date, sources: [...date.sources] }));
    const own = responses.get(row.id) ?? [];
    const about = accounts.get(row.id) ?? [];
    const requestId = uuidText(row.uuid);
    return {
      requestId,
      platform: row.platform,
      channel: row.channel,
      requestedBy: row.requested_by,
      addressee: row.addressee,
      asked: row.asked,
      reference: row.reference,
      setAsideReason: row.set_aside_reason,
      recordedAt: recordedAt(row.uuid),
      accounts: about.map(({ brief }) => brief),
      dates: claims,
      ...attested(row.id),
      responses: own,
      standing: standing(
        claims,
        own,
        about.flatMap(({ observed }) => observed),
        asOf,
        zone,
      ),
      findings: findingsOf(requestId, claims, own, zone),
    };
  });
}

interface AboutAccount {
  readonly brief: Request['accounts'][number];
  readonly observed: readonly Observed[];
}

/** The accounts that requests are about, with what was seen of them. */
function accountsOf(
  database: Connection,
  requests: readonly number[],
  zone: string,
): ReadonlyMap<number, readonly AboutAccount[]> {
  const rows = prepared(
    database,
    'SELECT request_id, account_id FROM request_accounts WHERE request_id IN (SELECT value FROM json_each(?)) ORDER BY request_id, account_id',
  ).all(idList(requests)) as { readonly request_id: number; readonly account_id: number }[];
  const ids = [...new Set(rows.map(({ account_id }) => account_id))];
  const names = new AccountNames(database, ids, zone);
  const observed = observedOf(database, ids);
  const about = new Map<number, AboutAccount[]>();
  for (const { request_id, account_id } of rows) {
    const brief = names.brief(account_id, null);
    if (brief === null) continue;
    const known = about.get(request_id) ?? [];
    about.set(request_id, known);
    known.push({ brief, observed: observed.get(account_id) ?? [] });
  }
  return about;
}

function observedOf(database: Connection, accounts: readonly number[]): ReadonlyMap<number, readonly Observed[]> {
  const rows = prepared(
    database,
    `SELECT o.account_id, o.uuid, a.uuid AS account, o.status, d.edtf, d.zone FROM account_status_observations o
     JOIN accounts a ON a.id = o.account_id
     JOIN asserted_dates d ON d.account_status_id = o.id AND d.chosen = 1
     WHERE o.account_id IN (SELECT value FROM json_each(?)) AND o.set_aside_reason IS NULL ORDER BY d.sort_key, o.id`,
  ).all(idList(accounts)) as {
    readonly account_id: number;
    readonly uuid: Buffer;
    readonly account: Buffer;
    readonly status: AccountStatus;
    readonly edtf: string | null;
    readonly zone: string | null;
  }[];
  const observed = new Map<number, Observed[]>();
  for (const { account_id, uuid, account, status, edtf, zone } of rows) {
    const known = observed.get(account_id) ?? [];
    observed.set(account_id, known);
    known.push({ observationId: uuidText(uuid), accountId: uuidText(account), status, date: { edtf, zone } });
  }
  return observed;
}
