import type { Contract, InputOf, OutputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import { isUuid } from '../../core/domain/ids.ts';
import { precisions, statementKinds, statementStates } from '../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { oneOf } from './choices.ts';
import type { OptionSpecs } from './command.ts';
import { accountId } from './find-account.ts';
import { clauseNamed } from './find-policy.ts';
import { valueOf, type CaseClient } from './open-case.ts';

/** What chooses statements, in every command that is about some of them. */
export const FILTER_OPTIONS = {
  account: { value: 'A', about: 'only of this account: id or handle' },
  from: { value: 'D', about: 'not before this date (EDTF)' },
  to: { value: 'D', about: 'not after this date (EDTF)' },
  search: { value: 'Q', about: 'only with these words' },
  state: { value: 'S', about: statementStates.join(', ') },
  kind: { value: 'K', multiple: true, about: statementKinds.join(', ') },
  precision: { value: 'P', multiple: true, about: precisions.join(', ') },
  clause: { value: 'C', about: 'only linked to this clause, in any version of its text: id, number or label' },
  tag: { value: 'T', multiple: true, about: 'only with this tag: id or name' },
  filter: { value: 'F', about: 'a saved filter, by name; options beside it choose further' },
} as const satisfies OptionSpecs;

type Filter = NonNullable<InputOf<Contract['tags.putOn']>['matching']>;

/**
 * The filter that was asked for.
 * @param tags the option that names tags; null where they mean something else
 * @throws OnRecordError `object.not-found`, UsageError for a word outside its list
 */
export async function filterOf(args: Arguments, client: CaseClient, tags: 'tag' | null = 'tag'): Promise<Filter> {
  const state = args.text('state');
  const account = args.text('account');
  const names = tags === null ? [] : args.texts(tags);
  const given: Filter = {
    accountId: account === null ? null : await accountId(client, account),
    from: args.text('from'),
    to: args.text('to'),
    search: args.text('search'),
    states: state === null ? null : [oneOf('state', state, statementStates)],
    kinds: listOf(args.texts('kind').map((kind) => oneOf('kind', kind, statementKinds))),
    precisions: listOf(args.texts('precision').map((precision) => oneOf('precision', precision, precisions))),
    clauseId: await clauseOf(args.text('clause'), client),
    tagIds: listOf(await Promise.all(names.map((name) => tagId(client, name)))),
  };
  const saved = args.text('filter');
  return saved === null ? given : { ...(await savedFilter(client, saved)).filter, ...stated(given) };
}

function listOf<T>(items: T[]): T[] | null {
  return items.length === 0 ? null : items;
}

function stated(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}

async function clauseOf(text: string | null, client: CaseClient): Promise<string | null> {
  return text === null || isUuid(text) ? text : clauseNamed(client, text);
}

/** @throws OnRecordError `object.not-found` */
export async function tagId(client: CaseClient, wanted: string): Promise<string> {
  const { items } = valueOf(await client.call('tags.list', {}));
  const found = items.find((tag) => tag.tagId === wanted || tag.name === wanted);
  if (found !== undefined) return found.tagId;
  throw new OnRecordError('object.not-found', 'There is no such tag in this case.', {
    detail: wanted,
    safe: 'Nothing was changed.',
  });
}

/** @throws OnRecordError `object.not-found` */
export async function savedFilter(
  client: CaseClient,
  wanted: string,
): Promise<OutputOf<Contract['filters.list']>['items'][number]> {
  const { items } = valueOf(await client.call('filters.list', {}));
  const found = items.find((filter) => filter.filterId === wanted || filter.name === wanted);
  if (found !== undefined) return found;
  throw new OnRecordError('object.not-found', 'There is no such saved filter in this case.', {
    detail: wanted,
    safe: 'Nothing was changed.',
  });
}

/** A search that isn't understood whole is refused: on a command line nobody sees what was left out of it. */
export function refuseUnknownWords(page: Pick<OutputOf<Contract['statements.list']>, 'notUnderstood'>): void {
  const [word] = page.notUnderstood;
  if (word === undefined) return;
  const why = {
    'no-account': 'no account of this case has such a handle or name',
    'no-date': word.detail ?? 'write date:2020-05 or date:2020-05..2020-07',
    'date-order': 'it ends before it begins',
    'date-excluded': 'a date can’t be excluded; write the range that you want',
  }[word.problem];
  throw new UsageError(`“${word.typed}” is not understood: ${why}.`);
}
