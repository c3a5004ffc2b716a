import { z } from 'zod';
import {
  accountStatuses,
  assuranceLevels,
  captureNatures,
  recipientProfiles,
  relationKinds,
  renderingKinds,
  renderingStatuses,
  responseAudiences,
  responseForms,
  responseKinds,
  reviewDecisions,
  sourceKinds,
  stances,
  statementKinds,
  statementStatuses,
  subjectKinds,
} from '../domain/vocabulary.ts';

import { findingObjects, severities } from './readiness/codes.ts';
import type { tick } from './model-parts.ts';
import {
  count,
  date,
  direction,
  hash,
  id,
  maybe,
  quotation,
  sourceReference,
  undatedOr,
  words,
} from './model-parts.ts';
import { exhibitLink, rulesSchema } from './rules-model.ts';

/**
 * The dossier as data: all that any format prints, and nothing that it may not. Texts are verbatim; sentences of our own stand
 * here too, so that every format says the same. A reader that meets another number under `model` must refuse it.
 */
export const DOSSIER_MODEL = 3;

const capture = z.strictObject({
  /** Its number in the list of captures. */
  number: count,
  captureId: id,
  nature: z.enum(captureNatures),
  natureWords: words,
  fileName: maybe,
  type: z.string(),
  bytes: count,
  sha256: hash,
  urls: z.array(z.string()),
  collected: maybe,
  collector: maybe,
  tool: maybe,
  method: maybe,
  receivedFrom: maybe,
  takenIn: words,
  /** Why the picture isn't printed; null where it may be. */
  withheld: maybe,
  alt: words,
  /** The exhibits that lean on it. */
  exhibits: z.array(z.string()),
});

const observation = z.strictObject({
  status: z.enum([...accountStatuses, ...statementStatuses]),
  words,
  date: undatedOr,
  otherDates: z.array(date),
  note: maybe,
  sources: z.array(sourceReference),
  captures: z.array(count),
});

const assurance = z.strictObject({
  level: z.number().int().min(0).max(4),
  name: z.enum(assuranceLevels),
  words,
  proved: z.array(words),
  notProved: z.array(words),
});

/** A stretch of two wordings: what both have, what only the words shown have (left), what only the rendering has (right). */
const difference = z.strictObject({ kind: z.enum(['same', 'left', 'right']), text: z.string() });

const renderingFacts = {
  renderingId: id,
  kind: z.enum(renderingKinds),
  label: words,
  status: z.enum(renderingStatuses),
  madeBy: maybe,
  chosen: z.boolean(),
  chosenReason: maybe,
  date: undatedOr,
  otherDates: z.array(date),
  sources: z.array(sourceReference),
  captures: z.array(count),
};

