import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { beforeWords } from '../../core/domain/request-findings.ts';
import { surelyBefore, type Claimed } from '../../core/domain/elapsed.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { attest } from './attested.ts';
import { caseZone } from './case-record.ts';
import { addClaim, methodOf, storedClaim, type ClaimOwner, type DateClaim } from './date-claims.ts';
import { refuseTooLong } from './exact-text.ts';
import { refuseAside, rowId } from './identity.ts';

/** Requests to a platform and what came back, each change within the caller's act. */

/** @throws OnRecordError `date.invalid`, `text.too-long`, `object.not-found` */
export function addRequest(act: Act, given: ParsedInputOf<Contract['requests.add']>): { readonly uuid: string } {
  refuseTooLong(given.asked);
  const added = act.insert('requests', {
    platform: given.platform,
    channel: given.channel,
    requested_by: given.requestedBy,
    addressee: given.addressee,
    asked: given.asked,
    reference: given.reference,
  });
  for (const account of accountRows(act.database, given.accountIds)) addAccount(act, added.id, account);
  addDate(act, 'request_id', added.id, given.sent);
  attest(act, 'request_id', added.id, given);
  act.object(added.uuid);
  return added;
}

function addDate(act: Act, owner: ClaimOwner, id: number, claim: DateClaim | null): void {
  if (claim === null) return;
  addClaim(act, owner, id, claim, { method: methodOf(claim), choose: 'The only date given.' });
}

function accountRows(database: Connection, uuids: readonly string[]): number[] {
  return [...new Set(uuids)].map((uuid) => rowId(database, 'account', uuid));
}

function addAccount(act: Act, request: number, account: number): void {
  act.insertKeyed('request_accounts', { request_id: request, account_id: account });
}

export function updateRequest(act: Act, given: ParsedInputOf<Contract['requests.update']>): void {
  const { database } = act;
  const id = rowId(database, 'request', given.requestId);
  const row: Row = {};
  for (const field of ['platform', 'channel', 'addressee', 'reference'] as const) {
    const value = given[field];
    if (value !== undefined) row[field] = value;
  }
  act.update('requests', id, row);
  if (given.accountIds !== undefined) setAccounts(act, id, accountRows(database, given.accountIds));
  act.object(given.requestId);
}

function setAccounts(act: Act, request: number, wanted: readonly number[]): void {
  const sql = 'SELECT account_id FROM request_accounts WHERE request_id = ?';
  const known = prepared(act.database, sql).pluck().all(request) as number[];
  for (const account of known) {
    if (!wanted.includes(account)) act.remove('request_accounts', { request_id: request, account_id: account });
  }
  for (const account of wanted) if (!known.includes(account)) addAccount(act, request, account);
}

export interface AddedResponse {
  readonly uuid: string;
  readonly request: string;
}

/**
 * Adds what came back.
 * @throws OnRecordError `date.contradicts` where it is dated before the request was sent and no reason is given; `date.invalid`,
 *   `text.too-long`, `object.not-found`
 */
export function addResponse(act: Act, given: ParsedInputOf<Contract['requests.addEvent']>): AddedResponse {
  const { database } = act;
  const request = rowId(database, 'request', given.requestId);
  refuseAside(database, 'requests', request);
  refuseTooLong(given.text ?? '');
  if (given.replaces !== null) replaceResponse(act, request, given.replaces);
  if (given.reason === null && given.on !== null) refuseBefore(database, request, storedClaim(given.on));
  const { kind, form, toward, respondent, outcome, text } = given;
  const added = act.insert('response_events', { request_id: request, kind, form, toward, respondent, outcome, text });
  addDate(act, 'response_event_id', added.id, given.on);
  attest(act, 'response_event_id', added.id, given);
  act.object(given.requestId);
  return { uuid: added.uuid, request: given.requestId };
}

function refuseBefore(database: Connection, request: number, date: Claimed): void {
  const sql = 'SELECT edtf, zone FROM asserted_dates WHERE request_id = ? AND chosen = 1';
  const sent = prepared(database, sql).get(request) as Claimed | undefined;
  if (sent === undefined || !surelyBefore(date, sent, caseZone(database))) return;
  throw new OnRecordError('date.contradicts', 'This is dated before the request was sent.', {
    detail: `${beforeWords(date, sent)} Correct the date, or say why it is recorded all the same.`,
    safe: 'Nothing was changed.',
  });
}

/** The one that is corrected stands no longer. @throws OnRecordError `input.invalid` for one that came back to another request */
function replaceResponse(act: Act, request: number, { id: uuid, reason }: { id: string; reason: string }): void {
  const id = rowId(act.database, 'response', uuid);
  const sql = 'SELECT request_id FROM response_events WHERE id = ?';
  if (prepared(act.database, sql).pluck().get(id) !== request) {
    throw new OnRecordError('input.invalid', 'What is to be replaced came back to another request.', {
      detail: uuid,
      safe: 'Nothing was changed.',
    });
  }
  setResponseAside(act, uuid, reason);
}

/** @param reason null: it stands again */
export function setResponseAside(act: Act, uuid: string, reason: string | null): void {
  const { database } = act;
  const id = rowId(database, 'response', uuid);
  refuseAside(database, 'response_events', id, reason === null ? 'standing' : 'aside');
  act.update('response_events', id, { set_aside_reason: reason });
  const sql = 'SELECT r.uuid FROM requests r JOIN response_events e ON e.request_id = r.id WHERE e.id = ?';
  act.object(uuidText(prepared(database, sql).pluck().get(id) as Buffer));
}

/** @param reason null: it stands again */
export function setRequestAside(act: Act, uuid: string, reason: string | null): void {
  const id = rowId(act.database, 'request', uuid);
  refuseAside(act.database, 'requests', id, reason === null ? 'standing' : 'aside');
  act.update('requests', id, { set_aside_reason: reason });
  act.object(uuid);
}
