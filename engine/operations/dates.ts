import type { dates } from '../../core/contract/dates.ts';
import { addDated, chooseDated } from '../../db/stores/dates.ts';
import { audited, type Handlers } from '../operation.ts';

export const dateHandlers: Handlers<typeof dates> = {
  'dates.add': audited((input, act) => ({ dateId: addDated(act, input).uuid })),

  'dates.choose': audited((input, act) => {
    chooseDated(act, input);
    return {};
  }),
};
