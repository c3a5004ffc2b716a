import type { accounts } from '../../core/contract/accounts.ts';
import { getAccount, listAccounts } from '../../db/stores/account-reads.ts';
import {
  addAccount,
  observeStatus,
  renameAccount,
  setAccountAside,
  setObservationAside,
  updateAccount,
} from '../../db/stores/accounts.ts';
import { mergeAccounts, takeAccountApart } from '../../db/stores/same-accounts.ts';
import { accountsByHandle } from '../../db/stores/imports.ts';
import { audited, type Handlers } from '../operation.ts';

export const accountHandlers: Handlers<typeof accounts> = {
  'accounts.list': (input, { caseFile }) => ({ items: listAccounts(caseFile.database, input.find) }),

  'accounts.get': (input, { caseFile }) => getAccount(caseFile.database, input.accountId),

  'accounts.add': audited((input, act) => {
    const { platform, handle } = input;
    const known = handle === null ? [] : accountsByHandle(act.database, platform, handle);
    return { accountId: addAccount(act, input).uuid, sameHandle: known.map(({ uuid }) => uuid) };
  }),

  'accounts.update': audited((input, act) => {
    updateAccount(act, input);
    return {};
  }),

  'accounts.rename': audited((input, act) => {
    renameAccount(act, input);
    return {};
  }),

  'accounts.observeStatus': audited((input, act) => ({ observationId: observeStatus(act, input).uuid })),

  'accounts.setStatusAside': audited((input, act) => {
    setObservationAside(act, input.observationId, input.reason);
    return {};
  }),

  'accounts.merge': audited((input, act) => {
    mergeAccounts(act, input);
    return {};
  }),

  'accounts.takeApart': audited((input, act) => {
    takeAccountApart(act, input.accountId);
    return {};
  }),

  'accounts.setAside': audited((input, act) => {
    setAccountAside(act, input.accountId, input.reason);
    return {};
  }),
};
