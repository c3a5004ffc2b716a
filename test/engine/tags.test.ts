import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, addStatement, caseAtWork, problemCode, value } from './temporary-engine.ts';

type Ask = Client<Contract>;

async function furnished() {
  const { client } = await caseAtWork();
  const accountId = await addAccount(client);
  const ids: string[] = [];
  for (const [text, date] of [
    ['The first threat', '2020-05-22'],
    ['A promise', '2020-05-23'],
    ['The second threat', '2020-06'],
    ['Nothing', null],
  ] as const) {
    ids.push(await addStatement(client, accountId, text, date));
  }
  return { client, accountId, ids };
}

async function texts(client: Ask, request: object): Promise<string[]> {
  return value(await client.call('statements.list', request)).items.map(({ text }) => text);
}

const findings = async (client: Ask) => value(await client.call('custody.verify', {})).findings;

describe('tags', () => {
  it('choose statements, alone and with words, in the order of time', async () => {
    const { client, ids } = await furnished();
    const { tagId } = value(await client.call('tags.create', { name: 'threat', colour: 'red' }));
    const [first, , second, undated] = ids as [string, string, string, string];
    const put = { tagId, statementIds: [undated, second, first, first] };
    expect(value(await client.call('tags.putOn', put)).statements).toBe(3);
    expect(await texts(client, { tagIds: [tagId] })).toEqual(['The first threat', 'The second threat', 'Nothing']);
    expect(await texts(client, { tagIds: [tagId], search: 'second' })).toEqual(['The second threat']);
    expect(await texts(client, { tagIds: [tagId], from: '2020-06', to: '2020-06' })).toEqual([
      'The second threat',
      'Nothing',
    ]);
    const page = value(await client.call('statements.list', { tagIds: [tagId], order: 'newest' }));
    expect(page).toMatchObject({ total: 3, items: [{ tagIds: [tagId] }, {}, {}] });
    expect(value(await client.call('tags.list', {})).items).toMatchObject([{ name: 'threat', statements: 3 }]);
    expect(await findings(client)).toEqual([]);
  });

  it('of several, all have to be there', async () => {
    const { client, ids } = await furnished();
    const make = async (name: string): Promise<string> => value(await client.call('tags.create', { name })).tagId;
    const [a, b] = [await make('a'), await make('b')];
    value(await client.call('tags.putOn', { tagId: a, statementIds: ids }));
    value(await client.call('tags.putOn', { tagId: b, statementIds: ids.slice(1, 2) }));
    expect(await texts(client, { tagIds: [a, b] })).toEqual(['A promise']);
  });

  it('follow a statement that is dated anew, set aside and brought back', async () => {
    const { client, ids } = await furnished();
    const { tagId } = value(await client.call('tags.create', { name: 'threat' }));
    value(await client.call('tags.putOn', { tagId, statementIds: ids }));
    const [statementId] = ids as [string];
    value(
      await client.call('statements.addDate', {
        statementId,
        date: { edtf: '2021' },
        method: 'press',
        choose: 'The paper.',
      }),
    );
    expect((await texts(client, { tagIds: [tagId] }))[2]).toBe('The first threat');
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    expect(await texts(client, { tagIds: [tagId] })).toHaveLength(3);
    expect(await texts(client, { tagIds: [tagId], setAside: true })).toEqual(['The first threat']);
    expect(await findings(client)).toEqual([]);
  });

  it('are put on all that a filter chooses, but for some', async () => {
    const { client, ids } = await furnished();
    const { tagId } = value(await client.call('tags.create', { name: 'threat' }));
    const target = { tagId, matching: { search: 'threat' }, except: [ids[2]!] };
    expect(value(await client.call('tags.putOn', target)).statements).toBe(1);
    const wrong = { tagId, matching: { search: 'threat account:nobody' } };
    expect(problemCode(await client.call('tags.putOn', wrong))).toBe('input.invalid');
    expect(problemCode(await client.call('tags.putOn', { tagId }))).toBe('input.invalid');
    expect(problemCode(await client.call('tags.putOn', target))).toBe('object.conflict');
  });

  it('are undone and redone: made, put on, taken off, renamed', async () => {
    const { client, ids } = await furnished();
    const { tagId } = value(await client.call('tags.create', { name: 'threat', colour: 'red' }));
    value(await client.call('tags.putOn', { tagId, statementIds: ids.slice(0, 2) }));
    value(await client.call('tags.takeOff', { tagId, statementIds: ids.slice(0, 1) }));
    value(await client.call('tags.update', { tagId, name: 'threats' }));
    const state = async () => [
      value(await client.call('tags.list', {})).items.map(({ name, colour, statements }) => [name, colour, statements]),
      await texts(client, { search: '"a promise"', tagIds: null }),
    ];
    const undo = async () => value(await client.call('history.undo', {}));
    expect((await state())[0]).toEqual([['threats', 'red', 1]]);
    await undo();
    expect((await state())[0]).toEqual([['threat', 'red', 1]]);
    await undo();
    expect((await state())[0]).toEqual([['threat', 'red', 2]]);
    expect(await texts(client, { search: 'first', tagIds: [tagId] })).toEqual(['The first threat']);
    await undo();
    expect((await state())[0]).toEqual([['threat', 'red', 0]]);
    await undo();
    expect((await state())[0]).toEqual([]);
    for (let k = 0; k < 4; k++) value(await client.call('history.redo', {}));
    expect((await state())[0]).toEqual([['threats', 'red', 1]]);
    expect(await texts(client, { tagIds: [tagId] })).toEqual(['A promise']);
    expect(await findings(client)).toEqual([]);
  });

  it('have names of their own', async () => {
    const { client } = await furnished();
    value(await client.call('tags.create', { name: 'a' }));
    const { tagId } = value(await client.call('tags.create', { name: 'b' }));
    expect(problemCode(await client.call('tags.create', { name: 'a' }))).toBe('object.conflict');
    expect(problemCode(await client.call('tags.update', { tagId, name: 'a' }))).toBe('object.conflict');
    value(await client.call('tags.update', { tagId, name: 'b', colour: 'blue' }));
  });
});

