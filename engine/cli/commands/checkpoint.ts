import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord checkpoint`. */
export const checkpoint: CliCommand = {
  usage: 'checkpoint <case>',
  about: 'Records where every chain of the custody log stands now, so that nothing before can be cut off unseen.',
  options: WRITE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const made = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('custody.checkpoint', {})),
    );
    return { json: made, text: `Checkpoint ${made.root}` };
  },
};
