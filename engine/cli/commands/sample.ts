import { resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { adviseEnding, newPassphrase } from '../new-case.ts';
import { endProgress, engineFor, progressTo, valueOf } from '../open-case.ts';

/** `onrecord sample`: the worked example, made as a person would make it. */
export const sample: CliCommand = {
  usage: 'sample <case> [--open | --passphrase-file F]',
  about: 'Makes the sample case: the letter of May 2020, with its statements, sources, policy, links and answer.',
  details:
    'Entered from twelve public press reports; what a source does not say is left empty. Its captures are transcripts made for it.\n' +
    'Without a passphrase it is open: anyone with the folder can read it. What exists is never written over.',
  options: { ...WRITE_OPTIONS, open: { about: 'without a passphrase, also where the environment holds one' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const passphrase = await samplePassphrase(args, terminal);
    const engine = engineFor(args);
    const told = { onProgress: progressTo(terminal), signal: terminal.signal };
    try {
      const made = valueOf(await engine.call('sample.make', { folder, passphrase }, told));
      endProgress(terminal);
      adviseEnding(folder, terminal);
      const { caseId, statements, captures, clauses, links } = made;
      const path = resolve(folder);
      return {
        json: { caseId, path, statements, captures, clauses, links },
        text: `Made the sample case ${path}: ${statements} statements, ${captures} captures, ${clauses} clauses, ${links} links.`,
      };
    } finally {
      await engine.close('daily');
    }
  },
};

/** The sample holds nothing that has to be hidden, so it is open where nothing else is said. */
async function samplePassphrase(args: Arguments, terminal: Terminal): Promise<string | null> {
  const given =
    args.flag('open') || args.text('passphrase-file') !== null || (terminal.env['ONRECORD_PASSPHRASE'] ?? '') !== '';
  if (!given) return null;
  return newPassphrase(args, terminal);
}
