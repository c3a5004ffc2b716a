import type { quotations } from '../../core/contract/quotations.ts';
import { addQuotation, listQuotations, moveQuotationAside, updateQuotation } from '../../db/stores/quotations.ts';
import { audited, type Handlers } from '../operation.ts';

export const quotationHandlers: Handlers<typeof quotations> = {
  'quotations.list': (input, { caseFile }) => listQuotations(caseFile.database, input),

  'quotations.add': audited((input, act) => ({ quotationId: addQuotation(act, input) })),

  'quotations.update': audited((input, act) => {
    updateQuotation(act, input);
    return {};
  }),

  'quotations.setAside': audited((input, act) => {
    moveQuotationAside(act, input.quotationId, input.reason);
    return {};
  }),

  'quotations.restore': audited((input, act) => {
    moveQuotationAside(act, input.quotationId, null);
    return {};
  }),
};
