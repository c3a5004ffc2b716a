import { z } from 'zod';
import { accountStatuses } from '../domain/vocabulary.ts';
import { dateClaim } from './claims.ts';
import { command, query } from './define.ts';
import { attestation, attestingCapture, attestingSource, claimedDate, sourceBrief } from './sources.ts';
import { edtf, empty, id, name, reason, revision, seenRevision, shortText, url } from './fields.ts';

const platform = z.string().min(1).max(200);

/** How an account is named in a row. A handle may be unknown and is never guessed. */
export const accountBrief = z.strictObject({
  accountId: id,
  platform: z.string(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
});

const handlePeriod = z.strictObject({
  /** Where it was seen. */
  source: sourceBrief.nullable(),
  handle: z.string().nullable(),
  displayName: z.string().nullable(),
  fromOn: z.string().nullable(),
  untilOn: z.string().nullable(),
  sourceId: id.nullable(),
});

/** Another record of the same account. */
const otherRecord = accountBrief.extend({
  /** Why somebody recorded that they are the same. */
  reason: z.string().nullable(),
  statements: z.number(),
});

const observation = z.strictObject({
  observationId: id,
  status: z.enum(accountStatuses),
  country: z.string().nullable(),
  note: z.string().nullable(),
  date: z.string().nullable(),
  zone: z.string().nullable(),
  displayed: z.string().nullable(),
  /** Every claim of when, the chosen one first. */
  dates: z.array(claimedDate),
  sources: z.array(attestingSource),
  captures: z.array(attestingCapture),
});

export const accounts = {
  'accounts.list': query({
    input: z.strictObject({ find: z.string().max(200).nullable().default(null) }),
    output: z.strictObject({
      items: z.array(
        accountBrief.extend({
          subjectId: id.nullable(),
          subject: z.string().nullable(),
          url: z.string().nullable(),
          statements: z.number(),
          status: z.enum(accountStatuses).nullable(),
          statusDate: z.string().nullable(),
        }),
      ),
    }),
  }),
  'accounts.get': query({
    input: z.strictObject({ accountId: id }),
    output: accountBrief.extend({
      subjectId: id.nullable(),
      subject: z.string().nullable(),
      platformUserId: z.string().nullable(),
      url: z.string().nullable(),
      /** Of all its records. */
      statements: z.number(),
      /** The record that stands for this one; null: it stands for itself. */
      sameAs: otherRecord.nullable(),
      /** Other records of this account. Their names and statuses stand below with its own. */
      alsoRecordedAs: z.array(otherRecord),
      handles: z.array(handlePeriod),
      observations: z.array(observation),
      revision,
    }),
  }),
  'accounts.add': command({
    input: z.strictObject({
      platform,
      handle: name.nullable().default(null),
      displayName: name.nullable().default(null),
      url: url.nullable().default(null),
      platformUserId: name.nullable().default(null),
      subjectId: id.nullable().default(null),
    }),
    output: z.strictObject({
      accountId: id,
      /** Accounts of this platform that had the same handle before: perhaps this one is recorded twice. */
      sameHandle: z.array(id),
    }),
    invalidates: ['accounts', 'history', 'custody'],
  }),
  'accounts.update': command({
    input: z.strictObject({
      accountId: id,
      subjectId: id.nullable().optional(),
      url: url.nullable().optional(),
      platformUserId: name.nullable().optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['accounts', 'statements', 'history', 'custody'],
  }),
  /** A handle or display name as of dates: an earlier one is kept beside it. */
  'accounts.rename': command({
    input: z.strictObject({
      accountId: id,
      handle: name.nullable().default(null),
      displayName: name.nullable().default(null),
      fromOn: edtf.nullable().default(null),
      untilOn: edtf.nullable().default(null),
      sourceId: id.nullable().default(null),
      /** Instead of an id: the words that name a source, a new one being made of words that name none. */
      source: z.string().max(8000).nullable().default(null),
    }),
    output: empty,
    invalidates: ['accounts', 'sources', 'statements', 'history', 'custody'],
  }),
  'accounts.observeStatus': command({
    input: z.strictObject({
      accountId: id,
      status: z.enum(accountStatuses),
      country: z.string().max(100).nullable().default(null),
      note: shortText.nullable().default(null),
      on: dateClaim,
      /** A source already in the case, or the words that name a new one. */
      source: z.string().max(8000).nullable().default(null),
      ...attestation,
    }),
    output: z.strictObject({ observationId: id }),
    invalidates: ['accounts', 'sources', 'statements', 'requests', 'history', 'custody'],
  }),
  /** An observation recorded by mistake: it stays in the log and stands no longer. */
  'accounts.setStatusAside': command({
    input: z.strictObject({ observationId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['accounts', 'statements', 'requests', 'history', 'custody'],
  }),
  /** Two records of one account. Nothing moves: the second points to the first, which stands for both from now on. */
  'accounts.merge': command({
    input: z.strictObject({ accountId: id, otherId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['accounts', 'statements', 'history', 'custody'],
  }),
  /** A record that was said to be the same as another stands for itself again. */
  'accounts.takeApart': command({
    input: z.strictObject({ accountId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['accounts', 'statements', 'history', 'custody'],
  }),
  'accounts.setAside': command({
    input: z.strictObject({ accountId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['accounts', 'history', 'custody'],
  }),
} as const;
