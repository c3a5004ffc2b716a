import { z } from 'zod';
import { keeping, query } from './define.ts';
import { empty, id, instant } from './fields.ts';

/** Which form: 'statement.new', 'statement.addDate'. */
const form = z
  .string()
  .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/)
  .max(60);
/** What the form is about; null: nothing that the case has yet. */
const about = id.nullable();
/** The fields as they were typed: JSON text. */
const fields = z.string().max(32 * 1024 * 1024);

/**
 * Forms that somebody began and hasn't saved. They lie in the case, encrypted as everything else, so that a crash loses nothing; they are
 * no evidence: no event tells of them, no dossier and no bundle has them, and each person has their own.
 */
export const drafts = {
  'drafts.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(z.strictObject({ form, about, label: z.string().nullable(), keptAt: instant })),
    }),
  }),
  'drafts.get': query({
    input: z.strictObject({ form, about }),
    output: z.strictObject({ fields: fields.nullable() }),
  }),
  'drafts.keep': keeping({ input: z.strictObject({ form, about, fields }), output: empty }),
  'drafts.drop': keeping({ input: z.strictObject({ form, about }), output: empty }),
} as const;
