import type { filters, tags } from '../../core/contract/tags.ts';
import { listFilters, removeFilter, renameFilter, saveFilter } from '../../db/stores/saved-filters.ts';
import { createTag, listTags, putTagOn, takeTagOff, updateTag } from '../../db/stores/tags.ts';
import { audited, type Handlers } from '../operation.ts';

export const tagHandlers: Handlers<typeof tags> = {
  'tags.list': (_input, { caseFile }) => ({ items: listTags(caseFile.database) }),

  'tags.create': audited((input, act) => ({ tagId: createTag(act, input).uuid })),

  'tags.update': audited((input, act) => {
    updateTag(act, input);
    return {};
  }),

  'tags.putOn': audited((input, act) => ({ statements: putTagOn(act, input.tagId, input) })),

  'tags.takeOff': audited((input, act) => ({ statements: takeTagOff(act, input.tagId, input) })),
};

export const filterHandlers: Handlers<typeof filters> = {
  'filters.list': (_input, { caseFile }) => ({ items: listFilters(caseFile.database) }),

  'filters.save': audited((input, act) => ({ filterId: saveFilter(act, input).uuid })),

  'filters.rename': audited((input, act) => {
    renameFilter(act, input);
    return {};
  }),

  'filters.remove': audited((input, act) => {
    removeFilter(act, input.filterId);
    return {};
  }),
};
