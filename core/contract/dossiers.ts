import { z } from 'zod';
import { dossierFormats, recipientProfiles } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import { edtf, empty, fileToken, id, instant, language, name, sha256, shortText } from './fields.ts';

/** What goes into a dossier and for whom. Same title and document: the same dossier, its next edition. */
export const dossierRequest = z.strictObject({
  title: name,
  reference: shortText.nullable().default(null),
  addressee: shortText.nullable().default(null),
  document: z.string().min(1).max(100).default('dossier'),
  accountId: id.nullable().default(null),
  from: edtf.nullable().default(null),
  to: edtf.nullable().default(null),
  lang: language.default('en'),
  profile: z.enum(recipientProfiles).default('internal'),
  /** Findings waived, by code, each with the reason that is printed. */
  waive: z.record(z.string(), z.string().min(1)).default({}),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['block', 'warning', 'note']),
  /** The item it is about; null: the dossier as a whole. */
  object: id.nullable(),
  exhibit: z.string().nullable(),
  message: z.string(),
  waived: z.string().nullable(),
});

export const dossiers = {
  'dossiers.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          dossierId: id,
          title: z.string(),
          document: z.string(),
          addressee: z.string().nullable(),
          profile: z.enum(recipientProfiles).nullable(),
          request: dossierRequest,
          editions: z.array(
            z.strictObject({
              editionId: id,
              number: z.number(),
              madeAt: instant,
              frozenAt: instant.nullable(),
              sha256,
            }),
          ),
        }),
      ),
    }),
  }),
  /** What the dossier would hold, and what stands against freezing it. Writes nothing. */
  'dossiers.compile': query({
    input: dossierRequest,
    output: z.strictObject({
      statements: z.number(),
      reviewed: z.number(),
      exhibits: z.number(),
      accounts: z.number(),
      edition: z.number(),
      findings: z.array(finding),
      outline: z.array(
        z.strictObject({ title: z.string(), exhibit: z.string().nullable(), statementId: id.nullable() }),
      ),
    }),
  }),
  /** One page as it will be printed. */
  'dossiers.preview': query({
    long: true,
    input: z.strictObject({ request: dossierRequest, page: z.number().int().min(1) }),
    output: z.strictObject({
      pages: z.number(),
      /** `image/svg+xml` text made by our own renderer; shown as an image, where no script can run. */
      svg: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  }),
  'dossiers.build': command({
    long: true,
    input: dossierRequest.extend({
      out: fileToken,
      formats: z.array(z.enum(dossierFormats)).min(1),
    }),
    output: z.strictObject({
      dossierId: id,
      editionId: id,
      edition: z.number(),
      statements: z.number(),
      exhibits: z.number(),
      findings: z.array(finding),
      files: z.array(
        z.strictObject({
          format: z.enum(dossierFormats),
          /** As a person reads it: the folder is the one chosen. */
          path: z.string(),
          sha256,
          bytes: z.number(),
          pages: z.number().nullable(),
        }),
      ),
    }),
    invalidates: ['dossiers', 'case', 'custody'],
  }),
} as const;
