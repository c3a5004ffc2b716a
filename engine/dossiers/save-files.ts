import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { dossierFormats } from '../../core/domain/vocabulary.ts';
import { addEditionFile, draftHashes, editionFiles } from '../../db/stores/dossier-editions.ts';
import { dossierUuid } from '../../db/stores/dossiers.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { answerOf } from './answer.ts';
import { knownEdition, modelOf } from './edition.ts';
import { outputsOf, storeAll, written } from './edition-files.ts';
import { expectRoom, writeFiles } from './write-files.ts';

type Input = ParsedInputOf<Contract['dossiers.saveFiles']>;
type Answer = OutputOf<Contract['dossiers.saveFiles']>;

/**
 * Writes the files of an edition once more. Those kept with it are the same bytes as ever. A draft keeps the formats that it had not; a
 * frozen edition keeps nothing more, so a format that it was made without is rendered from its model and only written out.
 */
export async function saveEditionFiles(input: Input, steps: Steps, context: OperationContext): Promise<Answer> {
  const { caseFile, progress } = context;
  const { database } = caseFile;
  const { edition, dossierId } = knownEdition(caseFile, input.editionId);
  const model = await modelOf(caseFile, edition);
  const kept = [...editionFiles(database, edition.id).values()];
  const has = dossierFormats.filter((format) => kept.some((file) => file.format === format));
  const formats = [...new Set(input.formats ?? has)];
  const isDraft = edition.frozenAt === null;
  const outputs = await outputsOf(model, kept, formats, context, isDraft);
  const folder = context.files.path(input.out);
  const drafts = draftHashes(database, edition.id);
  await expectRoom(folder, outputs, drafts);
  const stored = isDraft ? await storeAll(caseFile, model, outputs) : null;
  const uuid = dossierUuid(database, dossierId);
  steps.act((act) => {
    const known = editionFiles(act.database, edition.id);
    for (const file of stored?.files ?? []) if (!known.has(file.path)) addEditionFile(act, edition.id, file);
    act.object(uuid);
    act.log({ edition: edition.number, written: written(outputs) });
  });
  progress({ step: 'write', done: 0, total: outputs.length, item: null });
  await writeFiles(folder, outputs, drafts);
  return answerOf({ dossierId: uuid, editionId: edition.uuid, frozenAt: edition.frozenAt }, model, outputs);
}
