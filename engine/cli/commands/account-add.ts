import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { subjectNamed } from '../find-subject.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord account add`. */
export const accountAdd: CliCommand = {
  usage: 'account add <case> --platform P [--handle H] [--name N] [--url U] [--user-id I] [--subject S]',
  about: 'Adds an account. A handle may be unknown; it is never guessed.',
  options: {
    ...WRITE_OPTIONS,
    platform: { value: 'P', about: 'such as x; unknown is allowed' },
    handle: { value: 'H', about: 'handle, without @' },
    name: { value: 'N', about: 'display name' },
    url: { value: 'U', about: 'address of the account' },
    'user-id': { value: 'I', about: 'the platform’s own number for it' },
    subject: { value: 'S', about: 'whose account it is: an id, or a name (added if unknown)' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const platform = args.required('platform');
    const subject = args.text('subject');
    const added = await withCase(args, terminal, folder, 'write', async (client) => {
      const whose = subject === null ? null : await subjectNamed(client, subject, terminal);
      const account = valueOf(
        await client.call('accounts.add', {
          platform,
          handle: args.text('handle'),
          displayName: args.text('name'),
          url: args.text('url'),
          platformUserId: args.text('user-id'),
          subjectId: whose?.subjectId ?? null,
        }),
      );
      return { ...account, created: whose?.created ?? [] };
    });
    if (added.sameHandle.length > 0) {
      terminal.err(
        `onrecord: ${platform} has an account “${args.text('handle') ?? ''}” in this case already (${added.sameHandle.join(', ')}). If it is the same one, set one of the two aside.\n`,
      );
    }
    return { json: added, text: added.accountId };
  },
};
