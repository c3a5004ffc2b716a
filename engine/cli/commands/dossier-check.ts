import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { DOSSIER_OPTIONS, editionFor } from '../find-edition.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';

/** `onrecord dossier check`. */
export const dossierCheck: CliCommand = {
  usage: 'dossier check <case> --edition E [--title T] [--document D] [--stored-only]',
  about: 'Holds the stored files of an edition against their hashes, and renders them again from its model.',
  details:
    'Exit 3: a stored file is damaged or missing. Exit 1: all are sound, and this program renders one otherwise than the program that made it.',
  options: {
    ...CASE_OPTIONS,
    edition: { value: 'E', about: 'the edition: id or number' },
    ...DOSSIER_OPTIONS,
    'stored-only': { about: 'only the stored files: nothing is rendered' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const checked = await withCase(args, terminal, folder, 'read', async (client) => {
      const { editionId } = await editionFor(client, args);
      const options = { onProgress: progressTo(terminal), signal: terminal.signal };
      const render = !args.flag('stored-only');
      return valueOf(await client.call('dossiers.check', { editionId, render }, options));
    });
    endProgress(terminal);
    const { edition, madeBy, files, ok } = checked;
    return {
      json: checked,
      text: [
        `Edition ${edition}, made by ${madeBy}: ${ok ? 'every file is as it was made.' : 'not every file is as it was made.'}`,
        ...files.map(({ path, stored, rendered }) => `  ${path}: stored ${stored}, rendered again ${rendered}`),
      ].join('\n'),
      exit: files.some(({ stored }) => stored !== 'same') ? 3 : ok ? 0 : 1,
    };
  },
};
