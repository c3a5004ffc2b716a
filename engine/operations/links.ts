import type { links } from '../../core/contract/links.ts';
import { getLink, listLinks } from '../../db/stores/links/read.ts';
import { addLink, moveLinkAside, reviewLink, updateLink } from '../../db/stores/links/write.ts';
import { checkCaptures } from '../links/check-captures.ts';
import { audited, type Handlers } from '../operation.ts';

export const linkHandlers: Handlers<typeof links> = {
  'links.list': (input, { caseFile }) => listLinks(caseFile.database, input),

  'links.get': (input, { caseFile }) => getLink(caseFile.database, input.linkId),

  'links.add': audited((input, act) => {
    const { uuid } = addLink(act, input);
    const { versionId, onDay, isTextOfDay } = getLink(act.database, uuid);
    const inForce = isTextOfDay && onDay !== null ? onDay.inForce : 'unknown';
    return { linkId: uuid, versionId, inForce, onDay, isTextOfDay };
  }),

  'links.update': audited((input, act) => {
    updateLink(act, input);
    return {};
  }),

  'links.review': audited((input, act) => {
    reviewLink(act, input);
    return {};
  }),

  'links.setAside': audited((input, act) => {
    moveLinkAside(act, input.linkId, input.reason);
    return {};
  }),

  'links.restore': audited((input, act) => {
    moveLinkAside(act, input.linkId, null);
    return {};
  }),

  'links.checkCaptures': checkCaptures,
};
