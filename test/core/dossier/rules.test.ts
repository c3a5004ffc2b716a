import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/domain/canonical-json.ts';
import { textOnDay } from '../../../core/domain/policy/on-day.ts';
import { linkFindings } from '../../../core/domain/policy/link-findings.ts';
import { recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { compileContent } from '../../../core/dossier/compile.ts';
import { dossierContentSchema } from '../../../core/dossier/model.ts';
import type { LinkedRecord, PolicyQuotationRecord, RuleRecords } from '../../../core/dossier/rule-records.ts';
import { checkQuotation } from '../../../core/text/quotation/check-quotation.ts';
import { quotable } from '../../../core/text/quotation/words.ts';
import { records, request, statement, uuid } from './hand-made.ts';

const TEXT =
  'Rules. You may not promote violence against people of any caste, gender or race. News reports are exempt.';
const [POLICY, VERSION, CLAUSE] = [uuid(300), uuid(301), uuid(302)];
const within = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  exact: words,
});

const day = textOnDay(
  {
    versions: [{ versionId: VERSION, text: 'a', change: 'content', effectiveOn: null }],
    sightings: [{ versionId: VERSION, firstSeen: '2020-03-31', lastSeen: '2020-03-31', continuous: false }],
  },
  { edtf: '2020-05-22', zone: null },
  'UTC',
);

const link = (n: number, statementId: string, more: Partial<LinkedRecord> = {}): LinkedRecord => ({
  linkId: uuid(n),
  statementId,
  policyId: POLICY,
  versionId: VERSION,
  clause: {
    clauseId: CLAUSE,
    path: 'Rules',
    number: '1',
    kind: 'prohibition',
    start: TEXT.indexOf('You may'),
    end: TEXT.indexOf(' News'),
  },
  statementSpans: [
    {
      words: { start: 0, end: 5, exact: 'Words' },
      wording: 'version',
      shown: true,
      captureId: null,
      region: null,
    },
  ],
  clauseSpans: [within('promote violence')],
  rationale: 'CANARY rationale',
  counter: 'It may be a figure of speech.',
  strength: 4,
  elements: [{ element: 'violence', finding: 'met', note: 'CANARY note' }],
  exceptions: [{ path: 'Rules', text: 'News reports are exempt.', applies: null, answer: null }],
  author: 'CANARY Ada',
  reviewer: null,
  decision: null,
  onDay: day,
  isTextOfDay: true,
  findings: linkFindings({
    clauseStands: true,
    spans: [{ wordsStand: true, wordingStands: true, shown: true }],
    day,
    isTextOfDay: true,
    elements: ['met'],
    exceptions: [null],
    decision: null,
    hasCounter: true,
  }),
  ...more,
});

const quotation = (text: string, more: Partial<PolicyQuotationRecord> = {}): PolicyQuotationRecord => ({
  quotationId: uuid(400),
  text,
  lang: 'en',
  claimedOn: '2020-05',
  sourceId: uuid(200),
  statementId: null,
  requestId: null,
  check: checkQuotation(text, quotable(TEXT)),
  policyId: POLICY,
  versionId: VERSION,
  passageText: null,
  isTextOfDay: true,
  ...more,
});

const rules = (links: readonly LinkedRecord[], quotations: readonly PolicyQuotationRecord[] = []): RuleRecords => ({
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
          registrar: 'Invented registrar',
          registrarRef: null,
          licence: 'ODC-BY',
          sha256: 'ab'.repeat(32),
          text: TEXT,
          sightings: [{ firstSeen: '2020-03-31', lastSeen: '2020-03-31', continuous: false, sourceId: uuid(200) }],
        },
      ],
    },
  ],
  links,
  quotations,
});

const first = statement(1, 'Words as they are');
const second = statement(2, 'Words again');
const compiled = (of: RuleRecords, more: Partial<typeof request> = {}) =>
  compileContent(records([first, second], { rules: of }), { ...request, ...more });

