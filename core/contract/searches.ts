import { z } from 'zod';
import { command, query } from './define.ts';
import { edtf, empty, id, longText, reason, revision, seenRevision, shortText } from './fields.ts';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What was searched for, where and when, what was found, and what was left out and why: so that nobody takes a selection for the whole. */
export const searches = {
  'searches.list': query({
    input: z.strictObject({ limit: z.number().int().min(1).max(200).default(200) }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          searchId: id,
          searchedOn: z.string(),
          by: z.string(),
          place: z.string(),
          query: z.string(),
          found: count.nullable(),
          taken: count.nullable(),
          leftOut: z.string().nullable(),
        }),
      ),
      total: z.number(),
      revision,
    }),
  }),
  'searches.add': command({
    input: z
      .strictObject({
        searchedOn: edtf,
        /** Where: a platform, an archive, a drawer. */
        place: shortText.min(1),
        /** What was asked there, word by word. */
        query: longText.min(1),
        /** null: not counted. */
        found: count.nullable().default(null),
        taken: count.nullable().default(null),
        /** What was not taken in, and why. */
        leftOut: longText.nullable().default(null),
      })
      .refine(({ found, taken }) => found === null || taken === null || taken <= found, {
        message: 'More can’t be taken than was found.',
      }),
    output: z.strictObject({ searchId: id }),
    invalidates: ['searches', 'history', 'custody'],
  }),
  'searches.setAside': command({
    input: z.strictObject({ searchId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['searches', 'history', 'custody'],
  }),
} as const;
