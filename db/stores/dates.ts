import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { DatedKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { addClaim, type ClaimOwner } from './date-claims.ts';
import { rowId, statementUuid, type ItemKind } from './identity.ts';
import { withPlaces } from './statements/position.ts';
import { versionId } from './supports.ts';

/** Claims of when about any dated thing, each within the caller's act. */

const OWNERS: Readonly<Record<DatedKind, ClaimOwner>> = {
  statement: 'statement_id',
  version: 'version_id',
  rendering: 'rendering_id',
  source: 'source_id',
  'account-status': 'account_status_id',
  'statement-status': 'statement_status_id',
  request: 'request_id',
  response: 'response_event_id',
};

const ITEMS: Readonly<Record<Exclude<DatedKind, 'version'>, ItemKind>> = {
  statement: 'statement',
  rendering: 'rendering',
  source: 'source',
  'account-status': 'observation',
  'statement-status': 'statementStatus',
  request: 'request',
  response: 'response',
};

/** One more claim of when; a reason chooses it at once. @throws OnRecordError `date.invalid`, `object.not-found` */
export function addDated(act: Act, given: ParsedInputOf<Contract['dates.add']>): { readonly uuid: string } {
  const { database } = act;
  const { kind, id: uuid } = given.about;
  const owner = OWNERS[kind];
  const id = kind === 'version' ? versionId(database, uuid) : rowId(database, ITEMS[kind], uuid);
  const added = placed(database, owner, id, () => {
    if (given.choose !== null) unchoose(act, owner, id, 0);
    return addClaim(act, owner, id, given.date, { method: given.method, choose: given.choose });
  });
  act.object(uuid);
  return added;
}

/** @throws OnRecordError `object.not-found`, also for a claim that was set aside */
export function chooseDated(act: Act, given: ParsedInputOf<Contract['dates.choose']>): void {
  const { database } = act;
  const date = rowId(database, 'date', given.dateId);
  const row = prepared(database, 'SELECT * FROM asserted_dates WHERE id = ?').get(date) as Record<string, unknown>;
  const owner = Object.values(OWNERS).find((column) => row[column] !== null);
  const id = owner === undefined ? undefined : row[owner];
  if (row['set_aside_reason'] !== null || owner === undefined || typeof id !== 'number') {
    throw new OnRecordError('object.not-found', 'This date is set aside.', {
      detail: given.dateId,
      safe: 'Nothing was changed.',
    });
  }
  placed(database, owner, id, () => {
    unchoose(act, owner, id, date);
    act.update('asserted_dates', date, { chosen: 1, chosen_reason: given.reason, chosen_by: act.actor.id });
  });
  act.object(owner === 'statement_id' ? statementUuid(database, id) : given.dateId);
}

/** A statement stands where its chosen date puts it. */
function placed<T>(database: Connection, owner: ClaimOwner, id: number, change: () => T): T {
  return owner === 'statement_id' ? withPlaces(database, [id], change) : change();
}

/** One date is chosen at a time, so the other is let go first. */
function unchoose(act: Act, owner: ClaimOwner, id: number, except: number): void {
  const sql = `SELECT id FROM asserted_dates WHERE ${owner} = ? AND chosen = 1 AND id <> ?`;
  for (const chosen of prepared(act.database, sql).pluck().all(id, except) as number[]) {
    act.update('asserted_dates', chosen, { chosen: null, chosen_reason: null, chosen_by: null });
  }
}
