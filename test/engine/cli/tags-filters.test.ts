import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, onrecord } from './command-line.ts';

async function furnished(): Promise<{ at: string; statements: readonly string[] }> {
  const at = join(await temporaryFolder(), 'Case.onrecord');
  await answer(['new', at, '--title', 'A case', '--open']);
  await answer(['account', 'add', at, '--platform', 'x', '--handle', 'minister']);
  const statements: string[] = [];
  for (const [text, date] of [
    ['A threat', '2020-05-22'],
    ['A promise', '2020-06'],
  ] as const) {
    const added = await answer(['statement', 'add', at, '--account', 'minister', '--text', text, '--date', date]);
    statements.push(String(added['statementId']));
  }
  return { at, statements };
}

const texts = (page: Record<string, unknown>): string[] =>
  (page['items'] as { text: string }[]).map(({ text }) => text);

describe('onrecord tag', () => {
  it('makes, puts on by id and by filter, chooses by, changes and takes off', async () => {
    const { at, statements } = await furnished();
    const { tagId } = await answer(['tag', 'add', at, '--name', 'threat', '--colour', 'red']);
    expect(await answer(['tag', 'put', at, '--tag', 'threat', '--statement', statements[0] ?? ''])).toEqual({
      statements: 1,
    });
    expect(texts(await answer(['statements', at, '--tag', 'threat']))).toEqual(['A threat']);
    expect(await answer(['tag', 'put', at, '--tag', String(tagId), '--search', 'promise'])).toEqual({ statements: 1 });
    await answer(['tag', 'change', at, '--tag', 'threat', '--name', 'seen', '--colour', 'none']);
    expect(await answer(['tag', 'list', at])).toEqual({
      tags: [{ tagId, name: 'seen', colour: null, statements: 2 }],
    });
    expect(await answer(['tag', 'take', at, '--tag', 'seen', '--account', 'minister'])).toEqual({ statements: 2 });
  });

  it('refuses what isn’t there, and to tag everything because nothing was named', async () => {
    const { at } = await furnished();
    await answer(['tag', 'add', at, '--name', 'threat']);
    expect((await onrecord(['tag', 'put', at, '--tag', 'threat'])).code).toBe(2);
    expect((await onrecord(['tag', 'put', at, '--tag', 'nothing', '--search', 'a'])).code).not.toBe(0);
    expect((await onrecord(['tag', 'add', at, '--name', 'x', '--colour', 'pink'])).code).toBe(2);
    expect((await onrecord(['statements', at, '--tag', 'nothing'])).code).not.toBe(0);
  });
});

describe('onrecord filter', () => {
  it('saves what chooses, and chooses by it', async () => {
    const { at } = await furnished();
    const saved = await answer(['filter', 'save', at, '--name', 'May', '--from', '2020-05', '--to', '2020-05']);
    expect(texts(await answer(['statements', at, '--filter', 'May']))).toEqual(['A threat']);
    expect(texts(await answer(['statements', at, '--filter', 'May', '--search', 'promise']))).toEqual([]);
    await answer(['filter', 'rename', at, '--filter', 'May', '--name', 'Spring']);
    const { filters } = await answer(['filter', 'list', at]);
    expect(filters).toMatchObject([{ filterId: saved['filterId'], name: 'Spring', filter: { from: '2020-05' } }]);
    await answer(['filter', 'remove', at, '--filter', 'Spring']);
    expect(await answer(['filter', 'list', at])).toEqual({ filters: [] });
  });
});

describe('onrecord statements', () => {
  it('takes kinds, precisions, account: and date: words, and letters inside words', async () => {
    const { at } = await furnished();
    expect(texts(await answer(['statements', at, '--precision', 'coarser']))).toEqual(['A promise']);
    expect(texts(await answer(['statements', at, '--kind', 'speech']))).toEqual([]);
    expect(texts(await answer(['statements', at, '--search', 'account:minister date:2020-05']))).toEqual(['A threat']);
    expect(texts(await answer(['statements', at, '--search', '*romis*']))).toEqual(['A promise']);
  });

  it.each(['account:nobody', 'date:2020-13', '-date:2020'])('refuses %s, which names nothing', async (search) => {
    const { at } = await furnished();
    const ended = await onrecord(['statements', at, '--search', search]);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('is not understood');
  });
});
