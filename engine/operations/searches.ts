import type { searches } from '../../core/contract/searches.ts';
import { revisionOf } from '../../db/custody/revision.ts';
import { addSearch, listSearches, setSearchAside } from '../../db/stores/searches.ts';
import { audited, type Handlers } from '../operation.ts';

export const searchHandlers: Handlers<typeof searches> = {
  'searches.list': (input, { caseFile: { database } }) => ({
    ...listSearches(database, input),
    revision: revisionOf(database),
  }),

  'searches.add': audited((input, act) => ({ searchId: addSearch(act, input).uuid })),

  'searches.setAside': audited((input, act) => {
    setSearchAside(act, input.searchId, input.reason);
    return {};
  }),

  'searches.restore': audited((input, act) => {
    setSearchAside(act, input.searchId, null);
    return {};
  }),
};
