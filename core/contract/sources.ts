import { z } from 'zod';
import { captureNatures, dateMethods, sourceKinds } from '../domain/vocabulary.ts';
import { dateClaim } from './claims.ts';
import { command, query } from './define.ts';
import { edtf, empty, id, reason, revision, seenRevision, sha256, shortText, url } from './fields.ts';

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

/** A source that attests something, and where in it. */
export const attestingSource = sourceBrief.extend({
  supportId: id,
  page: z.string().nullable(),
  timecode: z.string().nullable(),
  note: z.string().nullable(),
});

/** One claim of when, as it is on record. */
export const claimedDate = z.strictObject({
  dateId: id,
  edtf: z.string().nullable(),
  zone: z.string().nullable(),
  displayed: z.string().nullable(),
  assertedBy: z.string().nullable(),
  method: z.enum(dateMethods),
  chosen: z.boolean(),
  chosenReason: z.string().nullable(),
  sources: z.array(sourceBrief),
});

/** A capture that attests something. */
export const attestingCapture = z.strictObject({
  supportId: id.nullable(),
  captureId: id,
  fileName: z.string().nullable(),
  nature: z.enum(captureNatures),
  sha256,
  bytes: z.number(),
  type: z.string(),
  note: z.string().nullable(),
});

/** What attests a new record: sources, and captures already in the case. */
export const attestation = {
  sources: z
    .array(
      z.strictObject({
        /** A new source; or the id, title or address of one in the case, a new one being made of words that name none. */
        source: z.union([sourceFields, z.string().min(1).max(8000)]),
        page: z.string().max(200).nullable().default(null),
        timecode: z.string().max(100).nullable().default(null),
        note: shortText.nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
  captureIds: z.array(id).max(200).default([]),
};

const ATTESTED = [
  'statementId',
  'versionId',
  'renderingId',
  'dateId',
  'observationId',
  'statementStatusId',
  'requestId',
  'responseId',
] as const;

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
        renderingId: id.nullable().default(null),
        /** What was seen of an account. */
        observationId: id.nullable().default(null),
        /** What was seen of a statement. */
        statementStatusId: id.nullable().default(null),
        requestId: id.nullable().default(null),
        responseId: id.nullable().default(null),
        page: z.string().max(200).nullable().default(null),
        timecode: z.string().max(100).nullable().default(null),
        note: shortText.nullable().default(null),
      })
      .refine((s) => (s.sourceId === null) !== (s.captureId === null), {
        message: 'Name one source or one capture.',
      })
      .refine((s) => ATTESTED.filter((name) => s[name] !== null).length === 1, {
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
