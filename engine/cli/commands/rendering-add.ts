import { renderingKinds, renderingStatuses } from '../../../core/domain/vocabulary.ts';
import { ATTESTATION_OPTIONS, givenAttestation } from '../attestation.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { DATE_OPTIONS, givenDate } from '../given-date.ts';
import { givenReplaced, REPLACES_OPTIONS } from '../given-replaced.ts';
import { neededWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord rendering add`: another wording of a statement. */
export const renderingAdd: CliCommand = {
  usage:
    'rendering add <case> --statement S --kind K --lang L (--text T | --text-file F) [--made-by NAME] [--status S]\n' +
    '      [--on DATE] [--zone Z] [--displayed TEXT] [--asserted-by NAME] [--source TEXT …] [--choose REASON]\n' +
    '      [--replaces R --because TEXT]',
  about: 'Adds a wording of a statement that is not the original as seen: a translation, a quotation, a paraphrase.',
  options: {
    ...WRITE_OPTIONS,
    statement: { value: 'S', about: 'id of the statement' },
    kind: { value: 'K', about: renderingKinds.join(', ') },
    lang: { value: 'L', about: 'its language, such as en' },
    ...wordOptions('text', 'the words, exactly'),
    'made-by': { value: 'NAME', about: 'who translated or quoted' },
    status: { value: 'S', about: `${renderingStatuses.join(', ')} (default: draft)` },
    on: { value: 'DATE', about: 'when it was made or printed (EDTF)' },
    ...DATE_OPTIONS,
    choose: { value: 'REASON', about: 'show it from now on, for this reason' },
    ...ATTESTATION_OPTIONS,
    ...REPLACES_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = {
      statementId: args.required('statement'),
      kind: oneOf('kind', args.required('kind'), renderingKinds),
      lang: args.required('lang'),
      text: await neededWords(args, terminal, 'text'),
      madeBy: args.text('made-by'),
      status: oneOf('status', args.text('status') ?? 'draft', renderingStatuses),
      date: givenDate(args, 'on'),
      choose: args.text('choose'),
      ...givenAttestation(args),
      replaces: givenReplaced(args),
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('renderings.add', given)),
    );
    return { json: added, text: added.renderingId };
  },
};
