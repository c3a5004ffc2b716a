import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';

export interface ImportSummary {
  readonly importId: string;
  readonly fileName: string | null;
  readonly captureId: string | null;
  readonly format: string;
  readonly encoding: string | null;
  readonly zone: string | null;
  readonly read: number;
  readonly added: number;
  readonly duplicates: number;
}

interface ImportRowRead {
  uuid: Buffer;
  capture: Buffer | null;
  file_name: string | null;
  format: string;
  encoding: string | null;
  zone: string | null;
  read: number;
  added: number;
  duplicates: number;
}

/** All imports, newest first. */
export function listImports(database: Connection): readonly ImportSummary[] {
  const sql = `SELECT i.uuid, c.uuid AS capture, c.file_name, i.format, i.encoding, i.zone, i.read, i.added, i.duplicates
    FROM imports i LEFT JOIN captures c ON c.id = i.capture_id ORDER BY i.id DESC`;
  return (prepared(database, sql).all() as ImportRowRead[]).map((row) => ({
    importId: uuidText(row.uuid),
    fileName: row.file_name,
    captureId: row.capture === null ? null : uuidText(row.capture),
    format: row.format,
    encoding: row.encoding,
    zone: row.zone,
    read: row.read,
    added: row.added,
    duplicates: row.duplicates,
  }));
}

/** A file that an import keeps: its bytes are stored already. */
export interface ImportedFile {
  readonly sha256: Uint8Array;
  readonly bytes: number;
  readonly type: string;
  readonly fileName: string;
  readonly originalPath: string;
  /** UTC milliseconds. */
  readonly modifiedAt: number;
}

/** The row of the capture that holds these bytes; the capture is made where the case has none that stands. */
export function captureOfFile(act: Act, file: ImportedFile): number {
  const sql = `SELECT c.id FROM blobs b JOIN captures c ON c.blob_id = b.id
    WHERE b.sha256 = ? AND c.set_aside_reason IS NULL AND c.container_id IS NULL ORDER BY c.id LIMIT 1`;
  const known = prepared(act.database, sql).pluck().get(file.sha256);
  if (typeof known === 'number') return known;
  const blob = prepared(act.database, 'SELECT id FROM blobs WHERE sha256 = ?').pluck().get(file.sha256);
  const blobId =
    typeof blob === 'number'
      ? blob
      : act.insertKeyed('blobs', { sha256: file.sha256, bytes: file.bytes, type: file.type });
  return act.insert('captures', {
    blob_id: blobId,
    nature: 'capture',
    file_name: file.fileName,
    original_path: file.originalPath,
    file_modified_at: file.modifiedAt,
    recorded_at: act.at,
  }).id;
}

/**
 * Accounts of a platform that had this handle at any time, without regard to case, with or without '@'; of several records of one
 * account the one that stands for it.
 */
export function accountsByHandle(
  database: Connection,
  platform: string,
  handle: string,
): readonly { readonly id: number; readonly uuid: string }[] {
  const sql = `SELECT DISTINCT a.id, a.uuid FROM handle_periods h JOIN accounts r ON r.id = h.account_id JOIN accounts a ON a.id = ifnull(r.same_as_id, r.id)
    WHERE (h.handle = ?1 COLLATE NOCASE OR h.handle = '@' || ?1 COLLATE NOCASE) AND a.platform = ?2 COLLATE NOCASE
      AND h.set_aside_reason IS NULL AND a.set_aside_reason IS NULL`;
  const rows = prepared(database, sql).all({ 1: handle.replace(/^@/, ''), 2: platform }) as {
    id: number;
    uuid: Buffer;
  }[];
  return rows.map(({ id, uuid }) => ({ id, uuid: uuidText(uuid) }));
}

/** Accounts without any handle to which earlier imports of the same bytes wrote: the nameless author of a table is the same each time. */
export function namelessAccountsOfFile(
  database: Connection,
  sha256: Uint8Array,
  platform: string,
): readonly { readonly id: number; readonly uuid: string }[] {
  const sql = `SELECT DISTINCT a.id, a.uuid FROM blobs f JOIN captures c ON c.blob_id = f.id JOIN imports i ON i.capture_id = c.id
    JOIN import_batches b ON b.import_id = i.id JOIN statements s ON s.id >= b.first_id AND s.id < b.first_id + b.leaves JOIN accounts a ON a.id = s.account_id
    WHERE f.sha256 = ? AND a.platform = ? AND NOT EXISTS (SELECT 1 FROM handle_periods h WHERE h.account_id = a.id AND h.handle IS NOT NULL AND h.set_aside_reason IS NULL)`;
  const rows = prepared(database, sql).all(sha256, platform) as { id: number; uuid: Buffer }[];
  return rows.map(({ id, uuid }) => ({ id, uuid: uuidText(uuid) }));
}
