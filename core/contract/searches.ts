import { z } from 'zod';
import { command, query } from './define.ts';
import {
  cursor,
  edtf,
  empty,
  id,
  instant,
  longText,
  page,
  reason,
  replaces,
  revision,
  seenRevision,
  shortText,
} from './fields.ts';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const search = z.strictObject({
  searchId: id,
  searchedOn: z.string(),
  by: z.string(),
  place: z.string(),
  query: z.string(),
  found: count.nullable(),
  taken: count.nullable(),
  leftOut: z.string().nullable(),
  recordedAt: instant,
  setAsideReason: z.string().nullable(),
});

/** What was searched for, where and when, what was found, and what was left out and why: so that nobody takes a selection for the whole. */
export const searches = {
  /** The last recorded first. */
  'searches.list': query({
    input: z.strictObject({
      setAside: z.boolean().default(false),
      limit: z.number().int().min(1).max(200).default(200),
      after: cursor.nullable().default(null),
    }),
    output: page(search).extend({ total: z.number(), revision }),
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
        replaces,
        revision: seenRevision,
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
  'searches.restore': command({
    input: z.strictObject({ searchId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['searches', 'history', 'custody'],
  }),
} as const;
