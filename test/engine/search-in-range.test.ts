import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAccount, caseAtWork, value } from './temporary-engine.ts';

/** More matches before a range than are ever counted: those must neither hide what lies in the range nor be counted for it. */
const BEFORE = 10_400;

async function longCase() {
  const at = await caseAtWork();
  const lines = ['date,text'];
  for (let n = 0; n < BEFORE; n += 1) {
    const day = new Date(Date.UTC(2015, 0, 1, 0, n * 40)).toISOString().slice(0, 16);
    lines.push(`${day}Z,common word ${String(n)}`);
  }
  const inside = ['2016-03-01T10:00Z', '2016-03-02', '2016-03', '2016', '2010/2020', ''];
  inside.forEach((date, n) => lines.push(`${date},common inside ${String(n)}`));
  lines.push('2017-01-01,common after');
  const file = join(at.beside, 'long.csv');
  await writeFile(file, `${lines.join('\n')}\n`);
  const accountId = await addAccount(at.client);
  value(await at.client.call('imports.run', { files: [file], accountId }));
  return at;
}

describe('words searched for within a range of time', () => {
  it('are counted and listed for the range alone, however many matches lie before it', async () => {
    const { client } = await longCase();
    for (const order of ['newest', 'oldest'] as const) {
      const page = value(await client.call('statements.list', { search: 'common date:2016-03', order, limit: 50 }));
      const texts = page.items.map(({ text }) => text).sort();
      expect(texts).toEqual([0, 1, 2, 3, 4, 5].map((n) => `common inside ${String(n)}`));
      // The year, the decade and the undated may lie outside
      expect(page).toMatchObject({ total: 6, totalCapped: false, uncertain: 3 });
    }
    const all = value(await client.call('statements.list', { search: 'common date:2015', limit: 50 }));
    expect(all).toMatchObject({ total: 10_000, totalCapped: true });
  });
});
