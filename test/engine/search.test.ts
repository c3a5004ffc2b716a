import { beforeEach, describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, addStatement, caseAtWork, value } from './temporary-engine.ts';

let client: Client<Contract>;
beforeEach(async () => {
  ({ client } = await caseAtWork());
});

async function found(search: string, more: object = {}) {
  const page = value(await client.call('statements.list', { search, ...more }));
  return { ...page, texts: page.items.map(({ text }) => text) };
}

describe('account: and date: words', () => {
  beforeEach(async () => {
    const minister = await addAccount(client, 'Ministry_1');
    const press = await addAccount(client, 'press');
    value(await client.call('accounts.rename', { accountId: press, handle: 'press_office', displayName: 'משרד' }));
    await addStatement(client, minister, 'One threat', '2020-05-22');
    await addStatement(client, press, 'Another threat', '2020-06');
    await addStatement(client, press, 'A promise', '2021');
  });

  it.each([
    ['account:ministry_1', ['One threat']],
    ['account:@MINISTRY_1 threat', ['One threat']],
    ['account:minis', ['One threat']],
    ['account:press_office', ['Another threat', 'A promise']],
    ['account:press', ['Another threat', 'A promise']],
    ['account:"משרד" threat', ['Another threat']],
    ['account:ministry_1 account:press', ['One threat', 'Another threat', 'A promise']],
    ['-account:press', ['One threat']],
    ['threat -account:press', ['One threat']],
    ['date:2020-05', ['One threat']],
    ['date:2020 threat', ['One threat', 'Another threat']],
    ['date:2020-06..', ['Another threat', 'A promise']],
    ['date:..2020-05', ['One threat']],
    ['account:press date:2020-06/2020-07', ['Another threat']],
    ['account:press -promise', ['Another threat']],
    ['date:2020 date:2021', []],
  ])('%s', async (search, texts) => {
    const page = await found(search);
    expect(page.texts).toEqual(texts);
    expect(page.notUnderstood).toEqual([]);
    expect(page.total).toBe(page.totalCapped ? page.total : texts.length);
  });

  it('what names nothing is told, and the rest is searched', async () => {
    expect(await found('threat account:nobody date:2020-13 -date:2020 date:2021..2020')).toMatchObject({
      texts: ['One threat', 'Another threat'],
      notUnderstood: [
        { typed: 'account:nobody', problem: 'no-account' },
        { typed: 'date:2020-13', problem: 'no-date', detail: expect.stringContaining('no month 13') as unknown },
        { typed: '-date:2020', problem: 'date-excluded' },
        { typed: 'date:2021..2020', problem: 'date-order' },
      ],
    });
    expect((await found('account:')).notUnderstood).toMatchObject([{ typed: 'account:', problem: 'no-account' }]);
  });

  it('kinds and precisions choose with and without words', async () => {
    expect((await found('threat', { precisions: ['coarser'] })).texts).toEqual(['Another threat']);
    const list = async (input: object) => value(await client.call('statements.list', input)).items.length;
    expect(await list({ precisions: ['coarser'] })).toBe(2);
    expect(await list({ precisions: ['day', 'undated'] })).toBe(1);
    expect(await list({ kinds: ['speech'] })).toBe(0);
    expect(await list({ kinds: ['post', 'speech'] })).toBe(3);
  });
});

describe('letters inside words', () => {
  const WORDS = ['The regime falls', 'می‌خواهم كتاب‌هاي', 'שָׁלוֹם עולם', '我爱中国人', 'REGIMEN and more', 'École'];
  let accountId: string;
  let ids: string[];
  beforeEach(async () => {
    accountId = await addAccount(client);
    ids = [];
    for (const [day, text] of WORDS.entries()) {
      ids.push(await addStatement(client, accountId, text, `2020-05-${String(10 + day)}`));
    }
  });

  const SEARCHES: readonly (readonly [string, readonly string[]])[] = [
    ['*egim*', ['The regime falls', 'REGIMEN and more']],
    ['*egime fal', ['The regime falls']],
    ['*"gime fal"', ['The regime falls']],
    ['*egim* -*men*', ['The regime falls']],
    ['*تابها', ['می‌خواهم كتاب‌هاي']],
    ['*לום*', ['שָׁלוֹם עולם']],
    ['*国人', ['我爱中国人']],
    ['*co*', ['École']],
    ['more *egim', ['REGIMEN and more']],
    ['*egim* date:2020-05-14', ['REGIMEN and more']],
    ['*zzz*', []],
  ];

  it('are found without their index, and the same with it', async () => {
    for (const [search, texts] of SEARCHES) {
      const wanted = search === '*egime fal' ? [] : texts;
      expect([search, (await found(search)).texts]).toEqual([search, wanted]);
    }
    expect((await found('*egim*')).notPrepared).toBe(6);
    expect(value(await client.call('statements.prepareParts', {}))).toEqual({ added: 6, total: 6 });
    for (const [search, texts] of SEARCHES) {
      const wanted = search === '*egime fal' ? [] : texts;
      expect([search, (await found(search)).texts]).toEqual([search, wanted]);
      expect([search, (await found(search, { order: 'newest' })).texts]).toEqual([search, [...wanted].reverse()]);
    }
    expect((await found('*egim*')).notPrepared).toBe(0);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('stay true after edits, undo, setting aside, new dates and new statements', async () => {
    value(await client.call('statements.prepareParts', {}));
    const [statementId] = ids as [string];
    value(await client.call('statements.addVersion', { statementId, text: 'It went under' }));
    expect((await found('*nder*')).texts).toEqual(['It went under']);
    // The earlier wording was seen too, and is found.
    expect((await found('*egim*')).texts).toEqual(['It went under', 'REGIMEN and more']);
    const date = { edtf: '2021' };
    value(await client.call('statements.addDate', { statementId, date, method: 'press', choose: 'A paper.' }));
    expect((await found('*nder*', { from: '2021' })).texts).toEqual(['It went under']);
    value(await client.call('history.undo', {}));
    expect((await found('*nder*', { from: '2021' })).texts).toEqual([]);
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    expect((await found('*nder*')).texts).toEqual([]);
    expect((await found('*nder*', { setAside: true })).texts).toEqual(['It went under']);
    await addStatement(client, accountId, 'A newer regiment', '2022');
    expect(await found('*egim*')).toMatchObject({ texts: ['REGIMEN and more', 'A newer regiment'], notPrepared: 1 });
    expect(value(await client.call('statements.prepareParts', {}))).toEqual({ added: 1, total: 7 });
    expect((await found('*egim*')).texts).toEqual(['REGIMEN and more', 'A newer regiment']);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('mark what was found in the text as it is, and go on over pages', async () => {
    value(await client.call('statements.prepareParts', {}));
    const { items, next } = await found('*egim*', { limit: 1 });
    expect(items[0]?.marks.map(([start, end]) => items[0]?.text.slice(start, end))).toEqual(['egim']);
    expect(next).not.toBeNull();
    expect((await found('*egim*', { limit: 1, after: next })).texts).toEqual(['REGIMEN and more']);
  });

  it('a cancelled index goes on where it stopped', async () => {
    const { items } = value(await client.call('custody.events', {}));
    const stop = new AbortController();
    stop.abort();
    await client.call('statements.prepareParts', {}, { signal: stop.signal });
    value(await client.call('statements.prepareParts', {}));
    expect((await found('*egim*')).notPrepared).toBe(0);
    expect(items.length).toBeGreaterThan(0);
  });
});
