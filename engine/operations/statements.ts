import type { statements } from '../../core/contract/statements.ts';
import { addStatement } from '../../db/stores/statements/add.ts';
import {
  addDate,
  addVersion,
  assessStatements,
  chooseDate,
  restoreStatements,
  setStatementsAside,
  showVersion,
  updateStatement,
} from '../../db/stores/statements/changes.ts';
import { getStatement } from '../../db/stores/statements/detail.ts';
import { listEvents } from '../../db/stores/statements/events.ts';
import { histogram } from '../../db/stores/statements/histogram.ts';
import { listStatements } from '../../db/stores/statements/list.ts';
import { observeStatement, reviewStatement, setStatementStatusAside } from '../../db/stores/statements/observations.ts';
import { audited, auditedSteps, type Handlers } from '../operation.ts';
import { prepareParts } from '../search/prepare-parts.ts';

export const statementHandlers: Handlers<typeof statements> = {
  'statements.list': (input, { caseFile }) => listStatements(caseFile.database, input),

  'statements.events': (input, { caseFile }) => listEvents(caseFile.database, input),

  'statements.prepareParts': auditedSteps((_input, steps, context) => prepareParts(context, steps)),

  'statements.histogram': (input, { caseFile }) => ({ bars: histogram(caseFile.database, input.accountId) }),

  'statements.get': (input, { caseFile }) => getStatement(caseFile.database, input.statementId),

  'statements.add': audited((input, act) => {
    const { uuid, chosenDate } = addStatement(act, input);
    return { statementId: uuid, chosenDate };
  }),

  'statements.update': audited((input, act) => {
    updateStatement(act, input);
    return {};
  }),

  'statements.addVersion': audited((input, act) => ({ versionId: addVersion(act, input).uuid })),

  'statements.showVersion': audited((input, act) => {
    showVersion(act, input);
    return {};
  }),

  'statements.addDate': audited((input, act) => ({ dateId: addDate(act, input).uuid })),

  'statements.chooseDate': audited((input, act) => {
    chooseDate(act, input);
    return {};
  }),

  'statements.review': audited((input, act) => ({ reviewId: reviewStatement(act, input).uuid })),

  'statements.observeStatus': audited((input, act) => ({ observationId: observeStatement(act, input).uuid })),

  'statements.setStatusAside': audited((input, act) => {
    setStatementStatusAside(act, input.observationId, input.reason);
    return {};
  }),

  'statements.assess': audited((input, act) => ({
    statements: assessStatements(act, input, input.state, input.reason),
  })),

  'statements.setAside': audited((input, act) => ({ statements: setStatementsAside(act, input, input.reason) })),

  'statements.restore': audited((input, act) => {
    restoreStatements(act, input.statementIds);
    return {};
  }),
};
