import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord subject list`: whose statements the case holds. */
export const subjectList: CliCommand = {
  usage: 'subject list <case>',
  about: 'Lists the people and bodies whose statements the case holds, with all their names.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('subjects.list', {})),
    );
    return {
      json: { subjects: items },
      text: items
        .map(({ subjectId, kind, names }) => `${subjectId}  ${kind}  ${names.map(({ text }) => text).join(' · ')}`)
        .join('\n'),
    };
  },
};
