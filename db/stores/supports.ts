import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes } from '../custody/uuid.ts';
import { rowId, rowIdOrNull } from './identity.ts';

/** Adds one "this attests that": exactly one that attests and one attested, which the table checks. */
export function addSupport(act: Act, row: Row): { readonly id: number; readonly uuid: string } {
  return act.insert('supports', row);
}

/** The same from ids as callers know them. */
export function addSupportByIds(act: Act, given: ParsedInputOf<Contract['supports.add']>): { readonly uuid: string } {
  const { database } = act;
  const added = addSupport(act, {
    source_id: rowIdOrNull(database, 'source', given.sourceId),
    capture_id: rowIdOrNull(database, 'capture', given.captureId),
    statement_id: rowIdOrNull(database, 'statement', given.statementId),
    version_id: given.versionId === null ? null : versionId(database, given.versionId),
    rendering_id: rowIdOrNull(database, 'rendering', given.renderingId),
    asserted_date_id: rowIdOrNull(database, 'date', given.dateId),
    account_status_id: rowIdOrNull(database, 'observation', given.observationId),
    statement_status_id: rowIdOrNull(database, 'statementStatus', given.statementStatusId),
    request_id: rowIdOrNull(database, 'request', given.requestId),
    response_event_id: rowIdOrNull(database, 'response', given.responseId),
    page: given.page,
    timecode: given.timecode,
    note: given.note,
  });
  act.object(added.uuid);
  return added;
}

/** A version's uuid is unique within its statement only; a case has few that share one (a merge). */
export function versionId(database: Connection, uuid: string): number {
  const id = prepared(database, 'SELECT id FROM statement_versions WHERE uuid = ? ORDER BY id LIMIT 1')
    .pluck()
    .get(uuidBytes(uuid));
  if (typeof id === 'number') return id;
  throw new OnRecordError('object.not-found', 'There is no such wording in this case.', { detail: uuid });
}

export function setSupportAside(act: Act, uuid: string, reason: string): void {
  act.update('supports', rowId(act.database, 'support', uuid), { set_aside_reason: reason });
  act.object(uuid);
}