const exhibit = z.strictObject({
  exhibit: z.string().regex(/^[1-9]\d*[A-Z]*$/),
  statementId: id,
  /** The year it is filed under: "2020", or the words for those that lie in no one year or have no date. */
  section: words,
  title: words,
  /** Title and date in one line, for outlines and bookmarks. */
  outline: words,
  kind: z.enum(statementKinds),
  kindWords: words,
  account: count.nullable(),
  speaker: maybe,
  date: undatedOr,
  dateReason: maybe,
  /** The claims that were not chosen. */
  otherDates: z.array(date),
  /** Sources differ about the date. */
  conflict: z.boolean(),
  mayLieOutside: z.boolean(),
  text: quotation,
  textKind: z.enum(['version', ...renderingKinds]),
  textLabel: words,
  versions: z.array(
    z.strictObject({ ...quotation.shape, label: words, shown: z.boolean(), note: maybe, seen: z.array(date) }),
  ),
  /** Wordings beside the one shown. */
  renderings: z.array(
    z.strictObject({
      ...quotation.shape,
      ...renderingFacts,
      /** Against the words shown, where both are in one language; null: another language, or the same words. */
      comparison: z.array(difference).nullable(),
    }),
  ),
  /** Where the words shown are a rendering, since the original was not seen: whose, since when, and why this one. */
  shownRendering: z.strictObject(renderingFacts).nullable(),
  /** How it stands to other statements. `exhibit` null: the other one is not in this dossier. */
  relations: z.array(
    z.strictObject({
      kind: z.enum(relationKinds),
      side: z.enum(['from', 'to']),
      words,
      exhibit: maybe,
      statementId: id,
      note: maybe,
    }),
  ),
  thread: z.strictObject({ nativeId: maybe, answers: maybe, answersId: id.nullable() }),
  /** What reviewers decided and why; only in the internal and counsel profiles. */
  reviews: z.array(
    z.strictObject({
      by: words,
      when: words,
      decision: z.enum(reviewDecisions).nullable(),
      decisionWords: words,
      text: z.string(),
    }),
  ),
  /** Broken encoding put right: never in place of the words, always beside them. */
  repair: z.strictObject({ ...quotation.shape, steps: z.array(words) }).nullable(),
  stance: z.enum(stances).nullable(),
  stanceWords: maybe,
  context: maybe,
  statuses: z.array(observation),
  url: maybe,
  nativeId: maybe,
  postIdClock: z.strictObject({ edtf: z.string(), words, agrees: z.enum(['yes', 'no', 'cannot-say']) }).nullable(),
  sources: z.array(sourceReference),
  captures: z.array(count),
  importedFrom: z.strictObject({ capture: count.nullable(), row: count, words }).nullable(),
  assurance,
  marks: z.array(z.enum(['sensitive', 'graphic', 'privileged'])),
  /** Absent where the statement is linked to no clause. */
  links: z.array(exhibitLink).exactOptional(),
});

const account = z.strictObject({
  number: count,
  accountId: id,
  label: words,
  platform: z.string(),
  handle: maybe,
  name: maybe,
  platformUserId: maybe,
  /** Another record of the same account in this dossier, and why it is held to be the same; null: there is none. */
  sameAs: maybe,
  url: maybe,
  subject: z
    .strictObject({
      kind: z.enum(subjectKinds),
      kindWords: words,
      role: maybe,
      note: maybe,
      names: z.array(z.strictObject({ ...quotation.shape, kind: z.string() })),
    })
    .nullable(),
  names: z.array(z.strictObject({ handle: maybe, name: maybe, when: words, source: count.nullable() })),
  observations: z.array(observation),
  statements: count,
});

const source = z.strictObject({
  number: count,
  sourceId: id,
  kind: z.enum(sourceKinds),
  kindWords: words,
  title: maybe,
  author: maybe,
  publisher: maybe,
  url: maybe,
  archiveUrl: maybe,
  published: undatedOr,
  otherDates: z.array(date),
  accessed: maybe,
  /** The exhibits that lean on it. */
  exhibits: z.array(z.string()),
});

export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  /** The item it is about; null: the dossier as a whole. */
  object: id.nullable(),
  objectKind: z.enum(findingObjects).nullable(),
  exhibit: maybe,
  message: words,
  /** The reason for which it was waived. */
  waived: maybe,
});

/** Days as far as the dates say them; null: no bound. */
const days = z.strictObject({ least: z.number().int().nullable(), most: z.number().int().nullable(), words });

const request = z.strictObject({
  number: count,
  requestId: id,
  platform: z.string(),
  channel: z.string(),
  requestedBy: z.string(),
  addressee: maybe,
  asked: quotation,
  reference: maybe,
  /** Numbers in the list of accounts. */
  accounts: z.array(count),
  sent: undatedOr,
  sentReason: maybe,
  otherDates: z.array(date),
  conflict: z.boolean(),
  responses: z.array(
    z.strictObject({
      responseId: id,
      kind: z.enum(responseKinds),
      form: z.enum(responseForms).nullable(),
      toward: z.enum(responseAudiences),
      /** "Answer, oral, to a third party" */
      words,
      respondent: maybe,
      outcome: maybe,
      text: quotation.nullable(),
      date: undatedOr,
      otherDates: z.array(date),
      /** After the day of sending. */
      after: days.nullable(),
      sources: z.array(sourceReference),
      captures: z.array(count),
    }),
  ),
  state: z.enum(['not-sent', 'silent', 'answered']),
  /** Until the answer; while there is none, until the last day on which anything about it is on record. Never until today. */
  silence: days.nullable(),
  activeAfter: days.nullable(),
  /** Where it stands, in sentences. */
  standing: z.array(words),
  sources: z.array(sourceReference),
  captures: z.array(count),
});

