import { resolve } from 'node:path';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { adviseEnding, newPassphrase } from '../new-case.ts';
import { engineFor, valueOf } from '../open-case.ts';

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
    adviseEnding(folder, terminal);
    const path = resolve(folder);
    return { json: { caseId: made.caseId, path }, text: `Made the case ${path}` };
  },
};
