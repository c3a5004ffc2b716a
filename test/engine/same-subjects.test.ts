import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, caseAtWork, problemCode, value, withoutCounts } from './temporary-engine.ts';

async function addSubject(
  client: Client<Contract>,
  text: string,
  lang: string,
  kind: 'public-figure' | 'body' = 'public-figure',
): Promise<string> {
  const names = [{ text, lang, script: null, kind: 'main' as const }];
  return value(await client.call('subjects.add', { kind, names })).subjectId;
}

/** A minister under two names in two scripts, with an account under one and a speech under the other. */
async function recordedTwice() {
  const at = await caseAtWork();
  const { client } = at;
  const subjectId = await addSubject(client, 'A minister', 'en');
  const otherId = await addSubject(client, 'یک وزیر', 'fa');
  const accountId = await addAccount(client);
  value(await client.call('accounts.update', { accountId, subjectId: otherId }));
  value(
    await client.call('statements.add', {
      speakerId: otherId,
      kind: 'speech',
      text: 'Spoken.',
      date: { edtf: '2020' },
    }),
  );
  value(
    await client.call('statements.add', {
      speakerId: subjectId,
      kind: 'speech',
      text: 'Said.',
      date: { edtf: '2021' },
    }),
  );
  const merge = { subjectId, otherId, reason: 'The same office, on the same days.' };
  return { ...at, subjectId, otherId, accountId, merge };
}

const findings = async (client: Client<Contract>) => value(await client.call('custody.verify', {})).findings;

describe('two records of one subject', () => {
  it('are one wherever subjects are listed, named and asked for', async () => {
    const { client, subjectId, otherId, accountId, merge } = await recordedTwice();
    value(await client.call('subjects.merge', merge));
    const { items } = value(await client.call('subjects.list', {}));
    expect(items).toMatchObject([
      {
        subjectId,
        accounts: 1,
        names: [{ text: 'A minister' }, { text: 'یک وزیر' }],
        alsoRecordedAs: [{ subjectId: otherId, name: 'یک وزیر', reason: merge.reason }],
      },
    ]);
    expect(value(await client.call('accounts.get', { accountId }))).toMatchObject({ subjectId, subject: 'A minister' });
    for (const speakerId of [subjectId, otherId]) {
      const list = value(await client.call('statements.list', { speakerId }));
      expect(list.items.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
        ['Spoken.', 'A minister'],
        ['Said.', 'A minister'],
      ]);
    }
    const found = value(await client.call('finder.names', { words: 'وزیر', limit: 5 }));
    expect(found.accounts).toMatchObject([{ accountId }]);
    expect(await findings(client)).toEqual([]);
  });

  it('can be taken apart, undone and redone, and then look as they did', async () => {
    const { client, otherId, merge } = await recordedTwice();
    const look = async (): Promise<unknown> =>
      withoutCounts([value(await client.call('subjects.list', {})), value(await client.call('statements.list', {}))]);
    const before = await look();
    value(await client.call('subjects.merge', merge));
    const merged = await look();
    value(await client.call('subjects.takeApart', { subjectId: otherId }));
    expect(await look()).toEqual(before);
    value(await client.call('history.undo', {}));
    expect(await look()).toEqual(merged);
    value(await client.call('history.undo', {}));
    expect(await look()).toEqual(before);
    value(await client.call('history.redo', {}));
    expect(await look()).toEqual(merged);
    expect(await findings(client)).toEqual([]);
  });

  it('are refused where they can’t be one, and neither is set aside alone', async () => {
    const { client, subjectId, otherId, merge } = await recordedTwice();
    const office = await addSubject(client, 'An office', 'en', 'body');
    const code = async (input: object): Promise<string | null> =>
      problemCode(await client.call('subjects.merge', { ...merge, ...input }));
    expect(await code({ otherId: subjectId })).toBe('object.conflict');
    expect(await code({ otherId: office })).toBe('object.conflict');
    expect(problemCode(await client.call('subjects.takeApart', { subjectId }))).toBe('object.conflict');
    expect(await code({})).toBeNull();
    expect(await code({})).toBe('object.conflict');
    for (const one of [subjectId, otherId]) {
      const aside = await client.call('subjects.setAside', { subjectId: one, reason: 'Twice.' });
      expect(problemCode(aside)).toBe('object.conflict');
    }
  });

  it('stand once in a dossier, under the record that stands for both', async () => {
    const { client, merge } = await recordedTwice();
    value(await client.call('subjects.merge', merge));
    const { outline, exhibits } = value(await client.call('dossiers.compile', { title: 'A dossier' }));
    expect(exhibits).toBe(2);
    expect(JSON.stringify(outline)).not.toContain('یک وزیر');
  });
});
