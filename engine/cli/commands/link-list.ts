import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { linkDecisions } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { clauseNamed } from '../find-policy.ts';
import { valueOf, withCase } from '../open-case.ts';

type Page = OutputOf<Contract['links.list']>;

/** `onrecord link list`. */
export const linkList: CliCommand = {
  usage: 'link list <case> [--statement S] [--clause C] [--decision D] [--limit N] [--after CURSOR]',
  about: 'Lists links with what stands against each.',
  options: {
    ...CASE_OPTIONS,
    statement: { value: 'S', about: 'only of this statement: its id' },
    clause: { value: 'C', about: 'only to this clause: id, number or label' },
    decision: { value: 'D', about: `${linkDecisions.join(', ')} or open` },
    limit: { value: 'N', about: 'at most so many, up to 200 (default: 100)' },
    after: { value: 'CURSOR', about: 'go on after the page that gave this cursor as "next"' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const decision = args.text('decision');
    const clause = args.text('clause');
    const page: Page = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(
        await client.call('links.list', {
          statementId: args.text('statement'),
          clauseId: clause === null ? null : await clauseNamed(client, clause),
          decision: decision === null ? null : oneOf('decision', decision, [...linkDecisions, 'open'] as const),
          limit: args.number('limit', 1) ?? 100,
          after: args.text('after'),
        }),
      ),
    );
    const { items, next, total } = page;
    return {
      json: { links: items, next, total },
      text: items
        .map(({ linkId, decision: decided, statementWords, clauseWords }) =>
          [linkId, decided ?? 'open', `“${statementWords}”`, `“${clauseWords.replace(/\s+/gu, ' ')}”`].join('  '),
        )
        .join('\n'),
    };
  },
};
