import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { addEdition, addEditionFile, draftHashes, editionFiles } from '../../db/stores/dossier-editions.ts';
import { factsOf, findDossier, keepDossier } from '../../db/stores/dossiers.ts';
import { waiveOne } from '../../db/stores/dossier-waivers.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { answerOf } from './answer.ts';
import { compileNow, editionModel, programOf, type Compiled } from './edition.ts';
import { outputsOf, storeAll, written } from './edition-files.ts';
import { expectRoom, writeFiles } from './write-files.ts';

type Input = ParsedInputOf<Contract['dossiers.build']>;
type Answer = OutputOf<Contract['dossiers.build']>;

/**
 * Builds an edition: compile, render, keep model and files in the case, and only then write them out, so that a crash can leave an
 * edition without its outside copies (built again, they are the same bytes) but never a copy that the case doesn't know.
 */
export async function buildDossier(input: Input, steps: Steps, context: OperationContext): Promise<Answer> {
  const { caseFile, progress } = context;
  const { out, formats, ...request } = input;
  progress({ step: 'compile', done: 0, total: null, item: null });
  const compiled = await compileNow(context, request);
  if (compiled.content.exhibits.length === 0) throw nothingChosen();
  refuseIdleWaivers(compiled);
  await context.breathe();
  const model = editionModel(compiled, Date.now(), programOf(caseFile));
  const latest = compiled.same?.edition ?? null;
  const kept = latest === null ? [] : [...editionFiles(caseFile.database, latest.id).values()];
  const isFrozen = latest !== null && latest.frozenAt !== null;
  const outputs = await outputsOf(model, kept, [...new Set(formats)], context, !isFrozen);
  const folder = context.files.path(out);
  const drafts = latest === null ? new Set<string>() : draftHashes(caseFile.database, latest.id);
  await expectRoom(folder, outputs, drafts);
  await context.breathe();
  const stored = await storeAll(caseFile, model, outputs);
  const names = steps.act((act) => {
    expectUnchanged(caseFile, compiled);
    const dossier = keepDossier(act, request);
    for (const [code, reason] of Object.entries(request.waive))
      waiveOne(act, dossier.id, { code, object: null }, reason);
    const { number, newExhibits } = compiled;
    const { madeAt } = model.edition;
    const edition =
      latest ??
      addEdition(act, dossier.id, {
        number,
        madeAt,
        model: stored.model,
        request: factsOf(request),
        exhibits: newExhibits,
      });
    const known = editionFiles(act.database, edition.id);
    for (const file of stored.files) if (!known.has(file.path)) addEditionFile(act, edition.id, file);
    act.object(dossier.uuid);
    act.log({ edition: number, written: written(outputs) });
    return { dossierId: dossier.uuid, editionId: edition.uuid, frozenAt: latest?.frozenAt ?? null };
  });
  progress({ step: 'write', done: 0, total: outputs.length, item: null });
  await writeFiles(folder, outputs, drafts);
  return answerOf(names, model, outputs);
}

/** While pages were set, another call may have built an edition of the same dossier. */
function expectUnchanged({ database }: CaseFile, { known, content }: Compiled): void {
  const now = findDossier(database, content.title, content.document)?.latest ?? null;
  const before = known?.latest ?? null;
  if (now?.id === before?.id && now?.frozenAt === before?.frozenAt) return;
  throw new OnRecordError('object.conflict', 'Another edition of this dossier was made meanwhile.', {
    detail: 'Build it again.',
    safe: 'That edition is complete; nothing of this one was kept.',
  });
}

/** A reason for a finding that doesn't stand would be printed nowhere: most likely its code is misspelt. */
function refuseIdleWaivers({ content }: Compiled): void {
  const idle = content.findings.find(({ code }) => code === 'waiver-without-finding');
  if (idle === undefined) return;
  const codes = new Set(content.findings.map(({ code }) => code).filter((code) => code !== idle.code));
  throw new OnRecordError('input.invalid', idle.message, {
    detail: codes.size === 0 ? 'Nothing stands that could be waived.' : `What stands: ${[...codes].sort().join(', ')}.`,
    safe: 'Nothing was written.',
  });
}

function nothingChosen(): OnRecordError {
  return new OnRecordError('dossier.empty', 'No statement is chosen, so there is nothing to compile.', {
    detail: 'Widen the dates, or choose another account.',
    safe: 'Nothing was written.',
  });
}
