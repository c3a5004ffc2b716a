import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { compareChronology, extentOf, liesIn, positionOf, tieOf, UNDATED } from '../../core/domain/chronology.ts';
import { uuidBytes } from '../../core/domain/ids.ts';
import { addAccount, addStatement, caseAtWork, value } from './temporary-engine.ts';

/** Dates of every shape, many of them near each other, so that ranks, minutes and ties all decide somewhere. */
const DATES: readonly (string | null)[] = [
  ...['2020', '2020-05', '2020-05-22', '2020-05-22~', '2020-21', '202X', '2020-05-XX', '-0044', '2019/2021'],
  ...[
    '2020-05-17/2020-05-24',
    '[2020-05-17..2020-05-24]',
    '[..2020-05-24]',
    '[2020-05-22..]',
    '../2020-05-25',
    '2020-05-25/..',
  ],
  ...[
    '2020-05-22T10:31Z',
    '2020-05-22T10:31:07Z',
    '2020-05-22T10:31:07.250Z',
    '2020-05-22T10:32Z',
    '2020-05-22T14:31+04:30',
  ],
  null,
];

interface Known {
  readonly id: string;
  readonly text: string;
  readonly edtf: string | null;
  readonly sortKey: number;
  readonly tie: bigint;
}

async function populated(client: Client<Contract>, count: number): Promise<Known[]> {
  const accounts = [await addAccount(client, 'one'), await addAccount(client, 'two')];
  const known: Known[] = [];
  for (let i = 0; i < count; i++) {
    const edtf = DATES[(i * 7) % DATES.length] ?? null;
    const text = `post ${i}${i % 3 === 0 ? ' regime' : ''}${i % 5 === 0 ? ' uprooted' : ''}`;
    const id = await addStatement(client, accounts[i % 2] ?? '', text, edtf);
    const { sortKey } = positionOf(edtf, 'UTC');
    known.push({ id, text, edtf, sortKey, tie: tieOf(null, uuidBytes(id)) });
  }
  return known;
}

/** What the answer must be: everything sorted by the comparator of core/, undated last. */
function expected(known: readonly Known[], order: 'newest' | 'oldest'): string[] {
  const dated = known.filter((one) => one.sortKey !== UNDATED).sort(compareChronology);
  const undated = known.filter((one) => one.sortKey === UNDATED).sort(compareChronology);
  const sections = order === 'oldest' ? [dated, undated] : [dated.reverse(), undated.reverse()];
  return sections.flat().map(({ id }) => id);
}

async function paged(client: Client<Contract>, request: object, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: { statementId: string }[]; next: string | null } = value(
      await client.call('statements.list', { ...request, limit, after }),
    );
    ids.push(...page.items.map(({ statementId }) => statementId));
    after = page.next;
  } while (after !== null);
  return ids;
}

describe('pages', () => {
  it(
    'in both orders, with any page size, filter, search and range, are the comparator’s',
    { timeout: 180_000 },
    async () => {
      const { client } = await caseAtWork();
      const known = await populated(client, 160);
      const orders = fc.constantFrom<'newest' | 'oldest'>('newest', 'oldest');
      const searches = fc.constantFrom(null, 'regime', 'uprooted', '"regime uprooted"', 'post -regime', 'upro*');
      const bounds = fc.constantFrom(null, '2019', '2020-05', '2020-05-22', '2020-05-22T10:31Z', '2020-06', '2021');
      const words: Readonly<Record<string, (text: string) => boolean>> = {
        regime: (text) => text.includes('regime'),
        uprooted: (text) => text.includes('uprooted'),
        '"regime uprooted"': (text) => text.includes('regime uprooted'),
        'post -regime': (text) => !text.includes('regime'),
        'upro*': (text) => text.includes('uprooted'),
      };
      await fc.assert(
        fc.asyncProperty(
          orders,
          fc.integer({ min: 1, max: 200 }),
          searches,
          bounds,
          bounds,
          async (order, size, search, from, to) => {
            const range = {
              first: from === null ? -Infinity : extentOf(from, 'UTC').first,
              last: to === null ? Infinity : extentOf(to, 'UTC').last,
            };
            const chosen = known.filter(
              ({ text, edtf }) =>
                (search === null || words[search]?.(text) === true) && liesIn(extentOf(edtf, 'UTC'), range) !== 'no',
            );
            expect(await paged(client, { order, search, from, to }, size)).toEqual(expected(chosen, order));
            const { total, uncertain } = value(await client.call('statements.list', { search, from, to, limit: 1 }));
            expect(total).toBe(chosen.length);
            const perhaps = chosen.filter(({ edtf }) => liesIn(extentOf(edtf, 'UTC'), range) === 'perhaps').length;
            expect(uncertain).toBe(from === null && to === null ? 0 : perhaps);
          },
        ),
        { numRuns: 60, seed: 20200522 },
      );
    },
  );

  it('stay right when thousands stand in one minute', { timeout: 180_000 }, async () => {
    const { client, beside } = await caseAtWork();
    const { writeFile } = await import('node:fs/promises');
    const rows = Array.from({ length: 3000 }, (_, i) => `2020-05-22T10:31Z,word ${i},${9_000_000 + i}`);
    await writeFile(`${beside}/table.csv`, `date,text,id\n${rows.join('\n')}\n`);
    value(await client.call('imports.run', { files: [`${beside}/table.csv`], accountId: await addAccount(client) }));
    const all = await paged(client, { order: 'newest', search: 'word' }, 200);
    expect(new Set(all).size).toBe(3000);
    expect(all).toEqual(await paged(client, { order: 'newest' }, 200));
    expect(await paged(client, { search: 'word' }, 170)).toEqual([...all].reverse());
  });

  it('a cursor that no page gave is refused', async () => {
    const { client } = await caseAtWork();
    for (const after of ['', 'x', 'W10', Buffer.from('[1,"x","y"]').toString('base64url')]) {
      expect(await client.call('statements.list', { after })).toMatchObject({ error: { code: 'input.invalid' } });
    }
  });
});
