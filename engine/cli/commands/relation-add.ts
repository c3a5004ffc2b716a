import { relationKinds } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord relation add`: how one statement stands to another. */
export const relationAdd: CliCommand = {
  usage: 'relation add <case> --from S --kind K --to S [--note TEXT]',
  about: 'Says how one statement stands to another: --from is a defence of --to, for instance.',
  options: {
    ...WRITE_OPTIONS,
    from: { value: 'S', about: 'id of the statement that is something to the other' },
    kind: { value: 'K', about: relationKinds.join(', ') },
    to: { value: 'S', about: 'id of the other statement' },
    note: { value: 'TEXT', about: 'anything else' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = {
      fromId: args.required('from'),
      toId: args.required('to'),
      kind: oneOf('kind', args.required('kind'), relationKinds),
      note: args.text('note'),
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('relations.add', given)),
    );
    return { json: added, text: added.relationId };
  },
};
