import { dossierFormats } from '../../../core/domain/vocabulary.ts';
import { filesText, findingsText, standingOf } from '../built-files.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { DOSSIER_OPTIONS, editionFor } from '../find-edition.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';
import { formatsOf } from './dossier-build.ts';

/** `onrecord dossier freeze`. */
export const dossierFreeze: CliCommand = {
  usage: 'dossier freeze <case> --edition E [--title T] [--document D] [--formats F,…]',
  about:
    'Makes a built edition final: its content, files, hashes and numbers never change again. This can’t be undone.',
  details:
    'Refused with exit 3 while findings that block stand un-waived, and where the case has changed since the edition was built: build it\n' +
    'again then. All formats are rendered without the mark of a draft and kept in the case; write them with: dossier build --edition E',
  options: {
    ...WRITE_OPTIONS,
    edition: { value: 'E', about: 'the edition: id or number' },
    ...DOSSIER_OPTIONS,
    formats: { value: 'F,…', about: `only these of ${dossierFormats.join(',')} (default: all)` },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const frozen = await withCase(args, terminal, folder, 'write', async (client) => {
      const { editionId } = await editionFor(client, args);
      const options = { onProgress: progressTo(terminal), signal: terminal.signal };
      return valueOf(await client.call('dossiers.freeze', { editionId, formats: formatsOf(args) }, options));
    });
    endProgress(terminal);
    const text = [`Edition ${frozen.edition} is frozen.`, ...filesText(frozen), ...findingsText(standingOf(frozen))];
    return { json: frozen, text: text.join('\n') };
  },
};
