import { dossierRequest } from '../../core/contract/dossiers.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { compileContent, contentOf, withStamp } from '../../core/dossier/compile.ts';
import { compileStamp } from '../../core/dossier/custody.ts';
import { numberExhibits } from '../../core/dossier/exhibit-numbers.ts';
import { DOSSIER_MODEL, dossierModelSchema, type DossierContent, type DossierModel } from '../../core/dossier/model.ts';
import { speechOf } from '../../core/dossier/language/speech.ts';
import type { CustodyRecord, DossierRecords, ExhibitRecord } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { findDossier, storedRequest, type DossierRow } from '../../db/stores/dossiers.ts';
import { findEdition, type EditionRow } from '../../db/stores/dossier-editions.ts';
import { readCustody, readDossierRecords } from '../../db/stores/dossier-records.ts';
import type { OperationContext } from '../operation.ts';
import { head } from '../operations/case-safety.ts';
import { lookInCaptures } from './looked.ts';

/** A dossier compiled as the case stands now, beside the editions that it has already. */
export interface Compiled {
  readonly known: DossierRow | null;
  readonly content: DossierContent;
  readonly custody: CustodyRecord;
  /** Numbers that no earlier edition gave. */
  readonly newExhibits: readonly ExhibitRecord[];
  /** The latest edition and its model, where its content is the same: then nothing is new. */
  readonly same: { readonly edition: EditionRow; readonly model: DossierModel } | null;
  /** Of the edition that this is or would become. */
  readonly number: number;
}

type Compiling = Pick<OperationContext, 'caseFile' | 'breathe'>;

/** @throws OnRecordError `object.not-found` for an account, `date.invalid` for a bound, `case.damaged` for a stored model */
export async function compileNow({ caseFile, breathe }: Compiling, request: DossierRequest): Promise<Compiled> {
  const { database } = caseFile;
  const known = findDossier(database, request.title, request.document);
  const read = readDossierRecords(database, request, known?.id ?? null);
  const records = { ...read, looked: await lookInCaptures(caseFile, read, breathe) };
  const content = compileContent(records, request);
  const latest = known?.latest ?? null;
  const stored = latest === null ? null : await readModel(caseFile, latest);
  const isSame = stored !== null && canonicalJson(contentOf(stored)) === canonicalJson(content);
  return {
    known,
    content,
    custody: readCustody(database, head(database)),
    newExhibits: newExhibits(records),
    same: isSame && latest !== null ? { edition: latest, model: stored } : null,
    number: isSame && latest !== null ? latest.number : (latest?.number ?? 0) + 1,
  };
}

/** The edition's whole model: the one already made where nothing changed, else a new one made at `madeAt`. */
export function editionModel(compiled: Compiled, madeAt: number, program: string): DossierModel {
  if (compiled.same !== null) return compiled.same.model;
  const facts = { number: compiled.number, madeAt, frozen: false, program };
  return withStamp(compiled.content, compileStamp(facts, compiled.custody, speechOf(compiled.content.lang)));
}

/** Name and version of the program, as a document names it. */
export function programOf({ custody }: CaseFile): string {
  return custody.app.replace(/^onrecord\b/i, 'On Record');
}

/** A request as it was stored, with what its version didn't know filled in. */
export const readRequest = (stored: unknown): DossierRequest => dossierRequest.parse(stored);

export interface KnownEdition {
  readonly edition: EditionRow;
  readonly dossierId: number;
  /** What it was asked to hold. */
  readonly request: DossierRequest;
}

/** @throws OnRecordError `object.not-found` */
export function knownEdition({ database }: CaseFile, editionId: string): KnownEdition {
  const found = findEdition(database, editionId);
  const { request } = found.edition;
  return {
    ...found,
    request: request === null ? storedRequest(database, found.dossierId, readRequest) : readRequest(request),
  };
}

/** @throws OnRecordError `dossier.model-unknown` where another version of the program made it in another shape */
export async function modelOf(caseFile: CaseFile, edition: EditionRow): Promise<DossierModel> {
  const model = await readModel(caseFile, edition);
  if (model !== null) return model;
  throw new OnRecordError('dossier.model-unknown', 'This edition was made by another version of the program.', {
    detail: `Edition ${edition.number}: its model has a shape that this version doesn’t read. Its files are kept as they were made.`,
    safe: 'Nothing was changed.',
  });
}

function newExhibits(records: DossierRecords): ExhibitRecord[] {
  const given = new Set(records.exhibits.map(({ statementId }) => statementId));
  const ids = records.statements.map(({ statementId }) => statementId);
  return numberExhibits(ids, records.exhibits).flatMap((number, i) => {
    const statementId = ids[i];
    return statementId === undefined || given.has(statementId) ? [] : [{ statementId, ...number }];
  });
}

/** null: made by a version of this program whose model had another shape; its files are kept, and what is compiled now is another edition. */
async function readModel(caseFile: CaseFile, { sha256 }: EditionRow): Promise<DossierModel | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of caseFile.blobs.read(sha256)) pieces.push(piece);
  const stored = JSON.parse(Buffer.concat(pieces).toString('utf8')) as { readonly model?: unknown };
  return stored.model === DOSSIER_MODEL ? dossierModelSchema.parse(stored) : null;
}
