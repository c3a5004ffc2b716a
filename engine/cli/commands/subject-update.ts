import { OnRecordError } from '../../../core/contract/index.ts';
import { subjectKinds } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { knownSubject } from '../find-subject.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord subject update`: corrects what is said of a subject. */
export const subjectUpdate: CliCommand = {
  usage: 'subject update <case> --subject S [--kind K] [--role R] [--note N] [--reason T]',
  about: 'Corrects a subject: its kind, role or note. What stood there before stays in the custody log.',
  options: {
    ...WRITE_OPTIONS,
    subject: { value: 'S', about: 'id or one of its names' },
    kind: { value: 'K', about: subjectKinds.join(', ') },
    role: { value: 'R', about: 'such as minister; empty takes it away' },
    note: { value: 'N', about: 'anything else; empty takes it away' },
    reason: { value: 'T', about: 'why, for the custody log' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('subject');
    const [kind, role, note] = [args.text('kind'), args.text('role'), args.text('note')];
    const changes = {
      ...(kind === null ? {} : { kind: oneOf('kind', kind, subjectKinds) }),
      ...(role === null ? {} : { role: role || null }),
      ...(note === null ? {} : { note: note || null }),
    };
    const subjectId = await withCase(args, terminal, folder, 'write', async (client) => {
      const known = await knownSubject(client, wanted);
      if (known === null) throw unknown(wanted);
      valueOf(await client.call('subjects.update', { subjectId: known, ...changes, reason: args.text('reason') }));
      return known;
    });
    return { json: { subjectId, ...changes }, text: subjectId };
  },
};

function unknown(wanted: string): OnRecordError {
  return new OnRecordError('object.not-found', `There is no subject “${wanted}” in this case.`, {
    safe: 'Nothing was changed.',
  });
}