const row = z.strictObject({ label: words, onRecord: count, included: count, setAside: count });

const summary = z.strictObject({
  onRecord: count,
  included: count,
  setAside: count,
  /** Standing in the case, but not chosen by the selection. */
  outside: count,
  undated: count,
  privileged: count,
  uncertain: count,
  /** In sentences, for a reader who reads nothing else. */
  sentences: z.array(words),
  selection: z.array(z.strictObject({ label: words, value: words })),
  byAccount: z.array(row),
  byPeriod: z.array(row),
  byAssurance: z.array(z.strictObject({ level: count, name: words, words, statements: count })),
  /** Numbers of earlier editions whose exhibits are not in this one: never given again. */
  retired: z.array(z.string()),
  searches: z.array(
    z.strictObject({ when: words, by: maybe, place: z.string(), query: z.string(), result: words, leftOut: maybe }),
  ),
});

/** One line of the index: what is looked for, and the exhibits where it stands. */
const indexEntry = z.strictObject({ words: z.string(), note: maybe, exhibits: z.array(z.string()) });
const section = z.strictObject({ heading: words, paragraphs: z.array(words) });

/** All that follows from records and request. Two editions with equal content are one edition. */
export const dossierContentSchema = z.strictObject({
  model: z.literal(DOSSIER_MODEL),
  document: z.string(),
  title: z.string(),
  reference: maybe,
  addressee: maybe,
  lang: z.string(),
  langWords: words,
  dir: direction,
  profile: z.enum(recipientProfiles),
  profileWords: words,
  caseFile: z.strictObject({
    caseId: id,
    title: z.string(),
    reference: maybe,
    zone: z.string(),
    description: maybe,
    purpose: maybe,
    legalBasis: maybe,
  }),
  summary,
  accounts: z.array(account),
  exhibits: z.array(exhibit),
  captures: z.array(capture),
  sources: z.array(source),
  requests: z.array(request),
  findings: z.array(findingSchema),
  /** Table of clauses, annex of policies and the fidelity of quotations; absent where the dossier leans on no policy. */
  rules: rulesSchema.exactOptional(),
  method: z.array(section),
  index: z.array(z.strictObject({ heading: words, entries: z.array(indexEntry) })),
});

/** What an edition adds to its content: its number, its time, and where custody stood. */
export const editionStampSchema = z.strictObject({
  number: z.number().int().min(1),
  /** UTC milliseconds, to the second. */
  madeAt: count,
  madeWords: words,
  frozen: z.boolean(),
  /** "draft, edition 2" */
  label: words,
  /** "DRAFT 2, not frozen": at the head of every page. */
  running: words,
  program: z.string(),
  custody: z.strictObject({
    head: z.strictObject({ chain: id, seq: count, hash: hash }).nullable(),
    events: count,
    checkpoint: z.strictObject({ made: words, root: hash, signed: z.boolean() }).nullable(),
    paragraphs: z.array(words),
    howToVerify: z.array(words),
  }),
});

export const dossierModelSchema = dossierContentSchema.extend({ edition: editionStampSchema });

export type DossierContent = z.infer<typeof dossierContentSchema>;
export type EditionStamp = z.infer<typeof editionStampSchema>;
export type DossierModel = z.infer<typeof dossierModelSchema>;
export type Exhibit = z.infer<typeof exhibit>;
export type ModelAccount = z.infer<typeof account>;
export type ModelAssurance = z.infer<typeof assurance>;
export type ModelCapture = z.infer<typeof capture>;
export type ModelDate = z.infer<typeof date>;
export type ModelObservation = z.infer<typeof observation>;
export type ModelRequest = z.infer<typeof request>;
export type ModelSource = z.infer<typeof source>;
export type ModelSummary = z.infer<typeof summary>;
export type Finding = z.infer<typeof findingSchema>;
export type Quotation = z.infer<typeof quotation>;
export type SourceReference = z.infer<typeof sourceReference>;
export type Tick = z.infer<typeof tick>;
