import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addAccount,
  addStatement,
  caseAtWork,
  problemCode,
  temporaryEngine,
  value,
  withoutCounts,
  type CaseAtWork,
} from './temporary-engine.ts';

async function stateOf({ client }: CaseAtWork, statementId: string) {
  const { text, date, setAsideReason, lang } = value(await client.call('statements.get', { statementId }));
  return { text, date, setAside: setAsideReason !== null, lang };
}

describe('undo and redo', () => {
  it('takes back what was done, step by step, and brings it back in the same order', async () => {
    const at = await caseAtWork();
    const { client } = at;
    const statementId = await addStatement(client, await addAccount(client), 'first', '2020-05-22');
    const states = [await stateOf(at, statementId)];
    value(await client.call('statements.addVersion', { statementId, text: 'second' }));
    states.push(await stateOf(at, statementId));
    const date = { edtf: '2020-05-21' };
    value(await client.call('statements.addDate', { statementId, date, method: 'press', choose: 'Better.' }));
    states.push(await stateOf(at, statementId));
    value(await client.call('statements.update', { statementId, lang: 'fa' }));
    states.push(await stateOf(at, statementId));
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    states.push(await stateOf(at, statementId));
    for (const expected of states.slice(0, -1).reverse()) {
      value(await client.call('history.undo', {}));
      expect(await stateOf(at, statementId)).toEqual(expected);
    }
    for (const expected of states.slice(1)) {
      value(await client.call('history.redo', {}));
      expect(await stateOf(at, statementId)).toEqual(expected);
    }
    expect(problemCode(await client.call('history.redo', {}))).toBe('history.nothing-to-undo');
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('a new act ends what could be redone; exports stand in nobody’s way', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    await addStatement(client, accountId, 'first', null);
    value(await client.call('history.undo', {}));
    expect(value(await client.call('history.state', {})).redo).toMatchObject({
      type: 'statements.add',
      label: 'first',
    });
    await addStatement(client, accountId, 'second', null);
    value(await client.call('cases.exportKey', {}));
    expect(value(await client.call('history.state', {}))).toMatchObject({ undo: { label: 'second' }, redo: null });
  });

  it('an import is undone as one, and redone', async () => {
    const { client, beside } = await caseAtWork();
    const table = join(beside, 'table.csv');
    await writeFile(table, `date,text\n${Array.from({ length: 1500 }, (_, i) => `2020-05-22,Post ${i}`).join('\n')}\n`);
    const accountId = await addAccount(client);
    value(await client.call('imports.run', { files: [table], accountId }));
    const count = async () => value(await client.call('statements.list', { limit: 1 })).total;
    expect(await count()).toBe(1500);
    expect(value(await client.call('history.undo', {})).type).toBe('imports.run');
    expect(await count()).toBe(0);
    expect(value(await client.call('history.redo', {})).type).toBe('imports.run');
    expect(await count()).toBe(1500);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('says what can’t be undone, and changes nothing', async () => {
    const { client } = await caseAtWork();
    value(await client.call('actors.add', { name: 'Grace' }));
    const { events } = value(await client.call('cases.info', {})).counts;
    const { undo } = value(await client.call('history.state', {}));
    expect(undo).toMatchObject({ type: 'actors.add', label: 'Grace' });
    expect(undo?.off).toContain('stays on record');
    expect(problemCode(await client.call('history.undo', {}))).toBe('history.cannot-undo');
    expect(value(await client.call('cases.info', {})).counts.events).toBe(events);
  });

  it('a renaming, a name, an observation, a claim of when and a wording are taken back, and come again', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const names = [{ text: 'The Office', lang: 'en', script: null, kind: 'main' as const }];
    const { subjectId } = value(await client.call('subjects.add', { names }));
    const statementId = await addStatement(client, accountId, 'first', '2020-05-22');
    const seen = async () =>
      withoutCounts({
        account: value(await client.call('accounts.get', { accountId })),
        subject: value(await client.call('subjects.list', {})).items.find((subject) => subject.subjectId === subjectId),
        statement: value(await client.call('statements.get', { statementId })),
      });
    const acts = [
      () => client.call('accounts.rename', { accountId, handle: 'renamed' }),
      () =>
        client.call('subjects.addName', {
          subjectId,
          name: { text: 'הלשכה', lang: 'he', script: 'Hebr', kind: 'main' },
        }),
      () =>
        client.call('accounts.observeStatus', {
          accountId,
          status: 'active',
          on: { edtf: '2020-07' },
          source: 'Press',
        }),
      () => client.call('statements.addDate', { statementId, date: { edtf: '2020-05' }, method: 'press' }),
      () => client.call('statements.addVersion', { statementId, text: 'second', show: false }),
    ];
    for (const act of acts) {
      const before = await seen();
      value<unknown>(await act());
      const after = await seen();
      expect(after).not.toEqual(before);
      value(await client.call('history.undo', {}));
      expect(await seen()).toEqual(before);
      value(await client.call('history.redo', {}));
      expect(await seen()).toEqual(after);
    }
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('files that came together go together', async () => {
    const { client, beside } = await caseAtWork();
    const files = Array.from({ length: 5 }, (_, index) => join(beside, `${String(index)}.txt`));
    for (const file of files) await writeFile(file, file);
    value(await client.call('captures.add', { files }));
    value(await client.call('captures.add', { files: [files[0] ?? ''] }));
    const kept = async () => value(await client.call('captures.list', {})).total;
    const states = [await kept()];
    for (const direction of ['undo', 'undo', 'redo', 'redo'] as const) {
      value(await client.call(`history.${direction}`, {}));
      states.push(await kept());
    }
    expect(states).toEqual([6, 5, 0, 5, 6]);
  });

  it('what a colleague changed since is not taken back unseen', async () => {
    const at = await caseAtWork();
    const statementId = await addStatement(at.client, await addAccount(at.client), 'mine', null);
    await at.engine.close();
    const colleague = temporaryEngine('Grace');
    value(await colleague.call('cases.open', { folder: at.folder, passphrase: null }));
    value(await colleague.call('statements.update', { statementId, context: 'Theirs.' }));
    await colleague.close();
    const again = temporaryEngine('Ada');
    value(await again.call('cases.open', { folder: at.folder, passphrase: null }));
    expect(problemCode(await again.call('history.undo', {}))).toBe('history.cannot-undo');
  });

  it('nobody undoes a colleague’s work', async () => {
    const at = await caseAtWork();
    await addStatement(at.client, await addAccount(at.client), 'mine', null);
    await at.engine.close();
    const colleague = temporaryEngine('Grace');
    value(await colleague.call('cases.open', { folder: at.folder, passphrase: null }));
    expect(value(await colleague.call('history.state', {}))).toEqual({ undo: null, redo: null });
    expect(problemCode(await colleague.call('history.undo', {}))).toBe('history.nothing-to-undo');
  });
});
