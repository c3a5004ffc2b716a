import { OnRecordError } from '../../../core/contract/index.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { knownSubject } from '../find-subject.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

/** `onrecord subject same`: two records of one person or body, or two again. */
export const subjectSame: CliCommand = {
  usage: 'subject same <case> --subject S (--other S --reason TEXT | --apart)',
  about: 'Records that a person or body was recorded twice, or takes the two apart again. Nothing moves.',
  options: {
    ...WRITE_OPTIONS,
    subject: {
      value: 'S',
      about: 'id or name: the record that stands for both; with --apart, the id of the one that is taken apart',
    },
    other: { value: 'S', about: 'id or name of the record that is the same' },
    reason: { value: 'TEXT', about: 'how you know that they are the same' },
    apart: { about: 'it stands for itself again' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const wanted = args.required('subject');
    const apart = args.flag('apart');
    const merge = apart ? null : { other: args.required('other'), reason: args.required('reason') };
    const subjects = await withCase(args, terminal, folder, 'write', async (client) => {
      const subjectId = await existing(client, wanted);
      if (merge === null) valueOf(await client.call('subjects.takeApart', { subjectId }));
      else {
        const otherId = await existing(client, merge.other);
        valueOf(await client.call('subjects.merge', { subjectId, otherId, reason: merge.reason }));
      }
      return valueOf(await client.call('subjects.list', {})).items;
    });
    return {
      json: { subjects },
      text: subjects.map(({ names }) => names.map(({ text }) => text).join(' · ')).join('\n'),
    };
  },
};

async function existing(client: CaseClient, wanted: string): Promise<string> {
  const known = await knownSubject(client, wanted);
  if (known !== null) return known;
  throw new OnRecordError('object.not-found', `There is no subject “${wanted}” in this case.`, {
    safe: 'Nothing was changed.',
  });
}
