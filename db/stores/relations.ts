import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { RelationKind } from '../../core/domain/vocabulary.ts';
import { firstGraphemes } from '../../core/text/graphemes.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { exactText, type StoredText } from './exact-text.ts';
import { refuseAside, rowId, statementUuid } from './identity.ts';

type Detail = OutputOf<Contract['statements.get']>;
type Relation = Detail['relations'][number];
type Brief = Relation['other'];

/** One statement to another; a relation that was set aside before stands again. @throws OnRecordError `object.conflict` */
export function addRelation(act: Act, given: ParsedInputOf<Contract['relations.add']>): { readonly uuid: string } {
  const { database } = act;
  const { kind, note } = given;
  const [from, to] = [rowId(database, 'statement', given.fromId), rowId(database, 'statement', given.toId)];
  const known = knownRelation(database, from, to, kind);
  if (known !== undefined && known.set_aside_reason === null) {
    throw new OnRecordError('object.conflict', 'This relation is on record already.', {
      detail: uuidText(known.uuid),
      safe: 'Nothing was changed.',
    });
  }
  act.object(given.fromId);
  if (known === undefined) return act.insert('statement_relations', { from_id: from, to_id: to, kind, note });
  act.update('statement_relations', known.id, { set_aside_reason: null, note });
  return { uuid: uuidText(known.uuid) };
}

interface KnownRelation {
  readonly id: number;
  readonly uuid: Buffer;
  readonly set_aside_reason: string | null;
}

/** "The same words" has no direction. */
function knownRelation(database: Connection, from: number, to: number, kind: RelationKind): KnownRelation | undefined {
  const sql = `SELECT id, uuid, set_aside_reason FROM statement_relations
    WHERE kind = :kind AND ((from_id = :from AND to_id = :to) OR (:kind = 'same-words' AND from_id = :to AND to_id = :from))
    ORDER BY set_aside_reason IS NOT NULL LIMIT 1`;
  return prepared(database, sql).get({ from, to, kind }) as KnownRelation | undefined;
}

export function updateRelation(act: Act, given: ParsedInputOf<Contract['relations.update']>): void {
  const id = rowId(act.database, 'relation', given.relationId);
  act.update('statement_relations', id, { note: given.note });
  act.object(statementUuid(act.database, fromOf(act.database, id)));
}

export function setRelationAside(act: Act, uuid: string, reason: string): void {
  const id = rowId(act.database, 'relation', uuid);
  refuseAside(act.database, 'statement_relations', id);
  act.update('statement_relations', id, { set_aside_reason: reason });
  act.object(statementUuid(act.database, fromOf(act.database, id)));
}

function fromOf(database: Connection, relation: number): number {
  return prepared(database, 'SELECT from_id FROM statement_relations WHERE id = ?').pluck().get(relation) as number;
}

const BRIEF = `o.uuid AS statement, coalesce(v.text, r.text, '') AS text, CASE WHEN v.id IS NULL THEN r.raw ELSE v.raw END AS raw,
  CASE WHEN v.id IS NULL THEN r.raw_encoding ELSE v.raw_encoding END AS raw_encoding, d.edtf, d.displayed, o.sensitive`;
const JOINS = `LEFT JOIN statement_versions v ON v.id = o.version_id
  LEFT JOIN renderings r ON r.statement_id = o.id AND r.chosen = 1
  LEFT JOIN asserted_dates d ON d.statement_id = o.id AND d.chosen = 1`;

const RELATIONS = `SELECT x.uuid, x.kind, x.note, x.side, ${BRIEF} FROM (
    SELECT id, uuid, kind, note, 'from' AS side, to_id AS other FROM statement_relations WHERE from_id = :id AND set_aside_reason IS NULL
    UNION ALL
    SELECT id, uuid, kind, note, 'to', from_id FROM statement_relations WHERE to_id = :id AND set_aside_reason IS NULL
  ) x JOIN statements o ON o.id = x.other ${JOINS} ORDER BY x.id`;

interface BriefRow extends StoredText {
  readonly statement: Buffer;
  readonly edtf: string | null;
  readonly displayed: string | null;
  readonly sensitive: 0 | 1;
}

/** How a statement stands to others, in both directions. */
export function relationsOf(database: Connection, statementId: number): Relation[] {
  const rows = prepared(database, RELATIONS).all({ id: statementId }) as (BriefRow &
    Pick<Relation, 'kind' | 'note' | 'side'> & { readonly uuid: Buffer })[];
  return rows.map((row) => ({
    relationId: uuidText(row.uuid),
    kind: row.kind,
    side: row.side,
    other: briefOf(row),
    note: row.note,
  }));
}

/** What a statement answers, and what answers it, as far as they are in the case. */
export function threadOf(database: Connection, statementId: number): Detail['thread'] {
  const parents = prepared(
    database,
    `SELECT ${BRIEF} FROM statements o ${JOINS} WHERE o.id = (SELECT parent_id FROM statements WHERE id = ?)`,
  ).all(statementId) as BriefRow[];
  const replies = prepared(
    database,
    `SELECT ${BRIEF} FROM statements o ${JOINS} WHERE o.parent_id = ? AND o.set_aside_reason IS NULL ORDER BY o.sort_key, o.tie LIMIT 200`,
  ).all(statementId) as BriefRow[];
  const [parent] = parents;
  return { parent: parent === undefined ? null : briefOf(parent), replies: replies.map(briefOf) };
}

/** As much as stands in one line. */
const LENGTH = 200;

function briefOf(row: BriefRow): Brief {
  return {
    statementId: uuidText(row.statement),
    text: firstGraphemes(exactText(row), LENGTH),
    date: row.edtf,
    displayed: row.displayed,
    sensitive: row.sensitive === 1,
  };
}

/** @throws OnRecordError `input.invalid` where a statement would answer itself, at once or around */
export function refuseOwnAnswer(database: Connection, statementId: number, parent: string): void {
  const up = `WITH RECURSIVE up (id) AS (SELECT id FROM statements WHERE uuid = ?
    UNION SELECT s.parent_id FROM statements s JOIN up ON s.id = up.id WHERE s.parent_id IS NOT NULL) SELECT 1 FROM up WHERE id = ?`;
  if (prepared(database, up).get(uuidBytes(parent), statementId) === undefined) return;
  throw new OnRecordError('input.invalid', 'A statement can’t be an answer to itself.', {
    detail: 'What it is to answer is itself, or answers it in turn.',
    safe: 'Nothing was changed.',
  });
}
