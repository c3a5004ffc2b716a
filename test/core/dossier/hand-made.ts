import type { CustodyRecord, DateRecord, DossierRecords, StatementRecord } from '../../../core/dossier/records.ts';
import { NO_RULES } from '../../../core/dossier/rule-records.ts';
import type { DossierRequest } from '../../../core/dossier/request.ts';

/** Records written by hand: invented people, invented words. Every builder takes what differs. */
export const uuid = (n: number): string => `0197b8e0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const request: DossierRequest = {
  title: 'Invented dossier',
  reference: null,
  addressee: null,
  document: 'dossier',
  scope: 'matching',
  accountId: null,
  from: null,
  to: null,
  clauseId: null,
  tagIds: [],
  picked: [],
  leftOut: [],
  order: 'date',
  lang: 'en',
  profile: 'internal',
  waive: {},
};

export const custody: CustodyRecord = {
  head: { chain: uuid(9000), seq: 12, hash: '784b143b'.repeat(8) },
  events: 12,
  checkpoint: null,
};

export const facts = { number: 1, madeAt: Date.UTC(2026, 10, 22, 16, 20), frozen: false, program: 'On Record test' };

export const date = (edtf: string | null, more: Partial<DateRecord> = {}): DateRecord => ({
  dateId: uuid(5000),
  edtf,
  zone: null,
  displayed: null,
  assertedBy: null,
  method: 'displayed',
  chosen: true,
  chosenReason: 'the only one',
  supports: [],
  ...more,
});

export const statement = (n: number, text: string, more: Partial<StatementRecord> = {}): StatementRecord => ({
  statementId: uuid(n),
  accountId: uuid(100),
  speakerId: null,
  kind: 'post',
  nativeId: null,
  url: null,
  lang: 'en',
  direction: null,
  threadNativeId: null,
  parentId: null,
  context: null,
  stance: null,
  state: 'accepted',
  sensitive: false,
  graphic: false,
  privileged: false,
  dates: [date('2020-05-22')],
  versions: [{ versionId: uuid(n + 10_000), text, note: null, shown: true, dates: [], supports: [] }],
  renderings: [],
  relations: [],
  reviews: [],
  statuses: [],
  supports: [{ sourceId: uuid(200), captureId: null, page: null, timecode: null, note: null }],
  importedFrom: null,
  ...more,
});

export const records = (
  statements: readonly StatementRecord[],
  more: Partial<DossierRecords> = {},
): DossierRecords => ({
  caseFile: {
    caseId: uuid(1),
    title: 'Invented case',
    reference: 'INV-1',
    description: 'Working notes.',
    zone: 'UTC',
    purpose: null,
    legalBasis: null,
    legalHold: false,
  },
  statements,
  uncertain: [],
  tallies: [{ accountId: uuid(100), year: 2020, dated: true, setAside: false, statements: statements.length }],
  subjects: [],
  accounts: [
    {
      accountId: uuid(100),
      subjectId: null,
      platform: 'x',
      platformUserId: null,
      url: null,
      sameAs: null,
      handles: [
        { handle: 'invented.example', displayName: 'Invented Person', fromOn: null, untilOn: null, sourceId: null },
      ],
      observations: [],
    },
  ],
  sources: [
    {
      sourceId: uuid(200),
      kind: 'article',
      url: 'https://press.example/1',
      archiveUrl: null,
      title: 'An invented report',
      author: null,
      publisher: 'Invented Press',
      accessedOn: '2026-11-01',
      published: [],
    },
  ],
  captures: [],
  imports: [],
  searches: [],
  requests: [],
  rules: NO_RULES,
  chosenBy: { clause: null, tags: [] },
  looked: [],
  waivers: [],
  exhibits: [],
  ...more,
});
