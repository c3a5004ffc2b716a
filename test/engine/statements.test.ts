import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, addStatement, caseAtWork, problemCode, value } from './temporary-engine.ts';

const NAUGHTY = fileURLToPath(new URL('../../../shared/data/hostile/strings/blns.json', import.meta.url));

async function texts(client: Client<Contract>, request: object = {}): Promise<string[]> {
  return value(await client.call('statements.list', request)).items.map(({ text }) => text);
}

describe('words', () => {
  it.skipIf(!existsSync(NAUGHTY))(
    'C10 naughty strings go through add, get and list byte for byte',
    { timeout: 180_000 },
    async () => {
      const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
      expect(strings.length).toBeGreaterThan(480);
      const { client } = await caseAtWork();
      const accountId = await addAccount(client);
      for (const [index, text] of strings.entries()) {
        const date = { edtf: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString() };
        const { statementId } = value(await client.call('statements.add', { accountId, text, context: text, date }));
        const detail = value(await client.call('statements.get', { statementId }));
        expect([detail.text, detail.context]).toEqual([text, text]);
      }
      const listed: string[] = [];
      let after: string | null = null;
      do {
        const page: { items: { text: string }[]; next: string | null } = value(
          await client.call('statements.list', { limit: 200, after, textLimit: null }),
        );
        listed.push(...page.items.map(({ text }) => text));
        after = page.next;
      } while (after !== null);
      expect(listed).toEqual(strings);
      for (const search of strings) {
        const result = await client.call('statements.list', { search: search.slice(0, 1000) });
        if (!result.ok) expect(result.error.code).toBe('input.invalid');
      }
      expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
    },
  );

  it('keeps lone surrogates and NUL, and cuts a list’s text only between graphemes', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const odd = 'a\ud83d b\u0000c \udc00';
    const statementId = await addStatement(client, accountId, odd, '2020');
    expect(value(await client.call('statements.get', { statementId })).text).toBe(odd);
    expect(await texts(client)).toEqual([odd]);
    await addStatement(client, accountId, 'ab👩‍👩‍👧‍👦cd', '2021');
    const { items } = value(await client.call('statements.list', { textLimit: 5 }));
    expect(items[1]).toMatchObject({ text: 'ab', textCut: true });
  });

  it('refuses a text of more than 16 MiB and takes one of just so many', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const most = 'é'.repeat(8 * 1024 * 1024);
    await addStatement(client, accountId, most, null);
    const result = await client.call('statements.add', { accountId, text: `${most}.`, date: null });
    expect(problemCode(result)).toBe('text.too-long');
  });
});

describe('dates and wordings', () => {
  it('keeps every claim; the chosen one places the statement', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    await addStatement(client, accountId, 'fixed', '2020-05-23');
    const statementId = await addStatement(client, accountId, 'moved', '2020-05-24');
    const claim = { statementId, date: { edtf: '2020-05-22', assertedBy: 'A paper' }, method: 'press' as const };
    const { dateId } = value(await client.call('statements.addDate', claim));
    expect(await texts(client)).toEqual(['fixed', 'moved']);
    value(await client.call('statements.chooseDate', { statementId, dateId, reason: 'The paper saw it.' }));
    expect(await texts(client)).toEqual(['moved', 'fixed']);
    expect(await texts(client, { search: 'moved', order: 'newest' })).toEqual(['moved']);
    const { dates, date } = value(await client.call('statements.get', { statementId }));
    expect(date).toBe('2020-05-22');
    expect(dates).toMatchObject([
      { edtf: '2020-05-22', chosen: true, chosenReason: 'The paper saw it.', assertedBy: 'A paper' },
      { edtf: '2020-05-24', chosen: false },
    ]);
  });

  it('words that name no date leave the statement undated, last in both orders', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const date = { edtf: null, displayed: 'last week' };
    value(await client.call('statements.add', { accountId, text: 'undated', date }));
    await addStatement(client, accountId, 'early', '-0044');
    await addStatement(client, accountId, 'late', '2020');
    expect(await texts(client, { order: 'oldest' })).toEqual(['early', 'late', 'undated']);
    expect(await texts(client, { order: 'newest' })).toEqual(['late', 'early', 'undated']);
    expect(value(await client.call('statements.list', {})).items[2]).toMatchObject({
      date: null,
      displayed: 'last week',
    });
  });

  it('an offset given as the zone becomes part of the time, and stays as displayed', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const add = (date: object) =>
      client.call('statements.add', { accountId, text: 'w', date: { edtf: null, ...date } });
    expect(value(await add({ edtf: '2020-05-22T10:31', zone: '+04:30' })).chosenDate).toBe('2020-05-22T10:31+04:30');
    expect(problemCode(await add({ edtf: '2020-05-22T10:31Z', zone: 'Asia/Tehran' }))).toBe('date.invalid');
    expect(problemCode(await add({ edtf: '2020-05-22T10:31', zone: 'Asia/Nowhere' }))).toBe('date.invalid');
    expect(problemCode(await add({ edtf: '2020-02-30' }))).toBe('date.invalid');
  });

  it('shows the version chosen, and finds the words of all', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'the first wording', '2020');
    const { versionId } = value(
      await client.call('statements.addVersion', {
        statementId,
        text: 'the edited wording',
        seen: { edtf: '2020-06-01' },
      }),
    );
    expect(await texts(client, { search: 'edited' })).toEqual(['the edited wording']);
    expect(await texts(client, { search: 'first' })).toEqual(['the edited wording']);
    const { versions } = value(await client.call('statements.get', { statementId }));
    expect(versions).toMatchObject([
      { text: 'the first wording', shown: false },
      { versionId, shown: true, seen: [{ edtf: '2020-06-01' }] },
    ]);
    const first = versions[0]?.versionId ?? '';
    value(await client.call('statements.showVersion', { statementId, versionId: first }));
    expect(await texts(client)).toEqual(['the first wording']);
  });

  it('a new case zone moves labels and leaves instants', async () => {
    const { client } = await caseAtWork({ zone: 'UTC' });
    const accountId = await addAccount(client);
    await addStatement(client, accountId, 'label', '2020-05-22');
    await addStatement(client, accountId, 'instant', '2020-05-21T21:00Z');
    expect(await texts(client)).toEqual(['instant', 'label']);
    value(await client.call('cases.update', { zone: 'Asia/Tehran' }));
    expect(await texts(client)).toEqual(['label', 'instant']);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });
});

