import { surelyAfter, type Claimed } from './elapsed.ts';
import { standingOf, type ResponseFact } from './request-standing.ts';

/** What can't be right, or is strange, in the dates of a request. They are claims, so they are recorded as they are, and said. */
export interface RequestFinding {
  readonly code: 'answer-before-request' | 'date-in-future' | 'not-dated';
  /** The request or the response that it is about. */
  readonly object: string;
  readonly message: string;
}

/** A claim, and when it was recorded: UTC milliseconds. */
export interface RecordedClaim extends Claimed {
  readonly recordedAt: number;
}

export interface DatedRequest {
  readonly requestId: string;
  readonly sent: RecordedClaim | null;
  readonly events: readonly (Omit<ResponseFact, 'date'> & { readonly date: RecordedClaim | null })[];
}

/** Nothing here depends on today: a date lies in the future if it did when it was recorded. */
export function requestFindings({ requestId, sent, events }: DatedRequest, caseZone: string): RequestFinding[] {
  const found: RequestFinding[] = [];
  if (sent === null || sent.edtf === null) {
    const message = 'No date of sending is known, so no silence can be counted.';
    found.push({ code: 'not-dated', object: requestId, message });
  }
  if (sent !== null && isFuture(sent, caseZone)) found.push(future(requestId, sent));
  for (const { eventId, date } of events) {
    if (date !== null && isFuture(date, caseZone)) found.push(future(eventId, date));
  }
  for (const eventId of standingOf({ sent, events, observations: [] }, null, caseZone).before) {
    const date = events.find((event) => event.eventId === eventId)?.date;
    found.push({ code: 'answer-before-request', object: eventId, message: beforeWords(date ?? null, sent) });
  }
  return found;
}

export function beforeWords(answer: Claimed | null, sent: Claimed | null): string {
  return `It is dated ${answer?.edtf ?? ''}, before the request was sent (${sent?.edtf ?? ''}). One of the two dates can’t be right.`;
}

function isFuture(date: RecordedClaim, caseZone: string): boolean {
  return surelyAfter(date, date.recordedAt, caseZone);
}

function future(object: string, { edtf }: Claimed): RequestFinding {
  return {
    code: 'date-in-future',
    object,
    message: `Its date (${edtf ?? ''}) lay in the future when it was recorded.`,
  };
}
