import { boundaryAtOrBefore } from '../../text/graphemes.ts';
import type { LinkFindingCode } from '../../domain/policy/link-findings.ts';
import { dayWords } from '../day-words.ts';
import type { Speech } from '../language/speech.ts';
import type { Exhibit } from '../model.ts';
import type { LinkedRecord, PolicyQuotationRecord } from '../rule-records.ts';
import { tell, tellOf, type Found, type Told } from './told.ts';

/** What stands against a link that is printed; a rejected one isn't. */
export function aboutLink(link: LinkedRecord, exhibit: Pick<Exhibit, 'exhibit' | 'date'>, speech: Speech): Found[] {
  if (link.decision === 'rejected') return [];
  const object = { kind: 'link', id: link.linkId } as const;
  const note = link.onDay === null ? '' : dayWords(link.onDay, exhibit.date, speech);
  return link.findings.map(({ code }) => ({ told: toldOf(code, link, note), object, exhibit: exhibit.exhibit }));
}

function toldOf(code: LinkFindingCode, link: LinkedRecord, note: string): Told {
  const { exceptions, elements, statementSpans } = link;
  const words = statementSpans.find((span) => span.words !== null)?.words?.exact ?? null;
  const at = words === null ? null : shortened(words);
  switch (code) {
    case 'link-not-text-of-day':
    case 'link-text-not-certain':
      return tellOf(code, { at, note });
    case 'link-exception-unanswered': {
      const open = exceptions.filter(({ applies }) => applies === null);
      return tellOf(code, { at, count: open.length, first: shortened(open[0]?.text ?? '') });
    }
    case 'link-element-open':
      return tellOf(code, { at, count: elements.filter(({ finding }) => finding === null).length });
    default:
      return tellOf(code, { at });
  }
}

const LONGEST = 80;

/** As much as names a passage to a person, never cut inside a letter. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, boundaryAtOrBefore(line, LONGEST))}…`;
}

/** A quotation of a policy that differs from the stored text is never printed without saying so. */
export function aboutQuotations(
  quotations: readonly PolicyQuotationRecord[],
  labels: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string | null>,
): Found[] {
  return quotations.flatMap(({ quotationId, statementId, sourceId, check }): Found[] => {
    const exhibit = statementId === null ? null : (labels.get(statementId) ?? null);
    if (check.match === 'exact' || (statementId !== null && exhibit === null)) return [];
    const object = { kind: 'quotation', id: quotationId } as const;
    if (check.match === 'none') return [{ told: tell('policy-quotation-not-found'), object, exhibit }];
    const put = [
      ...check.additions.filter(({ marked }) => !marked).map(({ words }) => words),
      ...check.changes.map(({ quoted }) => quoted.words),
    ].sort((a, b) => b.length - a.length)[0];
    const facts = {
      left: check.omissions.length,
      added: check.additions.length,
      changed: check.changes.length,
      by: sourceId === null ? null : (sources.get(sourceId) ?? null),
      example: put === undefined ? null : shortened(put),
    };
    return [{ told: tellOf('policy-quotation-differs', facts), object, exhibit }];
  });
}
