import { recordPlace } from '../../../core/domain/record-place.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import type { CaptureNature } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { exactText, type StoredText } from '../exact-text.ts';
import { recordedAt } from '../recorded-at.ts';
import { datesOf } from './side-reads.ts';

type Detail = OutputOf<Contract['statements.get']>;
type CaptureOfStatement = Detail['captures'][number];

/** The wordings of the original as they were seen, in the order of their recording. */
export function versionsOf(database: Connection, statementId: number, shown: number | null): Detail['versions'] {
  const rows = prepared(
    database,
    'SELECT id, uuid, text, raw, raw_encoding, note FROM statement_versions WHERE statement_id = ? AND set_aside_reason IS NULL ORDER BY id',
  ).all(statementId) as (StoredText & { id: number; uuid: Buffer; note: string | null })[];
  const seen = datesOf(
    database,
    'version_id',
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    versionId: uuidText(row.uuid),
    text: exactText(row),
    note: row.note,
    shown: row.id === shown,
    recordedAt: recordedAt(row.uuid),
    seen: (seen.get(row.id) ?? []).map((date) => ({ ...date, sources: [...date.sources] })),
  }));
}

/** What attests a statement or a wording of it that stands; the conditions of the partial indexes are said, so that they can be used. */
const supportsOf = (column: string): string => `
  SELECT ${column} FROM supports su WHERE su.statement_id = :id AND su.set_aside_reason IS NULL
  UNION SELECT ${column} FROM renderings w JOIN supports su ON su.rendering_id = w.id AND su.statement_id IS NULL
    WHERE w.statement_id = :id AND w.set_aside_reason IS NULL AND su.set_aside_reason IS NULL
  UNION SELECT ${column} FROM statement_versions w JOIN supports su ON su.version_id = w.id AND su.statement_id IS NULL
    AND su.rendering_id IS NULL AND su.asserted_date_id IS NULL
    WHERE w.statement_id = :id AND w.set_aside_reason IS NULL AND su.set_aside_reason IS NULL`;

const ARCHIVED = `SELECT 1 FROM (${supportsOf('su.source_id')}) held JOIN sources so ON so.id = held.source_id
  WHERE so.set_aside_reason IS NULL AND (so.archive_url IS NOT NULL OR so.kind = 'archive') LIMIT 1`;

/** A source that keeps a copy of its own. */
export function isArchived(database: Connection, statementId: number): boolean {
  return prepared(database, ARCHIVED).get({ id: statementId }) !== undefined;
}

const HELD = `SELECT c.nature, b.sha256 FROM (${supportsOf('su.capture_id')}) held
  JOIN captures c ON c.id = held.capture_id JOIN blobs b ON b.id = c.blob_id WHERE c.set_aside_reason IS NULL`;

/** The captures that attest a statement or any wording of it: what its assurance is computed from. */
export function capturesOfWords(
  database: Connection,
  statementId: number,
): readonly { readonly nature: CaptureNature; readonly sha256: string }[] {
  const rows = prepared(database, HELD).all({ id: statementId }) as { nature: CaptureNature; sha256: Buffer }[];
  return rows.map(({ nature, sha256 }) => ({ nature, sha256: sha256.toString('hex') }));
}

interface CaptureRow {
  readonly support: Buffer | null;
  readonly note: string | null;
  readonly uuid: Buffer;
  readonly file_name: string | null;
  readonly nature: CaptureNature;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly type: string;
}

const CAPTURE = 'c.uuid, c.file_name, c.nature, b.sha256, b.bytes, b.type';

export function capturesOfStatement(database: Connection, statementId: number): CaptureOfStatement[] {
  const rows = prepared(
    database,
    `SELECT su.uuid AS support, su.note, ${CAPTURE} FROM supports su JOIN captures c ON c.id = su.capture_id
     JOIN blobs b ON b.id = c.blob_id
     WHERE su.statement_id = ? AND su.set_aside_reason IS NULL AND c.set_aside_reason IS NULL ORDER BY su.id`,
  ).all(statementId) as CaptureRow[];
  return rows.map(captureOf);
}

function captureOf(row: CaptureRow): CaptureOfStatement {
  return {
    supportId: row.support === null ? null : uuidText(row.support),
    captureId: uuidText(row.uuid),
    fileName: row.file_name,
    nature: row.nature,
    sha256: row.sha256.toString('hex'),
    bytes: row.bytes,
    type: row.type,
    note: row.note,
  };
}

/** The file that an imported statement came in. */
export interface ImportOrigin {
  readonly from: NonNullable<Detail['importedFrom']>;
  readonly file?: CaptureOfStatement;
}

const IMPORT = `SELECT i.uuid AS import, i.capture_id, i.format FROM import_batches b JOIN imports i ON i.id = b.import_id
  WHERE b.first_id <= ? ORDER BY b.first_id DESC LIMIT 1`;

export function importOf(database: Connection, statementId: number, row: number): ImportOrigin | null {
  const found = prepared(database, IMPORT).get(statementId) as
    { readonly import: Buffer; readonly capture_id: number | null; readonly format: string } | undefined;
  if (found === undefined) return null;
  const importId = uuidText(found.import);
  const file = found.capture_id === null ? undefined : importFile(database, found.capture_id);
  const from = {
    importId,
    captureId: file?.captureId ?? null,
    fileName: file?.fileName ?? null,
    ...recordPlace(found.format, row),
  };
  return file === undefined ? { from } : { from, file };
}

function importFile(database: Connection, captureId: number): CaptureOfStatement {
  const sql = `SELECT NULL AS support, NULL AS note, ${CAPTURE} FROM captures c JOIN blobs b ON b.id = c.blob_id WHERE c.id = ?`;
  return captureOf(prepared(database, sql).get(captureId) as CaptureRow);
}
