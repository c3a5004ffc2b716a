import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { caseAtWork, problemCode, value, withoutCounts, type CaseAtWork } from './temporary-engine.ts';

/**
 * Whatever a person does in the window can be taken back, act by act, until the case looks as it did at the start, and be done again
 * until it looks as it did at the end. What the log and the ids of set-aside things hold isn't part of how the case looks.
 */

interface World extends CaseAtWork {
  readonly accounts: string[];
  readonly statements: string[];
  readonly subjects: string[];
  readonly sources: string[];
  readonly captures: string[];
  readonly tags: string[];
  files: number;
}

type Act = (world: World, pick: number, words: string) => Promise<unknown>;

const of = (list: readonly string[], pick: number): string | undefined => list[pick % Math.max(1, list.length)];

/** What the window offers, each with what it needs; an act that has nothing to act upon does nothing. */
const ACTS: Readonly<Record<string, Act>> = {
  'accounts.add': async ({ client, accounts }, _pick, words) => {
    const added = await client.call('accounts.add', { platform: 'x', handle: words });
    if (added.ok) accounts.push(added.value.accountId);
  },
  'accounts.rename': ({ client, accounts }, pick, words) =>
    on(of(accounts, pick), (accountId) => client.call('accounts.rename', { accountId, displayName: words })),
  'accounts.observeStatus': ({ client, accounts }, pick, words) =>
    on(of(accounts, pick), (accountId) =>
      client.call('accounts.observeStatus', { accountId, status: 'suspended', on: { edtf: '2020-06' }, source: words }),
    ),
  'accounts.update': ({ client, accounts }, pick, words) =>
    on(of(accounts, pick), (accountId) =>
      client.call('accounts.update', { accountId, url: `https://x.test/${words}` }),
    ),
  'accounts.setAside': ({ client, accounts }, pick, words) =>
    on(of(accounts, pick), (accountId) => client.call('accounts.setAside', { accountId, reason: words })),
  'subjects.add': async ({ client, subjects }, _pick, words) => {
    const names = [{ text: words, lang: null, script: null, kind: 'main' as const }];
    const added = await client.call('subjects.add', { names });
    if (added.ok) subjects.push(added.value.subjectId);
  },
  'subjects.addName': ({ client, subjects }, pick, words) =>
    on(of(subjects, pick), (subjectId) =>
      client.call('subjects.addName', { subjectId, name: { text: words, lang: 'he', script: 'Hebr', kind: 'alias' } }),
    ),
  'statements.add': ({ client, accounts, statements }, pick, words) =>
    on(of(accounts, pick), async (accountId) => {
      const date = pick % 3 === 0 ? null : { edtf: pick % 2 === 0 ? '2020-05' : '2020-05-22' };
      const source = pick % 5 === 0 ? { kind: 'article' as const, title: words } : null;
      const added = await client.call('statements.add', { accountId, text: words, date, source });
      if (added.ok) statements.push(added.value.statementId);
    }),
  'statements.addDate': ({ client, statements }, pick, words) =>
    on(of(statements, pick), (statementId) =>
      client.call('statements.addDate', {
        statementId,
        date: { edtf: `2020-05-${String(1 + (pick % 28)).padStart(2, '0')}` },
        method: 'press',
        choose: pick % 2 === 0 ? words : null,
      }),
    ),
  'statements.chooseDate': ({ client, statements }, pick, words) =>
    on(of(statements, pick), async (statementId) => {
      const { dates } = value(await client.call('statements.get', { statementId }));
      const dateId = of(
        dates.map((date) => date.dateId),
        pick,
      );
      await on(dateId, (id) => client.call('statements.chooseDate', { statementId, dateId: id, reason: words }));
    }),
  'statements.addVersion': ({ client, statements }, pick, words) =>
    on(of(statements, pick), (statementId) =>
      client.call('statements.addVersion', { statementId, text: words, seen: { edtf: '2021' }, show: pick % 2 === 0 }),
    ),
  'statements.update': ({ client, statements }, pick, words) =>
    on(of(statements, pick), (statementId) =>
      client.call('statements.update', { statementId, context: words, state: 'review', lang: 'fa' }),
    ),
  'statements.setAside': ({ client, statements }, pick, words) =>
    on(of(statements, pick), (statementId) =>
      client.call('statements.setAside', { statementIds: [statementId], reason: words }),
    ),
  'statements.restore': ({ client, statements }, pick) =>
    on(of(statements, pick), (statementId) => client.call('statements.restore', { statementIds: [statementId] })),
  'sources.add': async ({ client, sources }, _pick, words) => {
    const published = { edtf: '2020-05-24' };
    sources.push(value(await client.call('sources.add', { kind: 'article', title: words, published })).sourceId);
  },
  'supports.add': ({ client, statements, sources }, pick) =>
    on(of(statements, pick), (statementId) =>
      on(of(sources, pick), (sourceId) => client.call('supports.add', { statementId, sourceId })),
    ),
  'captures.add': async (world, pick, words) => {
    const files: string[] = [];
    for (let count = 0; count <= pick % 3; count += 1) {
      const file = join(world.beside, `file-${String((world.files += 1))}.txt`);
      await writeFile(file, `${words} ${String(world.files)}`);
      files.push(file);
    }
    const { captures } = value(await world.client.call('captures.add', { files }));
    world.captures.push(...captures.map((capture) => capture.captureId));
  },
  'captures.setAside': ({ client, captures }, pick, words) =>
    on(of(captures, pick), (captureId) => client.call('captures.setAside', { captureIds: [captureId], reason: words })),
  'tags.create': async ({ client, tags }, _pick, words) => {
    const made = await client.call('tags.create', { name: words });
    if (made.ok) tags.push(made.value.tagId);
  },
  'tags.putOn': ({ client, tags, statements }, pick) =>
    on(of(tags, pick), (tagId) =>
      on(of(statements, pick), (statementId) => client.call('tags.putOn', { tagId, statementIds: [statementId] })),
    ),
  'tags.takeOff': ({ client, tags, statements }, pick) =>
    on(of(tags, pick), (tagId) =>
      on(of(statements, pick), (statementId) => client.call('tags.takeOff', { tagId, statementIds: [statementId] })),
    ),
  'cases.update': ({ client }, pick, words) =>
    client.call('cases.update', pick % 4 === 0 ? { zone: 'Asia/Tehran' } : { description: words }),
};

