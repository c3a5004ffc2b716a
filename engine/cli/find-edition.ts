import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { OptionSpecs } from './command.ts';
import { valueOf, type CaseClient } from './open-case.ts';

/** What names a dossier where a number alone could be an edition of several. */
export const DOSSIER_OPTIONS = {
  title: { value: 'T', about: 'title of the dossier, where the case has several' },
  document: { value: 'D', about: 'kind of document, where two have one title' },
} as const satisfies OptionSpecs;

type Dossier = OutputOf<Contract['dossiers.list']>['items'][number];
type Edition = Dossier['editions'][number];

/** The dossiers that a command line can mean. @throws OnRecordError `object.not-found` where a title is given and none has it */
export async function dossiersFor(client: CaseClient, args: Arguments): Promise<Dossier[]> {
  const { items } = valueOf(await client.call('dossiers.list', {}));
  const [title, document] = [args.text('title'), args.text('document')];
  const found = items.filter(
    (dossier) =>
      (title === null || dossier.title === title || dossier.dossierId === title) &&
      (document === null || dossier.document === document),
  );
  if (found.length > 0 || title === null) return found;
  throw new OnRecordError('object.not-found', 'There is no dossier of this title in the case.', {
    detail: title,
    safe: 'Nothing was changed.',
  });
}

/** The one dossier that is meant. @throws OnRecordError `object.not-found`, `object.ambiguous` */
export async function dossierFor(client: CaseClient, args: Arguments): Promise<Dossier> {
  const found = await dossiersFor(client, args);
  return only(found, 'dossier', args.text('title') ?? '', ({ dossierId, title }) => `${dossierId} (${title})`);
}

/**
 * Editions by id or number; several are of one dossier.
 * @throws OnRecordError `object.not-found`, `object.ambiguous` with the ids
 */
export async function editionsFor(client: CaseClient, args: Arguments, wanted: readonly string[]): Promise<Edition[]> {
  const dossiers = await dossiersFor(client, args);
  const fitting = dossiers.flatMap(({ title, editions }) => {
    const found = wanted.map((text) => editions.find((edition) => isMeant(edition, text)));
    const whole = found.filter((edition) => edition !== undefined);
    return whole.length === wanted.length ? [{ title, editions: whole }] : [];
  });
  const { editions } = only(fitting, 'edition', wanted.join(', '), ({ title, editions: found }) => {
    return `${found.map(({ editionId }) => editionId).join(', ')} (${title})`;
  });
  return editions;
}

export async function editionFor(client: CaseClient, args: Arguments): Promise<Edition> {
  const wanted = args.required('edition');
  const [edition] = await editionsFor(client, args, [wanted]);
  if (edition === undefined) throw new UsageError(`--edition takes the id or number of an edition, not “${wanted}”.`);
  return edition;
}

function isMeant({ editionId, number }: Edition, text: string): boolean {
  return editionId === text.toLowerCase() || String(number) === text.replace(/^e(?=\d+$)/i, '');
}

function only<T>(found: readonly T[], what: string, wanted: string, nameOf: (item: T) => string): T {
  const [first, second] = found;
  if (first === undefined) {
    throw new OnRecordError('object.not-found', `There is no such ${what} in this case.`, {
      detail: wanted,
      safe: 'Nothing was changed.',
    });
  }
  if (second === undefined) return first;
  throw new OnRecordError(
    'object.ambiguous',
    `Several dossiers have such ${what === 'edition' ? 'an edition' : 'a title'}.`,
    {
      detail: `Give an id, or --title: ${found.map(nameOf).join('; ')}`,
      safe: 'Nothing was changed.',
    },
  );
}
