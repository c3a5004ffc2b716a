import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord info`: what a case holds, at a glance. */
export const info: CliCommand = {
  usage: 'info <case>',
  about: 'Says what a case holds, how it is protected, and where its custody log stands.',
  options: CASE_OPTIONS,
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const found = await withCase(args, terminal, folder, 'read', async (client) =>
      valueOf(await client.call('cases.info', {})),
    );
    const counts = Object.entries(found.counts).map(([name, count]) => `${name.padEnd(12)}${count}`);
    const head = found.head === null ? 'no event yet' : `event ${found.head.seq}, ${found.head.hash}`;
    return {
      json: found,
      text: [
        found.title,
        `id          ${found.caseId}`,
        `zone        ${found.zone}`,
        `protection  ${found.protection}`,
        `format      ${found.format}`,
        `head        ${head}`,
        ...counts,
      ].join('\n'),
    };
  },
};
