import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, caseAtWork, problemCode, value } from './temporary-engine.ts';

const letter = {
  platform: 'x',
  channel: 'letter',
  requestedBy: 'A minister',
  addressee: 'The chief executive',
  asked: 'immediate suspension of the account',
};

async function addLetter(client: Client<Contract>, more: object = {}): Promise<string> {
  const given = { ...letter, sent: { edtf: '2020-05-24', assertedBy: 'One paper' }, ...more };
  return value(await client.call('requests.add', given)).requestId;
}

const get = async (client: Client<Contract>, requestId: string, asOf = '2020-08-01') =>
  value(await client.call('requests.get', { requestId, asOf }));

describe('a request', () => {
  it('holds two dates of sending, an oral answer to a third party, and stays unanswered', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const requestId = await addLetter(client, {
      accountIds: [accountId],
      sources: [{ source: { kind: 'article', title: 'One paper' } }],
    });
    const about = { kind: 'request' as const, id: requestId };
    const other = { edtf: '2020-05-25', assertedBy: 'Another paper' };
    const { dateId } = value(await client.call('dates.add', { about, date: other, method: 'press' }));
    value(
      await client.call('requests.addEvent', {
        requestId,
        kind: 'answer',
        form: 'oral',
        toward: 'third-party',
        respondent: 'Head of policy',
        text: '… are generally not in violation of our rules',
        on: { edtf: '2020-07-29' },
      }),
    );
    value(
      await client.call('accounts.observeStatus', {
        accountId,
        status: 'active',
        on: { edtf: '2020-05-25' },
        source: 'One paper',
      }),
    );
    const days = (n: number) => ({ least: n, most: n });
    expect(await get(client, requestId)).toMatchObject({
      ...letter,
      accounts: [{ accountId, handle: 'minister' }],
      dates: [
        { edtf: '2020-05-24', chosen: true, assertedBy: 'One paper' },
        { edtf: '2020-05-25', chosen: false },
      ],
      sources: [{ title: 'One paper' }],
      responses: [{ form: 'oral', toward: 'third-party', dates: [{ edtf: '2020-07-29' }] }],
      standing: { state: 'silent', silence: days(69), toOthers: [{ days: days(66) }], activeAfter: days(1) },
      findings: [],
    });
    value(await client.call('dates.choose', { dateId, reason: 'Three papers say so.' }));
    expect((await get(client, requestId)).standing).toMatchObject({ silence: days(68), activeAfter: days(0) });
    value(await client.call('history.undo', {}));
    expect((await get(client, requestId)).standing.silence).toEqual(days(69));
    expect(value(await client.call('cases.info', {})).counts.requests).toBe(1);
    expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
  });

  it('answered before it was sent is refused with both dates, and recorded with a reason and a finding', async () => {
    const { client } = await caseAtWork();
    const requestId = await addLetter(client);
    const answer = { requestId, kind: 'answer' as const, on: { edtf: '2020-05-23' } };
    const refused = await client.call('requests.addEvent', answer);
    expect(problemCode(refused)).toBe('date.contradicts');
    expect(refused.ok ? '' : refused.error.detail).toMatch(/2020-05-23.*2020-05-24/);
    const { findings, responseId } = value(
      await client.call('requests.addEvent', { ...answer, reason: 'The paper prints this day.' }),
    );
    expect(findings).toMatchObject([{ code: 'answer-before-request', object: responseId }]);
    expect((await get(client, requestId)).standing.state).toBe('silent');
    value(await client.call('requests.setEventAside', { responseId, reason: 'Another letter.' }));
    expect(await get(client, requestId)).toMatchObject({ responses: [], findings: [] });
  });

  it('what came back is corrected by another that takes its place, and can stand again', async () => {
    const { client } = await caseAtWork();
    const requestId = await addLetter(client);
    const elsewhere = await addLetter(client);
    const answer = { requestId, kind: 'answer' as const, on: { edtf: '2020-06-01' } };
    const { responseId } = value(await client.call('requests.addEvent', answer));
    const replaces = { id: responseId, reason: 'It was a receipt.' };
    const misled = await client.call('requests.addEvent', { ...answer, requestId: elsewhere, replaces });
    expect(problemCode(misled)).toBe('input.invalid');
    value(await client.call('requests.addEvent', { ...answer, kind: 'receipt', replaces }));
    expect(await get(client, requestId)).toMatchObject({
      responses: [{ kind: 'receipt', setAsideReason: null }],
      aside: [{ responseId, setAsideReason: 'It was a receipt.' }],
      standing: { state: 'silent' },
    });
    value(await client.call('history.undo', {}));
    expect(await get(client, requestId)).toMatchObject({
      responses: [{ responseId }],
      standing: { state: 'answered' },
    });
    value(await client.call('history.redo', {}));
    value(await client.call('requests.restoreEvent', { responseId }));
    expect((await get(client, requestId)).responses.map(({ kind }) => kind)).toEqual(['answer', 'receipt']);
    expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
  });

  it('is found by who asked whom, by its way and its reference; its events name it', async () => {
    const { client } = await caseAtWork();
    const requestId = await addLetter(client, { reference: 'A/7' });
    value(await client.call('requests.addEvent', { requestId, kind: 'receipt', on: { edtf: '2020-05-26' } }));
    const found = async (words: string) => value(await client.call('finder.names', { words })).requests;
    for (const words of ['MINISTER', 'chief exec', 'lett', 'a/7']) {
      expect(await found(words)).toMatchObject([{ requestId, requestedBy: 'A minister', sentOn: '2020-05-24' }]);
    }
    expect(await found('nobody')).toEqual([]);
    const events = value(await client.call('statements.events', {})).items;
    expect(events.map(({ kind, requestId: of }) => [kind, of])).toEqual([
      ['request', requestId],
      ['answer', requestId],
    ]);
  });

  it('a date in the future, and none at all, are said', async () => {
    const { client } = await caseAtWork();
    const future = await addLetter(client, { sent: { edtf: '2199-01-01' } });
    expect((await get(client, future)).findings).toMatchObject([{ code: 'date-in-future', object: future }]);
    const undated = await addLetter(client, { sent: { edtf: null, displayed: 'last week' } });
    expect(await get(client, undated)).toMatchObject({
      standing: { state: 'not-sent', silence: null },
      findings: [{ code: 'not-dated' }],
    });
  });

  it('is changed in what may change, with a check against stale edits, taken back and restored', async () => {
    const { client } = await caseAtWork();
    const [one, two] = [await addAccount(client, 'one'), await addAccount(client, 'two')];
    const requestId = await addLetter(client, { accountIds: [one] });
    const { revision } = await get(client, requestId);
    value(await client.call('requests.update', { requestId, reference: 'A/1', accountIds: [two], revision }));
    expect(await get(client, requestId)).toMatchObject({ reference: 'A/1', accounts: [{ accountId: two }] });
    const late = await client.call('requests.update', { requestId, reference: 'B/2', revision });
    expect(late.ok ? null : late.error.conflict?.fields).toMatchObject([{ yours: 'B/2', theirs: 'A/1' }]);
    value(await client.call('history.undo', {}));
    expect(await get(client, requestId)).toMatchObject({ reference: null, accounts: [{ accountId: one }] });
    value(await client.call('requests.setAside', { requestId, reason: 'Never sent.' }));
    const list = async (more: object = {}) => value(await client.call('requests.list', more)).total;
    expect([await list(), await list({ setAside: true }), await list({ accountId: one })]).toEqual([0, 1, 0]);
    expect(problemCode(await client.call('requests.addEvent', { requestId, kind: 'receipt', on: null }))).toBe(
      'object.conflict',
    );
    value(await client.call('requests.restore', { requestId }));
    expect([await list(), await list({ accountId: one }), await list({ accountId: two })]).toEqual([1, 1, 0]);
    expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
  });

  it('what was set aside is no event of the chronology', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const requestId = await addLetter(client, { accountIds: [accountId] });
    const answer = { requestId, kind: 'answer' as const, on: { edtf: '2020-07-29' } };
    const { responseId } = value(await client.call('requests.addEvent', answer));
    const seen = { accountId, status: 'active' as const, on: { edtf: '2020-05-25' } };
    const { observationId } = value(await client.call('accounts.observeStatus', seen));
    const kinds = async () => value(await client.call('statements.events', {})).items.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['request', 'account-status', 'answer']);
    value(await client.call('accounts.setStatusAside', { observationId, reason: 'Another account.' }));
    expect(await kinds()).toEqual(['request', 'answer']);
    value(await client.call('requests.setEventAside', { responseId, reason: 'Another letter.' }));
    expect(await kinds()).toEqual(['request']);
    value(await client.call('history.undo', {}));
    value(await client.call('requests.setAside', { requestId, reason: 'Never sent.' }));
    expect(await kinds()).toEqual([]);
  });

  it('lists come in pages, the last sent first, the undated last', async () => {
    const { client } = await caseAtWork();
    for (const sent of [{ edtf: '2020' }, null, { edtf: '2021-05' }, { edtf: '2019-01-01' }, null]) {
      await addLetter(client, { sent, reference: sent?.edtf ?? 'undated' });
    }
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const page: { items: { reference: string | null }[]; next: string | null } = value(
        await client.call('requests.list', { limit: 2, after }),
      );
      seen.push(...page.items.map(({ reference }) => reference));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['2021-05', '2020', '2019-01-01', 'undated', 'undated']);
  });
});
