import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { caseAtWork, value } from './temporary-engine.ts';

type Row = { statementId: string };

/** Dates of every precision over some years, with many in one month, several at one instant, and some undated. */
function table(): string {
  const dates = [
    '2020-05',
    '2020',
    '2019/2021',
    '2020-05-22~',
    '[..2020-05-24]',
    '2020-21',
    '201X',
    '2020-05-31T23:30Z',
    '',
  ];
  const lines = Array.from({ length: 900 }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    const month = String(1 + (at % 5 === 0 ? at % 12 : 4)).padStart(2, '0');
    const date = at % 11 === 0 ? (dates[(at / 11) % dates.length] ?? '') : `${2018 + (at % 4)}-${month}-${day}T10:00Z`;
    return `${date},Post ${at},${at % 3 === 0 ? 'a' : 'b'},${1000 + at}`;
  });
  return `date,text,user,id\n${lines.join('\n')}\n`;
}

async function caseWithTable(
  zone: string,
): Promise<{ client: Client<Contract>; accounts: readonly (string | null)[] }> {
  const { client, beside } = await caseAtWork({ zone });
  const file = join(beside, 'table.csv');
  await writeFile(file, table());
  value(await client.call('imports.run', { files: [file], platform: 'x' }));
  const { items } = value(await client.call('accounts.list', {}));
  return { client, accounts: [null, ...items.map(({ accountId }) => accountId)] };
}

interface List {
  readonly accountId: string | null;
  readonly order: 'newest' | 'oldest';
}

async function all(client: Client<Contract>, list: List): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: Row[]; next: string | null; first: number | null } = value(
      await client.call('statements.list', { ...list, after, limit: 200 }),
    );
    expect(page.first).toBe(ids.length);
    ids.push(...page.items.map(({ statementId }) => statementId));
    after = page.next;
  } while (after !== null);
  return ids;
}

async function expectRanksRight(client: Client<Contract>, list: List): Promise<void> {
  const ids = await all(client, list);
  for (let rank = 0; rank <= ids.length; rank += 7) {
    const page = value(await client.call('statements.list', { ...list, at: { rank }, limit: 3 }));
    expect(page).toMatchObject({ first: rank, total: ids.length });
    expect(page.items.map(({ statementId }) => statementId)).toEqual(ids.slice(rank, rank + 3));
    const statementId = ids[rank] ?? ids[0]!;
    const around = value(await client.call('statements.list', { ...list, at: { statementId, before: 5 }, limit: 10 }));
    const start = Math.max(0, ids.indexOf(statementId) - 5);
    expect(around.first).toBe(start);
    expect(around.items.map((row) => row.statementId)).toEqual(ids.slice(start, start + 10));
  }
}

describe('the n-th statement', () => {
  it.each(['UTC', 'Asia/Tehran', 'Pacific/Apia'])(
    'is told from the tallies, for the case and for accounts, in %s',
    async (zone) => {
      const { client, accounts } = await caseWithTable(zone);
      for (const accountId of accounts) {
        for (const order of ['oldest', 'newest'] as const) await expectRanksRight(client, { accountId, order });
      }
    },
  );

  it('stays right when statements come, go and move', async () => {
    const { client, accounts } = await caseWithTable('UTC');
    const list = { accountId: null, order: 'oldest' } as const;
    const [early = '', late = ''] = (await all(client, list)).slice(10, 12);
    value(await client.call('statements.setAside', { statementIds: [early], reason: 'Twice.' }));
    const date = { edtf: '2030' };
    value(await client.call('statements.addDate', { statementId: late, date, method: 'press', choose: 'A paper.' }));
    const account = { accountId: accounts[1] ?? null };
    value(await client.call('statements.add', { ...account, text: 'First of all', date: { edtf: '1999' } }));
    await expectRanksRight(client, list);
    await expectRanksRight(client, { ...list, ...account });
  });

  it('is where a date begins, in both orders', async () => {
    const { client } = await caseWithTable('UTC');
    const start = async (date: string, order: 'newest' | 'oldest') => {
      const { items, first } = value(await client.call('statements.list', { at: { date }, order, limit: 1 }));
      const ids = await all(client, { accountId: null, order });
      expect(ids.indexOf(items[0]?.statementId ?? '')).toBe(first);
      return items[0]?.date?.slice(0, 7);
    };
    expect(await start('2020-05', 'oldest')).toBe('2020-05');
    expect(await start('2019-05', 'newest')).toBe('2019-05');
    expect(await start('2020-06-15', 'oldest')).toBe('2020-07');
  });
});
