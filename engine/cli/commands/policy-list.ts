import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord policy list`. */
export const policyList: CliCommand = {
  usage: 'policy list <case>',
  about: 'Lists the policies of the case.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('policies.list', {})),
    );
    return {
      json: { policies: items },
      text: items
        .map(({ policyId, platform, title, lang, versions, clauses }) =>
          [policyId, platform, title, lang, `${versions} versions`, `${clauses} clauses`].join('  '),
        )
        .join('\n'),
    };
  },
};
