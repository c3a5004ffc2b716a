import { z } from 'zod';
import { quotationDifferences } from '../text/quotation/differences.ts';
import { clauseKinds, policyCertainties, policyChanges } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import {
  edtf,
  empty,
  fileToken,
  id,
  language,
  longText,
  name,
  reason,
  revision,
  seenRevision,
  sha256,
  shortText,
  url,
  zone,
} from './fields.ts';
import { sourceBrief } from './sources.ts';

/** UTF-16 offsets, the end not included, into the whole text of a version. */
export const textSpan = z.strictObject({ start: z.number().int(), end: z.number().int() });
/** With the words that stand there: others are refused. */
export const exactSpan = textSpan.extend({ exact: longText });

export const policyBrief = z.strictObject({
  policyId: id,
  platform: z.string(),
  title: z.string(),
  lang: z.string(),
  url: z.string().nullable(),
});

/** When a version was seen. EDTF, as fine as known, without open ends; a time without an offset is read in the case's zone. */
const seen = z.strictObject({
  firstSeen: edtf,
  /** null: seen once. */
  lastSeen: edtf.nullable().default(null),
  /** Watched without a gap from here until the next version's first sighting. */
  continuous: z.boolean().default(false),
  sourceId: id.nullable().default(null),
});

const sighting = z.strictObject({
  sightingId: id,
  firstSeen: z.string(),
  lastSeen: z.string(),
  continuous: z.boolean(),
  source: sourceBrief.nullable(),
  setAsideReason: z.string().nullable(),
});

export const versionSummary = z.strictObject({
  versionId: id,
  change: z.enum(policyChanges),
  /** As the platform states it; null where it states none. */
  effectiveOn: z.string().nullable(),
  registrar: z.string().nullable(),
  registrarRef: z.string().nullable(),
  licence: z.string().nullable(),
  /** Of the text in UTF-8. */
  sha256,
  /** Of the text in UTF-8. */
  bytes: z.number(),
  clauses: z.number(),
  links: z.number(),
  /** The bytes as received. */
  captureId: id.nullable(),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
  sightings: z.array(sighting),
  setAsideReason: z.string().nullable(),
});

/** A clause as a list or a reader shows it, with what hangs on it. */
export const clauseDetail = textSpan.extend({
  clauseId: id,
  /** The clause through all versions of the text: filters and checklists hang on it. */
  lineId: id,
  label: z.string().nullable(),
  path: z.string(),
  number: z.string().nullable(),
  kind: z.enum(clauseKinds),
  text: z.string(),
  elements: z.array(z.strictObject({ elementId: id, element: z.string() })),
  /** The exceptions that bear on it. */
  exceptions: z.array(
    z.strictObject({ clauseId: id, path: z.string(), number: z.string().nullable(), text: z.string() }),
  ),
  /** Links that stand, to this clause in this text. */
  links: z.number(),
  setAsideReason: z.string().nullable(),
});

const daysApart = z.strictObject({ least: z.number(), most: z.number().nullable() });

/** Which text stood on a date: core/domain/policy/on-day.ts says what each word means. */
export const dayAnswer = z.strictObject({
  certainty: z.enum(policyCertainties),
  version: id.nullable(),
  versions: z.array(id).readonly(),
  previous: id.nullable(),
  next: id.nullable(),
  inForce: z.enum(['stated', 'unknown']),
  effectiveOn: z.string().nullable(),
  lastSeen: z.string().nullable(),
  lastSeenDays: daysApart.nullable(),
  nextSeen: z.string().nullable(),
  nextSeenDays: daysApart.nullable(),
  note: z.string(),
});

const words = textSpan.extend({ words: z.string() });

/** A quotation beside a stored text: core/text/quotation/check-quotation.ts says what each word means. */
export const quotationCheck = z.strictObject({
  match: z.enum(['exact', 'altered', 'none']),
  identical: z.boolean(),
  differences: z.array(z.enum(quotationDifferences)).readonly(),
  passage: textSpan.nullable(),
  places: z.number(),
  parts: z
    .array(
      z.strictObject({
        kind: z.enum(['same', 'omitted', 'added', 'changed']),
        quoted: textSpan.nullable(),
        stored: textSpan.nullable(),
        marked: z.boolean(),
      }),
    )
    .readonly(),
  omissions: z.array(words.extend({ marked: z.boolean() })).readonly(),
  additions: z
    .array(words.extend({ marked: z.boolean(), elsewhere: textSpan.nullable(), nearest: words.nullable() }))
    .readonly(),
  changes: z.array(z.strictObject({ stored: words, quoted: words })).readonly(),
  score: z.number(),
});

