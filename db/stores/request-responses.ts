import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { attestedBy } from './attested.ts';
import { idList } from './identity.ts';
import { recordedAt } from './recorded-at.ts';
import { datesOf } from './statements/side-reads.ts';

export type Response = OutputOf<Contract['requests.get']>['responses'][number];

type ResponseRow = Pick<Response, 'kind' | 'form' | 'toward' | 'respondent' | 'outcome' | 'text' | 'setAsideReason'> & {
  readonly id: number;
  readonly request_id: number;
  readonly uuid: Buffer;
};

const sqlOf = (
  aside: boolean,
): string => `SELECT e.id, e.request_id, e.uuid, e.kind, e.form, e.toward, e.respondent, e.outcome, e.text,
    e.set_aside_reason AS setAsideReason FROM response_events e
  LEFT JOIN asserted_dates d ON d.response_event_id = e.id AND d.chosen = 1
  WHERE e.request_id IN (SELECT value FROM json_each(?)) AND e.set_aside_reason IS ${aside ? 'NOT NULL' : 'NULL'}
  ORDER BY d.sort_key IS NULL OR d.edtf IS NULL, d.sort_key, e.id`;

/**
 * What came back to requests, by request: in the order of their dates, the undated last.
 * @param aside only what was set aside, instead of what stands
 */
export function responsesOf(
  database: Connection,
  requests: readonly number[],
  aside = false,
): ReadonlyMap<number, Response[]> {
  const rows = prepared(database, sqlOf(aside)).all(idList(requests)) as ResponseRow[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'response_event_id', ids);
  const attested = attestedBy(database, 'response_event_id', ids);
  const responses = new Map<number, Response[]>();
  for (const { id, request_id, uuid, ...row } of rows) {
    const known = responses.get(request_id) ?? [];
    responses.set(request_id, known);
    known.push({
      responseId: uuidText(uuid),
      ...row,
      recordedAt: recordedAt(uuid),
      dates: (dates.get(id) ?? []).map((date) => ({ ...date, sources: [...date.sources] })),
      ...attested(id),
    });
  }
  return responses;
}
