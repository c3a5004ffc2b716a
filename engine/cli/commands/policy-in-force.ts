import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { policyNamed } from '../find-policy.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord policy in-force`: the text on record on a date. */
export const policyInForce: CliCommand = {
  usage: 'policy in-force <case> --policy NAME --on DATE [--zone Z]',
  about: 'Says which text of a policy was on record on a date, and how sure that is.',
  options: {
    ...CASE_OPTIONS,
    policy: { value: 'NAME', about: 'its id or title' },
    on: { value: 'DATE', about: 'the date (EDTF), as vague as it is' },
    zone: { value: 'Z', about: 'zone of a time that states none' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const [name, on] = [args.required('policy'), args.required('on')];
    const answer = await withCase(args, terminal, folder, 'read', async (client) => {
      const { policyId } = await policyNamed(client, name);
      return valueOf(await client.call('policies.onDay', { policyId, on, zone: args.text('zone') }));
    });
    return { json: answer, text: [answer.version ?? '–', answer.certainty, answer.note].join('  ') };
  },
};
