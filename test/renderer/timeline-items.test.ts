import { describe, expect, it } from 'vitest';
import type { RequestDetail, Response } from '../../renderer/features/requests/standing-words.ts';
import { timelineOf } from '../../renderer/features/requests/timeline-items.ts';

const claim = (edtf: string | null, chosen = true) =>
  ({
    dateId: `d${String(edtf)}`,
    edtf,
    zone: null,
    displayed: null,
    assertedBy: null,
    method: 'press',
    chosen,
    chosenReason: null,
    sources: [],
  }) as const;

const response = (responseId: string, edtf: string | null): Response =>
  ({
    responseId,
    kind: 'answer',
    form: null,
    toward: 'requester',
    dates: edtf === null ? [] : [claim(edtf)],
  }) as unknown as Response;

function request(sent: string | null, responses: readonly Response[], seen: readonly string[] = []): RequestDetail {
  const checks = seen.map((edtf) => ({
    observationId: `o${edtf}`,
    responseId: null,
    accountId: 'a',
    status: 'active',
    edtf,
    zone: null,
  }));
  return {
    requestId: 'r',
    dates: sent === null ? [] : [claim(sent)],
    responses,
    standing: { checks },
    findings: [{ code: 'answer-before-request', object: 'early', message: '' }],
  } as unknown as RequestDetail;
}

const keys = (detail: RequestDetail): readonly string[] => timelineOf(detail, 'UTC').map(({ key }) => key);

describe('what happened around a request', () => {
  it('stands where its date puts it: the sending, answers and what was seen, the undated last', () => {
    const detail = request(
      '2020-05-24',
      [response('undated', null), response('late', '2020-07-29'), response('early', '2020-05-20')],
      ['2020-05-25'],
    );
    expect(keys(detail)).toEqual(['early', 'r', 'o2020-05-25', 'late', 'undated']);
  });

  it('tells the days since the sending as exactly as both dates, and what can’t be right', () => {
    const items = timelineOf(
      request('2020-05', [response('late', '2020-07-29'), response('early', '2020-04-01')]),
      'UTC',
    );
    const of = (key: string) => items.find((item) => item.key === key);
    expect(of('late')).toMatchObject({ after: { least: 59, most: 89 }, findings: [] });
    expect(of('early')).toMatchObject({ findings: [{ code: 'answer-before-request' }] });
  });

  it('a sending without a date comes last, and nothing is counted from it', () => {
    const items = timelineOf(request(null, [response('answer', '2020-07-29')]), 'UTC');
    expect(items.map(({ key }) => key)).toEqual(['answer', 'r']);
    expect(items[0]).toMatchObject({ after: null });
  });
});
