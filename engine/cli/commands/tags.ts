import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { tagColours } from '../../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { CASE_OPTIONS, WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { FILTER_OPTIONS, filterOf, tagId } from '../filter-options.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

const COLOUR = { value: 'C', about: `${tagColours.join(', ')}, or none` };

/** A colour's name; null for "none", undefined where none is said. */
function colourOf(args: Arguments): (typeof tagColours)[number] | null | undefined {
  const text = args.text('colour');
  if (text === null) return undefined;
  return text === 'none' ? null : oneOf('colour', text, tagColours);
}

/** `onrecord tag list`. */
export const tagList: CliCommand = {
  usage: 'tag list <case>',
  about: 'Lists the tags, with how many statements carry each.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('tags.list', {})),
    );
    const text = items.map((tag) => `${tag.name}  ${String(tag.statements)}`).join('\n');
    return { json: { tags: items }, text: text === '' ? 'No tags yet.' : text };
  },
};

/** `onrecord tag add`. */
export const tagAdd: CliCommand = {
  usage: 'tag add <case> --name N [--colour C]',
  about: 'Makes a tag.',
  options: { ...WRITE_OPTIONS, name: { value: 'N', about: 'what it is called' }, colour: COLOUR },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const input = { name: args.required('name'), colour: colourOf(args) ?? null };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('tags.create', input)),
    );
    return { json: added, text: added.tagId };
  },
};

/** `onrecord tag change`. */
export const tagChange: CliCommand = {
  usage: 'tag change <case> --tag T [--name N] [--colour C]',
  about: 'Gives a tag another name or colour. Statements keep it.',
  options: {
    ...WRITE_OPTIONS,
    tag: { value: 'T', about: 'id or name' },
    name: { value: 'N', about: 'its new name' },
    colour: COLOUR,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('tag');
    const [name, colour] = [args.text('name'), colourOf(args)];
    const changes = { ...(name === null ? {} : { name }), ...(colour === undefined ? {} : { colour }) };
    const changed = await withCase(args, terminal, folder, 'write', async (client) => {
      const id = await tagId(client, wanted);
      valueOf(await client.call('tags.update', { tagId: id, ...changes }));
      return { tagId: id };
    });
    return { json: changed, text: changed.tagId };
  },
};

type Target = Omit<InputOf<Contract['tags.putOn']>, 'tagId'>;

/** Statements by id, or those that a filter chooses; never all of the case because nothing was said. */
async function targetOf(args: Arguments, client: CaseClient): Promise<Target> {
  const statementIds = [...args.texts('statement')];
  if (statementIds.length > 0) return { statementIds };
  const matching = await filterOf(args, client, null);
  if (Object.values(matching).every((value) => value === null)) {
    throw new UsageError(
      'Name statements with --statement, or choose them with --account, --from, --search and so on.',
    );
  }
  return { matching };
}

function tagging(name: 'put' | 'take', operation: 'tags.putOn' | 'tags.takeOff', about: string): CliCommand {
  return {
    usage: `tag ${name} <case> --tag T (--statement S … | [--account A] [--from D] [--to D] [--search Q] …)`,
    about,
    options: {
      ...WRITE_OPTIONS,
      ...FILTER_OPTIONS,
      tag: { value: 'T', about: 'id or name' },
      statement: { value: 'S', multiple: true, about: 'id of a statement' },
    },
    run: async (args, terminal) => {
      const [folder = ''] = args.expect(['<case>']);
      const wanted = args.required('tag');
      const changed = await withCase(args, terminal, folder, 'write', async (client) => {
        const id = await tagId(client, wanted);
        return valueOf(await client.call(operation, { tagId: id, ...(await targetOf(args, client)) }));
      });
      return { json: changed, text: `${String(changed.statements)} statements` };
    },
  };
}

/** `onrecord tag put`. */
export const tagPut = tagging('put', 'tags.putOn', 'Puts a tag on statements.');
/** `onrecord tag take`. */
export const tagTake = tagging('take', 'tags.takeOff', 'Takes a tag off statements.');
