import { z } from 'zod';
import { query } from './define.ts';
import { id, instant } from './fields.ts';

/** Things by what they are called, for whoever types a few letters: in any script, whatever its marks, case and variants. */
export const finder = {
  'finder.names': query({
    input: z.strictObject({ words: z.string().max(200), limit: z.number().int().min(1).max(20).default(6) }),
    output: z.strictObject({
      accounts: z.array(
        z.strictObject({
          accountId: id,
          platform: z.string(),
          handle: z.string().nullable(),
          name: z.string().nullable(),
          subject: z.string().nullable(),
        }),
      ),
      requests: z.array(
        z.strictObject({
          requestId: id,
          requestedBy: z.string(),
          addressee: z.string().nullable(),
          platform: z.string(),
          /** The chosen date of sending; null: not known. */
          sentOn: z.string().nullable(),
        }),
      ),
      captures: z.array(
        z.strictObject({ captureId: id, fileName: z.string().nullable(), type: z.string(), recordedAt: instant }),
      ),
    }),
  }),
} as const;
