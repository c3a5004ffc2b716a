import { OnRecordError } from '../../../core/contract/index.ts';
import { subjectNameKinds } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { knownSubject } from '../find-subject.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord subject name`: another name of a person or body. */
export const subjectName: CliCommand = {
  usage: 'subject name <case> --subject S --name N [--kind K] [--lang L] [--script C]',
  about: 'Adds a name to a subject: in another script, another language, or another spelling.',
  options: {
    ...WRITE_OPTIONS,
    subject: { value: 'S', about: 'id or one of its names' },
    name: { value: 'N', about: 'the name, as it is written' },
    kind: { value: 'K', about: `${subjectNameKinds.join(', ')} (default alias)` },
    lang: { value: 'L', about: 'its language, such as fa' },
    script: { value: 'C', about: 'its script, such as Arab' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('subject');
    const name = {
      text: args.required('name'),
      kind: oneOf('kind', args.text('kind') ?? 'alias', subjectNameKinds),
      lang: args.text('lang'),
      script: args.text('script'),
    };
    const subject = await withCase(args, terminal, folder, 'write', async (client) => {
      const subjectId = await knownSubject(client, wanted);
      if (subjectId === null) {
        throw new OnRecordError('object.not-found', `There is no subject “${wanted}” in this case.`, {
          safe: 'Nothing was changed.',
        });
      }
      valueOf(await client.call('subjects.addName', { subjectId, name }));
      const { items } = valueOf(await client.call('subjects.list', {}));
      return items.find((one) => one.subjectId === subjectId) ?? { subjectId, names: [name] };
    });
    return { json: subject, text: subject.names.map(({ text }) => text).join(' · ') };
  },
};
