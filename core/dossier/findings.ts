import { groupedBy } from '../domain/grouped-by.ts';
import type { DossierContent, Exhibit, Finding } from './model.ts';
import type { DossierRecords } from './records.ts';
import type { DossierRequest } from './request.ts';
import { aboutMarked, aboutPostCaptures, fileName } from './readiness/captures.ts';
import { aboutAccountDates, aboutFuture, aboutRequests } from './readiness/claims.ts';
import { findingSeverities, severities } from './readiness/codes.ts';
import { aboutDates } from './readiness/dates.ts';
import { aboutDocument } from './readiness/document.ts';
import { gathered } from './readiness/gathered.ts';
import type { Item } from './readiness/item.ts';
import { aboutLink, aboutQuotations } from './readiness/links.ts';
import { aboutHandles, aboutSubjects } from './readiness/people.ts';
import { aboutProof, aboutWordsHeld } from './readiness/proof.ts';
import { aboutReview } from './readiness/review.ts';
import { tellOf, type Found, type Told } from './readiness/told.ts';
import { idleWaivers, waivedFor } from './readiness/waivers.ts';
import { englishFindings, wordsOf } from './readiness/words.ts';

/** What is compiled already, and is looked at. */
export interface Looked extends Pick<DossierContent, 'accounts' | 'captures' | 'requests'> {
  readonly items: readonly Item[];
}

/**
 * What stands against freezing this dossier, and what a reviewer should know: blocks first, then warnings, then notes; each with the
 * reason for which it is waived, if it is.
 */
export function findingsOf(records: DossierRecords, request: DossierRequest, looked: Looked): Finding[] {
  const found = [
    ...aboutItems(records, request, looked.items),
    ...aboutRules(records, looked.items),
    ...aboutMarked(
      looked.captures,
      looked.items.map(({ exhibit }) => exhibit),
    ),
    ...aboutSubjects(records, looked.items),
    ...aboutHandles(records, looked.items),
    ...aboutAccountDates(records.accounts, looked.accounts, records.caseFile.zone),
    ...aboutRequests(records, looked.requests),
    ...aboutDocument(request, looked.items.length).map(ofDossier),
  ];
  const codes = idleWaivers(found, request.waive);
  if (codes.length > 0) found.push(ofDossier(tellOf('waiver-without-finding', { codes })));
  return gathered(found.map((one) => finding(one, waivedFor(one, request.waive, records.waivers)))).sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

function aboutItems(records: DossierRecords, request: DossierRequest, items: readonly Item[]): Found[] {
  const { zone } = records.caseFile;
  const captures = new Map(records.captures.map((capture) => [capture.captureId, capture]));
  const platforms = new Map(records.accounts.map(({ accountId, platform }) => [accountId, platform]));
  const looked = groupedBy(records.looked, ({ statementId }) => statementId);
  const fileOf = (captureId: string): string => {
    const capture = captures.get(captureId);
    return capture === undefined ? 'a capture' : fileName(capture);
  };
  return items.flatMap((item): Found[] => {
    const { statement, exhibit } = item;
    const object = { kind: 'statement', id: statement.statementId } as const;
    const own = [
      ...aboutProof(exhibit),
      ...aboutWordsHeld(statement, looked.get(statement.statementId) ?? [], fileOf),
      ...aboutDates(statement, exhibit, zone),
      ...aboutFuture(item, zone),
      ...aboutReview(statement, exhibit, request.lang),
    ].map((told): Found => ({ told, object, exhibit: exhibit.exhibit }));
    const platform = statement.accountId === null ? 'x' : (platforms.get(statement.accountId) ?? 'x');
    const contrary = aboutPostCaptures(statement, platform, captures, zone).map(({ told, captureId }): Found => ({
      told,
      object: { kind: 'capture', id: captureId },
      exhibit: exhibit.exhibit,
    }));
    return [...own, ...contrary];
  });
}

function aboutRules({ rules, sources }: DossierRecords, items: readonly Item[]): Found[] {
  const labels = new Map<string, Exhibit['exhibit']>(
    items.map(({ statement, exhibit }) => [statement.statementId, exhibit.exhibit]),
  );
  const titles = new Map(sources.map(({ sourceId, title, publisher }) => [sourceId, title ?? publisher]));
  const links = rules.links.flatMap((link) => {
    const exhibit = labels.get(link.statementId);
    return exhibit === undefined ? [] : aboutLink(link, exhibit);
  });
  return [...links, ...aboutQuotations(rules.quotations, labels, titles)];
}

function ofDossier(told: Told): Found {
  return { told, object: null, exhibit: null };
}

function finding({ told, object, exhibit }: Found, waived: string | null): Finding {
  return {
    code: told.code,
    severity: findingSeverities[told.code],
    object: object?.id ?? null,
    objectKind: object?.kind ?? null,
    exhibit,
    message: wordsOf(told, englishFindings),
    waived,
  };
}
