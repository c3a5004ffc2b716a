import { OnRecordError } from '../../core/contract/index.ts';
import { isUuid } from '../../core/domain/ids.ts';
import type { Terminal } from './command.ts';
import { valueOf, type CaseClient } from './open-case.ts';

/**
 * A subject by id or by one of its names; an unknown name is added as a subject.
 * @throws OnRecordError `object.ambiguous` where several bear the name, with their ids
 */
export async function subjectId(client: CaseClient, wanted: string, terminal: Terminal): Promise<string> {
  if (isUuid(wanted)) return wanted;
  const { items } = valueOf(await client.call('subjects.list', {}));
  const named = items.filter(({ names }) => names.some(({ text }) => text === wanted));
  const [first, second] = named;
  if (first !== undefined && second === undefined) return first.subjectId;
  if (first !== undefined) {
    throw new OnRecordError('object.ambiguous', `Several subjects are named “${wanted}”.`, {
      detail: `Give an id: ${named.map((subject) => subject.subjectId).join(', ')}`,
      safe: 'Nothing was changed.',
    });
  }
  terminal.err(`onrecord: added the subject “${wanted}” as a public figure.\n`);
  const name = { text: wanted, lang: null, script: null, kind: 'main' as const };
  return valueOf(await client.call('subjects.add', { names: [name] })).subjectId;
}