/** The best match among the texts of a policy or of all, and every version that holds the words exactly. */
export const quotationFound = quotationCheck.extend({
  policyId: id.nullable(),
  versionId: id.nullable(),
  /** The smallest marked clause that holds the passage. */
  clauseId: id.nullable(),
  /** The passage as it stands in the text. */
  passageText: z.string().nullable(),
  /** Versions that hold the words exactly, in order of time. */
  holding: z.array(id),
  /** Where a date was given: the text on record then. */
  onDay: dayAnswer.nullable(),
  /** Whether the version is the text on record on that date; null without a date. */
  isTextOfDay: z.boolean().nullable(),
});

const invalidates = ['policies', 'links', 'statements', 'case', 'history', 'custody'] as const;

export const policies = {
  'policies.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(
        policyBrief.extend({
          versions: z.number(),
          texts: z.number(),
          clauses: z.number(),
          links: z.number(),
          firstSeen: z.string().nullable(),
          lastSeen: z.string().nullable(),
        }),
      ),
      revision,
    }),
  }),
  /** A policy with all its versions in order of time, those set aside too. */
  'policies.get': query({
    input: z.strictObject({ policyId: id }),
    output: policyBrief.extend({
      setAsideReason: z.string().nullable(),
      versions: z.array(versionSummary),
      quotations: z.number(),
      revision,
    }),
  }),
  /** One version whole: its text, and its clauses in the order of the text. */
  'policies.read': query({
    input: z.strictObject({ versionId: id }),
    output: versionSummary.extend({
      policy: policyBrief,
      text: z.string(),
      items: z.array(clauseDetail),
      revision,
    }),
  }),
  'policies.onDay': query({
    input: z.strictObject({ policyId: id, on: edtf, zone: zone.nullable().default(null) }),
    output: dayAnswer,
  }),
  'policies.checkQuotation': query({
    input: z.strictObject({
      text: longText.min(1),
      policyId: id.nullable().default(null),
      on: edtf.nullable().default(null),
      zone: zone.nullable().default(null),
    }),
    output: quotationFound,
  }),
  'policies.add': command({
    input: z.strictObject({
      platform: z.string().min(1).max(200),
      title: name,
      lang: language,
      url: url.nullable().default(null),
    }),
    output: z.strictObject({ policyId: id }),
    invalidates,
  }),
  'policies.update': command({
    input: z.strictObject({
      policyId: id,
      platform: z.string().min(1).max(200).optional(),
      title: name.optional(),
      lang: language.optional(),
      url: url.nullable().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates,
  }),
  /**
   * A text as it was seen. Its bytes are kept as a capture; the text read from them is hashed. The same text beside the same text in
   * time is a sighting of that version; after another text it is a new period of it.
   */
  'policies.addVersion': command({
    input: z
      .strictObject({
        policyId: id,
        /** Pasted or typed; or else a file in UTF-8. */
        text: longText.nullable().default(null),
        file: fileToken.nullable().default(null),
        seen,
        /** What is known of a text that is new: whether only layout or links differ from the one before. */
        change: z.enum(['content', 'technical']).default('content'),
        /** Only where the platform states it. */
        effectiveOn: edtf.nullable().default(null),
        registrar: shortText.nullable().default(null),
        registrarRef: shortText.nullable().default(null),
        licence: shortText.nullable().default(null),
        url: url.nullable().default(null),
      })
      .refine((version) => (version.text === null) !== (version.file === null), {
        message: 'Give the text, or the file that holds it.',
      }),
    output: z.strictObject({
      versionId: id,
      sightingId: id,
      /** The bytes as received. */
      captureId: id,
      sha256,
      added: z.enum(['version', 'sighting']),
      change: z.enum(policyChanges),
    }),
    invalidates: [...invalidates, 'captures'],
  }),
  'policies.addSighting': command({
    input: seen.extend({ versionId: id }),
    output: z.strictObject({ sightingId: id }),
    invalidates,
  }),
  'policies.setAside': command({
    input: z.strictObject({ policyId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'policies.restore': command({
    input: z.strictObject({ policyId: id, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'policies.setVersionAside': command({
    input: z.strictObject({ versionId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'policies.restoreVersion': command({
    input: z.strictObject({ versionId: id, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'policies.setSightingAside': command({
    input: z.strictObject({ sightingId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
} as const;
