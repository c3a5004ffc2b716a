import { OnRecordError, type Contract, type OutputOf, type ParsedInputOf } from '../../../core/contract/index.ts';
import { spanFault, type ExactSpan, type Span, type SpanFault } from '../../../core/text/spans.ts';
import { prepared, type Connection, type Row } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { withWords } from '../../search/word-index.ts';
import { rowId } from '../identity.ts';
import { moveAside, refuseAside } from '../policies/write.ts';
import { elementsOf } from './read.ts';

/** Clauses as spans of a policy's text, each change within the caller's act. */

const FAULTS: Readonly<Record<SpanFault, string>> = {
  empty: 'It holds no words.',
  outside: 'It lies outside the text.',
  'cuts-character': 'It begins or ends inside a character.',
  'other-words': 'Other words stand there. The text, or the place, is not the one that was read.',
};

/** @throws OnRecordError `span.invalid` */
export function refuseFaultySpan(text: string, span: ExactSpan, within?: Span): void {
  const fault = spanFault(text, span, within);
  if (fault === null) return;
  throw new OnRecordError('span.invalid', 'These words can’t be marked there.', {
    detail: `${span.start} to ${span.end}: ${FAULTS[fault]}`,
    safe: 'Nothing was changed.',
  });
}

interface TextOfVersion {
  readonly policy: number;
  readonly text_id: number;
  readonly text: string;
}

const TEXT = `SELECT v.policy_id AS policy, t.id AS text_id, t.text FROM policy_versions v JOIN policy_texts t ON t.id = v.text_id WHERE v.id = ?`;

export function textOfVersion(database: Connection, version: number): TextOfVersion {
  return prepared(database, TEXT).get(version) as TextOfVersion;
}

type Marked = OutputOf<Contract['clauses.mark']>['clauses'];
type NewClause = ParsedInputOf<Contract['clauses.mark']>['clauses'][number];

/** @throws OnRecordError `span.invalid`, `object.conflict` where such a clause is marked already */
export function markClauses(act: Act, given: ParsedInputOf<Contract['clauses.mark']>): Marked {
  const { database } = act;
  const version = rowId(database, 'policy-version', given.versionId);
  refuseAside(database, 'policy_versions', version, 'This version is set aside.');
  const text = textOfVersion(database, version);
  const marked = given.clauses.map((clause) => markOne(act, text, clause));
  const [only] = marked;
  act.object(marked.length === 1 && only !== undefined ? only.clauseId : given.versionId);
  return marked;
}

const NEXT_POSITION = 'SELECT 1 + ifnull(max(position), 0) FROM clauses WHERE text_id = ?';

function markOne(act: Act, text: TextOfVersion, clause: NewClause): Marked[number] {
  const { database } = act;
  refuseFaultySpan(text.text, clause);
  refuseMarked(database, text.text_id, clause);
  const line =
    clause.lineId === null
      ? act.insert('clause_lines', { policy_id: text.policy, label: clause.label })
      : { id: lineOf(database, text.policy, clause.lineId), uuid: clause.lineId };
  const added = act.insert('clauses', {
    text_id: text.text_id,
    line_id: line.id,
    position: prepared(database, NEXT_POSITION).pluck().get(text.text_id) as number,
    path: clause.path,
    number: clause.number,
    kind: clause.kind,
    text: text.text.slice(clause.start, clause.end),
    start: clause.start,
    end: clause.end,
  });
  return { clauseId: added.uuid, lineId: line.uuid };
}

function refuseMarked(database: Connection, text: number, { start, end }: Span): void {
  const known = prepared(
    database,
    'SELECT set_aside_reason IS NOT NULL AS aside FROM clauses WHERE text_id = ? AND start = ? AND "end" = ? ORDER BY aside LIMIT 1',
  )
    .pluck()
    .get(text, start, end);
  if (known !== 0) return;
  throw new OnRecordError('object.conflict', 'These words are marked as a clause already.', {
    detail: `${start} to ${end}`,
    safe: 'Nothing was changed.',
  });
}

function lineOf(database: Connection, policy: number, uuid: string): number {
  const line = rowId(database, 'clause-line', uuid);
  const owner = prepared(database, 'SELECT policy_id FROM clause_lines WHERE id = ?').pluck().get(line);
  if (owner === policy) return line;
  throw new OnRecordError('object.conflict', 'This line of clauses belongs to another policy.', {
    detail: uuid,
    safe: 'Nothing was changed.',
  });
}

