import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierModelSchema, type DossierModel } from '../../../core/dossier/model.ts';
import { value } from '../temporary-engine.ts';
import { rulesAtHand, RULES, WORDS, type RulesAtHand } from '../rules-at-hand.ts';

async function built({ client, beside }: RulesAtHand, more: object = {}): Promise<DossierModel> {
  const request = { title: 'Rules', formats: ['json' as const, 'html' as const, 'pdf' as const], out: beside, ...more };
  const { files } = value(await client.call('dossiers.build', request));
  const json = files.find(({ format }) => format === 'json')?.path ?? '';
  return dossierModelSchema.parse(JSON.parse(readFileSync(join(beside, json), 'utf8')));
}

describe('a dossier of linked statements', () => {
  it('holds links, clauses, the annex and the fidelity of quotations; the same again is the same edition', async () => {
    const at = await rulesAtHand();
    const { client, engine, policyId, statementId } = at;
    value(await engine.callUnknown('links.add', at.link));
    const { sourceId } = value(await client.call('sources.add', { kind: 'letter', title: 'A letter' }));
    value(await client.call('supports.add', { sourceId, statementId }));
    const text = 'You may not threaten hatred';
    value(await client.call('quotations.add', { sourceId, policyId, text, lang: 'en', claimedOn: '2020-05-24' }));
    const model = await built(at);
    expect(model.exhibits[0]?.links).toMatchObject([
      {
        clause: 1,
        rationale: 'It threatens.',
        statementSpans: [{ at: { start: WORDS.indexOf('uprooted'), end: WORDS.indexOf(' and') } }],
        day: { certainty: 'after-last', isTextOfDay: true },
      },
    ]);
    expect(model.rules).toMatchObject({
      clauses: [{ exhibits: ['1'], kind: 'prohibition' }],
      policies: [{ versions: [{ text: { text: RULES }, sightings: [{ words: 'seen once on 31 March 2020' }] }] }],
      quotations: [
        {
          match: 'altered',
          sentences: [expect.stringContaining('Left out without a mark'), 'Added: “hatred” (not in the text).'],
        },
      ],
    });
    const codes = model.findings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['link-not-reviewed', 'link-exception-unanswered', 'policy-quotation-differs']),
    );
    expect((await built(at)).edition.number).toBe(1);
    value(await client.call('policies.addSighting', { versionId: at.versionId, firstSeen: '2020-06-30' }));
    const later = await built(at);
    expect([later.edition.number, later.exhibits[0]?.links?.[0]?.day?.certainty]).toEqual([2, 'certain']);
  });

  it('a court gets no rationale, and what has no rules holds nothing of them', async () => {
    const at = await rulesAtHand();
    expect(await built(at)).not.toHaveProperty('rules');
    value(await at.engine.callUnknown('links.add', { ...at.link, rationale: 'CANARY rationale' }));
    expect(JSON.stringify(await built(at, { title: 'Court', profile: 'court' }))).not.toContain('CANARY');
  });
});
