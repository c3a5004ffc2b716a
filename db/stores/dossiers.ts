import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { JsonValue } from '../../core/domain/canonical-json.ts';
import type { DossierFormat, RecipientProfile } from '../../core/domain/vocabulary.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { editionFiles, editionsOf, type EditionRow } from './dossier-editions.ts';
import { rowId } from './identity.ts';

/** Dossiers as they are kept: what each is to hold, and its editions. */
export interface DossierRow {
  readonly id: number;
  readonly uuid: string;
  readonly latest: EditionRow | null;
}

/** The dossier of this title and document: the same two are the same dossier. */
export function findDossier(database: Connection, title: string, document: string): DossierRow | null {
  const row = prepared(
    database,
    `SELECT id, uuid FROM dossiers WHERE title = ? AND document = ? AND set_aside_reason IS NULL ORDER BY id LIMIT 1`,
  ).get(title, document) as { readonly id: number; readonly uuid: Buffer } | undefined;
  if (row === undefined) return null;
  return { id: row.id, uuid: uuidText(row.uuid), latest: editionsOf(database, row.id)[0] ?? null };
}

export function dossierUuid(database: Connection, id: number): string {
  return uuidText(prepared(database, 'SELECT uuid FROM dossiers WHERE id = ?').pluck().get(id) as Buffer);
}

/** What a dossier is asked to hold, without what a single build waives. */
export type DossierFacts = Omit<DossierRequest, 'waive'>;

/** Only that, in one order: what is stored is compared as text. */
export function factsOf(given: DossierFacts): DossierFacts {
  const { title, reference, addressee, document, scope, accountId, from, to, clauseId, tagIds, picked, leftOut } =
    given;
  const chosen = { scope, accountId, from, to, clauseId, tagIds, picked, leftOut };
  return {
    title,
    reference,
    addressee,
    document,
    ...chosen,
    order: given.order,
    lang: given.lang,
    profile: given.profile,
  };
}

/** Reads what was stored, with what an earlier version didn't know yet filled in. */
export type ReadRequest = (selection: JsonValue) => DossierRequest;

/** What a dossier is kept to hold. */
export function storedRequest(database: Connection, dossierId: number, read: ReadRequest): DossierRequest {
  const text = prepared(database, 'SELECT selection FROM dossiers WHERE id = ?').pluck().get(dossierId) as string;
  return read(JSON.parse(text) as JsonValue);
}

/** Keeps what the dossier is asked to hold; answers its row. The same title and document are the same dossier. */
export function keepDossier(act: Act, facts: DossierFacts): { readonly id: number; readonly uuid: string } {
  const known = findDossier(act.database, facts.title, facts.document);
  if (known === null) return act.insert('dossiers', rowOf(facts));
  act.update('dossiers', known.id, rowOf(facts));
  return known;
}

function rowOf(facts: DossierFacts): Readonly<Record<string, string | null>> {
  return {
    title: facts.title,
    document: facts.document,
    addressee: facts.addressee,
    lang: facts.lang,
    recipient_profile: facts.profile,
    selection: JSON.stringify(factsOf(facts)),
  };
}

/**
 * Changes what a dossier is to hold.
 * @throws OnRecordError `object.conflict` where it has editions under another title, or another dossier has this one
 */
export function changeDossier(act: Act, dossierUuid: string, facts: DossierFacts): void {
  const { database } = act;
  const id = rowId(database, 'dossier', dossierUuid);
  const { title, document } = namesOf(database, id);
  const renamed = title !== facts.title || document !== facts.document;
  if (renamed && editionsOf(database, id).length > 0) {
    throw new OnRecordError('object.conflict', 'A dossier that has editions keeps its title.', {
      detail: `They were made as “${title}”. Begin a new dossier under the other title.`,
      safe: 'Nothing was changed.',
    });
  }
  const other = findDossier(database, facts.title, facts.document);
  if (other !== null && other.id !== id) throw titleTaken(facts.title);
  act.update('dossiers', id, rowOf(facts));
  act.object(dossierUuid);
}

/** @throws OnRecordError `object.conflict` where a dossier of this title and document stands already */
export function beginDossier(act: Act, facts: DossierFacts): string {
  if (findDossier(act.database, facts.title, facts.document) !== null) throw titleTaken(facts.title);
  const { uuid } = act.insert('dossiers', rowOf(facts));
  act.object(uuid);
  return uuid;
}

function titleTaken(title: string): OnRecordError {
  return new OnRecordError('object.conflict', 'There is a dossier of this title already.', {
    detail: `${title}. Open that one, or choose another title.`,
    safe: 'Nothing was changed.',
  });
}

/** @throws OnRecordError `object.conflict` where it has editions: they were given out under it */
export function setDossierAside(act: Act, dossierUuid: string, reason: string): void {
  const id = rowId(act.database, 'dossier', dossierUuid);
  if (editionsOf(act.database, id).length > 0) {
    throw new OnRecordError('object.conflict', 'A dossier that has editions stays on record.', {
      detail: 'Its numbers and files were given for ever.',
      safe: 'Nothing was changed.',
    });
  }
  act.update('dossiers', id, { set_aside_reason: reason });
  act.object(dossierUuid);
}

function namesOf(database: Connection, id: number): { readonly title: string; readonly document: string } {
  return prepared(database, 'SELECT title, document FROM dossiers WHERE id = ?').get(id) as {
    readonly title: string;
    readonly document: string;
  };
}

type DossierItem = OutputOf<Contract['dossiers.list']>['items'][number];

interface ListedRow extends Pick<DossierItem, 'title' | 'document' | 'addressee'> {
  readonly id: number;
  readonly uuid: Buffer;
  readonly profile: RecipientProfile | null;
  readonly selection: string;
}

/** All dossiers that stand, the last begun first, each with its editions. */
export function listDossiers(database: Connection, read: ReadRequest): DossierItem[] {
  const rows = prepared(
    database,
    `SELECT id, uuid, title, document, addressee, recipient_profile AS profile, selection FROM dossiers
     WHERE set_aside_reason IS NULL ORDER BY id DESC`,
  ).all() as ListedRow[];
  return rows.map(({ id, uuid, selection, ...row }) => {
    const request = read(JSON.parse(selection) as JsonValue);
    return {
      ...row,
      dossierId: uuidText(uuid),
      request,
      editions: editionsOf(database, id).map((edition) => listedEdition(database, edition, request, read)),
    };
  });
}

function listedEdition(
  database: Connection,
  edition: EditionRow,
  ofDossier: DossierRequest,
  read: ReadRequest,
): DossierItem['editions'][number] {
  const { lang, profile } = edition.request === null ? ofDossier : read(edition.request);
  const files = [...editionFiles(database, edition.id).values()].filter(({ format }) => format !== 'model');
  return {
    editionId: edition.uuid,
    number: edition.number,
    madeAt: edition.madeAt,
    frozenAt: edition.frozenAt,
    sha256: edition.sha256.toString('hex'),
    lang,
    profile,
    files: files.map(({ format, path, sha256, bytes }) => ({
      // Only formats of the vocabulary are ever kept, but for the model.
      format: format as DossierFormat,
      path,
      sha256: sha256.toString('hex'),
      bytes,
    })),
  };
}