export function updateClause(act: Act, changes: ParsedInputOf<Contract['clauses.update']>): void {
  const { database } = act;
  const id = rowId(database, 'clause', changes.clauseId);
  const line = lineOfClause(database, id);
  const row: Row = {};
  for (const field of ['path', 'number', 'kind'] as const) {
    const value = changes[field];
    if (value !== undefined) row[field] = value;
  }
  if (changes.lineId !== undefined) row['line_id'] = lineOf(database, policyOfLine(database, line), changes.lineId);
  // A search by clause goes by its line.
  withWords(database, statementsOfClause(database, id), () => act.update('clauses', id, row));
  const label = changes.label;
  if (label !== undefined) act.update('clause_lines', lineOfClause(database, id), { label });
  act.object(changes.clauseId);
}

function policyOfLine(database: Connection, line: number): number {
  return prepared(database, 'SELECT policy_id FROM clause_lines WHERE id = ?').pluck().get(line) as number;
}

export function lineOfClause(database: Connection, clause: number): number {
  return prepared(database, 'SELECT line_id FROM clauses WHERE id = ?').pluck().get(clause) as number;
}

/** Statements that are linked to a clause: their search entries name its line. */
export function statementsOfClause(database: Connection, clause: number): number[] {
  return prepared(database, 'SELECT DISTINCT statement_id FROM clause_links WHERE clause_id = ? ORDER BY 1')
    .pluck()
    .all(clause) as number[];
}

/** The checklist whole and in order: what is worded anew is new, what is no longer named is set aside. */
export function setElements(
  act: Act,
  given: ParsedInputOf<Contract['clauses.setElements']>,
): OutputOf<Contract['clauses.setElements']>['elements'] {
  const { database } = act;
  const line = lineOfClause(database, rowId(database, 'clause', given.clauseId));
  if (new Set(given.elements).size < given.elements.length) {
    throw new OnRecordError('input.invalid', 'An element stands twice in the list.', { safe: 'Nothing was changed.' });
  }
  const known = new Map(elementsOf(database, line).map(({ elementId, element }) => [element, elementId]));
  const kept = new Set(given.elements);
  for (const [element, elementId] of known) {
    if (kept.has(element)) continue;
    const id = rowId(database, 'element', elementId);
    act.update('clause_elements', id, { set_aside_reason: 'No longer in the checklist.' });
  }
  placeElements(act, line, given.elements, known);
  act.object(given.clauseId);
  return elementsOf(database, line);
}

/** Positions are taken one by one, so those that move step out of the way first. */
function placeElements(act: Act, line: number, elements: readonly string[], known: ReadonlyMap<string, string>): void {
  const { database } = act;
  const position = prepared(database, 'SELECT position FROM clause_elements WHERE id = ?').pluck();
  const moving = elements.flatMap((element, index) => {
    const elementId = known.get(element);
    const id = elementId === undefined ? null : rowId(database, 'element', elementId);
    return id !== null && position.get(id) !== index + 1 ? [{ id, to: index + 1 }] : [];
  });
  for (const { id, to } of moving) act.update('clause_elements', id, { position: -to });
  for (const { id, to } of moving) act.update('clause_elements', id, { position: to });
  for (const [index, element] of elements.entries()) {
    if (!known.has(element)) act.insert('clause_elements', { line_id: line, position: index + 1, element });
  }
}

/** The exceptions that bear on a clause, all of them. */
export function setExceptions(act: Act, given: ParsedInputOf<Contract['clauses.setExceptions']>): void {
  const { database } = act;
  const clause = rowId(database, 'clause', given.clauseId);
  const policy = policyOfLine(database, lineOfClause(database, clause));
  const wanted = new Set(given.exceptionIds.map((uuid) => exceptionId(database, uuid, clause, policy)));
  const bearing = prepared(database, 'SELECT exception_id FROM clause_bearings WHERE clause_id = ?')
    .pluck()
    .all(clause) as number[];
  for (const id of bearing) {
    if (!wanted.delete(id)) act.remove('clause_bearings', { clause_id: clause, exception_id: id });
  }
  for (const id of wanted) act.insertKeyed('clause_bearings', { clause_id: clause, exception_id: id });
  act.object(given.clauseId);
}

function exceptionId(database: Connection, uuid: string, clause: number, policy: number): number {
  const id = rowId(database, 'clause', uuid);
  refuseAside(database, 'clauses', id, 'This exception is set aside.');
  if (id !== clause && policyOfLine(database, lineOfClause(database, id)) === policy) return id;
  const message = id === clause ? 'A clause is no exception to itself.' : 'This exception stands in another policy.';
  throw new OnRecordError('object.conflict', message, { detail: uuid, safe: 'Nothing was changed.' });
}

export function moveClausesAside(act: Act, uuids: readonly string[], reason: string | null): void {
  for (const uuid of new Set(uuids)) moveAside(act, 'clauses', rowId(act.database, 'clause', uuid), uuid, reason);
}
