import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord backup`. */
export const backup: CliCommand = {
  usage: 'backup <case> [--to DIR]',
  about: 'Writes a copy of the database with its key slots, and reads it back to verify it. Captures are not in it.',
  options: { ...WRITE_OPTIONS, to: { value: 'DIR', about: 'a folder; by default among the case’s own backups' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const made = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('cases.backup', { to: args.text('to') }, { signal: terminal.signal })),
    );
    return { json: made, text: `Verified copy: ${made.file}\nCaptures are separate files and were not copied.` };
  },
};
