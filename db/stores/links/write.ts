import { OnRecordError, type Contract, type ParsedInputOf } from '../../../core/contract/index.ts';
import type { Span } from '../../../core/text/spans.ts';
import { prepared, type Connection, type Row } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { withWords } from '../../search/word-index.ts';
import { lineOfClause, refuseFaultySpan, textOfVersion } from '../clauses/write.ts';
import { rowId } from '../identity.ts';
import { moveAside, refuseAside } from '../policies/write.ts';
import { chooseVersion } from './text-of-day.ts';
import { wordingOf } from './wordings.ts';

/** Links between words of a statement and words of a clause, each change within the caller's act. */

type NewLink = ParsedInputOf<Contract['links.add']>;
type Changes = ParsedInputOf<Contract['links.update']>;
type StatementSpan = NewLink['statementSpans'][number];
type ClauseSpan = NewLink['clauseSpans'][number];

export interface AddedLink {
  readonly uuid: string;
  readonly version: number;
}

/** @throws OnRecordError `span.invalid`, `object.conflict` where a side is set aside, `object.not-found` */
export function addLink(act: Act, given: NewLink): AddedLink {
  const { database } = act;
  const statement = rowId(database, 'statement', given.statementId);
  refuseStatementAside(database, statement);
  const clause = rowId(database, 'clause', given.clauseId);
  refuseAside(database, 'clauses', clause, 'This clause is set aside.');
  const version = chooseVersion(database, clause, statement, given.versionId);
  const link = withWords(database, [statement], () =>
    act.insert('clause_links', {
      statement_id: statement,
      clause_id: clause,
      policy_version_id: version,
      rationale: given.rationale,
      counter: given.counter,
      strength: given.strength,
      author_id: act.actor.id,
      made_at: act.at,
    }),
  );
  const place: LinkPlace = { link: link.id, statement, clause, version };
  for (const span of given.statementSpans) addStatementSpan(act, place, span);
  for (const span of given.clauseSpans) addClauseSpan(act, place, span);
  for (const finding of given.elements) findElement(act, place, finding);
  for (const answer of given.exceptions) answerException(act, place, answer);
  act.object(link.uuid);
  return { uuid: link.uuid, version };
}

function refuseStatementAside(database: Connection, id: number): void {
  const aside = prepared(database, 'SELECT set_aside FROM statements WHERE id = ?').pluck().get(id);
  if (aside !== 1) return;
  throw new OnRecordError('object.conflict', 'This statement is set aside.', {
    safe: 'Nothing was changed. Bring it back first.',
  });
}

interface LinkPlace {
  readonly link: number;
  readonly statement: number;
  readonly clause: number;
  readonly version: number;
}

function addStatementSpan(act: Act, { link, statement }: LinkPlace, span: StatementSpan): void {
  const { database } = act;
  const { words } = span;
  const row: Row = { link_id: link, side: 'statement' };
  if (words !== null) {
    const wording = wordingOf(database, statement, span);
    refuseFaultySpan(wording.text, words);
    row[wording.column] = wording.id;
    Object.assign(row, { start: words.start, end: words.end, exact: words.exact.toWellFormed() });
  }
  if (span.captureId !== null && span.region !== null) {
    row['capture_id'] = rowId(database, 'capture', span.captureId);
    row['region'] = JSON.stringify(span.region);
  }
  act.insert('clause_link_spans', row);
}

function addClauseSpan(act: Act, { link, clause, version }: LinkPlace, span: ClauseSpan): void {
  const { database } = act;
  const within = prepared(database, 'SELECT start, "end" FROM clauses WHERE id = ?').get(clause) as Span;
  refuseFaultySpan(textOfVersion(database, version).text, span, within);
  const { start, end, exact } = span;
  act.insert('clause_link_spans', { link_id: link, side: 'clause', start, end, exact });
}

function findElement(act: Act, { link, clause }: LinkPlace, given: NewLink['elements'][number]): void {
  const { database } = act;
  const element = rowId(database, 'element', given.elementId);
  const owner = prepared(database, 'SELECT line_id FROM clause_elements WHERE id = ? AND set_aside_reason IS NULL')
    .pluck()
    .get(element);
  if (owner !== lineOfClause(database, clause)) {
    throw new OnRecordError('object.conflict', 'This element does not stand in the clause’s checklist.', {
      detail: given.elementId,
      safe: 'Nothing was changed.',
    });
  }
  const row = { finding: given.finding, note: given.note };
  put(act, 'clause_link_elements', { link_id: link, element_id: element }, row);
}

function answerException(act: Act, { link, clause }: LinkPlace, given: NewLink['exceptions'][number]): void {
  const { database } = act;
  const exception = rowId(database, 'clause', given.exceptionId);
  const same = 'SELECT a.policy_id = b.policy_id FROM clause_lines a, clause_lines b WHERE a.id = ? AND b.id = ?';
  const lines = [lineOfClause(database, clause), lineOfClause(database, exception)];
  if (prepared(database, same).pluck().get(lines) !== 1) {
    throw new OnRecordError('object.conflict', 'This exception stands in another policy.', {
      detail: given.exceptionId,
      safe: 'Nothing was changed.',
    });
  }
  const row = { applies: given.applies, answer: given.answer };
  put(act, 'clause_link_exceptions', { link_id: link, exception_id: exception }, row);
}

