import type { relations } from '../../core/contract/relations.ts';
import { addRelation, setRelationAside, updateRelation } from '../../db/stores/relations.ts';
import { audited, type Handlers } from '../operation.ts';

export const relationHandlers: Handlers<typeof relations> = {
  'relations.add': audited((input, act) => ({ relationId: addRelation(act, input).uuid })),

  'relations.update': audited((input, act) => {
    updateRelation(act, input);
    return {};
  }),

  'relations.setAside': audited((input, act) => {
    setRelationAside(act, input.relationId, input.reason);
    return {};
  }),
};
