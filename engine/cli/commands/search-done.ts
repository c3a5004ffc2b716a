import { CASE_OPTIONS, WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { givenWords, neededWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord search add`: a search that was done elsewhere, and what was left out of its results and why. */
export const searchAdd: CliCommand = {
  usage:
    'search add <case> --on DATE --place TEXT (--query T | --query-file F) [--found N] [--taken N]\n' +
    '      [--left-out T | --left-out-file F]',
  about: 'Records a search that was done: where, for what, what was found, and what was left out and why.',
  options: {
    ...WRITE_OPTIONS,
    on: { value: 'DATE', about: 'when (EDTF)' },
    place: { value: 'TEXT', about: 'where: a platform, an archive, a shelf' },
    ...wordOptions('query', 'what was asked there, exactly'),
    found: { value: 'N', about: 'how many were found' },
    taken: { value: 'N', about: 'how many of them were taken into the case' },
    ...wordOptions('left-out', 'what was left out, and why'),
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
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('searches.add', given)),
    );
    return { json: added, text: added.searchId };
  },
};

/** `onrecord search list`. */
export const searchList: CliCommand = {
  usage: 'search list <case>',
  about: 'Lists the searches that were done, the last recorded first.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items, total } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('searches.list', {})),
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
