import { z } from 'zod';
import { clauseKinds } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import { empty, id, MAX_ROWS, name, reason, revision, seenRevision } from './fields.ts';
import { clauseDetail, exactSpan, policyBrief, textSpan } from './policies.ts';

const path = z.string().max(2000);
const number = z.string().min(1).max(100);
const element = z.string().min(1).max(2000);
const MOST = 500;

const invalidates = ['policies', 'links', 'statements', 'case', 'history', 'custody'] as const;

export const clauses = {
  /** Where clauses may lie, by simple rules: headings, paragraphs, points of lists. An offer, never stored by itself. */
  'clauses.offer': query({
    input: z.strictObject({ versionId: id }),
    output: z.strictObject({
      items: z.array(
        textSpan.extend({
          text: z.string(),
          path: z.string(),
          number: z.string().nullable(),
          kind: z.enum(clauseKinds),
          /** The clause that is marked there already. */
          clauseId: id.nullable(),
        }),
      ),
    }),
  }),
  /** A clause with all that is known of its line: its policy and the versions whose text it stands in. */
  'clauses.get': query({
    input: z.strictObject({ clauseId: id }),
    output: clauseDetail.extend({
      policy: policyBrief,
      versions: z.array(id),
      /** Statements linked to any clause of its line. */
      statements: z.number(),
      revision,
    }),
  }),
  /** The clauses to which statements are linked, each once through all versions of its text; those with most statements first. */
  'clauses.linked': query({
    input: z.strictObject({ limit: z.number().int().min(1).max(MAX_ROWS).default(100) }),
    output: z.strictObject({
      items: z
        .array(
          z.strictObject({
            /** The clause in the text that was marked last; the chronology's filter takes it for all. */
            clauseId: id,
            lineId: id,
            label: z.string().nullable(),
            path: z.string(),
            number: z.string().nullable(),
            /** The beginning of its words. */
            text: z.string(),
            policy: policyBrief,
            statements: z.number(),
          }),
        )
        .max(MAX_ROWS),
      /** How many there are. */
      total: z.number(),
      revision,
    }),
  }),
  /** Marks spans of a version's text as clauses. */
  'clauses.mark': command({
    input: z.strictObject({
      versionId: id,
      clauses: z
        .array(
          exactSpan.extend({
            path: path.default(''),
            number: number.nullable().default(null),
            kind: z.enum(clauseKinds),
            /** The line that it goes on, from another version; null: a clause of its own. */
            lineId: id.nullable().default(null),
            label: name.nullable().default(null),
          }),
        )
        .min(1)
        .max(MOST),
    }),
    output: z.strictObject({ clauses: z.array(z.strictObject({ clauseId: id, lineId: id })) }),
    invalidates,
  }),
  'clauses.update': command({
    input: z.strictObject({
      clauseId: id,
      path: path.optional(),
      number: number.nullable().optional(),
      kind: z.enum(clauseKinds).optional(),
      label: name.nullable().optional(),
      /** Another line of the same policy: the clause is the same as the one there. */
      lineId: id.optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates,
  }),
  /** The checklist of a clause, whole and in order. An element that is worded anew is a new one; the old one is set aside. */
  'clauses.setElements': command({
    input: z.strictObject({
      clauseId: id,
      elements: z.array(element).max(50),
      revision: seenRevision,
    }),
    output: z.strictObject({ elements: z.array(z.strictObject({ elementId: id, element: z.string() })) }),
    invalidates,
  }),
  /** The exceptions that bear on a clause, all of them. */
  'clauses.setExceptions': command({
    input: z.strictObject({ clauseId: id, exceptionIds: z.array(id).max(50), revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'clauses.setAside': command({
    input: z.strictObject({ clauseIds: z.array(id).min(1).max(MOST), reason, revision: seenRevision }),
    output: empty,
    invalidates,
  }),
  'clauses.restore': command({
    input: z.strictObject({ clauseIds: z.array(id).min(1).max(MOST), revision: seenRevision }),
    output: empty,
    invalidates,
  }),
} as const;
