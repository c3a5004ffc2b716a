import type {
  DateRecord,
  RelationRecord,
  RenderingRecord,
  ReviewRecord,
  StatementRecord,
  VersionRecord,
} from '../../core/dossier/records.ts';
import type {
  Direction,
  RenderingKind,
  RenderingStatus,
  Stance,
  StatementKind,
  StatementState,
  StatementStatus,
} from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { datesOf, grouped, supportsOf } from './dossier-supports.ts';
import { exactText, type StoredText } from './exact-text.ts';
import { idList } from './identity.ts';

interface Row {
  readonly id: number;
  readonly uuid: Buffer;
  readonly account: Buffer | null;
  readonly speaker: Buffer | null;
  readonly kind: StatementKind;
  readonly nativeId: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly direction: Direction | null;
  readonly threadNativeId: string | null;
  readonly parent: Buffer | null;
  readonly context: string | null;
  readonly stance: Stance | null;
  readonly state: StatementState | null;
  readonly sensitive: 0 | 1;
  readonly graphic: 0 | 1;
  readonly privileged: 0 | 1;
  readonly version_id: number | null;
  readonly import_row: number | null;
}

/** So many statements are read together: one query a kind of record, and bounded memory for what SQLite holds of them. */
const TOGETHER = 500;

/** Whole statements in the order of `ids`. */
export function statementsOf(database: Connection, ids: readonly number[]): StatementRecord[] {
  const read: StatementRecord[] = [];
  const imports = importOf(database);
  for (let i = 0; i < ids.length; i += TOGETHER) read.push(...readSome(database, ids.slice(i, i + TOGETHER), imports));
  return read;
}

type ImportOf = (statementId: number) => string | null;

const STATEMENTS = `SELECT s.id, s.uuid, a.uuid AS account, p.uuid AS speaker, s.kind, s.native_id AS nativeId, s.url, s.lang,
    s.thread_native_id AS threadNativeId, (SELECT uuid FROM statements WHERE id = s.parent_id) AS parent,
    s.direction, s.context, s.stance, s.state, s.sensitive, s.graphic, s.privileged, s.version_id, s.import_row
  FROM json_each(?) j JOIN statements s ON s.id = j.value
  LEFT JOIN accounts a ON a.id = s.account_id LEFT JOIN subjects r ON r.id = s.speaker_id
  LEFT JOIN subjects p ON p.id = ifnull(r.same_as_id, r.id) ORDER BY j.key`;

function readSome(database: Connection, ids: readonly number[], imports: ImportOf): StatementRecord[] {
  const rows = prepared(database, STATEMENTS).all(idList(ids)) as Row[];
  const dates = datesOf(database, 'statement_id', ids);
  const versions = versionsOf(database, ids);
  const renderings = renderingsOf(database, ids);
  const relations = relationsOf(database, ids);
  const reviews = reviewsOf(database, ids);
  const statuses = statusesOf(database, ids);
  const supports = supportsOf(database, 'statement_id', ids);
  return rows.map(
    ({ id, uuid, account, speaker, parent, sensitive, graphic, privileged, version_id, import_row, ...row }) => ({
      ...row,
      statementId: uuidText(uuid),
      accountId: account === null ? null : uuidText(account),
      speakerId: speaker === null ? null : uuidText(speaker),
      parentId: parent === null ? null : uuidText(parent),
      sensitive: sensitive === 1,
      graphic: graphic === 1,
      privileged: privileged === 1,
      dates: dates.get(id) ?? [],
      versions: (versions.get(id) ?? []).map(({ row: versionRow, ...version }) => ({
        ...version,
        shown: versionRow === version_id,
      })),
      renderings: renderings.get(id) ?? [],
      relations: relations.get(id) ?? [],
      reviews: reviews.get(id) ?? [],
      statuses: statuses.get(id) ?? [],
      supports: supports.get(id) ?? [],
      importedFrom: importedFrom(id, import_row, imports),
    }),
  );
}

function importedFrom(id: number, row: number | null, imports: ImportOf): StatementRecord['importedFrom'] {
  const importId = row === null ? null : imports(id);
  return row === null || importId === null ? null : { importId, row };
}

type Version = Omit<VersionRecord, 'shown'> & { readonly row: number };

function versionsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly Version[]> {
  const rows = prepared(
    database,
    `SELECT statement_id AS owner, id, uuid, text, raw, raw_encoding, note FROM statement_versions
     WHERE statement_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
  ).all(idList(ids)) as (StoredText & { owner: number; id: number; uuid: Buffer; note: string | null })[];
  const versions = rows.map(({ id }) => id);
  const dates = datesOf(database, 'version_id', versions);
  const supports = supportsOf(database, 'version_id', versions);
  return grouped(rows, (row) => ({
    row: row.id,
    versionId: uuidText(row.uuid),
    text: exactText(row),
    note: row.note,
    dates: dates.get(row.id) ?? [],
    supports: supports.get(row.id) ?? [],
  }));
}

interface RenderingRow extends StoredText {
  readonly owner: number;
  readonly id: number;
  readonly uuid: Buffer;
  readonly version: Buffer | null;
  readonly lang: string;
  readonly kind: RenderingKind;
  readonly status: RenderingStatus;
  readonly madeBy: string | null;
  readonly chosen: 1 | null;
  readonly chosenReason: string | null;
}

function renderingsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly RenderingRecord[]> {
  const rows = prepared(
    database,
    `SELECT r.statement_id AS owner, r.id, r.uuid, v.uuid AS version, r.text, r.raw, r.raw_encoding, r.lang, r.kind, r.status,
       r.made_by AS madeBy, r.chosen, r.chosen_reason AS chosenReason
     FROM renderings r LEFT JOIN statement_versions v ON v.id = r.version_id
     WHERE r.statement_id IN (SELECT value FROM json_each(?)) AND r.set_aside_reason IS NULL ORDER BY r.id`,
  ).all(idList(ids)) as RenderingRow[];
  const found = rows.map(({ id }) => id);
  const dates = datesOf(database, 'rendering_id', found);
  const supports = supportsOf(database, 'rendering_id', found);
  return grouped(rows, (row) => ({
    renderingId: uuidText(row.uuid),
    versionId: row.version === null ? null : uuidText(row.version),
    text: exactText(row),
    lang: row.lang,
    kind: row.kind,
    status: row.status,
    madeBy: row.madeBy,
    chosen: row.chosen === 1,
    chosenReason: row.chosenReason,
    dates: dates.get(row.id) ?? [],
    supports: supports.get(row.id) ?? [],
  }));
}

type RelationRow = Pick<RelationRecord, 'kind' | 'side' | 'note'> & { readonly owner: number; readonly other: Buffer };

function relationsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly RelationRecord[]> {
  const rows = prepared(
    database,
    `SELECT x.owner, x.kind, x.side, x.note, o.uuid AS other FROM (
       SELECT id, from_id AS owner, to_id AS other, kind, 'from' AS side, note FROM statement_relations
         WHERE from_id IN (SELECT value FROM json_each(:ids)) AND set_aside_reason IS NULL
       UNION ALL
       SELECT id, to_id, from_id, kind, 'to', note FROM statement_relations
         WHERE to_id IN (SELECT value FROM json_each(:ids)) AND set_aside_reason IS NULL
     ) x JOIN statements o ON o.id = x.other WHERE o.set_aside_reason IS NULL ORDER BY x.id`,
  ).all({ ids: idList(ids) }) as RelationRow[];
  return grouped(rows, ({ kind, side, note, other }) => ({ kind, side, note, otherId: uuidText(other) }));
}

function reviewsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly ReviewRecord[]> {
  const rows = prepared(
    database,
    `SELECT n.statement_id AS owner, a.name AS "by", n.made_at AS at, n.text, n.decision FROM json_each(?) j
     JOIN review_notes n ON n.statement_id = j.value JOIN actors a ON a.id = n.author_id
     WHERE n.set_aside_reason IS NULL ORDER BY n.id`,
  ).all(idList(ids)) as (ReviewRecord & { readonly owner: number })[];
  return grouped(rows, ({ by, at, text, decision }) => ({ by, at, text, decision }));
}

interface StatusRow {
  readonly owner: number;
  readonly id: number;
  readonly status: StatementStatus;
  readonly country: string | null;
  readonly note: string | null;
}

function statusesOf(
  database: Connection,
  ids: readonly number[],
): ReadonlyMap<number, readonly StatementRecord['statuses'][number][]> {
  const rows = prepared(
    database,
    `SELECT statement_id AS owner, id, status, country, note FROM statement_status_observations
     WHERE statement_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
  ).all(idList(ids)) as StatusRow[];
  const observed = rows.map(({ id }) => id);
  const dates = datesOf(database, 'statement_status_id', observed);
  const supports = supportsOf(database, 'statement_status_id', observed);
  return grouped(rows, ({ id, status, country, note }) => ({
    status,
    country,
    note,
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
  }));
}

/** Which import brought an imported statement: the last batch that begins at or before it. */
function importOf(database: Connection): ImportOf {
  const batches = prepared(
    database,
    'SELECT b.first_id, i.uuid FROM import_batches b JOIN imports i ON i.id = b.import_id ORDER BY b.first_id',
  ).all() as { readonly first_id: number; readonly uuid: Buffer }[];
  return (statementId) => {
    const batch = batches.findLast(({ first_id }) => first_id <= statementId);
    return batch === undefined ? null : uuidText(batch.uuid);
  };
}

/** The chosen claim of a statement, where it has one. */
export function chosenDate(statement: StatementRecord): DateRecord | undefined {
  return statement.dates.find(({ chosen }) => chosen);
}