describe('assessing and setting aside many', () => {
  it('counts what changed, and is undone as one act', async () => {
    const { client, ids } = await furnished();
    value(await client.call('statements.assess', { statementIds: ids.slice(0, 1), state: 'review' }));
    const all = value(await client.call('statements.assess', { matching: {}, state: 'review' }));
    expect(all.statements).toBe(3);
    expect(await texts(client, { states: ['review'] })).toHaveLength(4);
    value(await client.call('history.undo', {}));
    expect(await texts(client, { states: ['review'] })).toEqual(['The first threat']);
    const aside = value(await client.call('statements.setAside', { matching: { search: 'threat' }, reason: 'Twice.' }));
    expect(aside.statements).toBe(2);
    expect(await texts(client, {})).toEqual(['A promise', 'Nothing']);
    value(await client.call('history.undo', {}));
    expect(await texts(client, {})).toHaveLength(4);
    expect(await findings(client)).toEqual([]);
  });
});

describe('saved filters', () => {
  it('are kept by name, replaced, renamed, removed, and all of it undone', async () => {
    const { client, accountId } = await furnished();
    const { filterId } = value(await client.call('filters.save', { name: 'His', filter: { accountId, search: 'a*' } }));
    const list = async () => value(await client.call('filters.list', {})).items;
    expect(await list()).toMatchObject([{ filterId, name: 'His', filter: { accountId, search: 'a*', kinds: null } }]);
    value(await client.call('filters.save', { name: 'His', filter: { accountId, kinds: ['post'] } }));
    expect(await list()).toMatchObject([{ filterId, filter: { search: null, kinds: ['post'] } }]);
    value(await client.call('filters.rename', { filterId, name: 'All of his' }));
    value(await client.call('filters.remove', { filterId }));
    expect(await list()).toEqual([]);
    value(await client.call('history.undo', {}));
    expect(await list()).toMatchObject([{ filterId, name: 'All of his', savedBy: 'Ada' }]);
    expect(await findings(client)).toEqual([]);
  });

  it('choose only by what is in the case', async () => {
    const { client } = await furnished();
    const tagIds = ['01a205c7-bc0e-7000-bfb9-70331db0920b'];
    expect(problemCode(await client.call('filters.save', { name: 'x', filter: { tagIds } }))).toBe('object.not-found');
    expect(problemCode(await client.call('filters.save', { name: 'x', filter: { from: 'May' } }))).toBe('date.invalid');
  });
});
