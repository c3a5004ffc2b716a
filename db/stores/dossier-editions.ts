import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { JsonValue } from '../../core/domain/canonical-json.ts';
import { DOSSIER_MODEL } from '../../core/dossier/model.ts';
import type { ExhibitRecord } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import type { RecipientProfile } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
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
}

export interface DossierRow {
  readonly id: number;
  readonly uuid: string;
  readonly latest: EditionRow | null;
}

/** The dossier of this title and document: the same two are the same dossier. */
export function findDossier(database: Connection, title: string, document: string): DossierRow | null {
  const row = prepared(
    database,
    'SELECT id, uuid FROM dossiers WHERE title = ? AND document = ? ORDER BY id LIMIT 1',
  ).get(title, document) as { readonly id: number; readonly uuid: Buffer } | undefined;
  if (row === undefined) return null;
  return { id: row.id, uuid: uuidText(row.uuid), latest: editionsOf(database, row.id)[0] ?? null };
}

/** Newest first. */
function editionsOf(database: Connection, dossierId: number): EditionRow[] {
  const rows = prepared(
    database,
    `SELECT id, uuid, number, frozen_at AS frozenAt, sha256, json_extract(model, '$.madeAt') AS madeAt
     FROM editions WHERE dossier_id = ? ORDER BY number DESC`,
  ).all(dossierId) as (Omit<EditionRow, 'uuid'> & { readonly uuid: Buffer })[];
  return rows.map((row) => ({ ...row, uuid: uuidText(row.uuid) }));
}

/** A file whose bytes are in the store of blobs already. */
export interface StoredOutput {
  readonly path: string;
  readonly format: string;
  readonly type: string;
  readonly sha256: Buffer;
  readonly bytes: number;
}

/** The files of an edition by name, with the hash of the bytes that it has for ever. */
export function editionFiles(database: Connection, editionId: number): ReadonlyMap<string, StoredOutput> {
  const rows = prepared(
    database,
    `SELECT f.path, f.format, b.type, b.sha256, b.bytes FROM edition_files f JOIN blobs b ON b.id = f.blob_id
     WHERE f.edition_id = ? ORDER BY f.path`,
  ).all(editionId) as StoredOutput[];
  return new Map(rows.map((row) => [row.path, row]));
}

/** Keeps what the dossier is asked to hold; answers its row. The same title and document are the same dossier. */
export function keepDossier(act: Act, request: DossierRequest): { readonly id: number; readonly uuid: string } {
  const row = {
    addressee: request.addressee,
    lang: request.lang,
    recipient_profile: request.profile,
    selection: JSON.stringify(request),
  };
  const known = findDossier(act.database, request.title, request.document);
  if (known === null) return act.insert('dossiers', { title: request.title, document: request.document, ...row });
  act.update('dossiers', known.id, row);
  return known;
}

export interface NewEdition {
  readonly number: number;
  readonly madeAt: number;
  readonly model: StoredOutput;
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
    model: JSON.stringify({ model: DOSSIER_MODEL, madeAt: edition.madeAt, stored: model.sha256.toString('hex') }),
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

/** Keeps a file with its edition. */
export function addEditionFile(act: Act, editionId: number, file: StoredOutput): void {
  const known = prepared(act.database, 'SELECT id FROM blobs WHERE sha256 = ?').pluck().get(file.sha256) as
    number | undefined;
  const blob = known ?? act.insertKeyed('blobs', { sha256: file.sha256, bytes: file.bytes, type: file.type });
  act.insertKeyed('edition_files', { edition_id: editionId, path: file.path, format: file.format, blob_id: blob });
}

type DossierItem = OutputOf<Contract['dossiers.list']>['items'][number];

/** All dossiers, the last made first, each with its editions. */
export function listDossiers(database: Connection, read: (selection: JsonValue) => DossierRequest): DossierItem[] {
  const rows = prepared(
    database,
    `SELECT id, uuid, title, document, addressee, recipient_profile AS profile, selection FROM dossiers ORDER BY id DESC`,
  ).all() as {
    id: number;
    uuid: Buffer;
    title: string;
    document: string;
    addressee: string | null;
    profile: RecipientProfile | null;
    selection: string;
  }[];
  return rows.map(({ id, uuid, selection, ...row }) => ({
    ...row,
    dossierId: uuidText(uuid),
    request: read(JSON.parse(selection) as JsonValue),
    editions: editionsOf(database, id).map((edition) => ({
      editionId: edition.uuid,
      number: edition.number,
      madeAt: edition.madeAt,
      frozenAt: edition.frozenAt,
      sha256: edition.sha256.toString('hex'),
    })),
  }));
}
