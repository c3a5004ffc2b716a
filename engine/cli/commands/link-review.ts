import { linkDecisions } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord link review`: a second person decides. */
export const linkReview: CliCommand = {
  usage: 'link review <case> --link L --decision D [--note T]',
  about: 'Accepts, returns or rejects a link. Nobody decides on a link of his own: act under your name with --actor.',
  options: {
    ...WRITE_OPTIONS,
    link: { value: 'L', about: 'id of the link' },
    decision: { value: 'D', about: linkDecisions.join(', ') },
    note: { value: 'T', about: 'why; needed to return or reject' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const linkId = args.required('link');
    const decision = oneOf('decision', args.required('decision'), linkDecisions);
    const reviewed = await withCase(args, terminal, folder, 'write', async (client) => {
      valueOf(await client.call('links.review', { linkId, decision, note: args.text('note') ?? '' }));
      return valueOf(await client.call('links.get', { linkId }));
    });
    const { reviewer, findings } = reviewed;
    const open = findings.filter(({ severity }) => severity === 'block');
    return {
      json: { linkId, decision, reviewer, findings },
      text: [`${linkId}  ${decision}`, ...open.map(({ message }) => message)].join('\n'),
    };
  },
};
