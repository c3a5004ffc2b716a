import { extentOf } from '../../../core/domain/chronology.ts';
import { daysBetween, type Claimed, type Days } from '../../../core/domain/elapsed.ts';
import type { RequestDetail, RequestFinding, Response } from './standing-words.ts';

type Claim = Response['dates'][number];
type Check = RequestDetail['standing']['checks'][number];

/** One thing that happened around a request, where its date puts it. */
export type TimelineItem =
  | { readonly kind: 'sent'; readonly key: string; readonly date: Claim | null }
  | {
      readonly kind: 'response';
      readonly key: string;
      readonly response: Response;
      readonly date: Claim | null;
      /** Since it was sent; null where one of the two dates is not known. */
      readonly after: Days | null;
      readonly findings: readonly RequestFinding[];
    }
  /** An account was seen after the notice. */
  | { readonly kind: 'seen'; readonly key: string; readonly check: Check };

export const chosenOf = (claims: readonly Claim[]): Claim | null => claims.find((claim) => claim.chosen) ?? null;

/** The sending, what came back and what was seen of the accounts, in the order of their dates; the undated last. */
export function timelineOf(request: RequestDetail, caseZone: string): TimelineItem[] {
  const sent = chosenOf(request.dates);
  const responses = request.responses.map((response): TimelineItem => {
    const date = chosenOf(response.dates);
    return {
      kind: 'response',
      key: response.responseId,
      response,
      date,
      after: sent === null || date === null ? null : daysBetween(sent, date, caseZone),
      findings: request.findings.filter(({ object }) => object === response.responseId),
    };
  });
  const seen = request.standing.checks
    .filter(({ observationId }) => observationId !== null)
    .map((check): TimelineItem => ({ kind: 'seen', key: check.observationId ?? '', check }));
  const items: TimelineItem[] = [{ kind: 'sent', key: request.requestId, date: sent }, ...responses, ...seen];
  const place = (item: TimelineItem): number => firstOf(item.kind === 'seen' ? item.check : item.date, caseZone);
  return items
    .map((item) => ({ item, at: place(item) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ item }) => item);
}

function firstOf(claim: Claimed | null, caseZone: string): number {
  if (claim === null || claim.edtf === null) return Infinity;
  return extentOf(claim.edtf, claim.zone ?? caseZone, caseZone).first;
}
