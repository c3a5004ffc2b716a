import { z } from 'zod';
import { tagColours } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import { empty, id } from './fields.ts';
import { bulkTarget, changedCount, namesTarget, statementFilter, targetProblem } from './statement-selection.ts';

const shortName = z.string().min(1).max(200);
const colour = z.enum(tagColours).nullable();

/** Words that a team files statements under. They are no evidence: a tag can be taken off, and its name changed. */
export const tags = {
  'tags.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(
        z.strictObject({ tagId: id, name: z.string(), colour: z.string().nullable(), statements: z.number() }),
      ),
    }),
  }),
  'tags.create': command({
    input: z.strictObject({ name: shortName, colour: colour.default(null) }),
    output: z.strictObject({ tagId: id }),
    invalidates: ['tags', 'history', 'custody'],
  }),
  /** Another name or colour; the statements keep the tag. */
  'tags.update': command({
    input: z.strictObject({ tagId: id, name: shortName.optional(), colour: colour.optional() }),
    output: empty,
    invalidates: ['tags', 'statements', 'history', 'custody'],
  }),
  'tags.putOn': command({
    input: z.strictObject({ tagId: id, ...bulkTarget }).refine(namesTarget, targetProblem),
    output: changedCount,
    invalidates: ['tags', 'statements', 'history', 'custody'],
  }),
  'tags.takeOff': command({
    input: z.strictObject({ tagId: id, ...bulkTarget }).refine(namesTarget, targetProblem),
    output: changedCount,
    invalidates: ['tags', 'statements', 'history', 'custody'],
  }),
} as const;

/** A filter that was given a name. What it chooses is found anew each time. */
const savedFilter = z.strictObject({
  filterId: id,
  name: z.string(),
  filter: statementFilter,
  savedBy: z.string().nullable(),
});

export const filters = {
  'filters.list': query({ input: empty, output: z.strictObject({ items: z.array(savedFilter) }) }),
  /** Under a name that is there already: the filter takes the place of the one before. */
  'filters.save': command({
    input: z.strictObject({ name: shortName, filter: statementFilter }),
    output: z.strictObject({ filterId: id }),
    invalidates: ['tags', 'history', 'custody'],
  }),
  'filters.rename': command({
    input: z.strictObject({ filterId: id, name: shortName }),
    output: empty,
    invalidates: ['tags', 'history', 'custody'],
  }),
  'filters.remove': command({
    input: z.strictObject({ filterId: id }),
    output: empty,
    invalidates: ['tags', 'history', 'custody'],
  }),
} as const;
