import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { policyNamed } from '../find-policy.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord policy versions`. */
export const policyVersions: CliCommand = {
  usage: 'policy versions <case> --policy NAME',
  about: 'Lists the versions of a policy in order of time, with what was seen when.',
  options: { ...CASE_OPTIONS, policy: { value: 'NAME', about: 'its id or title' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const name = args.required('policy');
    const policy = await withCase(args, terminal, folder, 'read', async (client) => {
      const { policyId } = await policyNamed(client, name);
      return valueOf(await client.call('policies.get', { policyId }));
    });
    const versions = policy.versions.filter(({ setAsideReason }) => setAsideReason === null);
    return {
      json: { policyId: policy.policyId, versions },
      text: versions
        .map(({ versionId, firstSeen, lastSeen, change, clauses, sha256 }) =>
          [versionId, `${firstSeen ?? '?'} … ${lastSeen ?? '?'}`, change, `${clauses} clauses`, sha256].join('  '),
        )
        .join('\n'),
    };
  },
};
