import { linkFindings, type LinkFacts } from '../../../../core/domain/policy/link-findings.ts';
import { textOnDay } from '../../../../core/domain/policy/on-day.ts';
import type {
  CaptureRecord,
  DossierRecords,
  LookedRecord,
  RenderingRecord,
  RequestRecord,
  ResponseRecord,
  StatementRecord,
  SupportRecord,
} from '../../../../core/dossier/records.ts';
import type { LinkedRecord, PolicyQuotationRecord, RuleRecords } from '../../../../core/dossier/rule-records.ts';
import { checkQuotation } from '../../../../core/text/quotation/check-quotation.ts';
import { quotable } from '../../../../core/text/quotation/words.ts';
import { date, records, statement, uuid } from '../hand-made.ts';

/** What readiness is tried on: one sound statement with a source and a capture that holds its words, and what can be wrong with it. */
export const SOURCE = uuid(200);
export const CAPTURE = uuid(600);

/** An id of X of 22 May 2020, 10:00:00 UTC, and what its address is. */
export const POST = String(BigInt(Date.UTC(2020, 4, 22, 10) - 1_288_834_974_657) << 22n);
export const addressOf = (id: string): string => `https://x.com/invented/status/${id}`;

export const support = (of: Partial<SupportRecord>): SupportRecord => ({
  sourceId: null,
  captureId: null,
  page: null,
  timecode: null,
  note: null,
  ...of,
});

export const capture = (more: Partial<CaptureRecord> = {}): CaptureRecord => ({
  captureId: CAPTURE,
  nature: 'capture',
  sha256: 'ab'.repeat(32),
  bytes: 10,
  type: 'image/png',
  fileName: 'shot.png',
  requestedUrl: null,
  finalUrl: null,
  collectedOn: null,
  collectedZone: null,
  collector: null,
  tool: null,
  toolVersion: null,
  method: null,
  receivedFrom: null,
  recordedAt: Date.UTC(2026, 1, 2),
  sensitive: false,
  graphic: false,
  privileged: false,
  anchored: false,
  ...more,
});

export const looked = (found: LookedRecord['found'], score = 0): LookedRecord => ({
  statementId: uuid(1),
  captureId: CAPTURE,
  found,
  score,
});

/** Nothing can be said against it. */
export const sound = (more: Partial<StatementRecord> = {}): StatementRecord =>
  statement(1, 'Words as they are', {
    supports: [support({ sourceId: SOURCE }), support({ captureId: CAPTURE })],
    ...more,
  });

export const around = (one: StatementRecord, more: Partial<DossierRecords> = {}): DossierRecords =>
  records([one], { captures: [capture()], looked: [looked('exact', 1)], ...more });

export const rendering = (n: number, more: Partial<RenderingRecord> = {}): RenderingRecord => ({
  renderingId: uuid(n),
  versionId: null,
  text: 'Words as reported',
  lang: 'en',
  kind: 'press-quotation',
  status: 'checked',
  madeBy: null,
  chosen: false,
  chosenReason: null,
  dates: [],
  supports: [support({ sourceId: SOURCE })],
  ...more,
});

export const letter = (more: Partial<RequestRecord> = {}): RequestRecord => ({
  requestId: uuid(700),
  platform: 'x',
  channel: 'letter',
  requestedBy: 'A minister',
  addressee: null,
  asked: 'Suspend it.',
  reference: null,
  accountIds: [uuid(100)],
  dates: [date('2020-05-24')],
  supports: [],
  responses: [],
  ...more,
});

export const response = (edtf: string): ResponseRecord => ({
  responseId: uuid(701),
  kind: 'answer',
  form: 'oral',
  toward: 'third-party',
  respondent: null,
  outcome: null,
  text: 'No.',
  dates: [date(edtf)],
  supports: [],
});

const TEXT = 'You may not threaten violence against people of any caste or gender.';
const [POLICY, VERSION] = [uuid(300), uuid(301)];

const day = textOnDay(
  {
    versions: [{ versionId: VERSION, text: 'a', change: 'content', effectiveOn: null }],
    sightings: [{ versionId: VERSION, firstSeen: '2020-03-31', lastSeen: '2020-06-30', continuous: true }],
  },
  { edtf: '2020-05-22', zone: null },
  'UTC',
);

const SOUND_LINK: LinkFacts = {
  clauseStands: true,
  spans: [{ wordsStand: true, wordingStands: true, shown: true }],
  day,
  isTextOfDay: true,
  elements: ['met'],
  exceptions: [],
  decision: 'accepted',
  hasCounter: true,
};

/** A link against which nothing can be said, but for what is given. */
export function linked(facts: Partial<LinkFacts> = {}): LinkedRecord {
  const all = { ...SOUND_LINK, ...facts };
  return {
    linkId: uuid(500),
    statementId: uuid(1),
    policyId: POLICY,
    versionId: VERSION,
    clause: { clauseId: uuid(302), path: 'Rules', number: '1', kind: 'prohibition', start: 0, end: TEXT.length },
    statementSpans: [
      { words: { start: 0, end: 5, exact: 'Words' }, wording: 'version', shown: true, captureId: null, region: null },
    ],
    clauseSpans: [{ start: 12, end: 20, exact: 'threaten' }],
    rationale: 'It threatens.',
    counter: 'It may be a figure of speech.',
    strength: 4,
    elements: all.elements.map((finding) => ({ element: 'violence', finding, note: null })),
    exceptions: all.exceptions.map((applies) => ({ path: '', text: 'News.', applies, answer: null })),
    author: 'Ada',
    reviewer: 'Grace',
    decision: all.decision,
    onDay: day,
    isTextOfDay: all.isTextOfDay,
    findings: linkFindings(all),
  };
}

export const quoted = (text: string): PolicyQuotationRecord => ({
  quotationId: uuid(400),
  text,
  lang: 'en',
  claimedOn: null,
  sourceId: SOURCE,
  statementId: null,
  requestId: null,
  check: checkQuotation(text, quotable(TEXT)),
  policyId: POLICY,
  versionId: VERSION,
  passageText: null,
  isTextOfDay: true,
});

export const rules = (
  links: readonly LinkedRecord[],
  quotations: readonly PolicyQuotationRecord[] = [],
): RuleRecords => ({
  policies: [
    {
      policyId: POLICY,
      platform: 'x',
      title: 'Invented rules',
      lang: 'en',
      url: null,
      versions: [
        {
          versionId: VERSION,
          change: 'content',
          effectiveOn: null,
          registrar: null,
          registrarRef: null,
          licence: null,
          sha256: 'cd'.repeat(32),
          text: TEXT,
          sightings: [],
        },
      ],
    },
  ],
  links,
  quotations,
});
