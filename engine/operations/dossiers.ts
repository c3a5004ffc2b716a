import { dossierRequest, type dossiers } from '../../core/contract/dossiers.ts';
import { listDossiers } from '../../db/stores/dossier-editions.ts';
import { buildDossier } from '../dossiers/build.ts';
import { compileNow } from '../dossiers/edition.ts';
import { outlineOf } from '../dossiers/outline.ts';
import { previewPage } from '../dossiers/preview.ts';
import { auditedSteps, type Handlers } from '../operation.ts';

export const dossierHandlers: Handlers<typeof dossiers> = {
  'dossiers.list': (_input, { caseFile }) => ({
    items: listDossiers(caseFile.database, (selection) => dossierRequest.parse(selection)),
  }),

  'dossiers.compile': async (input, { caseFile }) => {
    const { content, number } = await compileNow(caseFile, input);
    return {
      statements: content.summary.included,
      reviewed: content.summary.onRecord,
      exhibits: content.exhibits.length,
      accounts: content.accounts.length,
      edition: number,
      findings: content.findings,
      outline: outlineOf(content),
    };
  },

  'dossiers.preview': (input, context) => previewPage(input, context),

  'dossiers.build': auditedSteps(buildDossier),
};
