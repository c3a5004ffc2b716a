import { surelyAfter } from '../../domain/elapsed.ts';
import { recordedAtOf } from '../../domain/ids.ts';
import { requestFindings, type RecordedClaim } from '../../domain/request-findings.ts';
import { splitDates } from '../dates.ts';
import type { ModelAccount, ModelDate, ModelRequest } from '../model.ts';
import type { AccountRecord, DateRecord, DossierRecords, RequestRecord } from '../records.ts';
import { finerThanDisplayed, finerThanEvidence } from './dates.ts';
import type { Item } from './item.ts';
import { tellOf, type DatedThing, type Found, type Told } from './told.ts';

/** A claim and the words in which it is printed. */
interface Printed {
  readonly of: DatedThing;
  readonly claim: DateRecord | null;
  readonly printed: ModelDate | null;
}

/** What can't be right in claims of when: a day that had not come when it was recorded. Nothing here depends on today. */
export function aboutFuture({ statement, exhibit }: Item, caseZone: string): Told[] {
  const chosenOf = (claims: readonly DateRecord[]): DateRecord | null => splitDates(claims).chosen;
  const renderings = new Map(exhibit.renderings.map(({ renderingId, date }) => [renderingId, date]));
  const dated: Printed[] = [
    { of: 'statement', claim: chosenOf(statement.dates), printed: exhibit.date },
    ...statement.renderings.map(({ renderingId, dates }): Printed => ({
      of: 'rendering',
      claim: chosenOf(dates),
      printed: renderings.get(renderingId) ?? exhibit.shownRendering?.date ?? null,
    })),
    ...statement.statuses.map(({ dates }, index): Printed => ({
      of: 'status',
      claim: chosenOf(dates),
      printed: exhibit.statuses[index]?.date ?? null,
    })),
  ];
  return inFuture(dated, caseZone);
}

export function aboutAccountDates(
  accounts: readonly AccountRecord[],
  printed: readonly ModelAccount[],
  caseZone: string,
): Found[] {
  const shown = new Map(printed.map((account) => [account.accountId, account]));
  return accounts.flatMap((account) => {
    const { observations = [] } = shown.get(account.accountId) ?? {};
    if (!shown.has(account.accountId)) return [];
    const dated = account.observations.map(({ dates }, index): Printed => ({
      of: 'account-status',
      claim: splitDates(dates).chosen,
      printed: observations[index]?.date ?? null,
    }));
    const object = { kind: 'account', id: account.accountId } as const;
    return inFuture(dated, caseZone).map((told) => ({ told, object, exhibit: null }));
  });
}

function inFuture(dated: readonly Printed[], caseZone: string): Told[] {
  return dated.flatMap(({ of, claim, printed }) => {
    const recorded = recordedClaim(claim);
    if (recorded === null || !surelyAfter(recorded, recorded.recordedAt, caseZone)) return [];
    return [tellOf('date-in-future', { of, date: printed?.words ?? recorded.edtf ?? '' })];
  });
}

/** What can't be right in a request's dates, and what of them is finer than anything shows. */
export function aboutRequests(records: DossierRecords, printed: readonly ModelRequest[]): Found[] {
  const shown = new Map(printed.map((request) => [request.requestId, request]));
  return records.requests.flatMap((request) => {
    const model = shown.get(request.requestId);
    if (model === undefined) return [];
    const object = { kind: 'request', id: request.requestId } as const;
    const all = [...standing(request, model, records.caseFile.zone), ...fineness(request, model)];
    return all.map((told): Found => ({ told, object, exhibit: null }));
  });
}

function standing(request: RequestRecord, model: ModelRequest, caseZone: string): Told[] {
  const by = request.requestedBy;
  const words = new Map(model.responses.map(({ responseId, date }) => [responseId, date?.words ?? '']));
  const events = request.responses.map(({ responseId, kind, toward, outcome, dates }) => ({
    eventId: responseId,
    kind,
    toward,
    outcome,
    date: recordedClaim(splitDates(dates).chosen),
  }));
  const sent = recordedClaim(splitDates(request.dates).chosen);
  return requestFindings({ requestId: request.requestId, sent, events }, caseZone).map(({ code, object }): Told => {
    const answered = words.get(object);
    const date = answered ?? model.sent?.words ?? '';
    if (code === 'not-dated') return tellOf('request-not-dated', { by });
    if (code === 'date-in-future') {
      return tellOf('date-in-future', { of: answered === undefined ? 'request' : 'answer', date });
    }
    return tellOf('answer-before-request', { by, answered: date, sent: model.sent?.words ?? '' });
  });
}

function fineness(request: RequestRecord, model: ModelRequest): Told[] {
  const dated = [
    { dates: request.dates, printed: model.sent },
    ...request.responses.map(({ dates }, index) => ({ dates, printed: model.responses[index]?.date ?? null })),
  ];
  return dated.flatMap(({ dates, printed }) => {
    const { chosen, others } = splitDates(dates);
    if (chosen === null || printed === null) return [];
    const shownLess = finerThanDisplayed(chosen);
    if (!shownLess && !finerThanEvidence(chosen, others)) return [];
    const displayed = shownLess ? chosen.displayed : null;
    return [tellOf('date-finer-than-evidence', { date: printed.words, displayed })];
  });
}

function recordedClaim(claim: DateRecord | null): RecordedClaim | null {
  if (claim === null) return null;
  const { edtf, zone, dateId } = claim;
  return { edtf, zone, recordedAt: recordedAtOf(dateId) };
}
