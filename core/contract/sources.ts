import { z } from 'zod';
import { sourceKinds } from '../domain/vocabulary.ts';
import { dateClaim } from './accounts.ts';
import { command, query } from './define.ts';
import { edtf, empty, id, reason, revision, seenRevision, shortText, url } from './fields.ts';

export const sourceFields = z.strictObject({
  kind: z.enum(sourceKinds),
  url: url.nullable().default(null),
  archiveUrl: url.nullable().default(null),
  title: shortText.nullable().default(null),
  author: shortText.nullable().default(null),
  publisher: shortText.nullable().default(null),
  accessedOn: edtf.nullable().default(null),
  published: dateClaim.nullable().default(null),
});

export const sourceBrief = z.strictObject({
  sourceId: id,
  kind: z.enum(sourceKinds),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
});

/** Published places that attest something, and supports: who attests what. */
export const sources = {
  'sources.list': query({
    input: z.strictObject({ find: z.string().max(200).nullable().default(null) }),
    output: z.strictObject({
      items: z.array(
        sourceBrief.extend({
          archiveUrl: z.string().nullable(),
          author: z.string().nullable(),
          accessedOn: z.string().nullable(),
          publishedOn: z.string().nullable(),
          supports: z.number(),
        }),
      ),
      revision,
    }),
  }),
  'sources.add': command({
    input: sourceFields,
    output: z.strictObject({ sourceId: id }),
    invalidates: ['sources', 'history', 'custody'],
  }),
  'sources.update': command({
    input: z.strictObject({
      sourceId: id,
      kind: z.enum(sourceKinds).optional(),
      url: url.nullable().optional(),
      archiveUrl: url.nullable().optional(),
      title: shortText.nullable().optional(),
      author: shortText.nullable().optional(),
      publisher: shortText.nullable().optional(),
      accessedOn: edtf.nullable().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['sources', 'statements', 'history', 'custody'],
  }),
  /** Exactly one that attests (source or capture) and exactly one attested. */
  'supports.add': command({
    input: z
      .strictObject({
        sourceId: id.nullable().default(null),
        captureId: id.nullable().default(null),
        statementId: id.nullable().default(null),
        versionId: id.nullable().default(null),
        dateId: id.nullable().default(null),
        observationId: id.nullable().default(null),
        page: z.string().max(200).nullable().default(null),
        timecode: z.string().max(100).nullable().default(null),
        note: shortText.nullable().default(null),
      })
      .refine((s) => (s.sourceId === null) !== (s.captureId === null), {
        message: 'Name one source or one capture.',
      })
      .refine((s) => [s.statementId, s.versionId, s.dateId, s.observationId].filter((x) => x !== null).length === 1, {
        message: 'Name the one thing that it attests.',
      }),
    output: z.strictObject({ supportId: id }),
    invalidates: ['sources', 'captures', 'statements', 'accounts', 'history', 'custody'],
  }),
  'supports.setAside': command({
    input: z.strictObject({ supportId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['sources', 'captures', 'statements', 'accounts', 'history', 'custody'],
  }),
} as const;
