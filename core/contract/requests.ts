import { z } from 'zod';
import { responseAudiences, responseForms, responseKinds } from '../domain/vocabulary.ts';
import { accountBrief } from './accounts.ts';
import { dateClaim } from './claims.ts';
import { command, query } from './define.ts';
import {
  cursor,
  edtf,
  empty,
  id,
  instant,
  longText,
  name,
  page,
  reason,
  replaces,
  revision,
  seenRevision,
  shortText,
} from './fields.ts';
import { attestation, attestingCapture, attestingSource, claimedDate } from './sources.ts';

/** Days as far as the dates say them: equal where both are known to the day, null where there is no bound. */
const days = z.strictObject({ least: z.number().int().nullable(), most: z.number().int().nullable() });

const response = z.strictObject({
  responseId: id,
  kind: z.enum(responseKinds),
  form: z.enum(responseForms).nullable(),
  toward: z.enum(responseAudiences),
  respondent: z.string().nullable(),
  outcome: z.string().nullable(),
  text: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  recordedAt: instant,
  dates: z.array(claimedDate),
  sources: z.array(attestingSource),
  captures: z.array(attestingCapture),
});

const standing = z.strictObject({
  state: z.enum(['not-sent', 'silent', 'answered']),
  /** From the day of sending until the answer, else until the day asked about. */
  silence: days.nullable(),
  endedBy: id.nullable(),
  /** Answers to a third party or the public: they end no silence. */
  toOthers: z.array(z.strictObject({ responseId: id, days: days.nullable() })),
  /** What was seen of the accounts after the request. */
  checks: z.array(
    z.strictObject({
      observationId: id.nullable(),
      responseId: id.nullable(),
      accountId: id.nullable(),
      status: z.string(),
      /** When it was seen: EDTF. */
      edtf: z.string().nullable(),
      zone: z.string().nullable(),
      days,
    }),
  ),
  /** "Active N days after notice." */
  activeAfter: days.nullable(),
});

/** A date that can't be right, or one that is strange: recorded as it is, and said. */
const finding = z.strictObject({
  code: z.enum(['answer-before-request', 'date-in-future', 'not-dated']),
  /** The request or the response that it is about. */
  object: id,
  message: z.string(),
});

const request = z.strictObject({
  requestId: id,
  platform: z.string(),
  channel: z.string(),
  requestedBy: z.string(),
  addressee: z.string().nullable(),
  asked: z.string(),
  reference: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  recordedAt: instant,
  accounts: z.array(accountBrief),
  /** When it was sent. */
  dates: z.array(claimedDate),
  sources: z.array(attestingSource),
  captures: z.array(attestingCapture),
  /** In the order of their dates, the undated last. */
  responses: z.array(response),
  standing,
  findings: z.array(finding),
});

/** EDTF; null: today, in the case's zone. Silence is counted until then. */
const asOf = edtf.nullable().default(null);

/** What was asked of a platform, and what came back. */
export const requests = {
  'requests.list': query({
    input: z.strictObject({
      accountId: id.nullable().default(null),
      setAside: z.boolean().default(false),
      asOf,
      limit: z.number().int().min(1).max(200).default(100),
      after: cursor.nullable().default(null),
    }),
    output: page(request).extend({ total: z.number(), asOf: z.string(), revision }),
  }),
  'requests.get': query({
    input: z.strictObject({ requestId: id, asOf }),
    output: request.extend({
      asOf: z.string(),
      /** What came back and was set aside since: it counts for nothing, and can stand again. */
      aside: z.array(response),
      events: z.number(),
      revision,
    }),
  }),
  'requests.add': command({
    input: z.strictObject({
      platform: z.string().min(1).max(200),
      /** By letter, form, e-mail, at a hearing. */
      channel: z.string().min(1).max(200),
      requestedBy: shortText.min(1),
      addressee: shortText.nullable().default(null),
      /** What was asked, word by word. */
      asked: longText.min(1),
      reference: shortText.nullable().default(null),
      accountIds: z.array(id).max(200).default([]),
      /** When it was sent; null: not known. */
      sent: dateClaim.nullable(),
      ...attestation,
    }),
    output: z.strictObject({ requestId: id, findings: z.array(finding) }),
    invalidates: ['requests', 'sources', 'captures', 'case', 'history', 'custody'],
  }),
  /** Whoever asked and what was asked are written once. */
  'requests.update': command({
    input: z.strictObject({
      requestId: id,
      platform: z.string().min(1).max(200).optional(),
      channel: z.string().min(1).max(200).optional(),
      addressee: shortText.nullable().optional(),
      reference: shortText.nullable().optional(),
      /** The whole list. */
      accountIds: z.array(id).max(200).optional(),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['requests', 'history', 'custody'],
  }),
  /** A receipt, an answer, a decision, a redress, or a look at whether it helped. */
  'requests.addEvent': command({
    input: z.strictObject({
      requestId: id,
      kind: z.enum(responseKinds),
      form: z.enum(responseForms).nullable().default(null),
      toward: z.enum(responseAudiences).default('requester'),
      respondent: shortText.nullable().default(null),
      /** What was decided; of a status check, what was seen: active, suspended, withheld, deleted. */
      outcome: name.nullable().default(null),
      /** What was answered, word by word. */
      text: longText.nullable().default(null),
      /** null: not known. */
      on: dateClaim.nullable(),
      ...attestation,
      /** Needed where it is dated before the request was sent: why it is recorded all the same. */
      reason: reason.nullable().default(null),
      replaces,
      revision: seenRevision,
    }),
    output: z.strictObject({ responseId: id, findings: z.array(finding) }),
    invalidates: ['requests', 'sources', 'captures', 'history', 'custody'],
  }),
  'requests.setEventAside': command({
    input: z.strictObject({ responseId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['requests', 'history', 'custody'],
  }),
  'requests.restoreEvent': command({
    input: z.strictObject({ responseId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['requests', 'history', 'custody'],
  }),
  'requests.setAside': command({
    input: z.strictObject({ requestId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['requests', 'case', 'history', 'custody'],
  }),
  'requests.restore': command({
    input: z.strictObject({ requestId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['requests', 'case', 'history', 'custody'],
  }),
} as const;
