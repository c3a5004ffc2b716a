import type { Contract, OutputOf, ParsedInputOf } from '../../../core/contract/index.ts';
import type { ReviewDecision, StatementState, StatementStatus } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { uuidText } from '../../custody/uuid.ts';
import { attest, attestedBy } from '../attested.ts';
import { addClaim, methodOf } from '../date-claims.ts';
import { refuseAside, rowId, statementUuid } from '../identity.ts';
import { datesOf } from './side-reads.ts';

/** What others say of a statement from outside: whether it was still there, and what a reviewer decided. */

type Detail = OutputOf<Contract['statements.get']>;

/** What was seen of a statement on a day, and where. */
export function observeStatement(
  act: Act,
  given: ParsedInputOf<Contract['statements.observeStatus']>,
): { readonly uuid: string } {
  const { status, country, note, on } = given;
  const added = act.insert('statement_status_observations', {
    statement_id: rowId(act.database, 'statement', given.statementId),
    status,
    country,
    note,
  });
  addClaim(act, 'statement_status_id', added.id, on, { method: methodOf(on), choose: 'The only date given.' });
  attest(act, 'statement_status_id', added.id, given);
  act.object(given.statementId);
  return added;
}

export function setStatementStatusAside(act: Act, uuid: string, reason: string): void {
  const id = rowId(act.database, 'statementStatus', uuid);
  refuseAside(act.database, 'statement_status_observations', id);
  act.update('statement_status_observations', id, { set_aside_reason: reason });
  const sql = 'SELECT statement_id FROM statement_status_observations WHERE id = ?';
  act.object(statementUuid(act.database, prepared(act.database, sql).pluck().get(id) as number));
}

export function statusesOf(database: Connection, statementId: number): Detail['statuses'] {
  const rows = prepared(
    database,
    `SELECT id, uuid, status, country, note FROM statement_status_observations
     WHERE statement_id = ? AND set_aside_reason IS NULL ORDER BY id`,
  ).all(statementId) as {
    id: number;
    uuid: Buffer;
    status: StatementStatus;
    country: string | null;
    note: string | null;
  }[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'statement_status_id', ids);
  const attested = attestedBy(database, 'statement_status_id', ids);
  return rows.map(({ id, uuid, status, country, note }) => ({
    observationId: uuidText(uuid),
    status,
    country,
    note,
    dates: (dates.get(id) ?? []).map((date) => ({ ...date, sources: [...date.sources] })),
    ...attested(id),
  }));
}

/** What a decision makes of the state; a note without one leaves it. */
const STATES: Readonly<Record<ReviewDecision, StatementState>> = { accepted: 'accepted', returned: 'returned' };

/** A decision or note of whoever reviews, with its time; the state follows the decision. */
export function reviewStatement(
  act: Act,
  given: ParsedInputOf<Contract['statements.review']>,
): { readonly uuid: string } {
  const { decision, text } = given;
  const id = rowId(act.database, 'statement', given.statementId);
  const added = addReview(act, id, decision, text);
  if (decision !== null) act.update('statements', id, { state: STATES[decision] });
  act.object(given.statementId);
  return added;
}

export function addReview(
  act: Act,
  statementId: number,
  decision: ReviewDecision | null,
  text: string,
): { readonly uuid: string } {
  return act.insert('review_notes', {
    statement_id: statementId,
    author_id: act.actor.id,
    text,
    decision,
    made_at: act.at,
  });
}

/** Newest first. */
export function reviewsOf(database: Connection, statementId: number): Detail['reviews'] {
  const rows = prepared(
    database,
    `SELECT n.uuid, a.name, n.made_at, n.text, n.decision FROM review_notes n JOIN actors a ON a.id = n.author_id
     WHERE n.statement_id = ? AND n.set_aside_reason IS NULL ORDER BY n.id DESC LIMIT 200`,
  ).all(statementId) as {
    uuid: Buffer;
    name: string;
    made_at: number;
    text: string;
    decision: ReviewDecision | null;
  }[];
  return rows.map(({ uuid, name, made_at, text, decision }) => ({
    reviewId: uuidText(uuid),
    by: name,
    at: made_at,
    text,
    decision,
  }));
}
