import { z } from 'zod';
import { dossierFormats, recipientProfiles } from '../domain/vocabulary.ts';
import { findingCodes, findingObjects, severities } from '../dossier/readiness/codes.ts';
import { command, query } from './define.ts';
import {
  edtf,
  empty,
  fileToken,
  id,
  instant,
  language,
  name,
  reason,
  revision,
  seenRevision,
  sha256,
  shortText,
} from './fields.ts';
import { bulkTarget, changedCount, MOST_AT_ONCE, namesTarget, targetProblem } from './statement-selection.ts';

const statementIds = z.array(id).max(MOST_AT_ONCE);

/** Which statements go in: those that match, some added and some left out by hand; or only those picked by hand. */
const selection = {
  scope: z.enum(['matching', 'picked']).default('matching'),
  accountId: id.nullable().default(null),
  from: edtf.nullable().default(null),
  to: edtf.nullable().default(null),
  /** Linked to this clause, in any version of its text. */
  clauseId: id.nullable().default(null),
  /** Those that carry every one of these tags. */
  tagIds: z.array(id).max(20).default([]),
  /** By hand: in, whatever else is asked for. */
  picked: statementIds.default([]),
  /** By hand: out. */
  leftOut: statementIds.default([]),
} as const;

/** What a dossier holds and for whom. Same title and document: the same dossier, its next edition. */
const dossierFacts = z.strictObject({
  title: name,
  reference: shortText.nullable().default(null),
  addressee: shortText.nullable().default(null),
  document: z.string().min(1).max(100).default('dossier'),
  ...selection,
  /** In which order exhibits are printed: by their dates, or by their numbers. */
  order: z.enum(['date', 'number']).default('date'),
  lang: language.default('en'),
  profile: z.enum(recipientProfiles).default('internal'),
});

/** The same, with what this once is to be waived besides what the dossier's own waivers say. */
export const dossierRequest = dossierFacts.extend({
  /** By code, each with the reason that is printed. A build keeps it with the dossier. */
  waive: z.record(z.string(), z.string().min(1)).default({}),
});

const finding = z.strictObject({
  code: z.enum(findingCodes),
  severity: z.enum(severities),
  /** The item it is about; null: the dossier as a whole. */
  object: id.nullable(),
  objectKind: z.enum(findingObjects).nullable(),
  exhibit: z.string().nullable(),
  /** Of the exhibit. */
  statementId: id.nullable(),
  message: z.string(),
  waived: z.string().nullable(),
});

const file = z.strictObject({
  format: z.enum(dossierFormats),
  /** As a person reads it: the folder is the one chosen. */
  path: z.string(),
  sha256,
  bytes: z.number(),
  pages: z.number().nullable(),
  /** Its bytes are stored with the edition. Only a format that a frozen edition was made without isn't. */
  kept: z.boolean(),
});

const edition = z.strictObject({
  editionId: id,
  number: z.number(),
  madeAt: instant,
  /** null: a draft. */
  frozenAt: instant.nullable(),
  /** Of the model. */
  sha256,
  lang: z.string(),
  profile: z.enum(recipientProfiles),
  files: z.array(z.strictObject({ format: z.enum(dossierFormats), path: z.string(), sha256, bytes: z.number() })),
});

const built = {
  dossierId: id,
  editionId: id,
  edition: z.number(),
  frozenAt: instant.nullable(),
  statements: z.number(),
  exhibits: z.number(),
  findings: z.array(finding),
  files: z.array(file),
} as const;

/** A finding as a waiver names it. `object` null: every finding of the code, also of things that come later. */
const waivable = z.strictObject({ code: z.enum(findingCodes), object: id.nullable() });

const outlineParts = [
  'cover',
  'summary',
  'accounts',
  'chronology',
  'exhibit',
  'clauses',
  'policies',
  'requests',
  'sources',
  'captures',
  'method',
  'custody',
  'index',
] as const;

