import type { requests } from '../../core/contract/requests.ts';
import { findingsAbout, getRequest, listRequests } from '../../db/stores/request-reads.ts';
import { addRequest, addResponse, setRequestAside, setResponseAside, updateRequest } from '../../db/stores/requests.ts';
import { audited, type Handlers } from '../operation.ts';

export const requestHandlers: Handlers<typeof requests> = {
  'requests.list': (input, { caseFile }) => listRequests(caseFile.database, input),

  'requests.get': (input, { caseFile }) => getRequest(caseFile.database, input),

  'requests.add': audited((input, act) => {
    const { uuid } = addRequest(act, input);
    return { requestId: uuid, findings: findingsAbout(act.database, uuid) };
  }),

  'requests.update': audited((input, act) => {
    updateRequest(act, input);
    return {};
  }),

  'requests.addEvent': audited((input, act) => {
    const { uuid, request } = addResponse(act, input);
    return { responseId: uuid, findings: findingsAbout(act.database, request) };
  }),

  'requests.setEventAside': audited((input, act) => {
    setResponseAside(act, input.responseId, input.reason);
    return {};
  }),

  'requests.restoreEvent': audited((input, act) => {
    setResponseAside(act, input.responseId, null);
    return {};
  }),

  'requests.setAside': audited((input, act) => {
    setRequestAside(act, input.requestId, input.reason);
    return {};
  }),

  'requests.restore': audited((input, act) => {
    setRequestAside(act, input.requestId, null);
    return {};
  }),
};
