import type { JsonValue } from '../../core/domain/canonical-json.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { DOSSIER_MODEL } from '../../core/dossier/model.ts';
import type { ExhibitRecord } from '../../core/dossier/records.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { rowId } from './identity.ts';

/** An edition as it is kept. The model itself is a stored file: its row would otherwise stand in the custody log three times over. */
export interface EditionRow {
  readonly id: number;
  readonly uuid: string;
  readonly number: number;
  /** UTC milliseconds. */
  readonly madeAt: number;
  readonly frozenAt: number | null;
  /** Of the model's canonical JSON, under which it is stored. */
  readonly sha256: Buffer;
  /** What it was asked to hold; null: made by a version that kept that with the dossier only. */
  readonly request: JsonValue;
}

type StoredRow = Omit<EditionRow, 'uuid' | 'request'> & { readonly uuid: Buffer; readonly request: string | null };

const EDITIONS = `SELECT e.id, e.uuid, e.number, e.frozen_at AS frozenAt, e.sha256, json_extract(e.model, '$.madeAt') AS madeAt,
  json_extract(e.model, '$.request') AS request FROM editions e`;

/** Newest first. */
export function editionsOf(database: Connection, dossierId: number): EditionRow[] {
  const rows = prepared(database, `${EDITIONS} WHERE e.dossier_id = ? ORDER BY e.number DESC`).all(dossierId);
  return (rows as StoredRow[]).map(editionOf);
}

function editionOf({ uuid, request, ...row }: StoredRow): EditionRow {
  return { ...row, uuid: uuidText(uuid), request: request === null ? null : (JSON.parse(request) as JsonValue) };
}

/** @throws OnRecordError `object.not-found` */
export function findEdition(
  database: Connection,
  uuid: string,
): { readonly edition: EditionRow; readonly dossierId: number } {
  const row = prepared(database, `${EDITIONS} WHERE e.uuid = ?`).get(uuidBytes(uuid)) as StoredRow | undefined;
  const dossierId = prepared(database, 'SELECT dossier_id FROM editions WHERE uuid = ?').pluck().get(uuidBytes(uuid));
  if (row !== undefined && typeof dossierId === 'number') return { edition: editionOf(row), dossierId };
  throw new OnRecordError('object.not-found', 'There is no such edition in this case.', { detail: uuid });
}

/** A file whose bytes are in the store of blobs already. */
export interface StoredOutput {
  readonly path: string;
  readonly format: string;
  readonly type: string;
  readonly sha256: Buffer;
  readonly bytes: number;
}

/** What stood in the place of a frozen edition's files while it was a draft: kept, since somebody may hold a copy. */
const DRAFT = 'draft/';

/** The files of an edition by name, with the hash of the bytes that it has for ever. */
export function editionFiles(database: Connection, editionId: number): ReadonlyMap<string, StoredOutput> {
  return new Map([...allFiles(database, editionId)].filter(([path]) => !path.startsWith(DRAFT)));
}

/** Hashes of the files that a frozen edition had as a draft. */
export function draftHashes(database: Connection, editionId: number): ReadonlySet<string> {
  const drafts = [...allFiles(database, editionId).values()].filter(({ path }) => path.startsWith(DRAFT));
  return new Set(drafts.map(({ sha256 }) => sha256.toString('hex')));
}

function allFiles(database: Connection, editionId: number): ReadonlyMap<string, StoredOutput> {
  const rows = prepared(
    database,
    `SELECT f.path, f.format, b.type, b.sha256, b.bytes FROM edition_files f JOIN blobs b ON b.id = f.blob_id
     WHERE f.edition_id = ? ORDER BY f.path`,
  ).all(editionId) as StoredOutput[];
  return new Map(rows.map((row) => [row.path, row]));
}

export interface NewEdition {
  readonly number: number;
  readonly madeAt: number;
  readonly model: StoredOutput;
  /** What it was asked to hold. */
  readonly request: JsonValue;
  /** The numbers of this edition that no earlier one gave. */
  readonly exhibits: readonly ExhibitRecord[];
}

/** Adds an edition with its model, and the exhibit numbers that it gives for ever. */
export function addEdition(
  act: Act,
  dossierId: number,
  edition: NewEdition,
): { readonly id: number; readonly uuid: string } {
  const { model } = edition;
  const added = act.insert('editions', {
    dossier_id: dossierId,
    number: edition.number,
    model: modelText(edition),
    sha256: model.sha256,
  });
  addEditionFile(act, added.id, model);
  for (const { statementId, number, letter } of edition.exhibits) {
    act.insert('exhibits', {
      dossier_id: dossierId,
      number,
      letter,
      statement_id: rowId(act.database, 'statement', statementId),
      first_edition_id: added.id,
    });
  }
  return added;
}

function modelText({ madeAt, model, request }: Pick<NewEdition, 'madeAt' | 'model' | 'request'>): string {
  return JSON.stringify({ model: DOSSIER_MODEL, madeAt, stored: model.sha256.toString('hex'), request });
}

/** Keeps a file with its edition. */
export function addEditionFile(act: Act, editionId: number, file: StoredOutput): void {
  const known = prepared(act.database, 'SELECT id FROM blobs WHERE sha256 = ?').pluck().get(file.sha256) as
    number | undefined;
  const blob = known ?? act.insertKeyed('blobs', { sha256: file.sha256, bytes: file.bytes, type: file.type });
  act.insertKeyed('edition_files', { edition_id: editionId, path: file.path, format: file.format, blob_id: blob });
}

export interface FrozenEdition extends Pick<NewEdition, 'madeAt' | 'model' | 'request'> {
  readonly files: readonly StoredOutput[];
}

/** Puts the final files in the place of the draft's, which stay beside them, and closes the edition: triggers refuse every change from here on. */
export function freezeEdition(act: Act, edition: EditionRow, frozen: FrozenEdition): void {
  for (const file of allFiles(act.database, edition.id).values()) {
    act.remove('edition_files', { edition_id: edition.id, path: file.path });
    addEditionFile(act, edition.id, { ...file, path: `${DRAFT}${file.path}` });
  }
  for (const file of [frozen.model, ...frozen.files]) addEditionFile(act, edition.id, file);
  act.update('editions', edition.id, { model: modelText(frozen), sha256: frozen.model.sha256, frozen_at: act.at });
}