const field = z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });
const comparedExhibit = z.strictObject({ exhibit: z.string(), statementId: id, title: z.string() });
const comparedEdition = z.strictObject({
  /** null: not built, compiled as the case stands now. */
  editionId: id.nullable(),
  number: z.number(),
  madeAt: instant,
  frozen: z.boolean(),
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
          /** The last made first. */
          editions: z.array(edition),
        }),
      ),
      revision,
    }),
  }),
  /** What the dossier would hold, and what stands against freezing it. Writes nothing. */
  'dossiers.compile': query({
    input: dossierRequest,
    output: z.strictObject({
      /** null: nothing of it is kept yet. */
      dossierId: id.nullable(),
      statements: z.number(),
      reviewed: z.number(),
      exhibits: z.number(),
      accounts: z.number(),
      /** The edition that this is, or would become. */
      edition: z.number(),
      /** Where this very content is built already: its edition. */
      built: z.strictObject({ editionId: id, frozenAt: instant.nullable() }).nullable(),
      /** Number of the last edition that was frozen. */
      lastFrozen: z.number().nullable(),
      findings: z.array(finding),
      outline: z.array(
        z.strictObject({
          part: z.enum(outlineParts),
          /** Of an exhibit: its date and what it is. */
          title: z.string(),
          exhibit: z.string().nullable(),
          statementId: id.nullable(),
          /** It came after its neighbours had their numbers, and has a letter. */
          late: z.boolean(),
        }),
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
      /** On which pages the parts and the exhibits stand: `exhibit-12A`, or a part's name as the outline has it. */
      places: z.array(z.strictObject({ key: z.string(), first: z.number(), last: z.number() })),
    }),
  }),
  /** Keeps what a dossier is to hold, without building it. A title that has editions keeps its name: they were served under it. */
  'dossiers.save': command({
    input: dossierFacts.extend({ dossierId: id.nullable().default(null), revision: seenRevision }),
    output: z.strictObject({ dossierId: id }),
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  /** A dossier that was begun by mistake; one that has an edition stays. */
  'dossiers.setAside': command({
    input: z.strictObject({ dossierId: id, reason }),
    output: empty,
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  /** Adds statements by hand. Those that are in already are not counted. */
  'dossiers.addStatements': command({
    input: z.strictObject({ dossierId: id, ...bulkTarget }).refine(namesTarget, targetProblem),
    output: changedCount,
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  /** Leaves statements out by hand. Their numbers, if they have any, are never given again. */
  'dossiers.leaveOut': command({
    input: z.strictObject({ dossierId: id, ...bulkTarget }).refine(namesTarget, targetProblem),
    output: changedCount,
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  /** Lets findings stand, for a reason that is printed. It is kept with the dossier, for all its editions to come. */
  'dossiers.waive': command({
    input: z.strictObject({ dossierId: id, findings: z.array(waivable).min(1).max(1000), reason }),
    output: empty,
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  'dossiers.unwaive': command({
    input: z.strictObject({
      dossierId: id,
      findings: z.array(waivable).min(1).max(1000),
      reason: reason.default('Taken back.'),
    }),
    output: empty,
    invalidates: ['dossiers', 'history', 'custody'],
  }),
  'dossiers.build': command({
    long: true,
    input: dossierRequest.extend({
      out: fileToken,
      formats: z.array(z.enum(dossierFormats)).min(1),
    }),
    output: z.strictObject(built),
    invalidates: ['dossiers', 'case', 'custody'],
  }),
  /**
   * Makes an edition final: from then on its content, its files, their hashes and its numbers never change, and nothing can undo that.
   * Refused while findings that block stand un-waived, and where the case has moved on since it was built.
   */
  'dossiers.freeze': command({
    long: true,
    /** `formats` null: every format there is, so that the edition lacks none later. */
    input: z.strictObject({ editionId: id, formats: z.array(z.enum(dossierFormats)).min(1).nullable().default(null) }),
    output: z.strictObject(built),
    invalidates: ['dossiers', 'case', 'custody'],
  }),
  /** Writes the files of an edition again: those kept with it byte for byte, others rendered from its model. */
  'dossiers.saveFiles': command({
    long: true,
    /** `formats` null: those that the edition has. */
    input: z.strictObject({
      editionId: id,
      formats: z.array(z.enum(dossierFormats)).min(1).nullable().default(null),
      out: fileToken,
    }),
    output: z.strictObject(built),
    invalidates: ['dossiers', 'custody'],
  }),
  /** Reads the files of an edition, compares them with their hashes, and renders them again from the edition's model. */
  'dossiers.check': query({
    long: true,
    input: z.strictObject({ editionId: id, render: z.boolean().default(true) }),
    output: z.strictObject({
      edition: z.number(),
      frozenAt: instant.nullable(),
      /** The program that made it. */
      madeBy: z.string(),
      ok: z.boolean(),
      files: z.array(
        z.strictObject({
          format: z.enum(dossierFormats),
          path: z.string(),
          sha256,
          bytes: z.number(),
          stored: z.enum(['same', 'damaged', 'missing']),
          /** What this program makes of the model today; differs: another version, or a font or setting of it. */
          rendered: z.enum(['same', 'differs', 'not-tried']),
        }),
      ),
    }),
  }),
  /** What one edition has that another hasn't, exhibit by exhibit and field by field. `to` null: `request` as the case stands now. */
  'dossiers.compare': query({
    long: true,
    input: z.strictObject({
      from: id,
      to: id.nullable().default(null),
      request: dossierRequest.nullable().default(null),
    }),
    output: z.strictObject({
      from: comparedEdition,
      to: comparedEdition,
      added: z.array(comparedExhibit),
      removed: z.array(comparedExhibit),
      changed: z.array(comparedExhibit.extend({ fields: z.array(field) })),
      /** Cover, summary, accounts, sources, captures, policies, requests, findings, method. */
      rest: z.array(
        z.strictObject({
          part: z.string(),
          title: z.string(),
          change: z.enum(['added', 'removed', 'changed']),
          fields: z.array(field),
        }),
      ),
    }),
  }),
} as const;
