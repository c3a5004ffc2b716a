import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { dossierFormats } from '../../core/domain/vocabulary.ts';
import { compareEditions } from '../../core/dossier/comparison/compare.ts';
import { contentOf, withStamp } from '../../core/dossier/compile.ts';
import { compileStamp } from '../../core/dossier/custody.ts';
import { speechOf } from '../../core/dossier/language/speech.ts';
import type { DossierModel } from '../../core/dossier/model.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { factsOf } from '../../db/stores/dossiers.ts';
import { freezeEdition, type EditionRow } from '../../db/stores/dossier-editions.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { head } from '../operations/case-safety.ts';
import { answerOf } from './answer.ts';
import { compileNow, knownEdition, modelOf, programOf } from './edition.ts';
import { outputsOf, storeAll, written } from './edition-files.ts';

type Input = ParsedInputOf<Contract['dossiers.freeze']>;
type Answer = OutputOf<Contract['dossiers.freeze']>;

/**
 * Makes a built edition final, exactly as the case stands: compiled again it must give what was built, and nothing that blocks may stand
 * un-waived. Its files are rendered once more without the mark of a draft and are kept with it; nothing of it can change after that.
 */
export async function freezeDossier(input: Input, steps: Steps, context: OperationContext): Promise<Answer> {
  const { caseFile, progress } = context;
  const { edition, request } = knownEdition(caseFile, input.editionId);
  refuseFrozen(edition);
  progress({ step: 'compile', done: 0, total: null, item: null });
  const stood = headNow(caseFile);
  const compiled = await compileNow(context, request);
  const built = await modelOf(caseFile, edition);
  const stamp = compileStamp(
    { number: edition.number, madeAt: Date.now(), frozen: true, program: programOf(caseFile) },
    compiled.custody,
    speechOf(compiled.content.lang),
  );
  const model = withStamp(compiled.content, stamp);
  refuseStale(built, model);
  refuseStanding(model);
  await context.breathe();
  const formats = [...new Set(input.formats ?? dossierFormats)];
  const outputs = await outputsOf(model, [], formats, context, true);
  const stored = await storeAll(caseFile, model, outputs);
  await context.breathe();
  const names = steps.act((act) => {
    if (headNow(caseFile) !== stood) throw changedMeanwhile();
    const { model: kept, files } = stored;
    freezeEdition(act, edition, { madeAt: stamp.madeAt, model: kept, request: factsOf(request), files });
    const dossierId = compiled.known?.uuid ?? edition.uuid;
    act.object(dossierId);
    act.log({ edition: edition.number, frozen: written(outputs) });
    return { dossierId, editionId: edition.uuid, frozenAt: act.at };
  });
  return answerOf(names, model, outputs);
}

function headNow({ database }: CaseFile): string {
  return JSON.stringify(head(database));
}

function refuseFrozen({ number, frozenAt }: EditionRow): void {
  if (frozenAt === null) return;
  throw new OnRecordError('dossier.frozen', 'This edition is frozen already.', {
    detail: `Edition ${number}, since ${new Date(frozenAt).toISOString()}.`,
    safe: 'It is as it was.',
  });
}

/** What is frozen is what was built and looked at; a case that has moved on since gives another edition. */
function refuseStale(built: DossierModel, now: DossierModel): void {
  if (canonicalJson(contentOf(built)) === canonicalJson(contentOf(now))) return;
  const { added, removed, changed, rest } = compareEditions(built, now);
  const what = `Exhibits added: ${added.length}, removed: ${removed.length}, changed: ${changed.length}; other parts: ${rest.length}.`;
  throw new OnRecordError('dossier.stale', 'The case has changed since this edition was built.', {
    detail: `${what} Build it again, look at it, and freeze that edition.`,
    safe: 'It stays a draft; nothing was changed.',
  });
}

function refuseStanding({ findings }: DossierModel): void {
  const standing = findings.filter(({ severity, waived }) => severity === 'block' && waived === null);
  if (standing.length === 0) return;
  const told = standing.slice(0, 10).map(({ code, exhibit, message }) => {
    return `${code}${exhibit === null ? '' : ` (exhibit ${exhibit})`}: ${message}`;
  });
  const rest = standing.length > told.length ? [`and ${standing.length - told.length} more`] : [];
  throw new OnRecordError(
    'dossier.not-ready',
    standing.length === 1 ? 'One finding holds freezing.' : `${standing.length} findings hold freezing.`,
    {
      detail: `${[...told, ...rest].join('\n')}\nAnswer them, or waive them with a reason that is printed.`,
      safe: 'It stays a draft; nothing was changed.',
    },
  );
}

function changedMeanwhile(): OnRecordError {
  return new OnRecordError('object.conflict', 'The case was changed while the edition was made ready.', {
    detail: 'Freeze it again: it is compiled from what the case says then.',
    safe: 'It stays a draft; nothing of this was kept.',
  });
}
