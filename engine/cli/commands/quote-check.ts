import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';
import { quotationJson } from './policy-check-quote.ts';

/** `onrecord quote check`: every quotation beside what is held. */
export const quoteCheck: CliCommand = {
  usage: 'quote check <case> [--statement S]',
  about:
    'Looks for each statement’s words in its captures, and compares each quotation of a policy with the stored texts.',
  details: 'Exit 1 where words are not found in a capture, or a quotation of a policy is altered or stands nowhere.',
  options: { ...CASE_OPTIONS, statement: { value: 'S', about: 'only this statement: its id' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const statementId = args.text('statement');
    const { results, quotations } = await withCase(args, terminal, folder, 'read', async (client) => {
      const told = { onProgress: progressTo(terminal), signal: terminal.signal };
      const checked = valueOf(await client.call('links.checkCaptures', { statementId }, told));
      endProgress(terminal);
      const { items } = valueOf(await client.call('quotations.list', { statementId }));
      return { results: checked.results, quotations: items };
    });
    const bad = results.some(({ found }) => found === 'no') || quotations.some((q) => q.fidelity.match !== 'exact');
    return {
      json: {
        results,
        quotations: quotations.map(({ fidelity, ...rest }) => ({ ...rest, ...quotationJson(fidelity) })),
      },
      text: [
        ...results.map(({ statementId: of, captureId, found }) => `${of}  ${captureId}  ${found}`),
        ...quotations.map(({ quotationId, fidelity, text }) => `${quotationId}  ${fidelity.match}  ${text}`),
      ].join('\n'),
      exit: bad ? 1 : 0,
    };
  },
};
