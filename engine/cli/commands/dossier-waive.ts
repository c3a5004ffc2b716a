import { findingCodes } from '../../../core/dossier/readiness/codes.ts';
import type { Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { DOSSIER_OPTIONS, dossierFor } from '../find-edition.ts';
import { valueOf, withCase } from '../open-case.ts';

const FINDING_OPTIONS = {
  ...DOSSIER_OPTIONS,
  code: { value: 'CODE', about: 'the finding, as “dossier build” names it' },
  object: { value: 'ID', about: 'only what it says of this one thing (default: every finding of the code)' },
} as const;

/** `onrecord dossier waive`. */
export const dossierWaive: CliCommand = {
  usage: 'dossier waive <case> --code CODE --reason TEXT [--object ID] [--title T] [--document D]',
  about: 'Lets a finding stand in all editions to come, for a reason that is printed.',
  options: { ...WRITE_OPTIONS, ...FINDING_OPTIONS, reason: { value: 'TEXT', about: 'why; it is printed' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const reason = args.required('reason');
    const finding = findingOf(args);
    const dossierId = await withCase(args, terminal, folder, 'write', async (client) => {
      const dossier = await dossierFor(client, args);
      valueOf(await client.call('dossiers.waive', { dossierId: dossier.dossierId, findings: [finding], reason }));
      return dossier.dossierId;
    });
    return { json: { dossierId, ...finding, waived: reason }, text: `Waived: ${finding.code}` };
  },
};

/** `onrecord dossier unwaive`. */
export const dossierUnwaive: CliCommand = {
  usage: 'dossier unwaive <case> --code CODE [--object ID] [--title T] [--document D]',
  about: 'Takes a waiver back: the finding stands again.',
  options: { ...WRITE_OPTIONS, ...FINDING_OPTIONS },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const finding = findingOf(args);
    const dossierId = await withCase(args, terminal, folder, 'write', async (client) => {
      const dossier = await dossierFor(client, args);
      valueOf(await client.call('dossiers.unwaive', { dossierId: dossier.dossierId, findings: [finding] }));
      return dossier.dossierId;
    });
    return { json: { dossierId, ...finding, waived: null }, text: `Stands again: ${finding.code}` };
  },
};

function findingOf(args: Arguments): { code: (typeof findingCodes)[number]; object: string | null } {
  return { code: oneOf('code', args.required('code'), findingCodes), object: args.text('object') };
}
