import { z } from 'zod';
import {
  dateMethods,
  directions,
  renderingKinds,
  reviewDecisions,
  stances,
  statementKinds,
  statementStates,
  statementStatuses,
} from '../domain/vocabulary.ts';
import { accountBrief } from './accounts.ts';
import { dateClaim } from './claims.ts';
import { command, query } from './define.ts';
import {
  cursor,
  MAX_ROWS,
  empty,
  id,
  instant,
  language,
  longText,
  name,
  page,
  reason,
  revision,
  seenRevision,
  shortText,
  url,
} from './fields.ts';
import { relation, statementBrief } from './relations.ts';
import { newRendering, rendering } from './renderings.ts';
import { attestation, attestingCapture, attestingSource, claimedDate, sourceBrief, sourceFields } from './sources.ts';
import {
  bulkTarget,
  changedCount,
  listPlace,
  namesTarget,
  notUnderstood,
  statementFilter,
  targetProblem,
} from './statement-selection.ts';

/** A stretch of text: UTF-16 offsets, the end not included. */
const span = z.tuple([z.number().int(), z.number().int()]);

/** What was seen of a statement on a day: whether it was still there. */
const statementStatus = z.strictObject({
  observationId: id,
  status: z.enum(statementStatuses),
  country: z.string().nullable(),
  note: z.string().nullable(),
  dates: z.array(claimedDate),
  sources: z.array(attestingSource),
  captures: z.array(attestingCapture),
});

/** What a reviewer decided or noted: who, when and why. */
const review = z.strictObject({
  reviewId: id,
  by: z.string(),
  at: instant,
  text: z.string(),
  decision: z.enum(reviewDecisions).nullable(),
});

const statementRow = z.strictObject({
  statementId: id,
  account: accountBrief.nullable(),
  speaker: z.strictObject({ subjectId: id, name: z.string() }).nullable(),
  kind: z.enum(statementKinds),
  /** The chosen date; null: none is known. */
  date: z.string().nullable(),
  zone: z.string().nullable(),
  displayed: z.string().nullable(),
  dates: z.array(claimedDate),
  /** Verbatim, from its beginning; `textCut` says whether there is more. */
  text: z.string(),
  textCut: z.boolean(),
  /** 'version': the original as seen or imported; otherwise the kind of the chosen rendering. */
  textKind: z.enum(['version', ...renderingKinds]),
  lang: z.string().nullable(),
  direction: z.enum(directions).nullable(),
  stance: z.enum(stances).nullable(),
  state: z.enum(statementStates).nullable(),
  url: z.string().nullable(),
  nativeId: z.string().nullable(),
  sources: z.array(sourceBrief),
  captures: z.array(id),
  links: z.number(),
  versions: z.number(),
  sensitive: z.boolean(),
  tagIds: z.array(id),
  /** Its place in the order of time, to merge other things with: earlier is smaller. Not a claim of when. */
  sortKey: z.number(),
  /** Where the words searched for stand in `text`. */
  marks: z.array(span),
  /** A short stretch around the first hit; null without a search. */
  snippet: z
    .strictObject({
      text: z.string(),
      marks: z.array(span),
      /** Words stand before it that it leaves out, and after it: whoever shows it says so. */
      cutBefore: z.boolean(),
      cutAfter: z.boolean(),
    })
    .nullable(),
});

/** Something that happened beside the statements. */
const timelineEvent = z.strictObject({
  eventId: id,
  kind: z.enum(['account-status', 'statement-status', 'request', 'answer', 'policy']),
  date: z.string().nullable(),
  zone: z.string().nullable(),
  displayed: z.string().nullable(),
  /** All claims of when it was, of which one is chosen. */
  dates: z.array(z.strictObject({ edtf: z.string().nullable(), zone: z.string().nullable(), chosen: z.boolean() })),
  sortKey: z.number(),
  account: accountBrief.nullable(),
  statementId: id.nullable(),
  /** The request itself, or the one that was answered. */
  requestId: id.nullable(),
  /** The status, or the kind of answer; the screens have words for it. */
  what: z.string().nullable(),
  /** Words of the thing itself: who asked whom, the policy's title, a note. */
  text: z.string().nullable(),
  /** Who says so. */
  source: z.string().nullable(),
});

