import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { accountId } from '../find-account.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord account same`: two records of one account, or two again. */
export const accountSame: CliCommand = {
  usage: 'account same <case> --account A (--other ID --reason TEXT | --apart)',
  about: 'Records that an account was recorded twice, or takes the two apart again. Nothing moves.',
  options: {
    ...WRITE_OPTIONS,
    account: {
      value: 'A',
      about: 'id or handle: the record that stands for both; with --apart, the id of the one that is taken apart',
    },
    other: { value: 'ID', about: 'id of the record that is the same account' },
    reason: { value: 'TEXT', about: 'how you know that they are the same' },
    apart: { about: 'it stands for itself again' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('account');
    const apart = args.flag('apart');
    const merge = apart ? null : { otherId: args.required('other'), reason: args.required('reason') };
    const account = await withCase(args, terminal, folder, 'write', async (client) => {
      const id = await accountId(client, wanted);
      if (merge === null) valueOf(await client.call('accounts.takeApart', { accountId: id }));
      else valueOf(await client.call('accounts.merge', { accountId: id, ...merge }));
      return valueOf(await client.call('accounts.get', { accountId: id }));
    });
    const { accountId: id, sameAs, alsoRecordedAs, statements } = account;
    return { json: { accountId: id, sameAs, alsoRecordedAs, statements }, text: `${id} (${statements} statements)` };
  },
};
