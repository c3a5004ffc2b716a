import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord capture place`: says what captures attest. */
export const capturePlace: CliCommand = {
  usage: 'capture place <case> <captureId …> --statement S',
  about: 'Places captures with the statement that they attest: one act for all of them.',
  options: { ...WRITE_OPTIONS, statement: { value: 'S', about: 'id of the statement' } },
  run: async (args, terminal) => {
    const { first, others } = args.expectMany('<case>', '<captureId …>');
    const input = { captureIds: [...others], statementId: args.required('statement') };
    const done = await withCase(args, terminal, first, 'write', async (client) =>
      valueOf(await client.call('captures.place', input)),
    );
    return { json: done, text: `${String(done.placed)} placed.` };
  },
};
