import { UsageError } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { policyNamed } from '../find-policy.ts';
import { valueOf, withCase } from '../open-case.ts';
import { quotationJson, quotationText } from './policy-check-quote.ts';

/** `onrecord quote add`: a policy as somebody else quotes it. */
export const quoteAdd: CliCommand = {
  usage: 'quote add <case> --text T --lang L (--source S | --statement S | --request R) [--policy NAME] [--on DATE]',
  about: 'Keeps the words in which somebody quotes a policy. They are compared with the stored texts each time.',
  options: {
    ...WRITE_OPTIONS,
    text: { value: 'T', about: 'the words, as quoted' },
    lang: { value: 'L', about: 'their language' },
    source: { value: 'S', about: 'id of the source that quotes' },
    statement: { value: 'S', about: 'id of the statement that quotes' },
    request: { value: 'R', about: 'id of the request that quotes' },
    policy: { value: 'NAME', about: 'the policy that is quoted: id or title' },
    on: { value: 'DATE', about: 'the day for which it is said to hold' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const by = { sourceId: args.text('source'), statementId: args.text('statement'), requestId: args.text('request') };
    if (Object.values(by).filter((one) => one !== null).length !== 1) {
      throw new UsageError('Give one of --source, --statement and --request.');
    }
    const [text, lang, policy] = [args.required('text'), args.required('lang'), args.text('policy')];
    const { quotationId, fidelity } = await withCase(args, terminal, folder, 'write', async (client) => {
      const policyId = policy === null ? null : (await policyNamed(client, policy)).policyId;
      const on = args.text('on');
      const added = valueOf(await client.call('quotations.add', { ...by, text, lang, policyId, claimedOn: on }));
      const found = valueOf(await client.call('policies.checkQuotation', { text, policyId, on }));
      return { ...added, fidelity: found };
    });
    return { json: { quotationId, ...quotationJson(fidelity) }, text: `${quotationId}\n${quotationText(fidelity)}` };
  },
};
