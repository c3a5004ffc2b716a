import { foldedText } from '../../../core/text/normalise.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord policy clauses`: those that are marked, or where some may lie. */
export const policyClauses: CliCommand = {
  usage: 'policy clauses <case> --version V [--search Q] [--offered]',
  about: 'Lists the clauses of a version, or with --offered where clauses may lie.',
  details: 'What is offered is found by simple rules and marked by nobody: mark what is right with policy mark.',
  options: {
    ...CASE_OPTIONS,
    version: { value: 'V', about: 'id of the version' },
    search: { value: 'Q', about: 'only with these words' },
    offered: { about: 'offers instead of marked clauses' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const versionId = args.required('version');
    const clauses = await withCase(args, terminal, folder, 'read', async (client) => {
      if (args.flag('offered')) return valueOf(await client.call('clauses.offer', { versionId })).items;
      return valueOf(await client.call('policies.read', { versionId })).items;
    });
    const wanted = foldedText(args.text('search') ?? '');
    const found = clauses.filter(({ text, path }) => ` ${foldedText(`${path} ${text}`)} `.includes(` ${wanted}`));
    return {
      json: { clauses: wanted === '' ? clauses : found },
      text: (wanted === '' ? clauses : found)
        .map(({ clauseId, start, end, kind, path, text }) =>
          [clauseId ?? 'offered', `${start}-${end}`, kind, path, text.replace(/\s+/gu, ' ')].join('  '),
        )
        .join('\n'),
    };
  },
};
