import { OnRecordError, type Contract, type ParsedInputOf } from '../../../core/contract/index.ts';
import type { StatementState } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection, type Row } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { withWords } from '../../search/word-index.ts';
import { addClaim } from '../date-claims.ts';
import { refuseTooLong, storedText } from '../exact-text.ts';
import { rowId, rowIdOrNull } from '../identity.ts';
import { refuseOwnAnswer } from '../relations.ts';
import { refuseKnownPost } from './add.ts';
import { nameOnly, targetIds, type BulkTarget } from './bulk.ts';
import { addReview } from './observations.ts';
import { freeTie, withPlaces } from './position.ts';

/** Changes of statements, each within the caller's act. What was seen and claimed is only added to, never overwritten. */

type Changes = ParsedInputOf<Contract['statements.update']>;

const PLAIN_COLUMNS = {
  kind: 'kind',
  lang: 'lang',
  direction: 'direction',
  url: 'url',
  nativeId: 'native_id',
  threadNativeId: 'thread_native_id',
  context: 'context',
  stance: 'stance',
  state: 'state',
} as const;
const MARKS = ['sensitive', 'graphic', 'privileged'] as const;

export function updateStatement(act: Act, changes: Changes): void {
  const { database } = act;
  const id = rowId(database, 'statement', changes.statementId);
  const row: Row = {};
  for (const [field, column] of Object.entries(PLAIN_COLUMNS) as [keyof typeof PLAIN_COLUMNS, string][]) {
    const value = changes[field];
    if (value !== undefined) row[column] = value;
  }
  for (const mark of MARKS) if (changes[mark] !== undefined) row[mark] = changes[mark] ? 1 : 0;
  if (changes.accountId !== undefined) row['account_id'] = rowIdOrNull(database, 'account', changes.accountId);
  if (changes.speakerId !== undefined) row['speaker_id'] = rowIdOrNull(database, 'subject', changes.speakerId);
  if (changes.parentId !== undefined) {
    if (changes.parentId !== null) refuseOwnAnswer(database, id, changes.parentId);
    row['parent_id'] = rowIdOrNull(database, 'statement', changes.parentId);
  }
  refuseBareReturn(changes);
  const after: Identity = { ...identityOf(database, id), ...row };
  if (after.account_id === null && after.speaker_id === null) {
    throw new OnRecordError('input.invalid', 'A statement has an account or a speaker.', {
      safe: 'Nothing was changed.',
    });
  }
  refuseKnownPost(database, after.account_id, after.native_id, id);
  // Accepting is a decision: who and when stand with the statement.
  if (changes.state === 'accepted' && stateOf(database, id) !== 'accepted') addReview(act, id, 'accepted', '');
  withPlaces(database, [id], () => act.update('statements', id, row));
  act.object(changes.statementId);
}

function stateOf(database: Connection, id: number): unknown {
  return prepared(database, 'SELECT state FROM statements WHERE id = ?').pluck().get(id);
}

/** Whoever gets a statement back must be told why. */
function refuseBareReturn({ state }: Changes): void {
  if (state !== 'returned') return;
  throw new OnRecordError('input.invalid', 'Say why it is returned.', {
    detail: 'Return it as a reviewer, with the reason in words.',
    safe: 'Nothing was changed.',
  });
}

interface Identity {
  readonly account_id: number | null;
  readonly speaker_id: number | null;
  readonly native_id: string | null;
}

function identityOf(database: Connection, id: number): Identity {
  return prepared(database, 'SELECT account_id, speaker_id, native_id FROM statements WHERE id = ?').get(
    id,
  ) as Identity;
}

/** Another wording of the original, as it was seen; the earlier ones stay. */
export function addVersion(
  act: Act,
  given: ParsedInputOf<Contract['statements.addVersion']>,
): { readonly uuid: string } {
  const { database } = act;
  const id = rowId(database, 'statement', given.statementId);
  refuseTooLong(given.text);
  const version = withWords(database, [id], () => {
    const added = act.insert('statement_versions', { statement_id: id, ...storedText(given.text), note: given.note });
    if (given.show) act.update('statements', id, { version_id: added.id });
    return added;
  });
  if (given.seen !== null) {
    addClaim(act, 'version_id', version.id, given.seen, { method: 'person', choose: 'The only date given.' });
  }
  act.object(given.statementId);
  return version;
}

