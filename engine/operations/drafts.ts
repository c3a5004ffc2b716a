import type { drafts } from '../../core/contract/drafts.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import { dropDraft, keepDraft, listDrafts, readDraft } from '../../db/stores/drafts.ts';
import { keptBeside, type Handlers } from '../operation.ts';

export const draftHandlers: Handlers<typeof drafts> = {
  'drafts.list': (_input, { caseFile, actor }) => ({ items: listDrafts(caseFile.database, actor.name) }),

  'drafts.get': ({ form, about }, { caseFile, actor }) => ({
    fields: readDraft(caseFile.database, { actor: actor.name, form, about }),
  }),

  'drafts.keep': keptBeside(({ form, about, fields }, { caseFile, actor }) => {
    if (!isJson(fields)) throw new OnRecordError('input.invalid', 'A draft is JSON.', { safe: 'Nothing was changed.' });
    keepDraft(caseFile.database, { actor: actor.name, form, about }, fields);
    return {};
  }),

  'drafts.drop': keptBeside(({ form, about }, { caseFile, actor }) => {
    dropDraft(caseFile.database, { actor: actor.name, form, about });
    return {};
  }),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
