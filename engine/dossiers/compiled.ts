import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import { editionsOf } from '../../db/stores/dossier-editions.ts';
import type { OperationContext } from '../operation.ts';
import { findingsOf } from './answer.ts';
import { compileNow } from './edition.ts';
import { outlineOf } from './outline.ts';

/** What a dossier would hold, as the case stands now, and where it stands to its editions. */
export async function compiledAnswer(
  request: DossierRequest,
  context: OperationContext,
): Promise<OutputOf<Contract['dossiers.compile']>> {
  const { content, number, known, same } = await compileNow(context, request);
  const editions = known === null ? [] : editionsOf(context.caseFile.database, known.id);
  return {
    dossierId: known?.uuid ?? null,
    statements: content.summary.included,
    reviewed: content.summary.onRecord,
    exhibits: content.exhibits.length,
    accounts: content.accounts.length,
    edition: number,
    built: same === null ? null : { editionId: same.edition.uuid, frozenAt: same.edition.frozenAt },
    lastFrozen: editions.find(({ frozenAt }) => frozenAt !== null)?.number ?? null,
    findings: findingsOf(content),
    outline: outlineOf(content),
  };
}
