import type { dossiers } from '../../core/contract/dossiers.ts';
import { revisionOf } from '../../db/custody/revision.ts';
import { beginDossier, changeDossier, listDossiers, setDossierAside } from '../../db/stores/dossiers.ts';
import { unwaive, waive } from '../../db/stores/dossier-waivers.ts';
import { buildDossier } from '../dossiers/build.ts';
import { checkEdition } from '../dossiers/check.ts';
import { compareDossiers } from '../dossiers/compare.ts';
import { compiledAnswer } from '../dossiers/compiled.ts';
import { readRequest } from '../dossiers/edition.ts';
import { freezeDossier } from '../dossiers/freeze.ts';
import { changeByHand } from '../dossiers/by-hand.ts';
import { previewPage } from '../dossiers/preview.ts';
import { saveEditionFiles } from '../dossiers/save-files.ts';
import { audited, auditedSteps, type Handlers } from '../operation.ts';

export const dossierHandlers: Handlers<typeof dossiers> = {
  'dossiers.list': (_input, { caseFile: { database } }) => ({
    items: listDossiers(database, readRequest),
    revision: revisionOf(database),
  }),

  'dossiers.compile': (input, context) => compiledAnswer(input, context),

  'dossiers.preview': (input, context) => previewPage(input, context),

  'dossiers.save': audited((input, act) => {
    const { dossierId } = input;
    if (dossierId === null) return { dossierId: beginDossier(act, input) };
    changeDossier(act, dossierId, input);
    return { dossierId };
  }),

  'dossiers.setAside': audited(({ dossierId, reason }, act) => {
    setDossierAside(act, dossierId, reason);
    return {};
  }),

  'dossiers.addStatements': audited((input, act) => changeByHand(act, input, 'in')),

  'dossiers.leaveOut': audited((input, act) => changeByHand(act, input, 'out')),

  'dossiers.waive': audited(({ dossierId, findings, reason }, act) => {
    waive(act, dossierId, findings, reason);
    return {};
  }),

  'dossiers.unwaive': audited(({ dossierId, findings, reason }, act) => {
    unwaive(act, dossierId, findings, reason);
    return {};
  }),

  'dossiers.build': auditedSteps(buildDossier),
  'dossiers.freeze': auditedSteps(freezeDossier),
  'dossiers.saveFiles': auditedSteps(saveEditionFiles),
  'dossiers.check': (input, context) => checkEdition(input, context),
  'dossiers.compare': (input, context) => compareDossiers(input, context),
};
