import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';

/** What each kind of item is called when it can't be found, and where it is kept. */
const KINDS = {
  actor: ['actors', 'person'],
  subject: ['subjects', 'subject'],
  account: ['accounts', 'account'],
  statement: ['statements', 'statement'],
  rendering: ['renderings', 'rendering'],
  source: ['sources', 'source'],
  support: ['supports', 'support'],
  capture: ['captures', 'capture'],
  date: ['asserted_dates', 'date'],
  observation: ['account_status_observations', 'observation'],
  dossier: ['dossiers', 'dossier'],
  tag: ['tags', 'tag'],
  filter: ['saved_filters', 'saved filter'],
  policy: ['policies', 'policy'],
  'policy-version': ['policy_versions', 'version of a policy'],
  sighting: ['sightings', 'sighting'],
  clause: ['clauses', 'clause'],
  'clause-line': ['clause_lines', 'line of clauses'],
  element: ['clause_elements', 'element of a clause'],
  quotation: ['policy_quotations', 'quotation of a policy'],
  link: ['clause_links', 'link'],
  span: ['clause_link_spans', 'span of a link'],
  statementStatus: ['statement_status_observations', 'observation'],
  relation: ['statement_relations', 'relation'],
  request: ['requests', 'request'],
  response: ['response_events', 'answer'],
  search: ['searches_done', 'search'],
} as const;
export type ItemKind = keyof typeof KINDS;

/**
 * The row number of an item.
 * @throws OnRecordError `object.not-found`, naming the kind and the id
 */
export function rowId(database: Connection, kind: ItemKind, uuid: string): number {
  const [table, word] = KINDS[kind];
  const id = prepared(database, `SELECT id FROM ${table} WHERE uuid = ?`).pluck().get(uuidBytes(uuid));
  if (typeof id === 'number') return id;
  throw new OnRecordError('object.not-found', `There is no such ${word} in this case.`, { detail: uuid });
}

/** The same for an optional reference. */
export function rowIdOrNull(database: Connection, kind: ItemKind, uuid: string | null): number | null {
  return uuid === null ? null : rowId(database, kind, uuid);
}

/** The id of a statement that callers know, by its row number: what is done to a part of it stands in its history too. */
export function statementUuid(database: Connection, id: number): string {
  return uuidText(prepared(database, 'SELECT uuid FROM statements WHERE id = ?').pluck().get(id) as Buffer);
}

/** @throws OnRecordError `object.conflict` where what is to be set aside is so already, or what is to stand again stands */
export function refuseAside(
  database: Connection,
  table: AsideTable,
  id: number,
  wanted: 'aside' | 'standing' = 'aside',
): void {
  const reason = prepared(database, `SELECT set_aside_reason FROM ${table} WHERE id = ?`).pluck().get(id);
  if ((reason === null) === (wanted === 'aside')) return;
  throw new OnRecordError('object.conflict', wanted === 'aside' ? 'It is set aside already.' : 'It is not set aside.', {
    safe: 'Nothing was changed.',
  });
}

type AsideTable =
  | 'account_status_observations'
  | 'statement_status_observations'
  | 'renderings'
  | 'statement_relations'
  | 'requests'
  | 'response_events'
  | 'searches_done';

/** For `IN (SELECT value FROM json_each(?))`: one statement text for any number of rows. */
export function idList(ids: Iterable<number>): string {
  return JSON.stringify([...ids]);
}
