import { z } from 'zod';
import { edtf, id, shortText, zone } from './fields.ts';

/** A claim of when, as every dated thing takes it. `edtf` null: known only as displayed ("last week"). */
export const dateClaim = z
  .strictObject({
    edtf: edtf.nullable(),
    zone: zone.nullable().default(null),
    displayed: shortText.nullable().default(null),
    assertedBy: shortText.nullable().default(null),
    sourceId: id.nullable().default(null),
  })
  .refine((claim) => claim.edtf !== null || (claim.displayed !== null && claim.displayed !== ''), {
    message: 'Give a date, or the words that were displayed.',
  });