export function showVersion(act: Act, given: ParsedInputOf<Contract['statements.showVersion']>): void {
  const { database } = act;
  const id = rowId(database, 'statement', given.statementId);
  const version = prepared(
    database,
    'SELECT id FROM statement_versions WHERE statement_id = ? AND uuid = ? AND set_aside_reason IS NULL',
  )
    .pluck()
    .get(id, uuidBytes(given.versionId));
  if (typeof version !== 'number') {
    throw new OnRecordError('object.not-found', 'This statement has no such wording.', { detail: given.versionId });
  }
  if (shownVersion(database, id) === version) {
    throw new OnRecordError('object.conflict', 'This wording is shown already.', { safe: 'Nothing was changed.' });
  }
  withWords(database, [id], () => act.update('statements', id, { version_id: version }));
  act.object(given.statementId);
}

function shownVersion(database: Connection, id: number): unknown {
  return prepared(database, 'SELECT version_id FROM statements WHERE id = ?').pluck().get(id);
}

/** One more claim of when; a reason chooses it at once. */
export function addDate(act: Act, given: ParsedInputOf<Contract['statements.addDate']>): { readonly uuid: string } {
  const { database } = act;
  const id = rowId(database, 'statement', given.statementId);
  const added = withPlaces(database, [id], () => {
    if (given.choose !== null) unchoose(act, id);
    return addClaim(act, 'statement_id', id, given.date, { method: given.method, choose: given.choose });
  });
  act.object(given.statementId);
  return added;
}

export function chooseDate(act: Act, given: ParsedInputOf<Contract['statements.chooseDate']>): void {
  const { database } = act;
  const id = rowId(database, 'statement', given.statementId);
  const date = rowId(database, 'date', given.dateId);
  const owner = prepared(database, 'SELECT statement_id FROM asserted_dates WHERE id = ? AND set_aside_reason IS NULL')
    .pluck()
    .get(date);
  if (owner !== id) {
    throw new OnRecordError('object.not-found', 'This statement has no such date.', { detail: given.dateId });
  }
  withPlaces(database, [id], () => {
    unchoose(act, id, date);
    act.update('asserted_dates', date, { chosen: 1, chosen_reason: given.reason, chosen_by: act.actor.id });
  });
  act.object(given.statementId);
}

/** One date is chosen at a time, so the other is let go first. */
function unchoose(act: Act, statementId: number, except = 0): void {
  const chosen = prepared(
    act.database,
    'SELECT id FROM asserted_dates WHERE statement_id = ? AND chosen = 1 AND id <> ?',
  )
    .pluck()
    .all(statementId, except) as number[];
  for (const id of chosen) act.update('asserted_dates', id, { chosen: null, chosen_reason: null, chosen_by: null });
}

/** How far statements are taken up. @returns how many weren't there already */
export function assessStatements(
  act: Act,
  target: BulkTarget,
  state: StatementState | null,
  reason: string | null,
): number {
  const { database } = act;
  const now = prepared(database, 'SELECT state FROM statements WHERE id = ?').pluck();
  const ids = targetIds(database, target).filter((id) => now.get(id) !== state);
  for (const id of ids) {
    if (state === 'accepted' || state === 'returned') addReview(act, id, state, reason ?? '');
    act.update('statements', id, { state });
  }
  nameOnly(act, ids);
  return ids.length;
}

/** @throws OnRecordError `object.conflict` where one is set aside already */
export function setStatementsAside(act: Act, target: BulkTarget, reason: string): number {
  return moveAside(act, targetIds(act.database, target), reason);
}

/** @throws OnRecordError `object.conflict` where one isn't set aside, or its post was added again in the meantime */
export function restoreStatements(act: Act, uuids: readonly string[]): void {
  moveAside(act, targetIds(act.database, { statementIds: uuids, matching: null, except: [] }), null);
}

function moveAside(act: Act, ids: readonly number[], reason: string | null): number {
  const { database } = act;
  withPlaces(database, ids, () => {
    for (const id of ids) {
      refuseSameSide(database, id, reason);
      if (reason === null) {
        const { account_id, native_id } = identityOf(database, id);
        refuseKnownPost(database, account_id, native_id, id);
      }
      moveStatementAside(act, id, { set_aside_reason: reason });
    }
  });
  nameOnly(act, ids);
  return ids.length;
}

/** Both halves of the chronology have their own order, so the place is freed together with the move. */
export function moveStatementAside(
  act: Act,
  id: number,
  changes: Row & { readonly set_aside_reason: string | null },
): void {
  act.update('statements', id, { ...changes, tie: freeTie(act.database, id, changes.set_aside_reason !== null) });
}

function refuseSameSide(database: Connection, id: number, reason: string | null): void {
  const row = prepared(database, 'SELECT set_aside FROM statements WHERE id = ?').pluck().get(id);
  if ((row === 1) === (reason === null)) return;
  throw new OnRecordError(
    'object.conflict',
    reason === null ? 'This statement is not set aside.' : 'This statement is set aside already.',
    { safe: 'Nothing was changed.' },
  );
}
