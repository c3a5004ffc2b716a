import { responseAudiences, responseForms, responseKinds } from '../../../core/domain/vocabulary.ts';
import { ATTESTATION_OPTIONS, givenAttestation } from '../attestation.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { DATE_OPTIONS, givenDate } from '../given-date.ts';
import { givenReplaced, REPLACES_OPTIONS } from '../given-replaced.ts';
import { givenWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord request event`: what came back. */
export const requestEvent: CliCommand = {
  usage:
    'request event <case> --request R --kind K [--on DATE] [--form F] [--toward T] [--by NAME] [--outcome O]\n' +
    '      [--text T | --text-file F] [--zone Z] [--displayed TEXT] [--asserted-by NAME] [--source TEXT …] [--reason TEXT]\n' +
    '      [--replaces E --because TEXT]',
  about: 'Records what came back to a request: a receipt, an answer, a decision, a redress, a look at its effect.',
  details:
    'What is dated before the request was sent is refused (exit 2), unless --reason says why it is recorded all the same.\n' +
    'Exit 1 means that it was recorded and something about the dates is strange: see "findings".',
  options: {
    ...WRITE_OPTIONS,
    request: { value: 'R', about: 'id of the request' },
    kind: { value: 'K', about: responseKinds.join(', ') },
    on: { value: 'DATE', about: 'when (EDTF)' },
    ...DATE_OPTIONS,
    form: { value: 'F', about: responseForms.join(', ') },
    toward: { value: 'T', about: `${responseAudiences.join(', ')} (default: requester)` },
    by: { value: 'NAME', about: 'who answered' },
    outcome: { value: 'O', about: 'what was decided, or of a status check what was seen (active, suspended, …)' },
    ...wordOptions('text', 'what was answered, exactly'),
    reason: { value: 'TEXT', about: 'why it is recorded although its date can’t be right' },
    ...ATTESTATION_OPTIONS,
    ...REPLACES_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const form = args.text('form');
    const requestId = args.required('request');
    const given = {
      requestId,
      kind: oneOf('kind', args.required('kind'), responseKinds),
      form: form === null ? null : oneOf('form', form, responseForms),
      toward: oneOf('toward', args.text('toward') ?? 'requester', responseAudiences),
      respondent: args.text('by'),
      outcome: args.text('outcome'),
      text: await givenWords(args, terminal, 'text'),
      on: givenDate(args, 'on'),
      reason: args.text('reason'),
      ...givenAttestation(args),
      replaces: givenReplaced(args),
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('requests.addEvent', given)),
    );
    return {
      json: { requestId, ...added },
      text: [added.responseId, ...added.findings.map(({ message }) => `  ${message}`)].join('\n'),
      exit: added.findings.length > 0 ? 1 : 0,
    };
  },
};
