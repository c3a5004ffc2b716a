import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord dossier list`. */
export const dossierList: CliCommand = {
  usage: 'dossier list <case>',
  about: 'The dossiers of a case with their editions, the files of each and their hashes.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const { items } = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('dossiers.list', {})),
    );
    const text = items.flatMap(({ title, editions }) => [
      title,
      ...editions.flatMap(({ editionId, number, frozenAt, files }) => [
        `  Edition ${number}${frozenAt === null ? ', draft' : ', frozen'}  ${editionId}`,
        ...files.map(({ path, sha256 }) => `    ${sha256}  ${path}`),
      ]),
    ]);
    return { json: { dossiers: items }, text: text.length === 0 ? 'No dossier yet.' : text.join('\n') };
  },
};
