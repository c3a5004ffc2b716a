import type { RequestRecord, ResponseRecord } from '../../core/dossier/records.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { datesOf, grouped, supportsOf } from './dossier-supports.ts';

type RequestRow = Pick<RequestRecord, 'platform' | 'channel' | 'requestedBy' | 'addressee' | 'asked' | 'reference'> & {
  readonly id: number;
  readonly uuid: Buffer;
};

/** Requests that stand, the first sent first, the undated last. These are few, and are read whole. */
export function requestsOf(database: Connection): RequestRecord[] {
  const rows = prepared(
    database,
    `SELECT r.id, r.uuid, r.platform, r.channel, r.requested_by AS requestedBy, r.addressee, r.asked, r.reference FROM requests r
     LEFT JOIN asserted_dates d ON d.request_id = r.id AND d.chosen = 1
     WHERE r.set_aside_reason IS NULL ORDER BY d.edtf IS NULL, d.sort_key, r.id`,
  ).all() as RequestRow[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'request_id', ids);
  const supports = supportsOf(database, 'request_id', ids);
  const responses = responsesOf(database);
  const accounts = grouped(
    prepared(
      database,
      `SELECT r.request_id AS owner, a.uuid FROM request_accounts r JOIN accounts a ON a.id = r.account_id
       ORDER BY r.request_id, r.account_id`,
    ).all() as { readonly owner: number; readonly uuid: Buffer }[],
    ({ uuid }) => uuidText(uuid),
  );
  return rows.map(({ id, uuid, ...row }) => ({
    ...row,
    requestId: uuidText(uuid),
    accountIds: accounts.get(id) ?? [],
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
    responses: responses.get(id) ?? [],
  }));
}

type ResponseRow = Omit<ResponseRecord, 'responseId' | 'dates' | 'supports'> & {
  readonly id: number;
  readonly owner: number;
  readonly uuid: Buffer;
};

function responsesOf(database: Connection): ReadonlyMap<number, readonly ResponseRecord[]> {
  const rows = prepared(
    database,
    `SELECT e.id, e.request_id AS owner, e.uuid, e.kind, e.form, e.toward, e.respondent, e.outcome, e.text FROM response_events e
     LEFT JOIN asserted_dates d ON d.response_event_id = e.id AND d.chosen = 1
     WHERE e.set_aside_reason IS NULL ORDER BY d.edtf IS NULL, d.sort_key, e.id`,
  ).all() as ResponseRow[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'response_event_id', ids);
  const supports = supportsOf(database, 'response_event_id', ids);
  return grouped(rows, ({ id, uuid, kind, form, toward, respondent, outcome, text }) => ({
    responseId: uuidText(uuid),
    kind,
    form,
    toward,
    respondent,
    outcome,
    text,
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
  }));
}
