import type { finder } from '../../core/contract/finder.ts';
import { findAccounts, findCaptures, findRequests } from '../../db/stores/finder.ts';
import type { Handlers } from '../operation.ts';

export const finderHandlers: Handlers<typeof finder> = {
  'finder.names': ({ words, limit }, { caseFile }) => ({
    accounts: findAccounts(caseFile.database, words, limit),
    requests: findRequests(caseFile.database, words, limit),
    captures: findCaptures(caseFile.database, words, limit),
  }),
};
