import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { DOSSIER_OPTIONS, editionsFor } from '../find-edition.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord dossier compare`. */
export const dossierCompare: CliCommand = {
  usage: 'dossier compare <case> --from E --to E [--title T] [--document D]',
  about: 'What one edition has that another hasn’t: exhibits added, removed and changed, field by field.',
  details:
    'Numbers of sources, captures and clauses are compared as what they stand for. “rest” tells what changed beside the exhibits.',
  options: {
    ...CASE_OPTIONS,
    from: { value: 'E', about: 'the earlier edition: id or number' },
    to: { value: 'E', about: 'the later edition: id or number' },
    ...DOSSIER_OPTIONS,
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = [args.required('from'), args.required('to')];
    const compared = await withCase(args, terminal, folder, 'read', async (client) => {
      const [from, to] = await editionsFor(client, args, wanted);
      return valueOf(await client.call('dossiers.compare', { from: from?.editionId ?? '', to: to?.editionId ?? null }));
    });
    return { json: compared, text: textOf(compared).join('\n') };
  },
};

type Compared = OutputOf<Contract['dossiers.compare']>;

function textOf({ from, to, added, removed, changed, rest }: Compared): string[] {
  const fields = (list: Compared['changed'][number]['fields']): string[] =>
    list.flatMap(({ field, before, after }) => [
      `    ${field}`,
      ...(before === null ? [] : [`      - ${before.replace(/\n/g, '\n        ')}`]),
      ...(after === null ? [] : [`      + ${after.replace(/\n/g, '\n        ')}`]),
    ]);
  return [
    `Edition ${from.number} → ${to.number}: ${added.length} added, ${removed.length} removed, ${changed.length} changed.`,
    ...added.map(({ exhibit, title }) => `  + Exhibit ${exhibit}: ${title}`),
    ...removed.map(({ exhibit, title }) => `  - Exhibit ${exhibit}: ${title}`),
    ...changed.flatMap((one) => [`  ~ Exhibit ${one.exhibit}: ${one.title}`, ...fields(one.fields)]),
    ...rest.flatMap((one) => [`  ${SIGNS[one.change]} ${one.part}: ${one.title}`, ...fields(one.fields)]),
  ];
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;
