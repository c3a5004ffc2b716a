import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { RenderingStatus } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes } from '../custody/uuid.ts';
import { withWords } from '../search/word-index.ts';
import { attest, type Attestation } from './attested.ts';
import { addClaim, methodOf } from './date-claims.ts';
import { refuseTooLong, storedText } from './exact-text.ts';
import { refuseAside, rowId, statementUuid } from './identity.ts';

/** Wordings of statements that are not the original as seen, each change within the caller's act. */

type NewRendering = Omit<
  ParsedInputOf<Contract['renderings.add']>,
  'statementId' | 'revision' | 'versionId' | 'replaces'
>;

export interface AddedRendering {
  readonly uuid: string;
  readonly chosen: boolean;
}

/**
 * Adds a wording with its date and what attests it.
 * @throws OnRecordError `object.not-found`, `text.too-long`, `date.invalid`, `input.invalid` for a rejected one that is to be chosen,
 *   or one that is to replace a wording of another statement
 */
export function addRendering(act: Act, given: ParsedInputOf<Contract['renderings.add']>): AddedRendering {
  const { database } = act;
  const statement = rowId(database, 'statement', given.statementId);
  const version = given.versionId === null ? null : versionOf(database, statement, given.versionId);
  const replaced = given.replaces === null ? null : replacedBy(database, statement, given.replaces.id);
  // What takes the place of the wording that is shown is shown itself
  const choose = given.choose ?? (replaced?.chosen === 1 ? (given.replaces?.reason ?? null) : null);
  const added = withWords(database, [statement], () => {
    const made = insertRendering(act, statement, version, { ...given, choose });
    if (replaced !== null) act.update('renderings', replaced.id, { set_aside_reason: given.replaces?.reason ?? null });
    return made;
  });
  act.object(given.statementId);
  return added;
}

interface Replaced {
  readonly id: number;
  readonly chosen: 1 | null;
}

function replacedBy(database: Connection, statement: number, uuid: string): Replaced {
  const id = rowId(database, 'rendering', uuid);
  refuseAside(database, 'renderings', id);
  const sql = 'SELECT id, chosen FROM renderings WHERE id = ? AND statement_id = ?';
  const found = prepared(database, sql).get(id, statement) as Replaced | undefined;
  if (found !== undefined) return found;
  throw new OnRecordError('input.invalid', 'What is to be replaced is a wording of another statement.', {
    detail: uuid,
    safe: 'Nothing was changed.',
  });
}

/** The row and all that hangs on it; the word index is the caller's matter. */
export function insertRendering(
  act: Act,
  statement: number,
  version: number | null,
  given: NewRendering & Attestation,
): AddedRendering {
  refuseTooLong(given.text);
  const isFirst = given.status !== 'rejected' && nothingShown(act.database, statement);
  const reason = given.choose ?? (isFirst ? 'The only wording given.' : null);
  if (reason !== null) {
    refuseRejected(given.status);
    unchoose(act, statement);
  }
  const { id, uuid } = act.insert('renderings', {
    statement_id: statement,
    version_id: version,
    ...storedText(given.text),
    lang: given.lang,
    made_by: given.madeBy,
    kind: given.kind,
    status: given.status,
    ...(reason === null ? {} : { chosen: 1, chosen_reason: reason, chosen_by: act.actor.id }),
  });
  if (given.date !== null) {
    addClaim(act, 'rendering_id', id, given.date, { method: methodOf(given.date), choose: 'The only date given.' });
  }
  attest(act, 'rendering_id', id, given);
  return { uuid, chosen: reason !== null };
}

function versionOf(database: Connection, statement: number, uuid: string): number {
  const sql = 'SELECT id FROM statement_versions WHERE statement_id = ? AND uuid = ? AND set_aside_reason IS NULL';
  const id = prepared(database, sql).pluck().get(statement, uuidBytes(uuid));
  if (typeof id === 'number') return id;
  throw new OnRecordError('object.not-found', 'This statement has no such wording.', {
    detail: uuid,
    safe: 'Nothing was changed.',
  });
}

/** Neither the original was seen, nor is a rendering chosen. */
function nothingShown(database: Connection, statement: number): boolean {
  const sql = `SELECT 1 FROM statements WHERE id = :id AND version_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM renderings WHERE statement_id = :id AND chosen = 1)`;
  return prepared(database, sql).get({ id: statement }) !== undefined;
}

/** @throws OnRecordError `input.invalid` for rejecting the chosen wording */
export function updateRendering(act: Act, given: ParsedInputOf<Contract['renderings.update']>): void {
  const { database } = act;
  const id = rowId(database, 'rendering', given.renderingId);
  const row: Row = {};
  if (given.madeBy !== undefined) row['made_by'] = given.madeBy;
  if (given.status !== undefined) {
    if (given.status === 'rejected') refuseChosen(database, id, 'rejected');
    row['status'] = given.status;
  }
  act.update('renderings', id, row);
  act.object(statementUuid(database, statementOf(database, id)));
}

/** @throws OnRecordError `object.not-found`, `input.invalid` for a rejected one, `object.conflict` for one set aside */
export function chooseRendering(act: Act, given: ParsedInputOf<Contract['renderings.choose']>): void {
  const { database } = act;
  const id = rowId(database, 'rendering', given.renderingId);
  refuseAside(database, 'renderings', id);
  const { statement_id, status } = prepared(database, 'SELECT statement_id, status FROM renderings WHERE id = ?').get(
    id,
  ) as { readonly statement_id: number; readonly status: RenderingStatus };
  refuseRejected(status);
  withWords(database, [statement_id], () => {
    unchoose(act, statement_id, id);
    act.update('renderings', id, { chosen: 1, chosen_reason: given.reason, chosen_by: act.actor.id });
  });
  act.object(statementUuid(database, statement_id));
}

/** @throws OnRecordError `input.invalid` for the chosen one: another is chosen first */
export function setRenderingAside(act: Act, uuid: string, reason: string | null): void {
  const { database } = act;
  const id = rowId(database, 'rendering', uuid);
  refuseAside(database, 'renderings', id, reason === null ? 'standing' : 'aside');
  if (reason !== null) refuseChosen(database, id, 'set aside');
  const statement = statementOf(database, id);
  withWords(database, [statement], () => act.update('renderings', id, { set_aside_reason: reason }));
  act.object(statementUuid(database, statement));
}

function statementOf(database: Connection, rendering: number): number {
  return prepared(database, 'SELECT statement_id FROM renderings WHERE id = ?').pluck().get(rendering) as number;
}

function unchoose(act: Act, statement: number, except = 0): void {
  const sql = 'SELECT id FROM renderings WHERE statement_id = ? AND chosen = 1 AND id <> ?';
  for (const id of prepared(act.database, sql).pluck().all(statement, except) as number[]) {
    act.update('renderings', id, { chosen: null, chosen_reason: null, chosen_by: null });
  }
}

function refuseRejected(status: RenderingStatus): void {
  if (status !== 'rejected') return;
  throw new OnRecordError('input.invalid', 'A rejected wording can’t be the chosen one.', {
    safe: 'Nothing was changed.',
  });
}

function refuseChosen(database: Connection, id: number, what: string): void {
  if (prepared(database, 'SELECT 1 FROM renderings WHERE id = ? AND chosen = 1').get(id) === undefined) return;
  throw new OnRecordError('input.invalid', `The chosen wording can’t be ${what}.`, {
    detail: 'Choose another one first, with a reason.',
    safe: 'Nothing was changed.',
  });
}
