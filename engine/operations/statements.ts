import type { statements } from '../../core/contract/statements.ts';
import { addStatement } from '../../db/stores/statements/add.ts';
import {
  addDate,
  addVersion,
  chooseDate,
  restoreStatements,
  setStatementsAside,
  showVersion,
  updateStatement,
} from '../../db/stores/statements/changes.ts';
import { getStatement } from '../../db/stores/statements/detail.ts';
import { histogram } from '../../db/stores/statements/histogram.ts';
import { listStatements } from '../../db/stores/statements/list.ts';
import { audited, type Handlers } from '../operation.ts';

export const statementHandlers: Handlers<typeof statements> = {
  'statements.list': (input, { caseFile }) => listStatements(caseFile.database, input),

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

  'statements.setAside': audited((input, act) => {
    setStatementsAside(act, input.statementIds, input.reason);
    return {};
  }),

  'statements.restore': audited((input, act) => {
    restoreStatements(act, input.statementIds);
    return {};
  }),
};
