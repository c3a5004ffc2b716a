import { z } from 'zod';
import { command, query } from './define.ts';
import { edtf, empty, id, language, longText, reason, revision, seenRevision } from './fields.ts';
import { policyBrief, quotationFound } from './policies.ts';
import { sourceBrief } from './sources.ts';

const invalidates = ['policies', 'history', 'custody'] as const;

/** Policies as others quote them: their words are kept, the comparison is computed each time. */
export const quotations = {
  'quotations.list': query({
    input: z.strictObject({
      policyId: id.nullable().default(null),
      sourceId: id.nullable().default(null),
      statementId: id.nullable().default(null),
      requestId: id.nullable().default(null),
    }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          quotationId: id,
          /** Exactly as quoted. */
          text: z.string(),
          lang: z.string(),
          /** The day for which it is said to hold. */
          claimedOn: z.string().nullable(),
          source: sourceBrief.nullable(),
          statementId: id.nullable(),
          requestId: id.nullable(),
          policy: policyBrief.nullable(),
          fidelity: quotationFound,
        }),
      ),
      revision,
    }),
  }),
  'quotations.add': command({
    input: z
      .strictObject({
        text: longText.min(1),
        lang: language,
        sourceId: id.nullable().default(null),
        statementId: id.nullable().default(null),
        requestId: id.nullable().default(null),
        policyId: id.nullable().default(null),
        claimedOn: edtf.nullable().default(null),
      })
      .refine((q) => [q.sourceId, q.statementId, q.requestId].filter((one) => one !== null).length === 1, {
        message: 'Name the one source, statement or request that quotes it.',
      }),
    output: z.strictObject({ quotationId: id }),
    invalidates,
  }),
  /** Which policy it quotes. */
  'quotations.update': command({
    input: z.strictObject({ quotationId: id, policyId: id.nullable(), revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'quotations.setAside': command({
    input: z.strictObject({ quotationId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'quotations.restore': command({
    input: z.strictObject({ quotationId: id, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
} as const;
