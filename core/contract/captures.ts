import { z } from 'zod';
import { HELD_PIECE_BYTES } from '../domain/pasted-bytes.ts';
import { captureGaps, captureProofs } from '../domain/assurance.ts';
import { captureNatures } from '../domain/vocabulary.ts';
import { command, keeping, query } from './define.ts';
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

/** What is said of bytes at their intake. */
const intakeFacts = {
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
};

const takenIn = z.strictObject({
  captureId: id,
  fileName: z.string().nullable(),
  sha256,
  bytes: z.number(),
  type: z.string(),
  /** An earlier capture that holds the same bytes. */
  duplicateOf: id.nullable(),
  /** The stored file of these bytes was damaged: this copy took its place, and the damaged one is kept beside. */
  damagedReplaced: z.boolean(),
});

/** Several captures in one act. */
const several = z.array(id).min(1).max(1000);

/** Bytes collected as evidence: of any type, hashed while copied, never changed. */
export const captures = {
  'captures.add': command({
    long: true,
    input: z.strictObject({
      /** Files and folders; a folder is walked, links in it are refused. */
      files: z.array(fileToken).min(1).max(10_000),
      ...intakeFacts,
    }),
    output: z.strictObject({
      captures: z.array(takenIn),
      refused: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
    }),
    invalidates: ['captures', 'statements', 'case', 'history', 'custody'],
  }),
  /**
   * Bytes that have no file (something pasted), piece by piece: the next piece of what is held under this id, or the first of something
   * new, which takes the place of whatever was held before. They wait in memory and are gone when the case closes.
   */
  'captures.hold': keeping({
    input: z.strictObject({ holdId: id, base64: z.base64().max(HELD_PIECE_BYTES * 2) }),
    output: z.strictObject({ bytes: z.number() }),
  }),
  /** What is held becomes a capture, exactly those bytes. */
  'captures.addHeld': command({
    input: z.strictObject({ holdId: id, fileName: name, ...intakeFacts }),
    output: takenIn,
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
      /** What the bytes prove by themselves, and what not; each is a sentence in the language of whoever reads it. */
      proves: z.array(z.enum(captureProofs)),
      provesNot: z.array(z.enum(captureGaps)),
      events: z.number(),
      revision,
    }),
  }),
  /** The words of a capture that is a text in UTF-8, exactly; null for every other, and for one that is too long to be shown. */
  'captures.text': query({
    input: z.strictObject({ captureId: id }),
    output: z.strictObject({ text: z.string().nullable() }),
  }),
  /** Captures attest a statement: one act for all of them. Those that attest it already stay as they are. */
  'captures.place': command({
    input: z.strictObject({ captureIds: several, statementId: id, revision: seenRevision }),
    output: z.strictObject({ placed: z.number() }),
    invalidates: ['captures', 'sources', 'statements', 'history', 'custody'],
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
      captureIds: several,
      sensitive: z.boolean().optional(),
      graphic: z.boolean().optional(),
      privileged: z.boolean().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['captures', 'statements', 'history', 'custody'],
  }),
  'captures.setAside': command({
    input: z.strictObject({ captureIds: several, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['captures', 'case', 'history', 'custody'],
  }),
  'captures.restore': command({
    input: z.strictObject({ captureIds: several, revision: seenRevision }),
    output: empty,
    invalidates: ['captures', 'case', 'history', 'custody'],
  }),
} as const;
