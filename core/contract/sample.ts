import { z } from 'zod';
import { opened } from './cases.ts';
import { command, query } from './define.ts';
import { empty, fileToken, id } from './fields.ts';

/** What the tour of the sample case points at. */
const place = id.nullable();

/** The case that ships with the program: one real file of evidence, with the traps that such a file has. */
export const sample = {
  /** Makes the sample in a folder of its own and opens it. Where it can't be made whole, nothing of it stays. */
  'sample.make': command({
    needsCase: false,
    long: true,
    input: z.strictObject({ folder: fileToken, passphrase: z.string().min(1).max(4096).nullable() }),
    output: opened.extend({
      statements: z.number(),
      captures: z.number(),
      clauses: z.number(),
      links: z.number(),
    }),
    invalidates: ['case'],
  }),
  /** Where in the open case the tour leads; null: it is another case. A place is null where it was set aside. */
  'sample.places': query({
    input: empty,
    output: z.strictObject({
      places: z
        .strictObject({
          /** Words whose account no source names, and whose date none gives. */
          elimination: place,
          /** Three dates. */
          poster: place,
          /** A shortened quotation beside the fuller one. */
          virus: place,
          /** A paraphrase, and quotations with and without somebody's insertions. */
          notJews: place,
          speech: place,
          /** Of the speech: an exception is still unanswered. */
          link: place,
          policy: place,
          request: place,
        })
        .nullable(),
    }),
  }),
} as const;
