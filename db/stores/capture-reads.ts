import { OnRecordError } from '../../core/contract/errors.ts';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { CaptureNature } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection, type SqlValue } from '../connection.ts';
import { eventsPage } from '../custody/history.ts';
import { revisionOf } from '../custody/revision.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { decodeNumberCursor, encodeNumberCursor } from './cursor.ts';
import { exactText, type StoredText } from './exact-text.ts';

type CapturePage = OutputOf<Contract['captures.list']>;
type CaptureItem = CapturePage['items'][number];
type CaptureDetail = OutputOf<Contract['captures.get']>;

interface CaptureRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly file_name: string | null;
  readonly nature: CaptureNature;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly type: string;
  readonly recorded_at: number;
  readonly collected_on: string | null;
  readonly sensitive: 0 | 1;
  readonly placed: number;
}

/** What a capture attests, and the tables that came in it. */
const PLACED = `(SELECT count(*) FROM supports WHERE capture_id = c.id AND set_aside_reason IS NULL)
  + (SELECT count(*) FROM imports WHERE capture_id = c.id)`;
const COLUMNS = `c.id, c.uuid, c.file_name, c.nature, b.sha256, b.bytes, b.type, c.recorded_at, c.collected_on, c.sensitive,
  ${PLACED} AS placed`;
const FROM = 'captures c JOIN blobs b ON b.id = c.blob_id';

/** Where a list stands: by the time of intake, then the row number. Standing captures have an index of this order. */
const NEWEST_FIRST = '(c.recorded_at, c.id) < (?, ?) ORDER BY c.recorded_at DESC, c.id DESC LIMIT ?';

export function capturesSql(inbox: boolean, setAside: boolean): string {
  const waiting = inbox ? `AND ${PLACED} = 0` : '';
  return `SELECT ${COLUMNS} FROM ${FROM} WHERE c.set_aside_reason IS ${setAside ? 'NOT NULL' : 'NULL'} ${waiting} AND ${NEWEST_FIRST}`;
}

/** Captures, the last taken in first. */
export function listCaptures(database: Connection, request: ParsedInputOf<Contract['captures.list']>): CapturePage {
  const { inbox, setAside, limit, after } = request;
  const [at = 0, id = 0] = after === null ? [Number.MAX_SAFE_INTEGER, 0] : decodeNumberCursor(after, 2);
  const args: SqlValue[] = [at, id, limit + 1];
  const found = prepared(database, capturesSql(inbox, setAside)).all(...args) as CaptureRow[];
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map(itemOf),
    next: last === undefined ? null : encodeNumberCursor([last.recorded_at, last.id]),
    total: countCaptures(database, inbox, setAside),
  };
}

function countCaptures(database: Connection, inbox: boolean, setAside: boolean): number {
  const waiting = inbox ? `AND ${PLACED} = 0` : '';
  const standing = `c.set_aside_reason IS ${setAside ? 'NOT NULL' : 'NULL'}`;
  return prepared(database, `SELECT count(*) FROM captures c WHERE ${standing} ${waiting}`).pluck().get() as number;
}

function itemOf(row: CaptureRow): CaptureItem {
  return {
    captureId: uuidText(row.uuid),
    fileName: row.file_name,
    nature: row.nature,
    sha256: row.sha256.toString('hex'),
    bytes: row.bytes,
    type: row.type,
    recordedAt: row.recorded_at,
    collectedOn: row.collected_on,
    placed: row.placed,
    sensitive: row.sensitive === 1,
  };
}

interface DetailRow extends CaptureRow {
  readonly blob_id: number;
  readonly original_path: string | null;
  readonly file_modified_at: number | null;
  readonly requested_url: string | null;
  readonly final_url: string | null;
  readonly collected_zone: string | null;
  readonly collector: string | null;
  readonly tool: string | null;
  readonly tool_version: string | null;
  readonly method: string | null;
  readonly environment: string | null;
  readonly received_from: string | null;
  readonly graphic: 0 | 1;
  readonly privileged: 0 | 1;
  readonly set_aside_reason: string | null;
}

