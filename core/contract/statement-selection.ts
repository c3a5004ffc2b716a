import { z } from 'zod';
import { precisions, statementKinds, statementStates } from '../domain/vocabulary.ts';
import { edtf, id } from './fields.ts';

/** More would make one event, and one transaction, of unreasonable size. */
export const MOST_AT_ONCE = 20_000;

/** What a selection of statements is: the chronology, a search and a dossier all choose with it. */
export const statementFilter = z.strictObject({
  accountId: id.nullable().default(null),
  speakerId: id.nullable().default(null),
  kinds: z.array(z.enum(statementKinds)).nullable().default(null),
  states: z.array(z.enum(statementStates)).nullable().default(null),
  /** EDTF; together they choose whatever *can* lie in the range. */
  from: edtf.nullable().default(null),
  to: edtf.nullable().default(null),
  /** Words, "phrases", prefix*, *inside*, -excluded, account:name, date:2020-05. */
  search: z.string().max(1000).nullable().default(null),
  /** Those that carry every one of these tags. */
  tagIds: z.array(id).max(20).nullable().default(null),
  /** Linked to this clause, in any version of its text. */
  clauseId: id.nullable().default(null),
  /** How exactly the chosen date is known; of several, any. */
  precisions: z.array(z.enum(precisions)).nullable().default(null),
  /** `true`: only what was set aside. */
  setAside: z.boolean().default(false),
});

/** Why a word of a search was left out of it. */
export const searchProblems = ['no-account', 'no-date', 'date-order', 'date-excluded'] as const;

/** A word of a search that names no account or no date of this case: the search was done without it. */
export const notUnderstood = z.strictObject({
  typed: z.string(),
  problem: z.enum(searchProblems),
  /** A sentence that says more, where there is one. */
  detail: z.string().nullable(),
});

/** Where a page begins that is not the next one: at a date, at a place counted from the first, or before a statement. */
export const listPlace = z.union([
  z.strictObject({ date: edtf }),
  z.strictObject({ rank: z.number().int().min(0) }),
  z.strictObject({ statementId: id, before: z.number().int().min(0).max(200) }),
]);

/** What a bulk act is done to: statements by id, or all that a filter chooses but for some. */
export const bulkTarget = {
  statementIds: z.array(id).max(MOST_AT_ONCE).default([]),
  matching: statementFilter.nullable().default(null),
  /** Of those matching: left out. */
  except: z.array(id).max(MOST_AT_ONCE).default([]),
} as const;

export const namesTarget = (target: {
  readonly statementIds: readonly string[];
  readonly matching: unknown;
}): boolean => target.statementIds.length > 0 !== (target.matching !== null);
export const targetProblem = { message: 'Name statements, or a filter that chooses them.' };

/** How many statements a bulk act changed: those that were so already are not counted. */
export const changedCount = z.strictObject({ statements: z.number() });
