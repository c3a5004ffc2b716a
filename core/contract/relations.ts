import { z } from 'zod';
import { relationKinds } from '../domain/vocabulary.ts';
import { command } from './define.ts';
import { empty, id, reason, seenRevision, shortText } from './fields.ts';

/** Another statement in one line. */
export const statementBrief = z.strictObject({
  statementId: id,
  /** The beginning of its words. */
  text: z.string(),
  date: z.string().nullable(),
  displayed: z.string().nullable(),
  /** Its words are veiled until asked for, here too. */
  sensitive: z.boolean(),
});

/** How a statement stands to another one: 'from' reads "this is a defence of …", 'to' "… is a defence of this". */
export const relation = z.strictObject({
  relationId: id,
  kind: z.enum(relationKinds),
  side: z.enum(['from', 'to']),
  other: statementBrief,
  note: z.string().nullable(),
});

export const relations = {
  'relations.add': command({
    input: z
      .strictObject({ fromId: id, toId: id, kind: z.enum(relationKinds), note: shortText.nullable().default(null) })
      .refine(({ fromId, toId }) => fromId !== toId, { message: 'A statement stands in no relation to itself.' }),
    output: z.strictObject({ relationId: id }),
    invalidates: ['statements', 'history', 'custody'],
  }),
  'relations.update': command({
    input: z.strictObject({ relationId: id, note: shortText.nullable(), revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  'relations.setAside': command({
    input: z.strictObject({ relationId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
} as const;
