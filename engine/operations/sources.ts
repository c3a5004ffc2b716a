import type { sources } from '../../core/contract/sources.ts';
import { revisionOf } from '../../db/custody/revision.ts';
import { addSource, listSources, updateSource } from '../../db/stores/sources.ts';
import { addSupportByIds, setSupportAside } from '../../db/stores/supports.ts';
import { audited, type Handlers } from '../operation.ts';

export const sourceHandlers: Handlers<typeof sources> = {
  'sources.list': (input, { caseFile }) => ({
    items: listSources(caseFile.database, input.find),
    revision: revisionOf(caseFile.database),
  }),

  'sources.add': audited((input, act) => {
    const { uuid } = addSource(act, input);
    act.object(uuid);
    return { sourceId: uuid };
  }),

  'sources.update': audited((input, act) => {
    updateSource(act, input);
    return {};
  }),

  'supports.add': audited((input, act) => ({ supportId: addSupportByIds(act, input).uuid })),

  'supports.setAside': audited((input, act) => {
    setSupportAside(act, input.supportId, input.reason);
    return {};
  }),
};
