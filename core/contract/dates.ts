import { z } from 'zod';
import { datedKinds, dateMethods } from '../domain/vocabulary.ts';
import { dateClaim } from './claims.ts';
import { command, type Topic } from './define.ts';
import { empty, id, reason, seenRevision } from './fields.ts';

const touched: readonly Topic[] = ['statements', 'accounts', 'sources', 'requests', 'history', 'custody'];

/** Claims of when, about any dated thing. Several stand side by side, one is chosen with a reason, none is deleted. */
export const dates = {
  'dates.add': command({
    input: z.strictObject({
      about: z.strictObject({ kind: z.enum(datedKinds), id }),
      date: dateClaim,
      method: z.enum(dateMethods),
      /** A reason chooses it at once; null leaves the choice as it is. */
      choose: reason.nullable().default(null),
      revision: seenRevision,
    }),
    output: z.strictObject({ dateId: id }),
    invalidates: touched,
  }),
  'dates.choose': command({
    input: z.strictObject({ dateId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: touched,
  }),
} as const;
