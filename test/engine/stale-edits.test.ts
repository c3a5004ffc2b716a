import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../core/contract/index.ts';
import { addAccount, addStatement, caseAtWork, problemCode, temporaryEngine, value } from './temporary-engine.ts';

function conflictIn(result: Result<unknown>) {
  if (result.ok) throw new Error('it was written');
  expect(result.error.code).toBe('object.changed');
  return result.error.conflict?.fields.map(({ field, yours, theirs }) => ({ field, yours, theirs }));
}

describe('two people edit one thing', () => {
  it('the second is told both values, and nothing is overwritten', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020');
    const { revision } = value(await client.call('statements.get', { statementId }));
    value(await client.call('statements.update', { statementId, lang: 'fa', context: 'First.', revision }));
    const { events } = value(await client.call('cases.info', {})).counts;
    const late = await client.call('statements.update', { statementId, lang: 'he', sensitive: true, revision });
    expect(conflictIn(late)).toEqual([{ field: 'lang', yours: 'he', theirs: 'fa' }]);
    expect(value(await client.call('statements.get', { statementId }))).toMatchObject({ lang: 'fa', sensitive: false });
    expect(value(await client.call('cases.info', {})).counts.events).toBe(events);
  });

  it('other fields, the same value, and what was put back since are no conflict', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020');
    const { revision } = value(await client.call('statements.get', { statementId }));
    const update = (fields: object) => client.call('statements.update', { statementId, ...fields });
    value(await update({ lang: 'fa' }));
    value(await update({ context: 'Mine.', revision }));
    expect(problemCode(await update({ lang: 'fa', revision }))).toBe('object.conflict');
    value(await update({ lang: null }));
    value(await update({ lang: 'he', revision }));
  });

  it('a choice made meanwhile is not replaced unseen', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020-05-24');
    const add = async (edtf: string) =>
      value(await client.call('statements.addDate', { statementId, date: { edtf }, method: 'press' })).dateId;
    const [one, two] = [await add('2020-05-22'), await add('2020-05-23')];
    const { revision } = value(await client.call('statements.get', { statementId }));
    value(await client.call('statements.chooseDate', { statementId, dateId: one, reason: 'The paper.' }));
    const late = await client.call('statements.chooseDate', { statementId, dateId: two, reason: 'Mine.', revision });
    expect(conflictIn(late)).toContainEqual({ field: 'chosenReason', yours: null, theirs: 'The paper.' });
    expect(value(await client.call('statements.get', { statementId })).date).toBe('2020-05-22');
  });

  it('also across sessions of different people, with references as ids', async () => {
    const at = await caseAtWork();
    const accountId = await addAccount(at.client);
    const otherId = await addAccount(at.client, 'other');
    const statementId = await addStatement(at.client, accountId, 'Words', '2020');
    const { revision } = value(await at.client.call('statements.get', { statementId }));
    await at.engine.close();
    const grace = temporaryEngine('Grace');
    value(await grace.call('cases.open', { folder: at.folder, passphrase: null }));
    value(await grace.call('statements.update', { statementId, accountId: otherId }));
    const name = { text: 'A', lang: null, script: null, kind: 'main' as const };
    const { subjectId } = value(await grace.call('subjects.add', { names: [name] }));
    const late = await grace.call('statements.update', {
      statementId,
      accountId: null,
      speakerId: subjectId,
      revision,
    });
    expect(conflictIn(late)).toEqual([{ field: 'accountId', yours: null, theirs: otherId }]);
  });

  it('what is no revision is refused as such', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020');
    for (const revision of ['x', '1.', '1.2,', "1.2'; --"]) {
      expect(problemCode(await client.call('statements.update', { statementId, lang: 'fa', revision }))).toBe(
        'input.invalid',
      );
    }
  });

  it('never loses a value that its writer was told is in the case', { timeout: 60_000 }, async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(1), field: fc.constantFrom('context', 'lang'), read: fc.boolean() }), {
          minLength: 2,
          maxLength: 10,
        }),
        async (edits) => {
          const statementId = await addStatement(client, accountId, 'Words', null);
          const get = async () => value(await client.call('statements.get', { statementId }));
          const seen = [await get(), await get()];
          for (const [at, { who, field, read }] of edits.entries()) {
            if (read) seen[who] = await get();
            const before = await get();
            const [was, now] = [seen[who]?.[field as 'lang'], before[field as 'lang']];
            const input = { statementId, [field]: `v${at}`, revision: seen[who]?.revision ?? '' };
            const result = await client.call('statements.update', input);
            expect(result.ok, `${String(was)} ${String(now)}`).toBe(was === now);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
