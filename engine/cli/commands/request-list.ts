import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { daysWords, type Days } from '../../../core/domain/elapsed.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { accountId } from '../find-account.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type Page = OutputOf<Contract['requests.list']>;
type Request = Page['items'][number];

const PAGE = 200;

/** `onrecord request list`: the silence ledger. */
export const requestList: CliCommand = {
  usage: 'request list <case> [--account A] [--as-of DATE] [--set-aside]',
  about: 'Lists requests with all that came back, how long nobody answered, and how long an account stayed active.',
  options: {
    ...CASE_OPTIONS,
    account: { value: 'A', about: 'only about this account: id or handle' },
    'as-of': { value: 'DATE', about: 'count silence until this day (default: today in the case’s zone)' },
    'set-aside': { about: 'only those that were set aside' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const account = args.text('account');
    const { items, total, asOf } = await withCase(args, terminal, folder, 'read', async (client) =>
      everything(client, {
        accountId: account === null ? null : await accountId(client, account),
        asOf: args.text('as-of'),
        setAside: args.flag('set-aside'),
      }),
    );
    return {
      json: { requests: items.map(itemOf), total, asOf },
      text: items.length === 0 ? 'No requests.' : items.map(textOf).join('\n'),
    };
  },
};

async function everything(client: CaseClient, asked: InputOf<Contract['requests.list']>): Promise<Page> {
  const first = valueOf(await client.call('requests.list', { ...asked, limit: PAGE }));
  const items = [...first.items];
  let { next } = first;
  while (next !== null) {
    const page = valueOf(await client.call('requests.list', { ...asked, limit: PAGE, after: next }));
    items.push(...page.items);
    ({ next } = page);
  }
  return { ...first, items, next: null };
}

/** `silenceDays` and `activeDays`: a number where the dates say it exactly, else null; the bounds stand in `standing`. */
function itemOf(request: Request): object {
  const { silence, activeAfter } = request.standing;
  return { ...request, silenceDays: exactly(silence), activeDays: exactly(activeAfter) };
}

function exactly(days: Days | null): number | null {
  return days !== null && days.least === days.most ? days.least : null;
}

function textOf({ requestId, dates, requestedBy, platform, standing, findings }: Request): string {
  const chosen = dates.find((date) => date.chosen);
  const sent = chosen?.edtf ?? chosen?.displayed ?? 'undated';
  const days = standing.silence === null ? '' : ` ${daysWords(standing.silence)}`;
  const active = standing.activeAfter === null ? '' : `, active ${daysWords(standing.activeAfter)} after it`;
  return [
    `${sent}  ${requestId}  ${requestedBy} to ${platform}: ${standing.state}${days}${active}`,
    ...findings.map(({ message }) => `  ${message}`),
  ].join('\n');
}