async function on(id: string | undefined, act: (id: string) => Promise<unknown>): Promise<unknown> {
  return id === undefined ? undefined : await act(id);
}

/** The case as its screens show it, without the counts of events. */
async function looks(client: Client<Contract>): Promise<unknown> {
  const statements = value(await client.call('statements.list', { limit: 200 })).items;
  const accounts = value(await client.call('accounts.list', {})).items;
  const details = [];
  for (const { statementId } of statements) {
    details.push(value(await client.call('statements.get', { statementId })));
  }
  const people = [];
  for (const { accountId } of accounts) people.push(value(await client.call('accounts.get', { accountId })));
  const all = Object.entries(value(await client.call('cases.info', {})));
  // What is undone lies set aside, so that count rises and nothing that is shown does
  const info = Object.fromEntries(all.filter(([name]) => !['head', 'checkpoint', 'setAside'].includes(name)));
  return withoutCounts({
    statements,
    details,
    accounts,
    people,
    info,
    subjects: value(await client.call('subjects.list', {})).items,
    sources: value(await client.call('sources.list', {})).items,
    tags: value(await client.call('tags.list', {})).items,
    captures: value(await client.call('captures.list', {})).items,
    bars: value(await client.call('statements.histogram', {})).bars.filter((bar) => bar.statements > 0),
    found: value(await client.call('statements.list', { search: 'w*' })).items.map((row) => row.statementId),
  });
}

const script = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS)),
    pick: fc.nat(60),
    words: fc.constantFrom('word', 'واژه', 'מילה', 'слово', 'w"x', '言葉'),
  }),
  { minLength: 3, maxLength: 14 },
);

/** Most acts need something to act upon: each script begins with it. */
const BEGUN = ['accounts.add', 'statements.add', 'sources.add'].map((act) => ({ act, pick: 1, words: 'begun' }));

describe('undo of everything', () => {
  it('takes the case back to how it looked, and forward again; the case verifies', async () => {
    await fc.assert(
      fc.asyncProperty(script, async (acts) => {
        const at = await caseAtWork();
        const { client } = at;
        const world: World = {
          ...at,
          accounts: [],
          statements: [],
          subjects: [],
          sources: [],
          captures: [],
          tags: [],
          files: 0,
        };
        const start = await looks(client);
        for (const { act, pick, words } of [...BEGUN, ...acts]) await ACTS[act]?.(world, pick, words);
        const end = await looks(client);

        const undone = await stepAll(client, 'history.undo');
        expect(await looks(client)).toEqual(start);
        expect(await stepAll(client, 'history.redo')).toBe(undone);
        expect(await looks(client)).toEqual(end);
        expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
        await at.engine.close('at-once');
      }),
      { numRuns: 12 },
    );
  }, 180_000);
});

/** As often as something is offered. Answers how often it was; a refusal fails. */
async function stepAll(client: Client<Contract>, direction: 'history.undo' | 'history.redo'): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const result = await client.call(direction, {});
    if (problemCode(result) === 'history.nothing-to-undo') return steps;
    value(result);
  }
}