describe('what is held', () => {
  it('assurance, the clock in the post id, the repaired reading and the origin are computed', async () => {
    const { client, beside } = await caseAtWork();
    const accountId = await addAccount(client);
    const nativeId = '1263776230000000000';
    const given = { accountId, text: 'donâ€™t &amp; won’t', nativeId, date: { edtf: '2020-05-22' } };
    const { statementId } = value(await client.call('statements.add', given));
    const get = async () => value(await client.call('statements.get', { statementId }));
    expect(await get()).toMatchObject({
      assurance: 0,
      importedFrom: null,
      postIdClock: { edtf: '2020-05-22T10:18:27.715Z', agrees: 'yes' },
      repair: { text: expect.stringContaining('&') as string },
    });
    const { writeFile } = await import('node:fs/promises');
    const [one, two] = [`${beside}/one.png`, `${beside}/two.png`];
    await writeFile(one, 'one');
    await writeFile(two, 'two');
    value(await client.call('captures.add', { files: [one], statementId, nature: 'transcript' }));
    expect((await get()).assurance).toBe(1);
    value(await client.call('captures.add', { files: [one], statementId }));
    expect((await get()).assurance).toBe(2);
    value(await client.call('captures.add', { files: [two], statementId }));
    expect(await get()).toMatchObject({
      assurance: 3,
      captures: [{}, { fileName: 'one.png' }, { fileName: 'two.png' }],
    });
  });

  it('one post of one account is on record once, unless it is set aside', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const given = { accountId, text: 'w', nativeId: '12', date: null };
    const { statementId } = value(await client.call('statements.add', given));
    expect(problemCode(await client.call('statements.add', given))).toBe('object.conflict');
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Wrong words.' }));
    value(await client.call('statements.add', given));
    expect(problemCode(await client.call('statements.restore', { statementIds: [statementId] }))).toBe(
      'object.conflict',
    );
  });

  it('setting aside takes it out of lists, searches and tallies, and restoring brings it back', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const statementId = await addStatement(client, accountId, 'aside', '2020');
    await addStatement(client, accountId, 'stays', '2020');
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    expect(await texts(client)).toEqual(['stays']);
    expect(await texts(client, { search: 'aside' })).toEqual([]);
    expect(await texts(client, { search: 'aside', setAside: true })).toEqual(['aside']);
    expect(await texts(client, { setAside: true })).toEqual(['aside']);
    expect(value(await client.call('statements.histogram', {})).bars).toEqual([
      { period: 202000, grain: 1, statements: 1 },
    ]);
    value(await client.call('statements.restore', { statementIds: [statementId] }));
    expect(await texts(client)).toHaveLength(2);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('an account is named as it was on the statement’s day', async () => {
    const { client } = await caseAtWork();
    const { accountId } = value(await client.call('accounts.add', { platform: 'x' }));
    value(await client.call('accounts.rename', { accountId, handle: 'before', untilOn: '2019' }));
    value(await client.call('accounts.rename', { accountId, handle: 'after', fromOn: '2020-01-01' }));
    await addStatement(client, accountId, 'old', '2018-05');
    await addStatement(client, accountId, 'new', '2020-05');
    await addStatement(client, accountId, 'undated', null);
    const { items } = value(await client.call('statements.list', {}));
    expect(items.map(({ account }) => account?.handle)).toEqual(['before', 'after', 'after']);
  });
});
