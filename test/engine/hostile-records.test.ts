import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addAccount, addStatement, caseAtWork, problemCode, value } from './temporary-engine.ts';

const NAUGHTY = fileURLToPath(new URL('../../../shared/data/hostile/strings/blns.json', import.meta.url));

/** Texts that no list of naughty strings has. */
const ODD = ['\u0301\u0301\u0301', '\u202e\u202d\u2066', '\u200b\u200c\u200d', '\0', '\r\n\t', 'x'.repeat(1_000_000)];

describe('C10 hostile texts in every field of the records', () => {
  it.skipIf(!existsSync(NAUGHTY))(
    'are kept exactly, and nothing of the case is harmed',
    { timeout: 240_000 },
    async () => {
      const naughty = (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]).filter((text) => text !== '');
      expect(naughty.length).toBeGreaterThan(480);
      const { client } = await caseAtWork();
      const accountId = await addAccount(client);
      const [one, two] = [
        await addStatement(client, accountId, 'one', '2020'),
        await addStatement(client, accountId, 'two', '2020'),
      ];
      const { relationId } = value(await client.call('relations.add', { fromId: one, toId: two, kind: 'context-of' }));
      for (const text of [...naughty, ...ODD]) {
        const short = text.slice(0, 1000);
        const { renderingId } = value(
          await client.call('renderings.add', {
            statementId: one,
            text,
            lang: 'en',
            kind: 'paraphrase',
            madeBy: short,
          }),
        );
        const { requestId } = value(
          await client.call('requests.add', {
            platform: short.slice(0, 200),
            channel: short.slice(0, 200),
            requestedBy: short,
            addressee: short,
            asked: text,
            reference: short,
            sent: { edtf: '2020', displayed: short, assertedBy: short },
          }),
        );
        value(
          await client.call('requests.addEvent', {
            requestId,
            kind: 'answer',
            respondent: short,
            outcome: short,
            text,
            on: null,
          }),
        );
        value(await client.call('searches.add', { searchedOn: '2020', place: short, query: text, leftOut: text }));
        value(await client.call('relations.update', { relationId, note: `${short} ${renderingId}` }));
        value(await client.call('statements.review', { statementId: two, decision: 'returned', text: `.${short}` }));
        const request = value(await client.call('requests.get', { requestId }));
        expect(request).toMatchObject({ asked: text, requestedBy: short, addressee: short, reference: short });
        expect(request.dates[0]).toMatchObject({ displayed: short, assertedBy: short });
        expect(request.responses[0]).toMatchObject({ text, respondent: short, outcome: short });
        const { items } = value(await client.call('searches.list', { limit: 1 }));
        expect(items[0]).toMatchObject({ place: short, query: text, leftOut: text });
      }
      const { renderings, relations } = value(await client.call('statements.get', { statementId: one }));
      expect(renderings.map(({ text }) => text)).toEqual([...naughty, ...ODD]);
      expect(relations[0]?.note).toContain('x'.repeat(1000));
      const { reviews } = value(await client.call('statements.get', { statementId: two }));
      expect(reviews[0]?.text).toBe(`.${'x'.repeat(1000)}`);
      expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
    },
  );

  it('half characters are kept in words, and refused clearly elsewhere', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'one', '2020');
    const half = 'half \ud83d of it';
    value(await client.call('renderings.add', { statementId, text: half, lang: 'en', kind: 'excerpt' }));
    expect(value(await client.call('statements.get', { statementId })).renderings[0]?.text).toBe(half);
    const { events } = value(await client.call('cases.info', {})).counts;
    const search = await client.call('searches.add', { searchedOn: '2020', place: 'x', query: half });
    expect(problemCode(search)).toBe('input.invalid');
    expect(search.ok ? '' : search.error.detail).toContain('query');
    const letter = { platform: 'x', channel: 'letter', requestedBy: half, asked: 'x', sent: null };
    expect(problemCode(await client.call('requests.add', letter))).toBe('input.invalid');
    expect(problemCode(await client.call('statements.update', { statementId, context: half }))).toBe('input.invalid');
    expect(value(await client.call('cases.info', {})).counts.events).toBe(events);
  });

  it('texts that are too long are refused as such', async () => {
    const { client } = await caseAtWork();
    const letter = { platform: 'x', channel: 'letter', requestedBy: 'x', sent: null };
    const asked = 'é'.repeat(8 * 1024 * 1024 + 1);
    expect(problemCode(await client.call('requests.add', { ...letter, asked }))).toBe('text.too-long');
    expect(
      problemCode(await client.call('requests.add', { ...letter, asked: 'x', reference: 'x'.repeat(10_001) })),
    ).toBe('input.invalid');
  });
});
