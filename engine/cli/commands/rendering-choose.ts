import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord rendering choose`. */
export const renderingChoose: CliCommand = {
  usage: 'rendering choose <case> --rendering R --reason TEXT',
  about: 'Chooses the wording of a statement that documents show where its original was not seen.',
  options: {
    ...WRITE_OPTIONS,
    rendering: { value: 'R', about: 'id of the wording' },
    reason: { value: 'TEXT', about: 'why this one' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const renderingId = args.required('rendering');
    const reason = args.required('reason');
    await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('renderings.choose', { renderingId, reason })),
    );
    return { json: { renderingId }, text: renderingId };
  },
};
