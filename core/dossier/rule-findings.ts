import type { Finding } from './model.ts';
import type { LinkedRecord, PolicyQuotationRecord } from './rule-records.ts';

/** A finding about a rule before its waiver is put in. */
export interface RuleFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly object: string;
  readonly exhibit: string | null;
}

/** What stands against a link that is printed; a rejected one isn't. */
export function aboutLink({ linkId, findings, decision }: LinkedRecord, exhibit: string): RuleFinding[] {
  return decision === 'rejected' ? [] : findings.map((finding) => ({ ...finding, object: linkId, exhibit }));
}

/** A quotation of a policy that differs from the stored text is never printed without saying so. */
export function aboutQuotations(
  quotations: readonly PolicyQuotationRecord[],
  labels: ReadonlyMap<string, string>,
): RuleFinding[] {
  return quotations.flatMap(({ quotationId, statementId, check }): RuleFinding[] => {
    const exhibit = statementId === null ? null : (labels.get(statementId) ?? null);
    if (check.match === 'exact' || (statementId !== null && exhibit === null)) return [];
    const about = { severity: 'block' as const, object: quotationId, exhibit };
    return check.match === 'none'
      ? [{ ...about, code: 'policy-quotation-not-found', message: 'A quotation of a policy stands in no stored text.' }]
      : [
          {
            ...about,
            code: 'policy-quotation-differs',
            message: 'A quotation of a policy differs from the stored text. What differs is printed.',
          },
        ];
  });
}
