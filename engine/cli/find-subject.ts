import { OnRecordError } from '../../core/contract/index.ts';
import type { SubjectKind } from '../../core/domain/vocabulary.ts';
import { isUuid } from '../../core/domain/ids.ts';
import type { Terminal } from './command.ts';
import { textForTerminal } from './safe-text.ts';
import { valueOf, type CaseClient } from './open-case.ts';

/** A subject that a command named, and what had to be made for it: nothing is made without saying so. */
export interface NamedSubject {
  readonly subjectId: string;
  readonly created: readonly {
    readonly subjectId: string;
    readonly name: string;
    readonly kind: SubjectKind;
  }[];
}

/** What a subject is taken for whose kind nobody gave: the kind that holds least back is said aloud, and can be corrected. */
const UNSAID: SubjectKind = 'public-figure';

/**
 * A subject by id or by one of its names; an unknown name is added as a subject of the kind given.
 * @throws OnRecordError `object.ambiguous` where several bear the name, with their ids
 */
export async function subjectNamed(
  client: CaseClient,
  wanted: string,
  terminal: Terminal,
  kind: SubjectKind = UNSAID,
): Promise<NamedSubject> {
  const known = await knownSubject(client, wanted);
  if (known !== null) return { subjectId: known, created: [] };
  const name = { text: wanted, lang: null, script: null, kind: 'main' as const };
  const { subjectId } = valueOf(await client.call('subjects.add', { kind, names: [name] }));
  terminal.err(
    `onrecord: added the subject “${textForTerminal(wanted)}” as ${kind} (${subjectId}). If it is something else: onrecord subject update <case> --subject ${subjectId} --kind …\n`,
  );
  return { subjectId, created: [{ subjectId, name: wanted, kind }] };
}

/** @throws OnRecordError `object.ambiguous` where several bear the name, with their ids */
export async function knownSubject(client: CaseClient, wanted: string): Promise<string | null> {
  if (isUuid(wanted)) return wanted;
  const { items } = valueOf(await client.call('subjects.list', {}));
  const named = items.filter(({ names }) => names.some(({ text }) => text === wanted));
  const [first, second] = named;
  if (first === undefined) return null;
  if (second === undefined) return first.subjectId;
  throw new OnRecordError('object.ambiguous', `Several subjects are named “${wanted}”.`, {
    detail: `Give an id: ${named.map((subject) => subject.subjectId).join(', ')}`,
    safe: 'Nothing was changed.',
  });
}
