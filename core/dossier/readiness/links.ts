import type { LinkFindingCode } from '../../domain/policy/link-findings.ts';
import type { LinkedRecord, PolicyQuotationRecord } from '../rule-records.ts';
import { tell, tellOf, type Found, type Told } from './told.ts';

/** What stands against a link that is printed; a rejected one isn't. */
export function aboutLink(link: LinkedRecord, exhibit: string): Found[] {
  if (link.decision === 'rejected') return [];
  const object = { kind: 'link', id: link.linkId } as const;
  return link.findings.map(({ code }) => ({ told: toldOf(code, link), object, exhibit }));
}

function toldOf(code: LinkFindingCode, { onDay, exceptions, elements }: LinkedRecord): Told {
  switch (code) {
    case 'link-not-text-of-day':
    case 'link-text-not-certain':
      return tellOf(code, { note: onDay?.note ?? '' });
    case 'link-exception-unanswered':
      return tellOf(code, { count: exceptions.filter(({ applies }) => applies === null).length });
    case 'link-element-open':
      return tellOf(code, { count: elements.filter(({ finding }) => finding === null).length });
    default:
      return tell(code);
  }
}

/** A quotation of a policy that differs from the stored text is never printed without saying so. */
export function aboutQuotations(
  quotations: readonly PolicyQuotationRecord[],
  labels: ReadonlyMap<string, string>,
): Found[] {
  return quotations.flatMap(({ quotationId, statementId, check }): Found[] => {
    const exhibit = statementId === null ? null : (labels.get(statementId) ?? null);
    if (check.match === 'exact' || (statementId !== null && exhibit === null)) return [];
    const object = { kind: 'quotation', id: quotationId } as const;
    if (check.match === 'none') return [{ told: tell('policy-quotation-not-found'), object, exhibit }];
    const put = check.additions.find(({ marked }) => !marked)?.words ?? check.changes[0]?.quoted.words ?? null;
    const facts = {
      left: check.omissions.length,
      added: check.additions.length,
      changed: check.changes.length,
      example: put === null ? null : put.replace(/\s+/gu, ' '),
    };
    return [{ told: tellOf('policy-quotation-differs', facts), object, exhibit }];
  });
}
