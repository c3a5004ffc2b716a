import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { compileContent, contentOf, withStamp } from '../../core/dossier/compile.ts';
import { compileStamp } from '../../core/dossier/custody.ts';
import { numberExhibits } from '../../core/dossier/exhibit-numbers.ts';
import { DOSSIER_MODEL, dossierModelSchema, type DossierContent, type DossierModel } from '../../core/dossier/model.ts';
import type { CustodyRecord, DossierRecords, ExhibitRecord } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { findDossier, type DossierRow } from '../../db/stores/dossier-editions.ts';
import { readCustody, readDossierRecords } from '../../db/stores/dossier-records.ts';
import { head } from '../operations/case-safety.ts';

/** A dossier compiled as the case stands now, beside the editions that it has already. */
export interface Compiled {
  readonly known: DossierRow | null;
  readonly content: DossierContent;
  readonly custody: CustodyRecord;
  /** Numbers that no earlier edition gave. */
  readonly newExhibits: readonly ExhibitRecord[];
  /** The latest edition's model, where its content is the same: then nothing is new. */
  readonly same: DossierModel | null;
  /** Of the edition that this is or would become. */
  readonly number: number;
}

/** @throws OnRecordError `object.not-found` for an account, `date.invalid` for a bound, `case.damaged` for a stored model */
export async function compileNow(caseFile: CaseFile, request: DossierRequest): Promise<Compiled> {
  const { database } = caseFile;
  const known = findDossier(database, request.title, request.document);
  const records = readDossierRecords(database, request, known?.id ?? null);
  const content = compileContent(records, request);
  const latest = known?.latest ?? null;
  const stored = latest === null ? null : await readModel(caseFile, latest.sha256);
  const same = stored !== null && canonicalJson(contentOf(stored)) === canonicalJson(content) ? stored : null;
  return {
    known,
    content,
    custody: readCustody(database, head(database)),
    newExhibits: newExhibits(records),
    same,
    number: same?.edition.number ?? (latest?.number ?? 0) + 1,
  };
}

/** The edition's whole model: the one already made where nothing changed, else a new one made at `madeAt`. */
export function editionModel(compiled: Compiled, madeAt: number, program: string): DossierModel {
  if (compiled.same !== null) return compiled.same;
  const facts = { number: compiled.number, madeAt, frozen: false, program };
  return withStamp(compiled.content, compileStamp(facts, compiled.custody));
}

/** Name and version of the program, as a document names it. */
export function programOf({ custody }: CaseFile): string {
  return custody.app.replace(/^onrecord\b/i, 'On Record');
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
async function readModel(caseFile: CaseFile, sha256: Buffer): Promise<DossierModel | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of caseFile.blobs.read(sha256)) pieces.push(piece);
  const stored = JSON.parse(Buffer.concat(pieces).toString('utf8')) as { readonly model?: unknown };
  return stored.model === DOSSIER_MODEL ? dossierModelSchema.parse(stored) : null;
}
