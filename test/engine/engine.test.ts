import { describe, expect, it } from 'vitest';
import { contract, type Changed, type OperationName } from '../../core/contract/index.ts';
import { assertComplete, audited } from '../../engine/operation.ts';
import { handlers } from '../../engine/operations/index.ts';
import { addAccount, addStatement, caseAtWork, problemCode, temporaryEngine, value } from './temporary-engine.ts';

const names = Object.keys(contract) as OperationName[];

describe('the registry', () => {
  it('has a handler for every operation, and an audited one for every command', () => {
    expect(() => assertComplete(contract, handlers)).not.toThrow();
    expect(Object.keys(handlers).sort()).toEqual([...names].sort());
  });

  it('refuses a command that is not audited', () => {
    const plain = { ...handlers, 'statements.add': () => ({}) };
    expect(() => assertComplete(contract, plain)).toThrow('command statements.add has no audited handler');
    const command = audited(() => ({}));
    expect(() => assertComplete(contract, { ...handlers, 'cases.info': command })).toThrow('query cases.info');
  });
});

describe('the engine', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'statements', ''])(
    'refuses “%s” as the name of an operation',
    async (name) => {
      expect(problemCode(await temporaryEngine().callUnknown(name, {}))).toBe('operation.unknown');
    },
  );

  it.each(names)('%s refuses unknown keys, and what is no object', async (name) => {
    const engine = temporaryEngine();
    const surplus = await engine.callUnknown(name, { surplus: 1 });
    // Other fields may be missing too; the unknown one is named among what is wrong.
    expect(surplus).toMatchObject({
      error: { code: 'input.invalid', detail: expect.stringContaining('"surplus"') as string },
    });
    for (const input of [JSON.parse('{"__proto__": {"x": 1}}') as unknown, null, [], 'text', undefined]) {
      expect(problemCode(await engine.callUnknown(name, input))).toBe('input.invalid');
    }
  });

  it('answers without an open case that none is open', async () => {
    expect(problemCode(await temporaryEngine().call('cases.info', {}))).toBe('case.none-open');
  });

  it('changes nothing in a case that is open for reading', async () => {
    const { engine, folder } = await caseAtWork();
    await engine.close();
    const reader = temporaryEngine();
    value(await reader.call('cases.open', { folder, passphrase: null, mode: 'read' }));
    expect(problemCode(await reader.call('actors.add', { name: 'Grace' }))).toBe('case.read-only');
    expect(value(await reader.call('cases.info', {})).counts.events).toBe(1);
  });

  it('holds one case at a time', async () => {
    const { client, folder } = await caseAtWork();
    expect(problemCode(await client.call('cases.open', { folder, passphrase: null }))).toBe('object.conflict');
  });

  it('tells of changes after they are committed, and of none after a refusal', async () => {
    const { client } = await caseAtWork();
    const told: Changed[] = [];
    const stop = client.onChanged((change) => told.push(change));
    value(await client.call('actors.add', { name: 'Grace' }));
    expect(problemCode(await client.call('actors.add', { name: 'Grace' }))).toBe('object.conflict');
    value(await client.call('actors.list', {}));
    expect(told).toHaveLength(1);
    expect(told[0]?.topics).toContain('actors');
    stop();
    value(await client.call('actors.add', { name: 'Alan' }));
    expect(told).toHaveLength(1);
  });

  it('a change and its event commit together or not at all', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const before = value(await client.call('cases.info', {})).counts;
    const unknown = '01890000-0000-7000-8000-000000000000';
    const given = { accountId, text: 'Words', date: { edtf: '2020' }, captureIds: [unknown] };
    expect(problemCode(await client.call('statements.add', given))).toBe('object.not-found');
    expect(value(await client.call('cases.info', {})).counts).toEqual(before);
    expect(value(await client.call('statements.list', { search: 'Words' })).total).toBe(0);
  });

  it('says that nothing changes, and records nothing', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020');
    value(await client.call('statements.update', { statementId, lang: 'fa' }));
    const events = value(await client.call('cases.info', {})).counts.events;
    expect(problemCode(await client.call('statements.update', { statementId, lang: 'fa' }))).toBe('object.conflict');
    expect(value(await client.call('cases.info', {})).counts.events).toBe(events);
  });

  it('stops long work when its caller asks, keeping what was committed', async () => {
    const { client, beside } = await caseAtWork();
    const { mkdir, writeFile } = await import('node:fs/promises');
    const folder = `${beside}/many`;
    await mkdir(folder);
    for (let i = 0; i < 20; i++) await writeFile(`${folder}/${String(i).padStart(2, '0')}.txt`, `file ${i}`);
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 5) controller.abort();
    };
    const result = await client.call('captures.add', { files: [folder] }, { onProgress, signal: controller.signal });
    expect(problemCode(result)).toBe('operation.cancelled');
    const { total } = value(await client.call('captures.list', {}));
    expect(total).toBeGreaterThanOrEqual(4);
    expect(total).toBeLessThan(20);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('answers reads while long work runs', async () => {
    const { client, beside } = await caseAtWork();
    const { writeFile } = await import('node:fs/promises');
    const files = Array.from({ length: 10 }, (_, i) => `${beside}/${i}.txt`);
    for (const file of files) await writeFile(file, file);
    let finished = false;
    const adding = client.call('captures.add', { files }).then((result) => {
      finished = true;
      return value(result);
    });
    value(await client.call('cases.info', {}));
    expect(finished).toBe(false);
    expect((await adding).captures).toHaveLength(10);
  });

  it('a new passphrase case opens with its passphrase alone, however its letters are composed', async () => {
    const { engine, folder } = await caseAtWork({ passphrase: 'ca\u0301fe' });
    await engine.close();
    const again = temporaryEngine();
    expect(problemCode(await again.call('cases.open', { folder, passphrase: 'cafe' }))).toBe('case.wrong-passphrase');
    expect(problemCode(await again.call('cases.open', { folder, passphrase: null }))).toBe('case.passphrase-needed');
    expect(value(await again.call('cases.open', { folder, passphrase: 'c\u00e1fe' })).protection).toBe('passphrase');
  });
});
