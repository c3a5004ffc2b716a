import type { Contract, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { actorByName } from '../custody/actors.ts';
import { uuidText } from '../custody/uuid.ts';
import { checkedDate } from './date-claims.ts';
import { rowId, rowIdOrNull } from './identity.ts';
import { addSupport } from './supports.ts';

/** Bytes that are stored already: of a file, or of a text that was pasted. */
export interface StoredBytes {
  readonly sha256: Buffer;
  readonly bytes: number;
  /** By content, not by name. */
  readonly type: string;
  readonly fileName: string | null;
  readonly originalPath: string | null;
  /** UTC milliseconds. */
  readonly modifiedAt: number | null;
}

/** A file whose bytes are stored already. */
export interface StoredFile extends StoredBytes {
  readonly fileName: string;
  readonly originalPath: string;
  readonly modifiedAt: number;
}

export type CaptureFacts = Omit<ParsedInputOf<Contract['captures.add']>, 'files'>;

/** The facts that hold for every file of one intake, checked before the first is copied. @throws OnRecordError `date.invalid` */
export function checkFacts(database: Connection, facts: CaptureFacts): void {
  checkedDate(facts.collectedOn);
  rowIdOrNull(database, 'statement', facts.statementId);
}

export interface AddedCapture {
  readonly id: number;
  readonly uuid: string;
  /** An earlier capture that holds the same bytes. */
  readonly duplicateOf: string | null;
}

/** Puts one file on record. The same bytes again are a capture of their own that shares them. */
export function addCapture(act: Act, file: StoredBytes, facts: CaptureFacts): AddedCapture {
  const { database } = act;
  const blob = blobOf(database, file.sha256);
  const duplicateOf = blob === undefined ? null : firstCaptureOf(database, blob);
  const added = act.insert('captures', {
    blob_id: blob ?? act.insertKeyed('blobs', { sha256: file.sha256, bytes: file.bytes, type: file.type }),
    nature: facts.nature,
    file_name: file.fileName,
    original_path: file.originalPath,
    file_modified_at: file.modifiedAt === null ? null : Math.round(file.modifiedAt),
    requested_url: facts.url,
    final_url: facts.finalUrl,
    collected_on: facts.collectedOn,
    collected_zone: facts.collectedZone,
    collector_id: facts.collector === null ? null : actorByName(act, { name: facts.collector }).id,
    tool: facts.tool,
    tool_version: facts.toolVersion,
    method: facts.method,
    received_from: facts.receivedFrom,
    recorded_at: act.at,
  });
  if (facts.statementId !== null) {
    addSupport(act, { capture_id: added.id, statement_id: rowId(database, 'statement', facts.statementId) });
  }
  act.object(added.uuid);
  return { id: added.id, uuid: added.uuid, duplicateOf };
}

function blobOf(database: Connection, sha256: Buffer): number | undefined {
  const id = prepared(database, 'SELECT id FROM blobs WHERE sha256 = ?').pluck().get(sha256);
  return typeof id === 'number' ? id : undefined;
}

function firstCaptureOf(database: Connection, blobId: number): string | null {
  const uuid = prepared(
    database,
    'SELECT uuid FROM captures WHERE blob_id = ? ORDER BY set_aside_reason IS NOT NULL, id LIMIT 1',
  )
    .pluck()
    .get(blobId);
  return uuid instanceof Uint8Array ? uuidText(uuid) : null;
}

/** The bytes of a capture. @throws OnRecordError `object.not-found` */
export function contentOf(
  database: Connection,
  capture: string,
): { readonly sha256: Buffer; readonly bytes: number; readonly type: string; readonly fileName: string | null } {
  const id = rowId(database, 'capture', capture);
  return prepared(
    database,
    'SELECT b.sha256, b.bytes, b.type, c.file_name AS fileName FROM captures c JOIN blobs b ON b.id = c.blob_id WHERE c.id = ?',
  ).get(id) as { sha256: Buffer; bytes: number; type: string; fileName: string | null };
}

const MARKS = ['sensitive', 'graphic', 'privileged'] as const;

/** Sets the marks that are given and leaves the others. @throws OnRecordError `object.not-found` */
export function markCaptures(act: Act, given: ParsedInputOf<Contract['captures.mark']>): void {
  const row: Row = {};
  for (const mark of MARKS) if (given[mark] !== undefined) row[mark] = given[mark] ? 1 : 0;
  for (const uuid of new Set(given.captureIds)) act.update('captures', rowId(act.database, 'capture', uuid), row);
  const [only] = given.captureIds;
  if (only !== undefined && given.captureIds.length === 1) act.object(only);
}

/**
 * Captures attest a statement, all in one act; those that do so already stay as they are.
 * @returns how many were placed. @throws OnRecordError `object.conflict` where none is left, `object.not-found`
 */
export function placeCaptures(act: Act, uuids: readonly string[], statement: string): number {
  const { database } = act;
  const statementId = rowId(database, 'statement', statement);
  const attests = prepared(
    database,
    'SELECT 1 FROM supports WHERE capture_id = ? AND statement_id = ? AND set_aside_reason IS NULL LIMIT 1',
  ).pluck();
  const ids = [...new Set(uuids)].map((uuid) => rowId(database, 'capture', uuid));
  const left = ids.filter((id) => attests.get(id, statementId) === undefined);
  if (left.length === 0) {
    throw new OnRecordError('object.conflict', 'This statement has these captures already.', {
      detail: statement,
      safe: 'Nothing was changed.',
    });
  }
  for (const id of left) addSupport(act, { capture_id: id, statement_id: statementId });
  act.object(statement);
  return left.length;
}

/** A reason sets captures aside; null takes them back. @throws OnRecordError `object.conflict` where one is so already */
export function setCapturesAside(act: Act, uuids: readonly string[], reason: string | null): void {
  const { database } = act;
  for (const uuid of new Set(uuids)) {
    const id = rowId(database, 'capture', uuid);
    const standing = prepared(database, 'SELECT set_aside_reason IS NULL FROM captures WHERE id = ?').pluck().get(id);
    if ((standing === 1) === (reason === null)) {
      throw new OnRecordError(
        'object.conflict',
        reason === null ? 'This capture is not set aside.' : 'This capture is set aside already.',
        { detail: uuid, safe: 'Nothing was changed.' },
      );
    }
    act.update('captures', id, { set_aside_reason: reason });
  }
  const [only] = uuids;
  if (only !== undefined && uuids.length === 1) act.object(only);
}