describe('rules in a dossier', () => {
  it('a dossier that leans on no policy holds none of it', () => {
    const content = compiled(rules([]));
    expect(content).not.toHaveProperty('rules');
    expect(content.exhibits[0]).not.toHaveProperty('links');
  });

  it('links stand with their exhibit, clauses in a table, texts in the annex', () => {
    const content = compiled(rules([link(500, uuid(1)), link(501, uuid(2))]));
    expect(dossierContentSchema.parse(JSON.parse(canonicalJson(content)))).toEqual(content);
    const { exhibits, rules: model } = content;
    expect(exhibits[0]?.links).toMatchObject([
      {
        clause: 1,
        statementSpans: [{ words: { text: 'Words' }, at: { start: 0, end: 5 } }],
        clauseSpans: [{ words: 'promote violence', start: 12, end: 28 }],
        day: {
          certainty: 'after-last',
          inForce: 'unknown',
          words: expect.stringContaining('52 days before') as string,
        },
        decisionWords: 'not reviewed',
      },
    ]);
    expect(model?.clauses).toMatchObject([
      { number: 1, policy: 1, version: 1, label: '1', exhibits: ['1', '2'], text: { text: TEXT.slice(7, -25) } },
    ]);
    expect(model?.clauses[0]?.text.text.slice(12, 28)).toBe('promote violence');
    expect(model?.policies).toMatchObject([
      {
        title: 'Invented rules',
        versions: [
          {
            effective: null,
            licence: 'ODC-BY',
            text: { text: TEXT },
            sightings: [{ words: 'seen once on 31 March 2020', source: 1 }],
          },
        ],
      },
    ]);
  });

  it('a link on another wording has its words, but no place in the text printed', () => {
    const [span] = link(500, uuid(1)).statementSpans;
    if (span === undefined) throw new Error('no span');
    const content = compiled(rules([link(500, uuid(1), { statementSpans: [{ ...span, shown: false }] })]));
    expect(content.exhibits[0]?.links?.[0]?.statementSpans).toMatchObject([{ words: { text: 'Words' }, at: null }]);
  });

  it.each(recipientProfiles)('the %s profile holds notes only where it may', (profile) => {
    const text = canonicalJson(compiled(rules([link(500, uuid(1))]), { profile }));
    expect(text.includes('CANARY')).toBe(profile === 'internal' || profile === 'counsel');
    expect(text).toContain('It may be a figure of speech.');
  });

  it('what a privileged statement quotes leaves with it', () => {
    const privileged = statement(1, 'Words', { privileged: true });
    const quoted = quotation('CANARY of another text', { sourceId: null, statementId: uuid(1), policyId: null });
    const of = records([privileged, second], { rules: rules([link(500, uuid(1))], [quoted]) });
    const content = compileContent(of, { ...request, profile: 'court' });
    expect(canonicalJson(content)).not.toContain('CANARY');
    expect(content).not.toHaveProperty('rules');
    expect(content.findings.filter(({ code }) => /^(link|policy)-/.test(code))).toEqual([]);
  });

  it('what a reviewer rejected is not printed and stands against nothing', () => {
    const content = compiled(rules([link(500, uuid(1), { decision: 'rejected' })]));
    expect(content.exhibits[0]).not.toHaveProperty('links');
    expect(content.findings.filter(({ code }) => code.startsWith('link-'))).toEqual([]);
  });

  it('findings name the link and its exhibit; a waiver is printed', () => {
    const waive = { 'link-not-reviewed': 'One person works on this.' };
    const { findings } = compiled(rules([link(500, uuid(1))]), { waive });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'link-exception-unanswered',
        object: uuid(500),
        exhibit: '1',
        severity: 'block',
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'link-not-reviewed', waived: 'One person works on this.' }),
    );
  });

  it('a quotation that differs is told word by word, and stands against freezing', () => {
    const quoted = quotation('may not promote violence against people of any race or calls for mass murder');
    const { rules: model, findings } = compiled(rules([link(500, uuid(1))], [quoted]));
    expect(model?.quotations).toMatchObject([
      {
        match: 'altered',
        source: 1,
        version: 1,
        claimedOn: 'in May 2020',
        sentences: [
          'Left out without a mark: “caste, gender or”.',
          'Added: “or calls for mass murder” (not in the text).',
        ],
      },
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'policy-quotation-differs', severity: 'block', object: uuid(400) }),
    );
    const exact = compiled(rules([], [quotation('You may not promote violence')]));
    expect(exact.findings.filter(({ code }) => code.startsWith('policy-quotation'))).toEqual([]);
    const foreign = compiled(
      rules([], [quotation('Nothing of this kind at all', { policyId: null, versionId: null })]),
    );
    expect(foreign.findings).toContainEqual(expect.objectContaining({ code: 'policy-quotation-not-found' }));
  });
});
