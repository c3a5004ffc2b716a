import { accountStatuses } from '../../../core/domain/vocabulary.ts';
import { ATTESTATION_OPTIONS, givenAttestation } from '../attestation.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { accountId } from '../find-account.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord account status`: what was seen of an account on a day. */
export const accountStatus: CliCommand = {
  usage: 'account status <case> --account A --status S --on DATE --source TEXT',
  about: 'Records what was seen of an account on a day, and where.',
  options: {
    ...WRITE_OPTIONS,
    account: { value: 'A', about: 'id or handle' },
    status: { value: 'S', about: accountStatuses.join(', ') },
    on: { value: 'DATE', about: 'when (EDTF)' },
    zone: { value: 'Z', about: 'zone of a time that states none' },
    displayed: { value: 'TEXT', about: 'the date as it was displayed' },
    country: { value: 'C', about: 'where, if withheld' },
    note: { value: 'TEXT', about: 'anything else' },
    ...ATTESTATION_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const account = args.required('account');
    const status = oneOf('status', args.required('status'), accountStatuses);
    const on = { edtf: args.required('on'), zone: args.text('zone'), displayed: args.text('displayed') };
    args.requiredTexts('source');
    const observed = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(
        await client.call('accounts.observeStatus', {
          accountId: await accountId(client, account),
          status,
          on,
          country: args.text('country'),
          note: args.text('note'),
          ...givenAttestation(args),
        }),
      ),
    );
    return { json: observed, text: observed.observationId };
  },
};
