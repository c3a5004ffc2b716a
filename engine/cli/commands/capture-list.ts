import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type Capture = OutputOf<Contract['captures.list']>['items'][number];

/** `onrecord capture list`. */
export const captureList: CliCommand = {
  usage: 'capture list <case> [--inbox]',
  about: 'Lists captures, the last taken in first.',
  options: { ...CASE_OPTIONS, inbox: { about: 'only those that attest nothing yet' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const captures = await withCase(args, terminal, folder, 'read', (client) => all(client, args.flag('inbox')));
    return {
      json: { captures },
      text: captures
        .map(({ captureId, type, bytes, fileName }) => `${captureId}  ${type}  ${bytes}  ${fileName ?? ''}`)
        .join('\n'),
    };
  },
};

async function all(client: CaseClient, inbox: boolean): Promise<Capture[]> {
  const captures: Capture[] = [];
  let after: string | null = null;
  do {
    const page: OutputOf<Contract['captures.list']> = valueOf(
      await client.call('captures.list', { inbox, limit: 200, after }),
    );
    captures.push(...page.items);
    after = page.next;
  } while (after !== null);
  return captures;
}
