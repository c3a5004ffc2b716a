import { surelyAfter } from '../domain/elapsed.ts';
import { recordedAtOf } from '../domain/ids.ts';
import { requestFindings, type RecordedClaim } from '../domain/request-findings.ts';
import { splitDates } from './dates.ts';
import type { Found, Item } from './findings.ts';
import type { DateRecord, DossierRecords } from './records.ts';

interface About {
  readonly found: Found;
  readonly object: string;
  readonly exhibit: string | null;
}

/** What can't be right in claims of when: an answer before its request, a day that had not come when it was recorded. */
export function aboutClaims(records: DossierRecords, items: readonly Item[]): About[] {
  const { zone } = records.caseFile;
  const statements = items.flatMap(({ statement, exhibit }): About[] => {
    const chosen = recorded(splitDates(statement.dates).chosen);
    if (chosen === null || !surelyAfter(chosen, chosen.recordedAt, zone)) return [];
    const message = 'Its date lay in the future when it was recorded.';
    return [
      {
        found: { code: 'date-in-future', severity: 'warning', message },
        object: statement.statementId,
        exhibit: exhibit.exhibit,
      },
    ];
  });
  return [...statements, ...aboutRequests(records, zone)];
}

const SEVERITY = { 'answer-before-request': 'block', 'date-in-future': 'warning', 'not-dated': 'warning' } as const;
const CODES = {
  'answer-before-request': 'answer-before-request',
  'date-in-future': 'date-in-future',
  'not-dated': 'request-not-dated',
} as const;

function aboutRequests({ requests }: DossierRecords, zone: string): About[] {
  return requests.flatMap((request) => {
    const events = request.responses.map(({ responseId, kind, toward, outcome, dates }) => ({
      eventId: responseId,
      kind,
      toward,
      outcome,
      date: recorded(splitDates(dates).chosen),
    }));
    const sent = recorded(splitDates(request.dates).chosen);
    return requestFindings({ requestId: request.requestId, sent, events }, zone).map(({ code, message }): About => ({
      found: { code: CODES[code], severity: SEVERITY[code], message: `Request by ${request.requestedBy}: ${message}` },
      object: request.requestId,
      exhibit: null,
    }));
  });
}

function recorded(claim: DateRecord | null): RecordedClaim | null {
  if (claim === null) return null;
  const { edtf, zone, dateId } = claim;
  return { edtf, zone, recordedAt: recordedAtOf(dateId) };
}