const statementDetail = statementRow
  .omit({ marks: true, snippet: true, sortKey: true, sources: true, captures: true, versions: true, textCut: true })
  .extend({
    context: z.string().nullable(),
    threadNativeId: z.string().nullable(),
    graphic: z.boolean(),
    privileged: z.boolean(),
    setAsideReason: z.string().nullable(),
    recordedAt: instant,
    versions: z.array(
      z.strictObject({
        versionId: id,
        text: z.string(),
        note: z.string().nullable(),
        shown: z.boolean(),
        recordedAt: instant,
        seen: z.array(claimedDate),
      }),
    ),
    renderings: z.array(rendering),
    /** Renderings that were set aside: they are shown nowhere else, and can stand again. */
    renderingsAside: z.array(rendering),
    statuses: z.array(statementStatus),
    /** How it stands to other statements, in both directions. */
    relations: z.array(relation),
    thread: z.strictObject({ parent: statementBrief.nullable(), replies: z.array(statementBrief) }),
    reviews: z.array(review),
    sources: z.array(attestingSource),
    captures: z.array(attestingCapture),
    /** The imported file and the record in it; null where the statement was not imported. */
    importedFrom: z
      .strictObject({
        importId: id,
        captureId: id.nullable(),
        fileName: z.string().nullable(),
        sheet: z.number().nullable(),
        row: z.number(),
      })
      .nullable(),
    /** The time inside the post id, computed; it becomes a date only when a person adds it. */
    postIdClock: z.strictObject({ edtf: z.string(), agrees: z.enum(['yes', 'no', 'cannot-say']) }).nullable(),
    /** A reading with broken encoding or entities put right, beside the words as they are. */
    repair: z.strictObject({ text: z.string(), steps: z.array(z.string()) }).nullable(),
    assurance: z.number().int().min(0).max(4),
    events: z.number(),
    revision,
  });

