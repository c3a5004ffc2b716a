import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import { compareEditions } from '../../core/dossier/comparison/compare.ts';
import type { DossierModel } from '../../core/dossier/model.ts';
import type { OperationContext } from '../operation.ts';
import { compileNow, editionModel, knownEdition, modelOf, programOf } from './edition.ts';

type Input = ParsedInputOf<Contract['dossiers.compare']>;
type Answer = OutputOf<Contract['dossiers.compare']>;

/** Two editions, or an edition and the dossier as the case stands now. */
export async function compareDossiers({ from, to, request }: Input, context: OperationContext): Promise<Answer> {
  const { caseFile } = context;
  const before = await modelOf(caseFile, knownEdition(caseFile, from).edition);
  const after = await laterModel({ to, request }, context);
  const { added, removed, changed, rest } = compareEditions(before, after);
  return {
    from: nameOf(before, from),
    to: nameOf(after, to),
    added: [...added],
    removed: [...removed],
    changed: changed.map((exhibit) => ({ ...exhibit, fields: [...exhibit.fields] })),
    rest: rest.map((part) => ({ ...part, fields: [...part.fields] })),
  };
}

async function laterModel(
  { to, request }: Pick<Input, 'to' | 'request'>,
  context: OperationContext,
): Promise<DossierModel> {
  const { caseFile } = context;
  if (to !== null) return modelOf(caseFile, knownEdition(caseFile, to).edition);
  if (request !== null) return editionModel(await compileNow(context, request), Date.now(), programOf(caseFile));
  throw new OnRecordError('input.invalid', 'Say with what the edition is to be compared.', {
    detail: 'Another edition, or a dossier as the case stands now.',
  });
}

function nameOf({ edition: { number, madeAt, frozen } }: DossierModel, editionId: string | null): Answer['from'] {
  return { editionId, number, madeAt, frozen };
}
