import type { Contract, OutputOf, ParsedInputOf } from '../../../core/contract/index.ts';
import { UNDATED } from '../../../core/domain/chronology.ts';
import { firstGraphemes } from '../../../core/text/graphemes.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidBytes, uuidText } from '../../custody/uuid.ts';
import { AccountNames } from '../account-names.ts';
import { caseZone } from '../case-record.ts';
import { decodePlaceCursor, encodePlaceCursor } from '../cursor.ts';
import { rowIdOrNull } from '../identity.ts';
import { recordsOfAccount } from '../same-accounts.ts';
import { sourcesOf } from './side-reads.ts';

type EventsPage = OutputOf<Contract['statements.events']>;
type TimelineEvent = EventsPage['items'][number];

/** The second, short stream of the chronology: statuses, requests, answers, texts of policies as they were first seen. */
export const EVENTS_SQL = `SELECT sort_key, uuid, kind, id FROM happenings WHERE (sort_key, uuid) > (?, ?) ORDER BY sort_key, uuid LIMIT ?`;

interface Place {
  readonly sort_key: number;
  readonly uuid: Buffer;
  readonly kind: 'date' | 'sighting';
  readonly id: number;
}

/** One page, earliest first; what has no date stands before all dates in the index and is told by its key. */
export function listEvents(
  database: Connection,
  { accountId, after, limit }: ParsedInputOf<Contract['statements.events']>,
): EventsPage {
  const account = rowIdOrNull(database, 'account', accountId);
  const records = account === null ? null : recordsOfAccount(database, account);
  const from = after === null ? { key: UNDATED - 1, uuid: Buffer.alloc(0) } : place(after);
  const found = prepared(database, EVENTS_SQL).all(from.key, from.uuid, limit + 1) as Place[];
  const places = found.slice(0, limit);
  const last = found.length > limit ? places.at(-1) : undefined;
  const items = places.flatMap((one) => {
    const read = one.kind === 'date' ? datedEvent(database, one) : sightingEvent(database, one);
    return read === null || (records !== null && !read.accounts.some((id) => records.includes(id))) ? [] : [read.event];
  });
  return { items, next: last === undefined ? null : encodePlaceCursor(last.sort_key, uuidText(last.uuid)) };
}

function place(cursor: string): { readonly key: number; readonly uuid: Buffer } {
  const [key, uuid] = decodePlaceCursor(cursor);
  return { key, uuid: uuidBytes(uuid) };
}

interface Read {
  readonly event: TimelineEvent;
  /** Row numbers of the accounts that it is about. */
  readonly accounts: readonly number[];
}

const DATED = `SELECT d.edtf, d.zone, d.displayed, d.asserted_by, d.account_status_id, d.statement_status_id, d.response_event_id,
    o.account_id, o.status AS account_status, o.note AS account_note,
    st.statement_id, st.status AS statement_status, st.note AS statement_note, s.uuid AS statement, s.account_id AS statement_account,
    d.request_id, r.requested_by, r.addressee, r.platform, r.asked, e.kind AS answer, e.request_id AS answered, e.respondent, e.outcome,
    ifnull(r.uuid, answered.uuid) AS request
  FROM asserted_dates d LEFT JOIN account_status_observations o ON o.id = d.account_status_id
  LEFT JOIN statement_status_observations st ON st.id = d.statement_status_id LEFT JOIN statements s ON s.id = st.statement_id
  LEFT JOIN requests r ON r.id = d.request_id LEFT JOIN response_events e ON e.id = d.response_event_id
  LEFT JOIN requests answered ON answered.id = e.request_id
  WHERE d.id = ? AND o.set_aside_reason IS NULL AND st.set_aside_reason IS NULL AND s.set_aside_reason IS NULL
    AND r.set_aside_reason IS NULL AND e.set_aside_reason IS NULL AND answered.set_aside_reason IS NULL`;

interface DatedRow {
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly asserted_by: string | null;
  readonly account_status_id: number | null;
  readonly statement_status_id: number | null;
  readonly response_event_id: number | null;
  readonly account_id: number | null;
  readonly account_status: string | null;
  readonly account_note: string | null;
  readonly statement_id: number | null;
  readonly statement_status: string | null;
  readonly statement_note: string | null;
  readonly statement: Buffer | null;
  readonly statement_account: number | null;
  readonly request_id: number | null;
  readonly requested_by: string | null;
  readonly addressee: string | null;
  readonly platform: string | null;
  readonly asked: string | null;
  readonly answer: string | null;
  readonly answered: number | null;
  readonly respondent: string | null;
  readonly outcome: string | null;
  readonly request: Buffer | null;
}

