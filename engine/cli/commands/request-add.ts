import { ATTESTATION_OPTIONS, givenAttestation } from '../attestation.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { accountId } from '../find-account.ts';
import { DATE_OPTIONS, givenDate } from '../given-date.ts';
import { neededWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

/** `onrecord request add`: what was asked of a platform. */
export const requestAdd: CliCommand = {
  usage:
    'request add <case> --platform P --channel C --by NAME (--asked T | --asked-file F) [--sent DATE] [--zone Z]\n' +
    '      [--displayed TEXT] [--asserted-by NAME] [--addressee NAME] [--account A …] [--reference R] [--source TEXT …]',
  about: 'Records what was asked of a platform: by whom, how, about which accounts, and when.',
  details: 'Exit 1 means that it was recorded and something about its date is strange: see "findings".',
  options: {
    ...WRITE_OPTIONS,
    platform: { value: 'P', about: 'the platform' },
    channel: { value: 'C', about: 'how it was sent: letter, form, e-mail, hearing' },
    by: { value: 'NAME', about: 'who asked' },
    ...wordOptions('asked', 'what was asked, exactly'),
    sent: { value: 'DATE', about: 'when it was sent (EDTF)' },
    ...DATE_OPTIONS,
    addressee: { value: 'NAME', about: 'to whom' },
    account: { value: 'A', multiple: true, about: 'id or handle of an account that it is about' },
    reference: { value: 'R', about: 'its reference' },
    ...ATTESTATION_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = {
      platform: args.required('platform'),
      channel: args.required('channel'),
      requestedBy: args.required('by'),
      asked: await neededWords(args, terminal, 'asked'),
      addressee: args.text('addressee'),
      reference: args.text('reference'),
      sent: givenDate(args, 'sent'),
      ...givenAttestation(args),
    };
    const added = await withCase(args, terminal, folder, 'write', async (client) => {
      const accountIds = await accountIdsOf(client, args.texts('account'));
      return valueOf(await client.call('requests.add', { ...given, accountIds }));
    });
    return {
      json: added,
      text: [added.requestId, ...added.findings.map(({ message }) => `  ${message}`)].join('\n'),
      exit: added.findings.length > 0 ? 1 : 0,
    };
  },
};

async function accountIdsOf(client: CaseClient, wanted: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const account of wanted) ids.push(await accountId(client, account));
  return ids;
}