export const statements = {
  'statements.list': query({
    input: statementFilter.extend({
      order: z.enum(['newest', 'oldest']).default('oldest'),
      limit: z.number().int().min(1).max(200).default(100),
      after: cursor.nullable().default(null),
      /** Where to begin instead of after a cursor. */
      at: listPlace.nullable().default(null),
      /** Longer texts are cut to this many UTF-16 units in a list, at a grapheme. */
      textLimit: z.number().int().min(1).nullable().default(2000),
    }),
    output: page(statementRow).extend({
      /** How many the filter chooses; `totalCapped`: counting stopped there. */
      total: z.number(),
      totalCapped: z.boolean(),
      /** How many of those counted may lie outside the range, since their dates are that vague. */
      uncertain: z.number(),
      /** How many of the selection stand before the first row; null where that would have to be counted one by one. */
      first: z.number().nullable(),
      /** Words of the search that mean nothing in this case; it was done without them. */
      notUnderstood: z.array(notUnderstood),
      /** A search inside words: so many statements are not in its index yet, and were read one by one. */
      notPrepared: z.number(),
    }),
  }),
  /** What stands beside the statements in the order of time: statuses of accounts and the like, oldest first, the undated last. */
  'statements.events': query({
    input: z.strictObject({
      accountId: id.nullable().default(null),
      after: cursor.nullable().default(null),
      limit: z.number().int().min(1).max(MAX_ROWS).default(MAX_ROWS),
    }),
    output: page(timelineEvent),
  }),
  /** Makes the index that searches inside words; only new statements are added to one that is there. */
  'statements.prepareParts': command({
    long: true,
    input: empty,
    output: z.strictObject({ added: z.number(), total: z.number() }),
    invalidates: ['statements', 'custody'],
  }),
  'statements.histogram': query({
    input: z.strictObject({ accountId: id.nullable().default(null) }),
    output: z.strictObject({
      /** period: yyyymm, yyyy00 = within a year, 0 = neither; grain: 0 day or finer, 1 coarser, 2 open, 3 undated. */
      bars: z.array(
        z.strictObject({ period: z.number(), grain: z.number().int().min(0).max(3), statements: z.number() }),
      ),
    }),
  }),
  'statements.get': query({ input: z.strictObject({ statementId: id }), output: statementDetail }),
  'statements.add': command({
    input: z
      .strictObject({
        accountId: id.nullable().default(null),
        speakerId: id.nullable().default(null),
        kind: z.enum(statementKinds).default('post'),
        text: longText,
        /**
         * null: these are the words of the original, as it was seen. Otherwise the original was not seen: the words are a rendering of
         * this kind, known from elsewhere, and the statement has no observed version.
         */
        rendering: newRendering.nullable().default(null),
        lang: language.nullable().default(null),
        direction: z.enum(directions).nullable().default(null),
        url: url.nullable().default(null),
        nativeId: name.nullable().default(null),
        /** The thread that it stands in, as the platform numbers it; and what it answers, where that is in the case. */
        threadNativeId: name.nullable().default(null),
        parentId: id.nullable().default(null),
        context: shortText.nullable().default(null),
        stance: z.enum(stances).nullable().default(null),
        state: z.enum(statementStates).nullable().default('draft'),
        /** null: undated. */
        date: dateClaim.nullable(),
        source: sourceFields.nullable().default(null),
        captureIds: z.array(id).max(200).default([]),
      })
      .refine((s) => s.accountId !== null || s.speakerId !== null, { message: 'Name the account or the speaker.' }),
    output: z.strictObject({ statementId: id, chosenDate: z.string().nullable() }),
    invalidates: ['statements', 'accounts', 'sources', 'captures', 'case', 'history', 'custody'],
  }),
  'statements.update': command({
    input: z.strictObject({
      statementId: id,
      kind: z.enum(statementKinds).optional(),
      accountId: id.nullable().optional(),
      speakerId: id.nullable().optional(),
      lang: language.nullable().optional(),
      direction: z.enum(directions).nullable().optional(),
      url: url.nullable().optional(),
      nativeId: name.nullable().optional(),
      threadNativeId: name.nullable().optional(),
      parentId: id.nullable().optional(),
      context: shortText.nullable().optional(),
      stance: z.enum(stances).nullable().optional(),
      state: z.enum(statementStates).nullable().optional(),
      sensitive: z.boolean().optional(),
      graphic: z.boolean().optional(),
      privileged: z.boolean().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['statements', 'accounts', 'history', 'custody'],
  }),
  /** Another wording of the original as it was seen (an edit). The earlier one stays. */
  'statements.addVersion': command({
    input: z.strictObject({
      statementId: id,
      text: longText,
      note: shortText.nullable().default(null),
      seen: dateClaim.nullable().default(null),
      /** Show this wording from now on. */
      show: z.boolean().default(true),
    }),
    output: z.strictObject({ versionId: id }),
    invalidates: ['statements', 'history', 'custody'],
  }),
  'statements.showVersion': command({
    input: z.strictObject({ statementId: id, versionId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  'statements.addDate': command({
    input: z.strictObject({
      statementId: id,
      date: dateClaim,
      method: z.enum(dateMethods),
      /** A reason chooses it at once; null leaves the choice as it is. */
      choose: reason.nullable().default(null),
      revision: seenRevision,
    }),
    output: z.strictObject({ dateId: id }),
    invalidates: ['statements', 'accounts', 'history', 'custody'],
  }),
  'statements.chooseDate': command({
    input: z.strictObject({ statementId: id, dateId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'accounts', 'history', 'custody'],
  }),
  /** A decision or a note of whoever reviews; the state follows the decision. Returning takes a reason in words. */
  'statements.review': command({
    input: z
      .strictObject({
        statementId: id,
        decision: z.enum(reviewDecisions).nullable(),
        text: shortText.default(''),
        revision: seenRevision,
      })
      .refine(({ decision, text }) => decision === 'accepted' || text.trim() !== '', {
        message: 'Say why it is returned, or what is noted.',
      }),
    output: z.strictObject({ reviewId: id }),
    invalidates: ['statements', 'history', 'custody'],
  }),
  /** What was seen of the statement on a day: live, labelled, removed, withheld. */
  'statements.observeStatus': command({
    input: z
      .strictObject({
        statementId: id,
        status: z.enum(statementStatuses),
        country: z.string().max(100).nullable().default(null),
        note: shortText.nullable().default(null),
        on: dateClaim,
        ...attestation,
      })
      .refine(({ status, country }) => status !== 'withheld' || (country ?? '') !== '', {
        message: 'Name the country in which it is withheld.',
      }),
    output: z.strictObject({ observationId: id }),
    invalidates: ['statements', 'sources', 'history', 'custody'],
  }),
  'statements.setStatusAside': command({
    input: z.strictObject({ observationId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'history', 'custody'],
  }),
  /** How far statements are taken up; null: on record only. */
  'statements.assess': command({
    input: z
      .strictObject({
        ...bulkTarget,
        state: z.enum(statementStates).nullable(),
        /** Needed for returning; it stands with each statement as the reviewer's words. */
        reason: reason.nullable().default(null),
        revision: seenRevision,
      })
      .refine(namesTarget, targetProblem)
      .refine(({ state, reason: why }) => state !== 'returned' || why !== null, {
        message: 'Say why they are returned.',
      }),
    output: changedCount,
    invalidates: ['statements', 'history', 'custody'],
  }),
  'statements.setAside': command({
    input: z.strictObject({ ...bulkTarget, reason, revision: seenRevision }).refine(namesTarget, targetProblem),
    output: changedCount,
    invalidates: ['statements', 'accounts', 'case', 'history', 'custody'],
  }),
  'statements.restore': command({
    input: z.strictObject({ statementIds: z.array(id).min(1).max(200), revision: seenRevision }),
    output: empty,
    invalidates: ['statements', 'accounts', 'case', 'history', 'custody'],
  }),
} as const;
