import type { DateMethod, SourceKind } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import type { ClaimOwner } from '../date-claims.ts';
import { idList } from '../identity.ts';
import type { ChosenRendering } from './columns.ts';

/** What stands beside a page of statements, read in one query a kind and not one a row. */

export interface SourceBrief {
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

export interface ClaimedDate {
  readonly dateId: string;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly assertedBy: string | null;
  readonly method: DateMethod;
  readonly chosen: boolean;
  readonly chosenReason: string | null;
  readonly sources: readonly SourceBrief[];
}

interface DateRow {
  readonly owner: number;
  readonly id: number;
  readonly uuid: Buffer;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly asserted_by: string | null;
  readonly method: DateMethod;
  readonly chosen: 1 | null;
  readonly chosen_reason: string | null;
}

export type DateOwner = ClaimOwner;

export const datesSql = (owner: DateOwner): string =>
  `SELECT d.${owner} AS owner, d.id, d.uuid, d.edtf, d.zone, d.displayed, d.asserted_by, d.method, d.chosen, d.chosen_reason
   FROM asserted_dates d WHERE d.${owner} IN (SELECT value FROM json_each(?)) AND d.set_aside_reason IS NULL ORDER BY d.chosen IS NULL, d.id`;

/** All claims of when about these things, the chosen one first. */
export function datesOf(
  database: Connection,
  owner: DateOwner,
  ids: readonly number[],
): ReadonlyMap<number, readonly ClaimedDate[]> {
  const rows = prepared(database, datesSql(owner)).all(idList(ids)) as DateRow[];
  const sources = sourcesOf(
    database,
    'asserted_date_id',
    rows.map((row) => row.id),
  );
  return grouped(rows, (row) => ({
    dateId: uuidText(row.uuid),
    edtf: row.edtf,
    zone: row.zone,
    displayed: row.displayed,
    assertedBy: row.asserted_by,
    method: row.method,
    chosen: row.chosen === 1,
    chosenReason: row.chosen_reason,
    sources: sources.get(row.id) ?? [],
  }));
}

interface SourceRow {
  readonly owner: number;
  readonly uuid: Buffer;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

export type SupportOwner = 'statement_id' | 'asserted_date_id' | 'version_id' | 'account_status_id';

/** The supports indexes are partial: their conditions are said, so that they can be used. */
const INDEXED: Readonly<Record<SupportOwner, string>> = {
  statement_id: '',
  asserted_date_id: '',
  version_id: 'AND su.statement_id IS NULL AND su.rendering_id IS NULL AND su.asserted_date_id IS NULL',
  account_status_id:
    'AND su.version_id IS NULL AND su.statement_id IS NULL AND su.rendering_id IS NULL AND su.asserted_date_id IS NULL',
};

export const sourcesSql = (owner: SupportOwner): string =>
  `SELECT su.${owner} AS owner, so.uuid, so.kind, so.title, so.publisher, so.url
   FROM supports su JOIN sources so ON so.id = su.source_id
   WHERE su.${owner} IN (SELECT value FROM json_each(?)) ${INDEXED[owner]}
     AND su.set_aside_reason IS NULL AND so.set_aside_reason IS NULL ORDER BY su.id`;

/** The published places that attest these things, in the order in which they were attached. */
export function sourcesOf(
  database: Connection,
  owner: SupportOwner,
  ids: readonly number[],
): ReadonlyMap<number, readonly SourceBrief[]> {
  if (ids.length === 0) return new Map();
  const rows = prepared(database, sourcesSql(owner)).all(idList(ids)) as SourceRow[];
  return grouped(rows, (row) => ({
    sourceId: uuidText(row.uuid),
    kind: row.kind,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
  }));
}

/** Captures attached to statements, and the file that an imported statement came in. */
export const CAPTURES_SQL = `SELECT su.statement_id AS owner, c.uuid FROM supports su JOIN captures c ON c.id = su.capture_id
  WHERE su.statement_id IN (SELECT value FROM json_each(?)) AND su.set_aside_reason IS NULL ORDER BY su.id`;

export const IMPORT_CAPTURES_SQL = `SELECT j.value AS owner, c.uuid FROM json_each(?) j
  JOIN import_batches b ON b.first_id = (SELECT max(first_id) FROM import_batches WHERE first_id <= j.value)
  JOIN imports i ON i.id = b.import_id JOIN captures c ON c.id = i.capture_id`;

export function capturesOf(
  database: Connection,
  ids: readonly number[],
  imported: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const attached = prepared(database, CAPTURES_SQL).all(idList(ids)) as Owned<{ uuid: Buffer }>[];
  const files =
    imported.length === 0 ? [] : (prepared(database, IMPORT_CAPTURES_SQL).all(idList(imported)) as typeof attached);
  return grouped([...attached, ...files], (row) => uuidText(row.uuid));
}

export const COUNTS_SQL = `SELECT j.value AS owner,
    (SELECT count(*) FROM statement_versions WHERE statement_id = j.value AND set_aside_reason IS NULL) AS versions,
    (SELECT count(*) FROM clause_links WHERE statement_id = j.value AND set_aside_reason IS NULL) AS links
  FROM json_each(?) j`;

export interface StatementCounts {
  readonly versions: number;
  readonly links: number;
}

export function countsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, StatementCounts> {
  const rows = prepared(database, COUNTS_SQL).all(idList(ids)) as Owned<StatementCounts>[];
  return new Map(rows.map(({ owner, versions, links }) => [owner, { versions, links }]));
}

export const TAGS_SQL = `SELECT st.statement_id AS owner, t.uuid FROM statement_tags st JOIN tags t ON t.id = st.tag_id
  WHERE st.statement_id IN (SELECT value FROM json_each(?)) ORDER BY st.tag_id`;

export function tagsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const rows = prepared(database, TAGS_SQL).all(idList(ids)) as Owned<{ uuid: Buffer }>[];
  return grouped(rows, (row) => uuidText(row.uuid));
}

/** The wordings shown of statements whose original wasn't seen. */
export function chosenRenderings(database: Connection, ids: readonly number[]): ReadonlyMap<number, ChosenRendering> {
  if (ids.length === 0) return new Map();
  const rows = prepared(
    database,
    `SELECT statement_id, text, raw, raw_encoding, kind, lang FROM renderings
     WHERE statement_id IN (SELECT value FROM json_each(?)) AND chosen = 1`,
  ).all(idList(ids)) as ChosenRendering[];
  return new Map(rows.map((row) => [row.statement_id, row]));
}

type Owned<T> = T & { readonly owner: number };

function grouped<R extends { readonly owner: number }, T>(
  rows: readonly R[],
  made: (row: R) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.owner);
    if (group === undefined) groups.set(row.owner, [made(row)]);
    else group.push(made(row));
  }
  return groups;
}
