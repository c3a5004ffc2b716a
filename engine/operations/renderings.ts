import type { renderings } from '../../core/contract/renderings.ts';
import { compareWordings } from '../../db/stores/rendering-reads.ts';
import { addRendering, chooseRendering, setRenderingAside, updateRendering } from '../../db/stores/renderings.ts';
import { audited, type Handlers } from '../operation.ts';

export const renderingHandlers: Handlers<typeof renderings> = {
  'renderings.add': audited((input, act) => {
    const { uuid, chosen } = addRendering(act, input);
    return { renderingId: uuid, chosen };
  }),

  'renderings.update': audited((input, act) => {
    updateRendering(act, input);
    return {};
  }),

  'renderings.choose': audited((input, act) => {
    chooseRendering(act, input);
    return {};
  }),

  'renderings.setAside': audited((input, act) => {
    setRenderingAside(act, input.renderingId, input.reason);
    return {};
  }),

  'renderings.restore': audited((input, act) => {
    setRenderingAside(act, input.renderingId, null);
    return {};
  }),

  'renderings.compare': (input, { caseFile }) => compareWordings(caseFile.database, input),
};
