import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { requestFindings, type RecordedClaim } from '../../core/domain/request-findings.ts';
import { standingOf, type ObservationFact } from '../../core/domain/request-standing.ts';
import { uuidBytes } from '../custody/uuid.ts';
import { recordedAt } from './recorded-at.ts';
import type { Response } from './request-responses.ts';

/** What follows from a request's records: computed at each reading, never stored. */

type Request = OutputOf<Contract['requests.get']>;
type Claim = Request['dates'][number];

export type Observed = ObservationFact;

function chosenOf(claims: readonly Claim[]): RecordedClaim | null {
  const chosen = claims.find((claim) => claim.chosen);
  if (chosen === undefined) return null;
  const { edtf, zone, dateId } = chosen;
  return { edtf, zone, recordedAt: recordedAt(uuidBytes(dateId)) };
}

const factOf = ({ responseId, kind, toward, outcome, dates }: Response) => ({
  eventId: responseId,
  kind,
  toward,
  outcome,
  date: chosenOf(dates),
});

export function standing(
  sent: readonly Claim[],
  responses: readonly Response[],
  observations: readonly Observed[],
  asOf: string,
  zone: string,
): Request['standing'] {
  const events = responses.map(factOf);
  const stands = standingOf({ sent: chosenOf(sent), events, observations }, { edtf: asOf, zone: null }, zone);
  const { state, silence, endedBy, toOthers, checks, activeAfter } = stands;
  return {
    state,
    silence,
    endedBy,
    toOthers: toOthers.map(({ eventId, days }) => ({ responseId: eventId, days })),
    checks: checks.map(({ id, accountId, status, date: { edtf, zone }, days }) => ({
      observationId: accountId === null ? null : id,
      responseId: accountId === null ? id : null,
      accountId,
      status,
      edtf,
      zone,
      days,
    })),
    activeAfter,
  };
}

export function findingsOf(
  requestId: string,
  sent: readonly Claim[],
  responses: readonly Response[],
  zone: string,
): Request['findings'] {
  return requestFindings({ requestId, sent: chosenOf(sent), events: responses.map(factOf) }, zone);
}
