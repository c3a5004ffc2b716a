import { z } from 'zod';
import {
  clauseKinds,
  elementFindings,
  exceptionAnswers,
  linkDecisions,
  policyCertainties,
  policyChanges,
  renderingKinds,
} from '../domain/vocabulary.ts';
import { count, id, maybe, quotation, words } from './model-parts.ts';
import { quotationDifferences } from '../text/quotation/differences.ts';

/** The parts of a dossier's model that say which rules the statements touch. They are absent where a dossier leans on no policy. */

/** UTF-16 offsets into the text that is named beside them, the end not included. */
const span = z.strictObject({ start: count, end: count });

/** One link, as the exhibit of its statement prints it. */
export const exhibitLink = z.strictObject({
  linkId: id,
  /** Number in the table of clauses. */
  clause: count,
  statementSpans: z.array(
    z.strictObject({
      /** null: only a region. */
      words: quotation.nullable(),
      /** Where the words stand in the text that the exhibit prints; null where they stand in another wording. */
      at: span.nullable(),
      /** The letter that stands before them. */
      mark: words,
      /** "words as seen", or what kind of rendering; null for a region. */
      wording: z.enum(['version', ...renderingKinds]).nullable(),
      wordingWords: maybe,
      /** Number in the list of captures. */
      capture: count.nullable(),
      region: z
        .strictObject({
          page: count.nullable(),
          x: z.number(),
          y: z.number(),
          width: z.number(),
          height: z.number(),
        })
        .nullable(),
    }),
  ),
  /** Offsets into the clause's own text. */
  clauseSpans: z.array(span.extend({ words, /** The number that stands before them. */ mark: words })),
  /** Only where the profile holds notes. */
  rationale: maybe,
  strength: z.number().int().min(1).max(5).nullable(),
  counter: maybe,
  elements: z.array(
    z.strictObject({ element: words, finding: z.enum(elementFindings).nullable(), findingWords: words, note: maybe }),
  ),
  exceptions: z.array(
    z.strictObject({
      path: words,
      text: quotation,
      applies: z.enum(exceptionAnswers).nullable(),
      appliesWords: words,
      answer: maybe,
    }),
  ),
  /** Which text stood on the statement's date. */
  day: z
    .strictObject({
      certainty: z.enum(policyCertainties),
      inForce: z.enum(['stated', 'unknown']),
      isTextOfDay: z.boolean(),
      words,
    })
    .nullable(),
  decision: z.enum(linkDecisions).nullable(),
  decisionWords: words,
  author: maybe,
  reviewer: maybe,
});

const clause = z.strictObject({
  number: count,
  clauseId: id,
  /** Numbers in the annex. */
  policy: count,
  version: count,
  path: words,
  /** As the policy numbers it. */
  label: maybe,
  kind: z.enum(clauseKinds),
  kindWords: words,
  text: quotation,
  exhibits: z.array(words),
});

const version = z.strictObject({
  /** Running through all policies of the annex. */
  number: count,
  versionId: id,
  change: z.enum(policyChanges),
  changeWords: words,
  /** "seen once on 31 March 2020": one line a sighting. */
  sightings: z.array(z.strictObject({ words, source: count.nullable() })),
  /** null: the text states no date of effect. */
  effective: maybe,
  registrar: maybe,
  registrarRef: maybe,
  licence: maybe,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: quotation,
  /** What the annex prints of it: all, or, of a very long one, the paragraphs that the dossier leans on. */
  printed: z.array(span),
});

const policy = z.strictObject({
  number: count,
  policyId: id,
  platform: words,
  title: words,
  lang: words,
  url: maybe,
  versions: z.array(version),
});

/** A policy as somebody quotes it, beside the stored text. */
const policyQuotation = z.strictObject({
  quotationId: id,
  text: quotation,
  /** Who quotes: a source or a request by its number, or an exhibit. */
  source: count.nullable(),
  request: count.nullable(),
  exhibit: maybe,
  /** "on 24 May 2020": the day for which it is said to hold. */
  claimedOn: maybe,
  match: z.enum(['exact', 'altered', 'none']),
  matchWords: words,
  /** Version by its number in the annex. */
  version: count.nullable(),
  isTextOfDay: z.boolean().nullable(),
  /** The stored words that it is held against. */
  passage: quotation.nullable(),
  differences: z.array(z.enum(quotationDifferences)),
  /** Offsets in the quotation (`quoted`) and in the stored text (`stored`). */
  parts: z.array(
    z.strictObject({
      kind: z.enum(['same', 'omitted', 'added', 'changed']),
      quoted: span.nullable(),
      stored: span.nullable(),
      marked: z.boolean(),
    }),
  ),
  /** Both texts as one, for drawing: what only the stored text has (gone), what only the quotation has (added). */
  runs: z.array(z.strictObject({ kind: z.enum(['same', 'gone', 'added']), text: z.string() })),
  /** One sentence for each thing left out, added or changed. */
  sentences: z.array(words),
});

export const rulesSchema = z.strictObject({
  clauses: z.array(clause),
  policies: z.array(policy),
  quotations: z.array(policyQuotation),
});

export type ExhibitLink = z.infer<typeof exhibitLink>;
export type RulesModel = z.infer<typeof rulesSchema>;
export type ModelClause = z.infer<typeof clause>;
export type ModelPolicy = z.infer<typeof policy>;
export type ModelPolicyVersion = z.infer<typeof version>;
export type ModelPolicyQuotation = z.infer<typeof policyQuotation>;
