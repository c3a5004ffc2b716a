import { CASE_OPTIONS, WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { FILTER_OPTIONS, filterOf, savedFilter } from '../filter-options.ts';
import { valueOf, withCase } from '../open-case.ts';

const NAMED = { value: 'F', about: 'id or name' } as const;

/** `onrecord filter list`. */
export const filterList: CliCommand = {
  usage: 'filter list <case>',
  about: 'Lists the saved filters.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('filters.list', {})),
    );
    const text = items.map(({ name }) => name).join('\n');
    return { json: { filters: items }, text: text === '' ? 'No saved filters yet.' : text };
  },
};

/** `onrecord filter save`. */
export const filterSave: CliCommand = {
  usage:
    'filter save <case> --name N [--account A] [--from D] [--to D] [--search Q] [--kind K] [--state S] [--tag T] …',
  about: 'Saves a filter under a name, in place of one that has it.',
  options: { ...WRITE_OPTIONS, ...FILTER_OPTIONS, name: { value: 'N', about: 'what it is called' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const name = args.required('name');
    const saved = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('filters.save', { name, filter: await filterOf(args, client) })),
    );
    return { json: saved, text: saved.filterId };
  },
};

/** `onrecord filter rename`. */
export const filterRename: CliCommand = {
  usage: 'filter rename <case> --filter F --name N',
  about: 'Gives a saved filter another name.',
  options: { ...WRITE_OPTIONS, filter: NAMED, name: { value: 'N', about: 'its new name' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const [wanted, name] = [args.required('filter'), args.required('name')];
    const renamed = await withCase(args, terminal, folder, 'write', async (client) => {
      const { filterId } = await savedFilter(client, wanted);
      valueOf(await client.call('filters.rename', { filterId, name }));
      return { filterId };
    });
    return { json: renamed, text: renamed.filterId };
  },
};

/** `onrecord filter remove`. */
export const filterRemove: CliCommand = {
  usage: 'filter remove <case> --filter F',
  about: 'Removes a saved filter. The statements stay as they are.',
  options: { ...WRITE_OPTIONS, filter: NAMED },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('filter');
    const removed = await withCase(args, terminal, folder, 'write', async (client) => {
      const { filterId } = await savedFilter(client, wanted);
      valueOf(await client.call('filters.remove', { filterId }));
      return { filterId };
    });
    return { json: removed, text: removed.filterId };
  },
};
