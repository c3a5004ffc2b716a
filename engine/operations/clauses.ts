import type { clauses } from '../../core/contract/clauses.ts';
import { linkedClauses } from '../../db/stores/clauses/linked.ts';
import { getClause, offered } from '../../db/stores/clauses/read.ts';
import {
  markClauses,
  moveClausesAside,
  setElements,
  setExceptions,
  updateClause,
} from '../../db/stores/clauses/write.ts';
import { audited, type Handlers } from '../operation.ts';

export const clauseHandlers: Handlers<typeof clauses> = {
  'clauses.offer': (input, { caseFile }) => ({ items: offered(caseFile.database, input.versionId) }),

  'clauses.get': (input, { caseFile }) => getClause(caseFile.database, input.clauseId),

  'clauses.linked': (input, { caseFile }) => linkedClauses(caseFile.database, input.limit),

  'clauses.mark': audited((input, act) => ({ clauses: markClauses(act, input) })),

  'clauses.update': audited((input, act) => {
    updateClause(act, input);
    return {};
  }),

  'clauses.setElements': audited((input, act) => ({ elements: setElements(act, input) })),

  'clauses.setExceptions': audited((input, act) => {
    setExceptions(act, input);
    return {};
  }),

  'clauses.setAside': audited((input, act) => {
    moveClausesAside(act, input.clauseIds, input.reason);
    return {};
  }),

  'clauses.restore': audited((input, act) => {
    moveClausesAside(act, input.clauseIds, null);
    return {};
  }),
};
