import { prepared, type Connection } from '../../connection.ts';
import { uuidBytes, uuidText } from '../../custody/uuid.ts';
import { exactText, type StoredText } from '../exact-text.ts';
import { rowIdOrNull } from '../identity.ts';

/** Words of a statement beside a capture that attests them. */
export interface QuotedCapture {
  readonly statementId: string;
  /** The wording that the capture attests; both null: the statement itself, by the words shown now. */
  readonly versionId: string | null;
  readonly renderingId: string | null;
  readonly captureId: string;
  readonly text: string;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly type: string;
  /** Texts made from the capture: of OCR, of a transcript; a correction in the place of what it corrects. */
  readonly derived: readonly string[];
}

/** A capture attests a statement itself, which stands for the words shown now, or one of its wordings, which has words of its own. What attests both is told once. */
const PAIRS = `SELECT DISTINCT s.id, s.uuid AS statement, v.uuid AS version, r.uuid AS rendering, c.uuid AS capture,
    b.sha256, b.bytes, b.type,
    coalesce(v.text, r.text, w.text, q.text) AS text,
    CASE WHEN v.id IS NOT NULL THEN v.raw WHEN r.id IS NOT NULL THEN r.raw ELSE coalesce(w.raw, q.raw) END AS raw,
    CASE WHEN v.id IS NOT NULL THEN v.raw_encoding WHEN r.id IS NOT NULL THEN r.raw_encoding
      ELSE coalesce(w.raw_encoding, q.raw_encoding) END AS raw_encoding
  FROM supports su
  LEFT JOIN statement_versions v ON v.id = su.version_id LEFT JOIN renderings r ON r.id = su.rendering_id
  JOIN statements s ON s.id = coalesce(su.statement_id, v.statement_id, r.statement_id)
  JOIN captures c ON c.id = su.capture_id JOIN blobs b ON b.id = c.blob_id
  LEFT JOIN statement_versions w ON w.id = s.version_id
  LEFT JOIN renderings q ON q.statement_id = s.id AND q.chosen = 1 AND s.version_id IS NULL
  WHERE su.set_aside_reason IS NULL AND c.set_aside_reason IS NULL AND s.set_aside = 0 AND (:id IS NULL OR s.id = :id)
    AND v.set_aside_reason IS NULL AND r.set_aside_reason IS NULL
    AND NOT (su.statement_id IS NOT NULL AND EXISTS (SELECT 1 FROM supports o WHERE o.capture_id = c.id
      AND o.set_aside_reason IS NULL AND (o.rendering_id = q.id OR o.version_id = w.id)))
  ORDER BY s.sort_key, s.id, c.id, v.id, r.id`;

const DERIVED = `SELECT text FROM derivatives d WHERE capture_id = (SELECT id FROM captures WHERE uuid = ?) AND text IS NOT NULL
  AND kind IN ('text', 'ocr', 'transcript', 'correction')
  AND NOT EXISTS (SELECT 1 FROM derivatives o WHERE o.corrects_id = d.id) ORDER BY id`;

interface PairRow extends Omit<StoredText, 'text'> {
  readonly statement: Buffer;
  readonly version: Buffer | null;
  readonly rendering: Buffer | null;
  readonly capture: Buffer;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly type: string;
  readonly text: string | null;
}

/** @param statement null: every statement that stands */
export function quotedCaptures(database: Connection, statement: string | null): QuotedCapture[] {
  const rows = prepared(database, PAIRS).all({ id: rowIdOrNull(database, 'statement', statement) }) as PairRow[];
  return rows.map(({ text, raw, raw_encoding, ...row }) => ({
    statementId: uuidText(row.statement),
    versionId: row.version === null ? null : uuidText(row.version),
    renderingId: row.rendering === null ? null : uuidText(row.rendering),
    captureId: uuidText(row.capture),
    text: text === null ? '' : exactText({ text, raw, raw_encoding }),
    sha256: row.sha256,
    bytes: row.bytes,
    type: row.type,
    derived: derivedTexts(database, uuidText(row.capture)),
  }));
}

/** Texts made from a capture. */
export function derivedTexts(database: Connection, captureId: string): readonly string[] {
  return prepared(database, DERIVED).pluck().all(uuidBytes(captureId)) as string[];
}
