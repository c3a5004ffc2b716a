import { groupedBy } from '../domain/grouped-by.ts';
import type { DossierContent, Exhibit, Finding } from './model.ts';
import { speechOf, type Speech } from './language/speech.ts';
import type { DossierRecords } from './records.ts';
import { showsNotes } from './profile.ts';
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
import { wordsOf } from './readiness/words.ts';

/** What is compiled already, and is looked at. */
export interface Looked extends Pick<DossierContent, 'accounts' | 'captures' | 'requests'> {
  readonly items: readonly Item[];
}

/**
 * What stands against freezing this dossier, and what a reviewer should know: blocks first, then warnings, then notes; each with the
 * reason for which it is waived, if it is.
 */
export function findingsOf(records: DossierRecords, request: DossierRequest, looked: Looked): Finding[] {
  const speech = speechOf(request.lang);
  const found = [
    ...aboutItems(records, request, looked.items, speech),
    ...aboutRules(records, looked.items, speech),
    ...aboutMarked(
      looked.captures,
      looked.items.map(({ exhibit }) => exhibit),
    ),
    ...aboutSubjects(records, looked.items, speech),
    ...aboutHandles(records, looked.items, speech),
    ...aboutAccountDates(records.accounts, looked.accounts, records.caseFile.zone),
    ...aboutRequests(records, looked.requests),
    ...aboutDocument(request, looked.items.length).map(ofDossier),
  ];
  const codes = idleWaivers(found, request.waive);
  if (codes.length > 0) found.push(ofDossier(tellOf('waiver-without-finding', { codes })));
  const said = found.map((one) => finding(one, waivedFor(one, request.waive, records.waivers), speech));
  return gathered(said, speech).sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function aboutItems(
  records: DossierRecords,
  request: DossierRequest,
  items: readonly Item[],
  { say }: Speech,
): Found[] {
  const { zone } = records.caseFile;
  // A finding is printed: what the profile leaves out must not be named by one
  const open = records.captures.filter(({ privileged }) => !privileged || showsNotes(request.profile));
  const captures = new Map(open.map((capture) => [capture.captureId, capture]));
  const platforms = new Map(records.accounts.map(({ accountId, platform }) => [accountId, platform]));
  const looked = groupedBy(
    records.looked.filter(({ captureId }) => captures.has(captureId)),
    ({ statementId }) => statementId,
  );
  const fileOf = (captureId: string): string => {
    const capture = captures.get(captureId);
    return capture === undefined ? say('finding.a-capture') : fileName(capture);
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

function aboutRules({ rules, sources }: DossierRecords, items: readonly Item[], speech: Speech): Found[] {
  const exhibits = new Map<string, Exhibit>(items.map(({ statement, exhibit }) => [statement.statementId, exhibit]));
  const labels = new Map([...exhibits].map(([statementId, { exhibit }]) => [statementId, exhibit]));
  const titles = new Map(sources.map(({ sourceId, title, publisher }) => [sourceId, title ?? publisher]));
  const links = rules.links.flatMap((link) => {
    const exhibit = exhibits.get(link.statementId);
    return exhibit === undefined ? [] : aboutLink(link, exhibit, speech);
  });
  return [...links, ...aboutQuotations(rules.quotations, labels, titles)];
}

function ofDossier(told: Told): Found {
  return { told, object: null, exhibit: null };
}

function finding({ told, object, exhibit }: Found, waived: string | null, speech: Speech): Finding {
  return {
    code: told.code,
    severity: findingSeverities[told.code],
    object: object?.id ?? null,
    objectKind: object?.kind ?? null,
    exhibit,
    message: wordsOf(told, speech),
    waived,
  };
}
