import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { policyNamed } from '../find-policy.ts';
import { valueOf, withCase } from '../open-case.ts';

type Found = OutputOf<Contract['policies.checkQuotation']>;

/** `onrecord policy check-quote`: words beside the stored texts. */
export const policyCheckQuote: CliCommand = {
  usage: 'policy check-quote <case> --text T [--on DATE] [--policy NAME]',
  about: 'Compares words with the stored texts of policies: what they keep, leave out, add and change.',
  details: 'Exit 0 where they stand exactly so; 1 where they are altered or stand nowhere.',
  options: {
    ...CASE_OPTIONS,
    text: { value: 'T', about: 'the words, as quoted' },
    on: { value: 'DATE', about: 'prefer the text on record on this date' },
    zone: { value: 'Z', about: 'zone of a time that states none' },
    policy: { value: 'NAME', about: 'only this policy: id or title' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const text = args.required('text');
    const policy = args.text('policy');
    const found = await withCase(args, terminal, folder, 'read', async (client) => {
      const policyId = policy === null ? null : (await policyNamed(client, policy)).policyId;
      const asked = { on: args.text('on'), zone: args.text('zone') };
      return valueOf(await client.call('policies.checkQuotation', { text, policyId, ...asked }));
    });
    return { json: quotationJson(found), text: quotationText(found), exit: found.match === 'exact' ? 0 : 1 };
  },
};

/** The stable form: what was done to the words stands together under `ops`. */
export function quotationJson({ omissions, additions, changes, ...found }: Found): object {
  return { ...found, ops: { omissions, additions, changes } };
}

/** What a person reads of a comparison. */
export function quotationText(found: Found): string {
  const flat = (words: string): string => words.replace(/\s+/gu, ' ');
  const lines = [
    found.match === 'none' ? 'none: these words do not stand in the stored texts' : found.match,
    ...found.omissions.map(({ words, marked }) => `left out${marked ? ' (marked)' : ''}: ${flat(words)}`),
    ...found.additions.map(
      ({ words, marked, elsewhere, nearest }) =>
        `added${marked ? ' (marked)' : ''}: ${flat(words)}${elsewhere !== null ? ' (stands elsewhere in the text)' : nearest === null ? '' : ` (the text has: ${flat(nearest.words)})`}`,
    ),
    ...found.changes.map(({ stored, quoted }) => `changed: ${flat(stored.words)} → ${flat(quoted.words)}`),
    ...(found.differences.length === 0 ? [] : [`differs in: ${found.differences.join(', ')}`]),
    ...(found.onDay === null ? [] : [found.onDay.note]),
  ];
  return lines.join('\n');
}
