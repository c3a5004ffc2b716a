import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import type { Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { FILTER_OPTIONS, filterOf, refuseUnknownWords } from '../filter-options.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';
import { without } from '../without.ts';

type Request = InputOf<Contract['statements.list']>;
type Page = OutputOf<Contract['statements.list']>;
type Row = Page['items'][number];

const PAGE = 200;

/** `onrecord statements`: the chronology, or what of it is asked for. */
export const statements: CliCommand = {
  usage:
    'statements <case> [--account A] [--from D] [--to D] [--search Q] [--kind K] [--state S] [--precision P] [--tag T] [--clause C] [--filter F] [--order O] [--limit N] [--after CURSOR] [--count]',
  about: 'Lists statements in the order of time.',
  details:
    '--from and --to choose whatever can lie in the range; "uncertain" counts those that may lie outside.\n' +
    'A search takes words, "phrases", begun words with * at their end, *letters inside words*, -words that must not occur,\n' +
    'account:name and date:2020-05 (date:2020-05..2020-07).',
  options: {
    ...CASE_OPTIONS,
    ...FILTER_OPTIONS,
    order: { value: 'O', about: 'oldest or newest first (default: oldest)' },
    limit: { value: 'N', about: 'at most so many (default: 100)' },
    after: { value: 'CURSOR', about: 'go on after the page that gave this cursor as "next"' },
    count: { about: 'only count' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const limit = args.number('limit', 1) ?? 100;
    const page = await withCase(args, terminal, folder, 'read', async (client) => {
      const request = await requestOf(args, client);
      return args.flag('count') ? counted(client, request) : pages(client, request, limit);
    });
    return {
      json: { ...without(page, 'first', 'notUnderstood', 'notPrepared'), items: page.items.map(itemOf) },
      text: textOf(page, args.flag('count')),
    };
  },
};

async function requestOf(args: Arguments, client: CaseClient): Promise<Request> {
  return {
    ...(await filterOf(args, client)),
    order: oneOf('order', args.text('order') ?? 'oldest', ['oldest', 'newest'] as const),
    after: args.text('after'),
    textLimit: null,
  };
}

async function counted(client: CaseClient, request: Request): Promise<Page> {
  const page = valueOf(await client.call('statements.list', { ...request, limit: 1 }));
  refuseUnknownWords(page);
  return { ...page, items: [], next: null };
}

/** One answer holds at most 200 rows: more are put together here. */
async function pages(client: CaseClient, request: Request, limit: number): Promise<Page> {
  const first = valueOf(await client.call('statements.list', { ...request, limit: Math.min(limit, PAGE) }));
  refuseUnknownWords(first);
  const items = [...first.items];
  let { next } = first;
  while (next !== null && items.length < limit) {
    const asked = { ...request, limit: Math.min(limit - items.length, PAGE), after: next };
    const page = valueOf(await client.call('statements.list', asked));
    items.push(...page.items);
    ({ next } = page);
  }
  return { ...first, items, next };
}

/** The row of docs/guide/cli.md: the first source of each date stands with it. */
function itemOf(row: Row): object {
  return {
    ...without(row, 'marks', 'snippet', 'textCut', 'dates', 'sortKey'),
    dates: row.dates.map((date) => ({ ...without(date, 'sources'), source: date.sources[0] ?? null })),
    ...(row.snippet === null ? {} : { snippet: row.snippet }),
  };
}

function textOf(page: Page, countOnly: boolean): string {
  const total = `${page.total}${page.totalCapped ? ' or more' : ''} statements`;
  const uncertain = page.uncertain === 0 ? '' : `, of which ${page.uncertain} may lie outside the range`;
  const rows = page.items.map((row) => {
    const who = row.account?.handle ?? row.account?.name ?? row.speaker?.name ?? row.account?.platform ?? '';
    return `${row.date ?? row.displayed ?? 'undated'}  ${who}  ${row.text.replace(/\s+/gu, ' ')}`;
  });
  const more = page.next === null ? [] : [`More: --after ${page.next}`];
  return countOnly ? `${total}${uncertain}` : [...rows, `${total}${uncertain}`, ...more].join('\n');
}