const DETAIL = `SELECT ${COLUMNS}, c.blob_id, c.original_path, c.file_modified_at, c.requested_url, c.final_url, c.collected_zone,
    (SELECT name FROM actors WHERE id = c.collector_id) AS collector, c.tool, c.tool_version, c.method, c.environment,
    c.received_from, c.graphic, c.privileged, c.set_aside_reason
  FROM ${FROM} WHERE c.uuid = ?`;

/** Everything that is held about one capture. @throws OnRecordError `object.not-found` */
export function getCapture(database: Connection, uuid: string): CaptureDetail {
  const row = prepared(database, DETAIL).get(uuidBytes(uuid)) as DetailRow | undefined;
  if (row === undefined) {
    throw new OnRecordError('object.not-found', 'There is no such capture in this case.', { detail: uuid });
  }
  return {
    ...itemOf(row),
    originalPath: row.original_path,
    fileModifiedAt: row.file_modified_at,
    requestedUrl: row.requested_url,
    finalUrl: row.final_url,
    collectedZone: row.collected_zone,
    collector: row.collector,
    tool: row.tool,
    toolVersion: row.tool_version,
    method: row.method,
    environment: row.environment,
    receivedFrom: row.received_from,
    graphic: row.graphic === 1,
    privileged: row.privileged === 1,
    setAsideReason: row.set_aside_reason,
    sameBytes: sameBytes(database, row),
    statements: statementsOf(database, row.id),
    imports: importsOf(database, row.id),
    ...proofOf(row),
    events: eventsPage(database, { object: uuid, limit: 1 }).total,
    revision: revisionOf(database),
  };
}

function sameBytes(database: Connection, { id, blob_id }: DetailRow): string[] {
  const rows = prepared(database, 'SELECT uuid FROM captures WHERE blob_id = ? AND id <> ? ORDER BY id LIMIT 200')
    .pluck()
    .all(blob_id, id) as Buffer[];
  return rows.map((uuid) => uuidText(uuid));
}

/** As much of a text as names the statement in a list. */
const SHOWN = 300;

function statementsOf(database: Connection, captureId: number): CaptureDetail['statements'] {
  const rows = prepared(
    database,
    `SELECT su.uuid AS support, s.uuid, v.text, v.raw, v.raw_encoding,
       (SELECT text FROM renderings WHERE statement_id = s.id AND chosen = 1) AS rendering
     FROM supports su JOIN statements s ON s.id = su.statement_id LEFT JOIN statement_versions v ON v.id = s.version_id
     WHERE su.capture_id = ? AND su.set_aside_reason IS NULL ORDER BY su.id LIMIT 200`,
  ).all(captureId) as (StoredText & { support: Buffer; uuid: Buffer; rendering: string | null })[];
  return rows.map((row) => ({
    supportId: uuidText(row.support),
    statementId: uuidText(row.uuid),
    text: ((row.text as string | null) === null ? (row.rendering ?? '') : exactText(row)).slice(0, SHOWN),
  }));
}

function importsOf(database: Connection, captureId: number): CaptureDetail['imports'] {
  const rows = prepared(database, 'SELECT uuid, added FROM imports WHERE capture_id = ? ORDER BY id').all(
    captureId,
  ) as {
    uuid: Buffer;
    added: number;
  }[];
  return rows.map(({ uuid, added }) => ({ importId: uuidText(uuid), added }));
}

/** What the capture by itself proves and what it doesn't. */
function proofOf(row: DetailRow): Pick<CaptureDetail, 'proves' | 'provesNot'> {
  return {
    proves: row.nature === 'transcript' ? ['bytes-held', 'written-down'] : ['bytes-held'],
    provesNot: [
      'as-shown',
      ...(row.collected_on === null ? (['collected-when'] as const) : []),
      ...(row.requested_url === null ? (['from-where'] as const) : []),
      'no-witness',
    ],
  };
}
