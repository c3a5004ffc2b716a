import type { z } from 'zod';
import type { attestation, attestingCapture, attestingSource } from '../../core/contract/sources.ts';
import type { CaptureNature, SourceKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { idList, rowId } from './identity.ts';
import { addSource, sourceNamed } from './sources.ts';
import { addSupport } from './supports.ts';

/** What a support can attest besides claims of when, by the column that names it. */
export type AttestedColumn =
  | 'statement_id'
  | 'version_id'
  | 'rendering_id'
  | 'account_status_id'
  | 'statement_status_id'
  | 'request_id'
  | 'response_event_id';

export interface Attestation {
  readonly sources: z.output<typeof attestation.sources>;
  readonly captureIds: z.output<typeof attestation.captureIds>;
}

/** Adds what attests a new record: sources, made where they are new, and captures. @throws OnRecordError `object.not-found` */
export function attest(act: Act, column: AttestedColumn, id: number, { sources, captureIds }: Attestation): void {
  for (const { source, page, timecode, note } of sources) {
    const source_id = typeof source === 'string' ? sourceNamed(act, source) : addSource(act, source).id;
    addSupport(act, { source_id, [column]: id, page, timecode, note });
  }
  for (const capture of new Set(captureIds)) {
    addSupport(act, { capture_id: rowId(act.database, 'capture', capture), [column]: id });
  }
}

export interface Attested {
  readonly sources: z.output<typeof attestingSource>[];
  readonly captures: z.output<typeof attestingCapture>[];
}

const REST = 'su.statement_id IS NULL AND su.rendering_id IS NULL AND su.asserted_date_id IS NULL';

/** What the indexes on supports need to hear before they are used: they are partial, and one holds several columns. */
const INDEXED: Readonly<Record<AttestedColumn, string>> = {
  statement_id: '1',
  rendering_id: '1',
  version_id: REST,
  account_status_id: `su.version_id IS NULL AND ${REST}`,
  statement_status_id: `su.version_id IS NULL AND su.account_status_id IS NULL AND ${REST}`,
  request_id: `su.version_id IS NULL AND su.account_status_id IS NULL AND su.statement_status_id IS NULL
    AND su.policy_version_id IS NULL AND ${REST}`,
  response_event_id: `su.version_id IS NULL AND su.account_status_id IS NULL AND su.statement_status_id IS NULL
    AND su.policy_version_id IS NULL AND su.request_id IS NULL AND ${REST}`,
};

export const attestedSql = (column: AttestedColumn): string =>
  `SELECT su.${column} AS owner, su.uuid AS support, su.page, su.timecode, su.note,
     so.uuid AS source, so.kind, so.title, so.publisher, so.url,
     c.uuid AS capture, c.file_name, c.nature, b.sha256, b.bytes, b.type
   FROM supports su LEFT JOIN sources so ON so.id = su.source_id
     LEFT JOIN captures c ON c.id = su.capture_id LEFT JOIN blobs b ON b.id = c.blob_id
   WHERE su.${column} IN (SELECT value FROM json_each(?)) AND ${INDEXED[column]} AND su.set_aside_reason IS NULL
     AND so.set_aside_reason IS NULL AND c.set_aside_reason IS NULL ORDER BY su.id`;

interface SupportRow {
  readonly owner: number;
  readonly support: Buffer;
  readonly page: string | null;
  readonly timecode: string | null;
  readonly note: string | null;
  readonly source: Buffer | null;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly capture: Buffer | null;
  readonly file_name: string | null;
  readonly nature: CaptureNature;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly type: string;
}

const NOTHING: Attested = { sources: [], captures: [] };

/** The standing sources and captures that attest these things, in the order in which they were attached. */
export function attestedBy(
  database: Connection,
  column: AttestedColumn,
  ids: readonly number[],
): (id: number) => Attested {
  if (ids.length === 0) return () => NOTHING;
  const found = new Map<number, Attested>();
  for (const row of prepared(database, attestedSql(column)).all(idList(ids)) as SupportRow[]) {
    const known = found.get(row.owner) ?? { sources: [], captures: [] };
    found.set(row.owner, known);
    if (row.source !== null) known.sources.push(sourceOf(row, row.source));
    else if (row.capture !== null) known.captures.push(captureOf(row, row.capture));
  }
  return (id) => found.get(id) ?? NOTHING;
}

function sourceOf(row: SupportRow, source: Buffer): Attested['sources'][number] {
  const { kind, title, publisher, url, page, timecode, note } = row;
  return {
    sourceId: uuidText(source),
    supportId: uuidText(row.support),
    kind,
    title,
    publisher,
    url,
    page,
    timecode,
    note,
  };
}

function captureOf(row: SupportRow, capture: Buffer): Attested['captures'][number] {
  const { nature, bytes, type, note } = row;
  return {
    supportId: uuidText(row.support),
    captureId: uuidText(capture),
    fileName: row.file_name,
    nature,
    sha256: row.sha256.toString('hex'),
    bytes,
    type,
    note,
  };
}
