import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAccount, addStatement, caseAtWork, problemCode, value, withoutCounts } from './temporary-engine.ts';

/** Two records of one account, with a post each. */
async function recordedTwice() {
  const at = await caseAtWork();
  const { client } = at;
  const accountId = await addAccount(client, 'minister');
  const otherId = await addAccount(client, 'Minister_Office');
  await addStatement(client, accountId, 'First words', '2020-05-01');
  value(
    await client.call('statements.add', {
      accountId: otherId,
      text: 'Second words',
      date: { edtf: '2020-06-02' },
      nativeId: '1261982309472845824',
    }),
  );
  const merge = { accountId, otherId, reason: 'The same user id in both archives.' };
  const texts = async (request: object): Promise<string[]> =>
    value(await client.call('statements.list', request)).items.map(({ text }) => text);
  return { ...at, accountId, otherId, merge, texts };
}

const findings = async ({ client }: { client: Awaited<ReturnType<typeof caseAtWork>>['client'] }) =>
  value(await client.call('custody.verify', {})).findings;

describe('two records of one account', () => {
  it('are one wherever accounts are listed, counted, searched and charted', async () => {
    const at = await recordedTwice();
    const { client, accountId, otherId, merge, texts } = at;
    value(await client.call('accounts.merge', merge));
    expect(value(await client.call('accounts.list', {})).items).toMatchObject([{ accountId, statements: 2 }]);
    expect(value(await client.call('accounts.list', { find: 'minister_office' })).items).toMatchObject([{ accountId }]);
    for (const request of [{ accountId }, { accountId: otherId }, { search: 'account:minister' }])
      expect(await texts(request)).toEqual(['First words', 'Second words']);
    expect(value(await client.call('statements.list', { accountId })).total).toBe(2);
    expect(await texts({ accountId, search: 'second' })).toEqual(['Second words']);
    expect(await texts({ search: '-account:minister_office words' })).toEqual([]);
    const { bars } = value(await client.call('statements.histogram', { accountId }));
    expect(bars.map(({ statements }) => statements)).toEqual([1, 1]);
    expect(value(await client.call('accounts.get', { accountId }))).toMatchObject({
      statements: 2,
      sameAs: null,
      alsoRecordedAs: [{ accountId: otherId, handle: 'Minister_Office', reason: merge.reason, statements: 1 }],
      handles: [{ handle: 'minister' }, { handle: 'Minister_Office' }],
    });
    expect(value(await client.call('accounts.get', { accountId: otherId }))).toMatchObject({
      sameAs: { accountId, reason: merge.reason },
      handles: [{ handle: 'Minister_Office' }],
    });
    expect(await findings(at)).toEqual([]);
  });

  it('each keep what was recorded under them, and can be taken apart, undone and redone', async () => {
    const at = await recordedTwice();
    const { client, accountId, otherId, merge, texts } = at;
    const look = async (): Promise<unknown> =>
      withoutCounts([
        value(await client.call('accounts.list', {})),
        value(await client.call('accounts.get', { accountId })),
        value(await client.call('accounts.get', { accountId: otherId })),
      ]);
    const before = await look();
    value(await client.call('accounts.merge', merge));
    const merged = await look();
    value(await client.call('accounts.takeApart', { accountId: otherId }));
    expect(await look()).toEqual(before);
    expect(await texts({ accountId })).toEqual(['First words']);
    value(await client.call('history.undo', {}));
    expect(await look()).toEqual(merged);
    value(await client.call('history.undo', {}));
    expect(await look()).toEqual(before);
    value(await client.call('history.redo', {}));
    expect(await look()).toEqual(merged);
    expect(await findings(at)).toEqual([]);
  });

  it('hold each post once, however it comes in', async () => {
    const { client, accountId, merge, beside } = await recordedTwice();
    value(await client.call('accounts.merge', merge));
    const again = { accountId, text: 'Second words', date: null, nativeId: '1261982309472845824' };
    expect(problemCode(await client.call('statements.add', again))).toBe('object.conflict');
    const table = join(beside, 'posts.csv');
    await writeFile(
      table,
      'id,created_at,text\n1261982309472845824,2020-06-02,Second words\n1262000000000000000,2020-06-03,Third words\n',
    );
    const done = value(await client.call('imports.run', { files: [table], accountId }));
    expect(done).toMatchObject({ added: 1, duplicates: 1 });
  });

  it('are refused where they can’t be one account', async () => {
    const { client, accountId, otherId, merge } = await recordedTwice();
    const elsewhere = value(await client.call('accounts.add', { platform: 'facebook', handle: 'minister' })).accountId;
    const merged = async (request: object) =>
      problemCode(await client.call('accounts.merge', { ...merge, ...request }));
    expect(await merged({ otherId: accountId })).toBe('object.conflict');
    expect(await merged({ otherId: elsewhere })).toBe('object.conflict');
    value(await client.call('accounts.update', { accountId, platformUserId: '1' }));
    value(await client.call('accounts.update', { accountId: otherId, platformUserId: '2' }));
    expect(await merged({})).toBe('object.conflict');
    value(await client.call('accounts.update', { accountId: otherId, platformUserId: null }));
    expect(await merged({})).toBe(null);
    expect(await merged({ accountId: otherId, otherId: accountId })).toBe('object.conflict');
    expect(problemCode(await client.call('accounts.setAside', { accountId, reason: 'Not his.' }))).toBe(
      'object.conflict',
    );
    expect(problemCode(await client.call('accounts.takeApart', { accountId }))).toBe('object.conflict');
  });
});
