import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { CASE_OPTIONS, WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { givenReplaced, REPLACES_OPTIONS } from '../given-replaced.ts';
import { givenWords, neededWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

/** `onrecord search add`: a search that was done elsewhere, and what was left out of its results and why. */
export const searchAdd: CliCommand = {
  usage:
    'search add <case> --on DATE --place TEXT (--query T | --query-file F) [--found N] [--taken N]\n' +
    '      [--left-out T | --left-out-file F] [--replaces S --because TEXT]',
  about: 'Records a search that was done: where, for what, what was found, and what was left out and why.',
  options: {
    ...WRITE_OPTIONS,
    on: { value: 'DATE', about: 'when (EDTF)' },
    place: { value: 'TEXT', about: 'where: a platform, an archive, a shelf' },
    ...wordOptions('query', 'what was asked there, exactly'),
    found: { value: 'N', about: 'how many were found' },
    taken: { value: 'N', about: 'how many of them were taken into the case' },
    ...wordOptions('left-out', 'what was left out, and why'),
    ...REPLACES_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = {
      searchedOn: args.required('on'),
      place: args.required('place'),
      query: await neededWords(args, terminal, 'query'),
      found: args.number('found', 0),
      taken: args.number('taken', 0),
      leftOut: await givenWords(args, terminal, 'left-out'),
      replaces: givenReplaced(args),
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('searches.add', given)),
    );
    return { json: added, text: added.searchId };
  },
};

/** `onrecord search list`. */
export const searchList: CliCommand = {
  usage: 'search list <case> [--set-aside]',
  about: 'Lists the searches that were done, the last recorded first.',
  options: { ...CASE_OPTIONS, 'set-aside': { about: 'only those that were set aside' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items, total } = await withCase(args, terminal, folder, 'read', async (client) =>
      everything(client, args.flag('set-aside')),
    );
    return {
      json: { searches: items, total },
      text: items
        .map(({ searchedOn, place, query, found, taken }) => {
          return `${searchedOn}  ${place}  ${query}  found ${found ?? '?'}, taken ${taken ?? '?'}`;
        })
        .join('\n'),
    };
  },
};

type Page = OutputOf<Contract['searches.list']>;

async function everything(client: CaseClient, setAside: boolean): Promise<Page> {
  const first = valueOf(await client.call('searches.list', { setAside }));
  const items = [...first.items];
  let { next } = first;
  while (next !== null) {
    const page = valueOf(await client.call('searches.list', { setAside, after: next }));
    items.push(...page.items);
    ({ next } = page);
  }
  return { ...first, items, next: null };
}
