import { z } from 'zod';
import { command, query } from './define.ts';
import { edtf, empty, fileToken, id, instant, name, revision, seenRevision, shortText, zone } from './fields.ts';

export const protection = z.enum(['open', 'passphrase']);

export const opened = z.strictObject({
  caseId: id,
  title: z.string(),
  zone: z.string(),
  mode: z.enum(['read', 'write']),
  protection,
  /** What a person should know at once, such as an unclean end or a read-only folder. */
  notices: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

const head = z.strictObject({ chain: id, seq: z.number().int(), hash: z.string() });

/** The case itself: made, opened, described, copied. */
export const cases = {
  'cases.create': command({
    needsCase: false,
    input: z.strictObject({
      /** The folder to be made; its name ends in `.onrecord` and nothing may stand there yet. */
      folder: fileToken,
      title: name,
      reference: shortText.nullable().default(null),
      zone: zone.default('UTC'),
      /** `null` makes an unprotected case: anyone with the folder can read it. */
      passphrase: z.string().min(1).max(4096).nullable(),
    }),
    output: opened,
    invalidates: ['case'],
  }),
  'cases.open': command({
    needsCase: false,
    input: z.strictObject({
      folder: fileToken,
      passphrase: z.string().max(4096).nullable(),
      mode: z.enum(['read', 'write']).default('write'),
    }),
    output: opened,
    invalidates: ['case'],
  }),
  'cases.info': query({
    input: empty,
    output: z.strictObject({
      caseId: id,
      title: z.string(),
      reference: z.string().nullable(),
      description: z.string().nullable(),
      zone: z.string(),
      counts: z.strictObject({
        accounts: z.number(),
        statements: z.number(),
        captures: z.number(),
        policies: z.number(),
        versions: z.number(),
        clauses: z.number(),
        links: z.number(),
        editions: z.number(),
        requests: z.number(),
        events: z.number(),
      }),
      /** Captures not yet attached to anything. */
      inbox: z.number(),
      setAside: z.number(),
      protection,
      format: z.number(),
      head: head.nullable(),
      checkpoint: z.strictObject({ madeAt: instant, signed: z.boolean() }).nullable(),
      lastBackupAt: instant.nullable(),
      revision,
    }),
  }),
  'cases.update': command({
    input: z.strictObject({
      title: name.optional(),
      reference: shortText.nullable().optional(),
      description: shortText.nullable().optional(),
      purpose: shortText.nullable().optional(),
      legalBasis: shortText.nullable().optional(),
      retentionOn: edtf.nullable().optional(),
      legalHold: z.boolean().optional(),
      /** Changing it moves labels (dates without a time) in the chronology, never instants. */
      zone: zone.optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['case', 'statements', 'history', 'custody'],
  }),
  'cases.backup': command({
    long: true,
    input: z.strictObject({ to: fileToken.nullable().default(null) }),
    output: z.strictObject({
      file: z.string(),
      bytes: z.number(),
      verified: z.literal(true),
      capturesCopied: z.boolean(),
    }),
    invalidates: ['case', 'custody'],
  }),
  'cases.exportKey': command({
    input: empty,
    /** The raw 32-byte database key in hexadecimal, for a second SQLCipher-4 program. */
    output: z.strictObject({ databaseKey: z.string(), cipher: z.literal('sqlcipher-4') }),
    invalidates: ['custody'],
  }),
} as const;
