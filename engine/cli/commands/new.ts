import { resolve } from 'node:path';
import { UsageError, type Arguments } from '../arguments.ts';
import { WRITE_OPTIONS, type Answer, type CliCommand, type Terminal } from '../command.ts';
import { engineFor, givenPassphrase, valueOf } from '../open-case.ts';

/** `onrecord new`: makes a case folder. */
export const newCase: CliCommand = {
  usage: 'new <case> --title T [--reference R] [--zone Z] (--passphrase-file F | --open)',
  about: 'Makes a case: one encrypted folder.',
  details:
    'With --open, the case is encrypted too, but its key lies beside it: anyone with the folder can read it.\n' +
    'A forgotten passphrase can’t be recovered.',
  options: {
    ...WRITE_OPTIONS,
    title: { value: 'T', about: 'title of the case' },
    reference: { value: 'R', about: 'your reference for it' },
    zone: { value: 'Z', about: 'zone in which dates without one are read, such as Asia/Tehran (default: UTC)' },
    open: { about: 'without a passphrase' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const engine = engineFor(args);
    const made = valueOf(
      await engine.call('cases.create', {
        folder,
        title: args.required('title'),
        reference: args.text('reference'),
        zone: args.text('zone') ?? 'UTC',
        passphrase: await newPassphrase(args, terminal),
      }),
    );
    await engine.close('daily');
    return answerOf(made.caseId, resolve(folder), folder, terminal);
  },
};

async function newPassphrase(args: Arguments, terminal: Terminal): Promise<string | null> {
  const open = args.flag('open');
  const passphrase = open && args.text('passphrase-file') === null ? null : await givenPassphrase(args, terminal);
  if (open && passphrase !== null) throw new UsageError('Give either a passphrase or --open, not both.');
  if (!open && passphrase === null) throw new UsageError('Give a passphrase (--passphrase-file F) or --open.');
  if (passphrase === '') throw new UsageError('The passphrase is empty.');
  return passphrase;
}

function answerOf(caseId: string, path: string, folder: string, terminal: Terminal): Answer {
  if (!folder.replace(/\/+$/, '').endsWith('.onrecord')) {
    terminal.err('onrecord: the name of a case folder should end in .onrecord, so that the program knows it.\n');
  }
  return { json: { caseId, path }, text: `Made the case ${path}` };
}
