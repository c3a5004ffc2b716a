import { z } from 'zod';
import { captureNatures } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import {
  cursor,
  edtf,
  empty,
  fileToken,
  id,
  instant,
  name,
  page,
  reason,
  revision,
  seenRevision,
  sha256,
  shortText,
  url,
  zone,
} from './fields.ts';

const captureRow = z.strictObject({
  captureId: id,
  fileName: z.string().nullable(),
  nature: z.enum(captureNatures),
  sha256,
  bytes: z.number(),
  type: z.string(),
  recordedAt: instant,
  collectedOn: z.string().nullable(),
  /** What it attests; 0: it still waits in the inbox. */
  placed: z.number(),
  sensitive: z.boolean(),
});

/** Bytes collected as evidence: of any type, hashed while copied, never changed. */
export const captures = {
  'captures.add': command({
    long: true,
    input: z.strictObject({
      /** Files and folders; a folder is walked, links in it are refused. */
      files: z.array(fileToken).min(1).max(10_000),
      nature: z.enum(captureNatures).default('capture'),
      statementId: id.nullable().default(null),
      url: url.nullable().default(null),
      finalUrl: url.nullable().default(null),
      collectedOn: edtf.nullable().default(null),
      collectedZone: zone.nullable().default(null),
      collector: name.nullable().default(null),
      tool: shortText.nullable().default(null),
      toolVersion: shortText.nullable().default(null),
      method: shortText.nullable().default(null),
      receivedFrom: shortText.nullable().default(null),
    }),
    output: z.strictObject({
      captures: z.array(
        z.strictObject({
          captureId: id,
          fileName: z.string().nullable(),
          sha256,
          bytes: z.number(),
          type: z.string(),
          /** An earlier capture that holds the same bytes. */
          duplicateOf: id.nullable(),
          /** The stored file of these bytes was damaged: this copy took its place, and the damaged one is kept beside. */
          damagedReplaced: z.boolean(),
        }),
      ),
      refused: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
    }),
    invalidates: ['captures', 'statements', 'case', 'history', 'custody'],
  }),
  'captures.list': query({
    input: z.strictObject({
      /** `true`: only those that attest nothing yet. */
      inbox: z.boolean().default(false),
      setAside: z.boolean().default(false),
      limit: z.number().int().min(1).max(200).default(100),
      after: cursor.nullable().default(null),
    }),
    output: page(captureRow).extend({ total: z.number() }),
  }),
  'captures.get': query({
    input: z.strictObject({ captureId: id }),
    output: captureRow.extend({
      originalPath: z.string().nullable(),
      fileModifiedAt: instant.nullable(),
      requestedUrl: z.string().nullable(),
      finalUrl: z.string().nullable(),
      collectedZone: z.string().nullable(),
      collector: z.string().nullable(),
      tool: z.string().nullable(),
      toolVersion: z.string().nullable(),
      method: z.string().nullable(),
      environment: z.string().nullable(),
      receivedFrom: z.string().nullable(),
      graphic: z.boolean(),
      privileged: z.boolean(),
      setAsideReason: z.string().nullable(),
      sameBytes: z.array(id),
      statements: z.array(z.strictObject({ supportId: id, statementId: id, text: z.string() })),
      imports: z.array(z.strictObject({ importId: id, added: z.number() })),
      proves: z.array(z.string()),
      provesNot: z.array(z.string()),
      events: z.number(),
      revision,
    }),
  }),
  /** Writes a copy outside the case; the copy's hash is the hash at intake, or nothing is written. */
  'captures.extract': command({
    long: true,
    input: z.strictObject({ captureId: id, to: fileToken }),
    output: z.strictObject({ sha256, bytes: z.number() }),
    invalidates: ['custody'],
  }),
  /** Sensitive and graphic pictures are blurred until asked for and not printed; privileged ones leave for few recipients. */
  'captures.mark': command({
    input: z.strictObject({
      captureIds: z.array(id).min(1).max(200),
      sensitive: z.boolean().optional(),
      graphic: z.boolean().optional(),
      privileged: z.boolean().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['captures', 'statements', 'history', 'custody'],
  }),
  'captures.setAside': command({
    input: z.strictObject({ captureIds: z.array(id).min(1).max(200), reason, revision: seenRevision }),
    output: empty,
    invalidates: ['captures', 'case', 'history', 'custody'],
  }),
  'captures.restore': command({
    input: z.strictObject({ captureIds: z.array(id).min(1).max(200), revision: seenRevision }),
    output: empty,
    invalidates: ['captures', 'case', 'history', 'custody'],
  }),
} as const;
