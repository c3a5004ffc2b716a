import { OnRecordError, type Contract, type OutputOf } from '../../../core/contract/index.ts';
import { offerClauses } from '../../../core/domain/policy/offer-clauses.ts';
import type { ClauseKind } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import { revisionOf } from '../../custody/revision.ts';
import { uuidBytes, uuidText } from '../../custody/uuid.ts';
import { rowId } from '../identity.ts';
import { policyBrief } from '../policies/briefs.ts';

export type ClauseDetail = OutputOf<Contract['policies.read']>['items'][number];

interface ClauseRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly text_id: number;
  readonly line_id: number;
  readonly line: Buffer;
  readonly label: string | null;
  readonly path: string;
  readonly number: string | null;
  readonly kind: ClauseKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly links: number;
  readonly set_aside_reason: string | null;
}

const CLAUSE = `SELECT c.*, l.uuid AS line, l.label,
    (SELECT count(*) FROM clause_links k WHERE k.clause_id = c.id AND k.set_aside_reason IS NULL) AS links
  FROM clauses c JOIN clause_lines l ON l.id = c.line_id`;

/** The clauses of a text that stand, in its order; of two that begin together the longer first. */
export function clausesOfText(database: Connection, text: number): ClauseDetail[] {
  const rows = prepared(
    database,
    `${CLAUSE} WHERE c.text_id = ? AND c.set_aside_reason IS NULL ORDER BY c.start, c."end" DESC, c.id`,
  ).all(text) as ClauseRow[];
  return rows.map((row) => detailOf(database, row));
}

export function clauseById(database: Connection, id: number): ClauseDetail {
  return detailOf(database, prepared(database, `${CLAUSE} WHERE c.id = ?`).get(id) as ClauseRow);
}

/** @throws OnRecordError `object.not-found` */
export function getClause(database: Connection, uuid: string): OutputOf<Contract['clauses.get']> {
  const id = rowId(database, 'clause', uuid);
  const row = prepared(database, `${CLAUSE} WHERE c.id = ?`).get(id) as ClauseRow;
  const policy = prepared(
    database,
    'SELECT p.* FROM policies p JOIN clause_lines l ON l.policy_id = p.id WHERE l.id = ?',
  ).get(row.line_id) as Parameters<typeof policyBrief>[0];
  const versions = prepared(
    database,
    'SELECT uuid FROM policy_versions WHERE text_id = ? AND set_aside_reason IS NULL ORDER BY sort_key, id',
  )
    .pluck()
    .all(row.text_id) as Buffer[];
  const statements = prepared(database, 'SELECT count(*) FROM statement_clauses WHERE line_id = ? AND set_aside = 0')
    .pluck()
    .get(row.line_id) as number;
  return {
    ...detailOf(database, row),
    policy: policyBrief(policy),
    versions: versions.map(uuidText),
    statements,
    revision: revisionOf(database),
  };
}

function detailOf(database: Connection, row: ClauseRow): ClauseDetail {
  return {
    clauseId: uuidText(row.uuid),
    lineId: uuidText(row.line),
    label: row.label,
    path: row.path,
    number: row.number,
    kind: row.kind,
    text: row.text,
    start: row.start,
    end: row.end,
    elements: elementsOf(database, row.line_id),
    exceptions: exceptionsOf(database, row.id),
    links: row.links,
    setAsideReason: row.set_aside_reason,
  };
}

/** The checklist of a line as it stands. */
export function elementsOf(database: Connection, line: number): ClauseDetail['elements'] {
  const rows = prepared(
    database,
    'SELECT uuid, element FROM clause_elements WHERE line_id = ? AND set_aside_reason IS NULL ORDER BY position',
  ).all(line) as { readonly uuid: Buffer; readonly element: string }[];
  return rows.map(({ uuid, element }) => ({ elementId: uuidText(uuid), element }));
}

/** The exceptions that bear on a clause and stand themselves. */
export function exceptionsOf(database: Connection, clause: number): ClauseDetail['exceptions'] {
  const rows = prepared(
    database,
    `SELECT e.uuid, e.path, e.number, e.text FROM clause_bearings b JOIN clauses e ON e.id = b.exception_id
     WHERE b.clause_id = ? AND e.set_aside_reason IS NULL ORDER BY e.start, e.id`,
  ).all(clause) as { uuid: Buffer; path: string; number: string | null; text: string }[];
  return rows.map(({ uuid, ...row }) => ({ clauseId: uuidText(uuid), ...row }));
}

/** Where clauses of a version may lie. @throws OnRecordError `object.not-found` */
export function offered(database: Connection, version: string): OutputOf<Contract['clauses.offer']>['items'] {
  const row = prepared(
    database,
    'SELECT t.id, t.text FROM policy_versions v JOIN policy_texts t ON t.id = v.text_id WHERE v.uuid = ?',
  ).get(uuidBytes(version)) as { readonly id: number; readonly text: string } | undefined;
  if (row === undefined) {
    throw new OnRecordError('object.not-found', 'There is no such version of a policy in this case.', {
      detail: version,
    });
  }
  const marked = new Map(
    clausesOfText(database, row.id).map((clause) => [`${clause.start} ${clause.end}`, clause.clauseId]),
  );
  return offerClauses(row.text).map((offer) => ({
    ...offer,
    text: row.text.slice(offer.start, offer.end),
    clauseId: marked.get(`${offer.start} ${offer.end}`) ?? null,
  }));
}
