import { z } from 'zod';
import { linkFindingCodes } from '../domain/policy/link-findings.ts';
import { elementFindings, exceptionAnswers, linkDecisions, renderingKinds } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import { cursor, empty, id, instant, page, reason, revision, seenRevision } from './fields.ts';
import { clauseDetail, dayAnswer, exactSpan, policyBrief } from './policies.ts';

/** An argument may be long; a book belongs into a capture. */
const argument = z.string().min(1).max(1_000_000);
const note = z.string().max(1_000_000);
const strength = z.number().int().min(1).max(5);

/** A rectangle on a picture, in parts of its width and height from the upper left, or a page of a document. */
export const region = z.strictObject({
  page: z.number().int().min(1).nullable().default(null),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});

/** Words of one wording, a region of a capture, or both at once (a poster). */
const statementSpan = z
  .strictObject({
    /** A wording as seen, or a rendering; both null: the words shown now. */
    versionId: id.nullable().default(null),
    renderingId: id.nullable().default(null),
    words: exactSpan.nullable().default(null),
    captureId: id.nullable().default(null),
    region: region.nullable().default(null),
  })
  .refine((span) => span.words !== null || span.region !== null, { message: 'Give words, a region, or both.' })
  .refine((span) => (span.captureId === null) === (span.region === null), {
    message: 'A region is one of a capture: give both.',
  })
  .refine((span) => span.versionId === null || span.renderingId === null, {
    message: 'Words stand in one wording or in one rendering.',
  });

const elementFinding = z.strictObject({
  elementId: id,
  /** null: not yet found. */
  finding: z.enum(elementFindings).nullable(),
  note: note.nullable().default(null),
});

const exceptionAnswer = z.strictObject({ exceptionId: id, applies: z.enum(exceptionAnswers), answer: argument });

const spans = {
  statementSpans: z.array(statementSpan).max(20),
  /** In the text of the version, inside the clause. */
  clauseSpans: z.array(exactSpan).max(20),
} as const;

const person = z.strictObject({ actorId: id, name: z.string() });

const finding = z.strictObject({
  code: z.enum(linkFindingCodes),
  severity: z.enum(['block', 'warning', 'note']),
  message: z.string(),
});

const savedSpan = z.strictObject({
  spanId: id,
  words: exactSpan.nullable(),
  setAsideReason: z.string().nullable(),
});

const savedStatementSpan = savedSpan.extend({
  /** a, b, c …: one for all links of the statement, in the order in which its spans were drawn; it never comes to mean other words. */
  letter: z.string(),
  versionId: id.nullable(),
  renderingId: id.nullable(),
  /** 'version', or the kind of the rendering; null where the span is only a region. */
  wording: z.enum(['version', ...renderingKinds]).nullable(),
  /** Whether these are the words shown now. */
  shown: z.boolean(),
  /** The words stand at their place in their wording, and the wording was neither set aside nor rejected. */
  stands: z.boolean(),
  captureId: id.nullable(),
  region: region.nullable(),
});

const savedClauseSpan = savedSpan.extend({
  /** 1, 2, 3 …: in the order in which the link's spans were drawn; those set aside keep theirs. */
  number: z.number().int(),
  stands: z.boolean(),
});

const linkRow = z.strictObject({
  linkId: id,
  statementId: id,
  policy: policyBrief,
  versionId: id,
  clauseId: id,
  lineId: id,
  path: z.string(),
  number: z.string().nullable(),
  /** The words of each side, joined where there are several spans. */
  statementWords: z.string(),
  clauseWords: z.string(),
  /** With those that are set aside. */
  statementSpans: z.array(savedStatementSpan),
  clauseSpans: z.array(savedClauseSpan),
  /** When the version that the link stands on was first seen. */
  firstSeen: z.string().nullable(),
  /** What the findings of its elements come to: core/domain/policy/link-verdict.ts says how. */
  verdict: z.enum(elementFindings).nullable(),
  strength: strength.nullable(),
  author: person,
  madeAt: instant,
  reviewer: person.nullable(),
  decision: z.enum(linkDecisions).nullable(),
  setAsideReason: z.string().nullable(),
  findings: z.array(finding),
});

