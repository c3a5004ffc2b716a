import type {
  CaptureRecord,
  CaseRecord,
  ImportRecord,
  SearchRecord,
  SourceRecord,
  SubjectRecord,
} from '../../core/dossier/records.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { datesOf, grouped } from './dossier-supports.ts';

/** What stands around the statements of a dossier. These are few beside the statements, and are read whole. */

export function caseOf(database: Connection): CaseRecord {
  const row = prepared(
    database,
    'SELECT uuid, title, reference, description, zone, purpose, legal_basis AS legalBasis, legal_hold FROM cases',
  ).get() as Omit<CaseRecord, 'caseId' | 'legalHold'> & { readonly uuid: Buffer; readonly legal_hold: 0 | 1 };
  const { uuid, legal_hold, ...rest } = row;
  return { caseId: uuidText(uuid), legalHold: legal_hold === 1, ...rest };
}

export function subjectsOf(database: Connection): SubjectRecord[] {
  const rows = prepared(
    database,
    'SELECT id, uuid, kind, role, note FROM subjects WHERE set_aside_reason IS NULL AND same_as_id IS NULL ORDER BY id',
  ).all() as (Pick<SubjectRecord, 'kind' | 'role' | 'note'> & { id: number; uuid: Buffer })[];
  const names = grouped(
    prepared(
      database,
      `SELECT ifnull(s.same_as_id, s.id) AS owner, n.text, n.lang, n.script, n.kind FROM names n JOIN subjects s ON s.id = n.subject_id
       WHERE n.set_aside_reason IS NULL ORDER BY s.same_as_id IS NOT NULL, n.id`,
    ).all() as ({
      owner: number;
    } & SubjectRecord['names'][number])[],
    ({ text, lang, script, kind }) => ({ text, lang, script, kind }),
  );
  return rows.map(({ id, uuid, ...row }) => ({ ...row, subjectId: uuidText(uuid), names: names.get(id) ?? [] }));
}

export function sourcesOf(database: Connection): SourceRecord[] {
  const rows = prepared(
    database,
    `SELECT id, uuid, kind, url, archive_url AS archiveUrl, title, author, publisher, accessed_on AS accessedOn
     FROM sources WHERE set_aside_reason IS NULL ORDER BY id`,
  ).all() as (Omit<SourceRecord, 'sourceId' | 'published'> & { id: number; uuid: Buffer })[];
  const published = datesOf(
    database,
    'source_id',
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, uuid, ...row }) => ({ ...row, sourceId: uuidText(uuid), published: published.get(id) ?? [] }));
}

type Marks = 'sensitive' | 'graphic' | 'privileged';
type CaptureRow = Omit<CaptureRecord, 'captureId' | 'sha256' | 'anchored' | Marks> & {
  readonly uuid: Buffer;
  readonly hash: Buffer;
} & Readonly<Record<Marks, 0 | 1>>;

export function capturesOf(database: Connection): CaptureRecord[] {
  const rows = prepared(
    database,
    `SELECT c.uuid, b.sha256 AS hash, b.bytes, b.type, c.nature, c.file_name AS fileName, c.requested_url AS requestedUrl,
       c.final_url AS finalUrl, c.collected_on AS collectedOn, c.collected_zone AS collectedZone, a.name AS collector,
       c.tool, c.tool_version AS toolVersion, c.method, c.received_from AS receivedFrom, c.recorded_at AS recordedAt,
       c.sensitive, c.graphic, c.privileged
     FROM captures c JOIN blobs b ON b.id = c.blob_id LEFT JOIN actors a ON a.id = c.collector_id
     WHERE c.set_aside_reason IS NULL ORDER BY c.id`,
  ).all() as CaptureRow[];
  return rows.map(({ uuid, hash, sensitive, graphic, privileged, ...row }) => ({
    ...row,
    captureId: uuidText(uuid),
    sha256: hash.toString('hex'),
    sensitive: sensitive === 1,
    graphic: graphic === 1,
    privileged: privileged === 1,
    // An anchor lifts a capture only once its token can be checked; until then none is claimed
    anchored: false,
  }));
}

export function importsOf(database: Connection): ImportRecord[] {
  const rows = prepared(
    database,
    'SELECT i.uuid, c.uuid AS capture, i.format FROM imports i LEFT JOIN captures c ON c.id = i.capture_id ORDER BY i.id',
  ).all() as { uuid: Buffer; capture: Buffer | null; format: string }[];
  return rows.map(({ uuid, capture, format }) => ({
    importId: uuidText(uuid),
    captureId: capture === null ? null : uuidText(capture),
    format,
  }));
}

export function searchesOf(database: Connection): SearchRecord[] {
  return prepared(
    database,
    `SELECT d.searched_on AS searchedOn, a.name AS "by", d.place, d.query, d.found, d.taken, d.left_out AS leftOut
     FROM searches_done d JOIN actors a ON a.id = d.actor_id
     WHERE d.set_aside_reason IS NULL ORDER BY d.id`,
  ).all() as SearchRecord[];
}
