import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { isFindingCode } from '../../core/dossier/readiness/codes.ts';
import type { DossierContent, DossierModel } from '../../core/dossier/model.ts';
import { filesOf, type EditionOutput } from './edition-files.ts';

type Answer = OutputOf<Contract['dossiers.build']>;
type Findings = Answer['findings'];

/** Findings with the statement that each leads to. */
export function findingsOf({ findings, exhibits }: DossierContent): Findings {
  const statements = new Map(exhibits.map(({ exhibit, statementId }) => [exhibit, statementId]));
  return findings.flatMap(({ code, exhibit, ...finding }) =>
    // A stored model of a later program may hold codes that this one doesn't know; none of them was made here.
    isFindingCode(code)
      ? [{ ...finding, code, exhibit, statementId: exhibit === null ? null : (statements.get(exhibit) ?? null) }]
      : [],
  );
}

export interface EditionNames {
  readonly dossierId: string;
  readonly editionId: string;
  readonly frozenAt: number | null;
}

export function answerOf(names: EditionNames, model: DossierModel, outputs: readonly EditionOutput[]): Answer {
  const { dossierId, editionId, frozenAt } = names;
  return {
    dossierId,
    editionId,
    edition: model.edition.number,
    frozenAt,
    statements: model.exhibits.length,
    exhibits: model.exhibits.length,
    findings: findingsOf(model),
    files: filesOf(outputs),
  };
}