function datedEvent(database: Connection, { id, uuid, sort_key: sortKey }: Place): Read | null {
  const row = prepared(database, DATED).get(id) as DatedRow | undefined;
  if (row === undefined) return null;
  const { edtf, zone, displayed } = row;
  const when = { eventId: uuidText(uuid), date: edtf, zone, displayed, dates: claimsOf(database, row), sortKey };
  const accountId = row.account_id ?? row.statement_account;
  const about = { statementId: null, requestId: row.request === null ? null : uuidText(row.request) };
  const base = { ...when, account: briefOf(database, accountId), ...about, source: row.asserted_by };
  const own = accountId === null ? [] : [accountId];
  if (row.account_status_id !== null) {
    const [source] = sourcesOf(database, 'account_status_id', [row.account_status_id]).get(row.account_status_id) ?? [];
    const said = source?.publisher ?? source?.title ?? row.asserted_by;
    const event = {
      ...base,
      kind: 'account-status' as const,
      what: row.account_status,
      text: row.account_note,
      source: said,
    };
    return { event, accounts: own };
  }
  if (row.statement !== null) {
    const seen = { statementId: uuidText(row.statement), what: row.statement_status, text: row.statement_note };
    return { event: { ...base, kind: 'statement-status', ...seen }, accounts: own };
  }
  const request = row.request_id ?? row.answered;
  const accounts = prepared(database, 'SELECT account_id FROM request_accounts WHERE request_id = ?')
    .pluck()
    .all(request) as number[];
  if (row.request_id !== null) {
    const asked = firstGraphemes(row.asked ?? '', LONGEST);
    const text = `${row.requested_by ?? ''} → ${row.addressee ?? row.platform ?? ''}: ${asked}`;
    return { event: { ...base, kind: 'request', what: null, text }, accounts };
  }
  const text = [row.respondent, row.outcome].filter((part) => part !== null).join(': ');
  return { event: { ...base, kind: 'answer', what: row.answer, text: text === '' ? null : text }, accounts };
}

/** More than a slim row shows. */
const LONGEST = 300;

const OWNERS = ['account_status_id', 'statement_status_id', 'request_id', 'response_event_id'] as const;

/** Every standing claim of when one thing was. */
function claimsOf(database: Connection, row: DatedRow): TimelineEvent['dates'] {
  const owner = OWNERS.find((column) => row[column] !== null);
  if (owner === undefined) return [];
  const sql = `SELECT edtf, zone, chosen FROM asserted_dates WHERE ${owner} = ? AND set_aside_reason IS NULL ORDER BY id`;
  const claims = prepared(database, sql).all(row[owner]) as {
    readonly edtf: string | null;
    readonly zone: string | null;
    readonly chosen: 1 | null;
  }[];
  return claims.map(({ edtf, zone, chosen }) => ({ edtf, zone, chosen: chosen === 1 }));
}

const SIGHTING = `SELECT g.first_seen, p.title, p.platform, so.publisher FROM sightings g JOIN policy_versions v ON v.id = g.version_id
  JOIN policies p ON p.id = v.policy_id LEFT JOIN sources so ON so.id = g.source_id
  WHERE g.id = ? AND g.set_aside_reason IS NULL AND v.set_aside_reason IS NULL AND p.set_aside_reason IS NULL
    AND NOT EXISTS (SELECT 1 FROM sightings o WHERE o.version_id = g.version_id AND o.set_aside_reason IS NULL
      AND (o.first_key, o.id) < (g.first_key, g.id))`;

/** A text of a policy, when it was first seen; later sightings of the same text say nothing new here. */
function sightingEvent(database: Connection, { id, uuid, sort_key: sortKey }: Place): Read | null {
  const row = prepared(database, SIGHTING).get(id) as
    | {
        readonly first_seen: string;
        readonly title: string;
        readonly platform: string;
        readonly publisher: string | null;
      }
    | undefined;
  if (row === undefined) return null;
  const dates = [{ edtf: row.first_seen, zone: null, chosen: true }];
  const when = { eventId: uuidText(uuid), date: row.first_seen, zone: null, displayed: null, dates, sortKey };
  const what = {
    account: null,
    statementId: null,
    requestId: null,
    what: row.platform,
    text: row.title,
    source: row.publisher,
  };
  return { event: { ...when, kind: 'policy', ...what }, accounts: [] };
}

function briefOf(database: Connection, accountId: number | null): TimelineEvent['account'] {
  return accountId === null ? null : new AccountNames(database, [accountId], caseZone(database)).brief(accountId, null);
}