type Join = 'clause_link_elements' | 'clause_link_exceptions';

function put(act: Act, table: Join, place: Record<string, number>, row: Row): void {
  const where = Object.keys(place).map((name) => `${name} = ?`);
  const there = prepared(act.database, `SELECT 1 FROM ${table} WHERE ${where.join(' AND ')}`);
  if (there.get(...Object.values(place)) === undefined) act.insertKeyed(table, { ...place, ...row });
  else act.update(table, place, row);
}

interface LinkRow extends LinkPlace {
  readonly author: number;
  readonly decision: string | null;
}

const LINK = `SELECT id AS link, statement_id AS statement, clause_id AS clause, policy_version_id AS version, author_id AS author, decision
  FROM clause_links WHERE id = ?`;

function linkRow(database: Connection, uuid: string): LinkRow {
  const id = rowId(database, 'link', uuid);
  refuseAside(database, 'clause_links', id, 'This link is set aside.');
  return prepared(database, LINK).get(id) as LinkRow;
}

/** Whatever changes takes an earlier decision back: it was about other words. */
export function updateLink(act: Act, changes: Changes): void {
  const place = linkRow(act.database, changes.linkId);
  const row: Row = place.decision === null ? {} : { decision: null, reviewer_id: null };
  for (const field of ['rationale', 'counter', 'strength'] as const) {
    const value = changes[field];
    if (value !== undefined) row[field] = value;
  }
  for (const span of changes.statementSpans) addStatementSpan(act, place, span);
  for (const span of changes.clauseSpans) addClauseSpan(act, place, span);
  for (const { spanId, reason } of changes.spansSetAside) setSpanAside(act, place.link, spanId, reason);
  refuseBareSide(act.database, place.link);
  for (const finding of changes.elements) findElement(act, place, finding);
  for (const answer of changes.exceptions) answerException(act, place, answer);
  for (const uuid of changes.unanswered) takeAnswerBack(act, place.link, uuid);
  act.update('clause_links', place.link, row);
  act.object(changes.linkId);
}

function setSpanAside(act: Act, link: number, uuid: string, reason: string): void {
  const { database } = act;
  const id = rowId(database, 'span', uuid);
  const owner = prepared(database, 'SELECT link_id FROM clause_link_spans WHERE id = ?').pluck().get(id);
  if (owner !== link) {
    throw new OnRecordError('object.not-found', 'This link has no such span.', { detail: uuid });
  }
  act.update('clause_link_spans', id, { set_aside_reason: reason });
}

/** A link that points to nothing on one side says nothing. */
function refuseBareSide(database: Connection, link: number): void {
  const sides = prepared(
    database,
    'SELECT count(DISTINCT side) FROM clause_link_spans WHERE link_id = ? AND set_aside_reason IS NULL',
  )
    .pluck()
    .get(link);
  if (sides === 2) return;
  throw new OnRecordError('object.conflict', 'A link keeps words on both sides.', {
    detail: 'Mark others first, or set the whole link aside.',
    safe: 'Nothing was changed.',
  });
}

function takeAnswerBack(act: Act, link: number, exceptionUuid: string): void {
  const exception = rowId(act.database, 'clause', exceptionUuid);
  const answered = 'SELECT 1 FROM clause_link_exceptions WHERE link_id = ? AND exception_id = ?';
  if (prepared(act.database, answered).get(link, exception) === undefined) {
    throw new OnRecordError('object.conflict', 'This exception is not answered.', { detail: exceptionUuid });
  }
  act.remove('clause_link_exceptions', { link_id: link, exception_id: exception });
}

/** @throws OnRecordError `review.own-work` for the author, `input.invalid` where words are missing */
export function reviewLink(act: Act, given: ParsedInputOf<Contract['links.review']>): void {
  const { link, author } = linkRow(act.database, given.linkId);
  if (author === act.actor.id) {
    throw new OnRecordError('review.own-work', 'Nobody decides on a link of his own.', {
      detail: 'A second person reviews it: act under another name.',
      safe: 'Nothing was changed.',
    });
  }
  const { decision, note } = given;
  if (decision !== 'accepted' && note === '') {
    throw new OnRecordError('input.invalid', 'To return or reject a link takes words that say why.', {
      safe: 'Nothing was changed.',
    });
  }
  act.update('clause_links', link, { decision, reviewer_id: act.actor.id });
  act.insert('review_notes', {
    link_id: link,
    author_id: act.actor.id,
    text: note,
    // The notes know two decisions; a rejection is told by the link itself.
    decision: decision === 'rejected' ? null : decision,
    made_at: act.at,
  });
  act.object(given.linkId);
}

export function moveLinkAside(act: Act, uuid: string, reason: string | null): void {
  const { database } = act;
  const id = rowId(database, 'link', uuid);
  const { statement } = prepared(database, LINK).get(id) as LinkRow;
  withWords(database, [statement], () => moveAside(act, 'clause_links', id, uuid, reason));
}