const linkDetail = linkRow.extend({
  rationale: z.string(),
  counter: z.string().nullable(),
  clause: clauseDetail,
  /** The whole checklist, also what is not yet found. */
  elements: z.array(
    z.strictObject({
      elementId: id,
      element: z.string(),
      finding: z.enum(elementFindings).nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** Every exception that bears on the clause or was answered. */
  exceptions: z.array(
    z.strictObject({
      exceptionId: id,
      path: z.string(),
      text: z.string(),
      bears: z.boolean(),
      applies: z.enum(exceptionAnswers).nullable(),
      answer: z.string().nullable(),
    }),
  ),
  /** The review so far, oldest first. */
  notes: z.array(
    z.strictObject({ text: z.string(), decision: z.enum(linkDecisions).nullable(), author: person, madeAt: instant }),
  ),
  /** The text on record on the statement's date; null where the statement has none. */
  onDay: dayAnswer.nullable(),
  /** Whether the link stands on that text. */
  isTextOfDay: z.boolean(),
  revision,
});

const invalidates = ['links', 'policies', 'statements', 'case', 'history', 'custody'] as const;

export const links = {
  'links.list': query({
    input: z.strictObject({
      statementId: id.nullable().default(null),
      clauseId: id.nullable().default(null),
      /** A clause through all versions of its text. */
      lineId: id.nullable().default(null),
      policyId: id.nullable().default(null),
      /** 'open': no decision yet. */
      decision: z
        .enum([...linkDecisions, 'open'])
        .nullable()
        .default(null),
      setAside: z.boolean().default(false),
      limit: z.number().int().min(1).max(200).default(100),
      after: cursor.nullable().default(null),
    }),
    output: page(linkRow).extend({ total: z.number(), revision }),
  }),
  /** All that the linking desk shows of one link. */
  'links.get': query({ input: z.strictObject({ linkId: id }), output: linkDetail }),
  'links.add': command({
    input: z.strictObject({
      statementId: id,
      clauseId: id,
      /** Which version of the clause's text; null: the one on record on the statement's date, else the nearest before. */
      versionId: id.nullable().default(null),
      statementSpans: spans.statementSpans.min(1),
      clauseSpans: spans.clauseSpans.min(1),
      rationale: argument,
      strength: strength.nullable().default(null),
      counter: argument.nullable().default(null),
      elements: z.array(elementFinding).max(50).default([]),
      exceptions: z.array(exceptionAnswer).max(50).default([]),
    }),
    output: z.strictObject({
      linkId: id,
      versionId: id,
      inForce: z.enum(['stated', 'unknown']),
      onDay: dayAnswer.nullable(),
      isTextOfDay: z.boolean(),
    }),
    invalidates,
  }),
  /** What changes takes the decision back: somebody decides anew. */
  'links.update': command({
    input: z.strictObject({
      linkId: id,
      rationale: argument.optional(),
      counter: argument.nullable().optional(),
      strength: strength.nullable().optional(),
      elements: z.array(elementFinding).max(50).default([]),
      exceptions: z.array(exceptionAnswer).max(50).default([]),
      /** Answers taken back. */
      unanswered: z.array(id).max(50).default([]),
      ...spans,
      statementSpans: spans.statementSpans.default([]),
      clauseSpans: spans.clauseSpans.default([]),
      spansSetAside: z
        .array(z.strictObject({ spanId: id, reason }))
        .max(20)
        .default([]),
      revision: seenRevision,
    }),
    output: empty,
    invalidates,
  }),
  /** Somebody else than the author decides. To return or reject takes words; an acceptance may have some. */
  'links.review': command({
    input: z.strictObject({
      linkId: id,
      decision: z.enum(linkDecisions),
      note: note.default(''),
      revision: seenRevision,
    }),
    output: empty,
    invalidates,
  }),
  'links.setAside': command({
    input: z.strictObject({ linkId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'links.restore': command({
    input: z.strictObject({ linkId: id, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  /** Words looked for in the captures that attest them: those of a wording in its own captures, those shown in the statement's. */
  'links.checkCaptures': query({
    long: true,
    input: z.strictObject({ statementId: id.nullable().default(null) }),
    output: z.strictObject({
      results: z.array(
        z.strictObject({
          statementId: id,
          /** The wording whose words were looked for; both null: the words shown now. */
          versionId: id.nullable(),
          renderingId: id.nullable(),
          captureId: id,
          found: z.enum(['exact', 'normalised', 'fuzzy', 'no']),
          score: z.number(),
          /** In the capture's own text; null where it isn't found or has no text. */
          where: z.strictObject({ start: z.number(), end: z.number(), in: z.enum(['file', 'derivative']) }).nullable(),
        }),
      ),
    }),
  }),
} as const;
