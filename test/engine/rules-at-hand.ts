import { addAccount, addStatement, caseAtWork, value, type CaseAtWork } from './temporary-engine.ts';

export const RULES =
  'You may not threaten violence 👩‍👩‍👧 e\u0301. \u202eHidden\u202c. This does not apply to news reports.';
export const WORDS = 'They will be uprooted 👩‍👩‍👧 and destroyed';

/** The place of words in a text. */
export function placed(text: string, exact: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
}

export interface RulesAtHand extends CaseAtWork {
  readonly accountId: string;
  readonly policyId: string;
  readonly versionId: string;
  readonly clauseId: string;
  readonly exceptionId: string;
  readonly statementId: string;
  /** What links.add takes. */
  readonly link: Readonly<Record<string, unknown>>;
}

/** A case with a statement, and a policy with one version, a clause with a checklist and an exception to it. */
export async function rulesAtHand(zone = 'UTC'): Promise<RulesAtHand> {
  const at = await caseAtWork({ zone });
  const { client } = at;
  const accountId = await addAccount(client);
  const statementId = await addStatement(client, accountId, WORDS, '2020-05-22');
  const { policyId } = value(await client.call('policies.add', { platform: 'x', title: 'Rules', lang: 'en' }));
  const seen = { firstSeen: '2020-03-31' };
  const { versionId } = value(await client.call('policies.addVersion', { policyId, text: RULES, seen }));
  const { clauses } = value(
    await client.call('clauses.mark', {
      versionId,
      clauses: [
        { ...placed(RULES, 'You may not threaten violence 👩‍👩‍👧 e\u0301.'), kind: 'prohibition' },
        { ...placed(RULES, 'This does not apply to news reports.'), kind: 'exception' },
      ],
    }),
  );
  const [clauseId = '', exceptionId = ''] = clauses.map((clause) => clause.clauseId);
  value(await client.call('clauses.setElements', { clauseId, elements: ['a threat', 'violence'] }));
  value(await client.call('clauses.setExceptions', { clauseId, exceptionIds: [exceptionId] }));
  const link = {
    statementId,
    clauseId,
    statementSpans: [{ words: placed(WORDS, 'uprooted 👩‍👩‍👧') }],
    clauseSpans: [placed(RULES, 'threaten violence')],
    rationale: 'It threatens.',
  };
  return { ...at, accountId, policyId, versionId, clauseId, exceptionId, statementId, link };
}
