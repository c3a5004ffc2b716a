import { z } from 'zod';
import { command, query, topics } from './define.ts';
import { cursor, empty, id, instant, page } from './fields.ts';

const change = z.strictObject({
  table: z.string(),
  object: id.nullable(),
  /** Column to value; null where the row is new. */
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

const event = z.strictObject({
  chain: id,
  seq: z.number().int(),
  at: z.string(),
  tz: z.string(),
  actor: z.string().nullable(),
  app: z.string(),
  /** The operation that made it, such as `statements.add`. */
  type: z.string(),
  object: id.nullable(),
  /** A few words that name the object to a person. */
  label: z.string().nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
  prev: z.string(),
  /** null: the event covers many rows by a Merkle root (`leaves` of them). */
  changes: z.array(change).nullable(),
  leaves: z.number().nullable(),
});

const finding = z.strictObject({ code: z.string(), object: z.string().nullable(), message: z.string() });

export const custody = {
  'custody.events': query({
    input: z.strictObject({
      object: id.nullable().default(null),
      limit: z.number().int().min(1).max(200).default(100),
      after: cursor.nullable().default(null),
    }),
    output: page(event).extend({ total: z.number() }),
  }),
  /** Reads every page, blob, event and row; writes nothing. */
  'custody.verify': query({
    long: true,
    input: z.strictObject({ deep: z.boolean().default(true) }),
    output: z.strictObject({
      ok: z.boolean(),
      checked: z.strictObject({
        events: z.number(),
        items: z.number(),
        blobs: z.number(),
        bytes: z.number(),
        pages: z.number(),
      }),
      findings: z.array(finding),
      notes: z.array(finding),
      proved: z.array(z.string()),
      notProved: z.array(z.string()),
      seconds: z.number(),
    }),
  }),
  'custody.checkpoint': command({
    input: empty,
    output: z.strictObject({
      madeAt: instant,
      root: z.string(),
      heads: z.array(z.strictObject({ chain: id, seq: z.number(), hash: z.string() })),
    }),
    invalidates: ['custody', 'case'],
  }),
} as const;

const historyStep = z.strictObject({
  /** The operation that was done. */
  type: z.string(),
  object: id.nullable(),
  label: z.string().nullable(),
  /** Why it can't be taken back; null: it can. */
  off: z.string().nullable(),
});

/** Undo and redo are compensating commands with their own events. */
export const history = {
  'history.state': query({
    input: empty,
    output: z.strictObject({
      undo: historyStep.nullable(),
      redo: historyStep.nullable(),
    }),
  }),
  'history.undo': command({
    input: empty,
    output: z.strictObject({ type: z.string(), object: id.nullable() }),
    invalidates: topics,
  }),
  'history.redo': command({
    input: empty,
    output: z.strictObject({ type: z.string(), object: id.nullable() }),
    invalidates: topics,
  }),
} as const;
