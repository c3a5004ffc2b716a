import { z } from 'zod';
import { renderingKinds, renderingStatuses } from '../domain/vocabulary.ts';
import { dateClaim } from './claims.ts';
import { command, query } from './define.ts';
import { empty, id, instant, language, longText, reason, replaces, seenRevision, shortText } from './fields.ts';
import { attestation, attestingCapture, attestingSource, claimedDate } from './sources.ts';

/** One wording of a statement: a translation, a quotation in the press, an excerpt, a paraphrase. */
export const rendering = z.strictObject({
  renderingId: id,
  /** The observed wording that it renders; null where the original was not seen. */
  versionId: id.nullable(),
  text: z.string(),
  lang: z.string(),
  kind: z.enum(renderingKinds),
  status: z.enum(renderingStatuses),
  /** Whoever translated or quoted. */
  madeBy: z.string().nullable(),
  chosen: z.boolean(),
  chosenReason: z.string().nullable(),
  chosenBy: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  recordedAt: instant,
  /** When it was made or printed. */
  dates: z.array(claimedDate),
  sources: z.array(attestingSource),
  captures: z.array(attestingCapture),
});

/** What kind of wording a new statement's words are, where its original was not seen. */
export const newRendering = z.strictObject({
  kind: z.enum(renderingKinds),
  madeBy: shortText.nullable().default(null),
  status: z.enum(renderingStatuses).default('draft'),
  date: dateClaim.nullable().default(null),
});

/** One of the two texts that are compared. */
const wording = z.strictObject({ kind: z.enum(['version', 'rendering']), id });

const offsets = z.tuple([z.number().int(), z.number().int()]);

export const renderings = {
  'renderings.add': command({
    input: newRendering.extend({
      statementId: id,
      text: longText,
      lang: language,
      versionId: id.nullable().default(null),
      /** A reason chooses it at once. Where no wording is shown yet, the first one is chosen as the only one. */
      choose: reason.nullable().default(null),
      replaces,
      ...attestation,
      revision: seenRevision,
    }),
    output: z.strictObject({ renderingId: id, chosen: z.boolean() }),
    invalidates: ['statements', 'sources', 'captures', 'history', 'custody'],
  }),
  /** Words, language and kind are written once; a correction is another rendering. */
  'renderings.update': command({
    input: z.strictObject({
      renderingId: id,
      madeBy: shortText.nullable().optional(),
      status: z.enum(renderingStatuses).optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  /** The wording that documents show where the original was not seen, and print beside it where it was. */
  'renderings.choose': command({
    input: z.strictObject({ renderingId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  'renderings.setAside': command({
    input: z.strictObject({ renderingId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  'renderings.restore': command({
    input: z.strictObject({ renderingId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  /** Two wordings side by side, grapheme by grapheme: what both have, and what only one has. */
  'renderings.compare': query({
    input: z.strictObject({ left: wording, right: wording }),
    output: z.strictObject({
      left: z.string(),
      right: z.string(),
      parts: z.array(
        z.strictObject({ kind: z.enum(['same', 'left', 'right']), text: z.string(), left: offsets, right: offsets }),
      ),
      /** False where the two are so long and so different that only their common beginning and end were told apart. */
      complete: z.boolean(),
    }),
  }),
} as const;
