import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { dossierFormats, recipientProfiles, type DossierFormat } from '../../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { filesText, findingsText, standingOf, withPaths } from '../built-files.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type Answer, type CliCommand } from '../command.ts';
import { filterOf } from '../filter-options.ts';
import { dossierFor, editionFor } from '../find-edition.ts';
import { endProgress, progressTo, valueOf, withCase, type CaseClient } from '../open-case.ts';

type Request = Omit<InputOf<Contract['dossiers.build']>, 'out' | 'formats'>;
type Built = OutputOf<Contract['dossiers.build']>;

/** `onrecord dossier build`. */
export const dossierBuild: CliCommand = {
  usage:
    'dossier build <case> --title T --out DIR --formats F,… [--addressee A] [--reference R] [--document D] [--account A]\n' +
    '      [--from D] [--to D] [--clause C] [--tag T] [--order O] [--lang L] [--profile P] [--waive CODE=REASON]\n' +
    'dossier build <case> --title T --as-kept --out DIR --formats F,…\n' +
    'dossier build <case> --edition E --out DIR [--formats F,…]',
  about:
    'Compiles a dossier and writes it as files. Same title and document: the same dossier, its next edition if it changed.',
  details:
    'Exit 1 means that it was written and findings stand that were not waived. A waiver is kept with the dossier. --as-kept builds\n' +
    'what the dossier is kept to hold, hand-picked statements included. --edition writes the files of an edition again: those\n' +
    'stored with it byte for byte.',
  options: {
    ...WRITE_OPTIONS,
    title: { value: 'T', about: 'title of the dossier' },
    edition: { value: 'E', about: 'an edition that is there already: id or number' },
    'as-kept': { about: 'with the selection that the dossier is kept with' },
    addressee: { value: 'A', about: 'for whom' },
    reference: { value: 'R', about: 'reference printed on it' },
    document: { value: 'D', about: 'kind of document (default: dossier)' },
    account: { value: 'A', about: 'only of this account: id or handle' },
    from: { value: 'D', about: 'not before this date (EDTF)' },
    to: { value: 'D', about: 'not after this date (EDTF)' },
    clause: { value: 'C', about: 'only linked to this clause, in any version of its text: id, number or label' },
    tag: { value: 'T', multiple: true, about: 'only with this tag: id or name' },
    order: { value: 'O', about: 'exhibits by date or by number (default: date)' },
    lang: { value: 'L', about: 'language of the document (default: en)' },
    profile: { value: 'P', about: `${recipientProfiles.join(', ')} (default: internal)` },
    out: { value: 'DIR', about: 'folder for the files' },
    formats: { value: 'F,…', about: dossierFormats.join(',') },
    waive: { value: 'CODE=REASON', multiple: true, about: 'let a finding stand, for a reason that is printed' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const out = args.required('out');
    const formats = formatsOf(args);
    const isAgain = args.text('edition') !== null;
    if (!isAgain && formats === null) throw new UsageError('--formats is needed.');
    const waive = Object.fromEntries(args.texts('waive').map(waived));
    const options = { onProgress: progressTo(terminal), signal: terminal.signal };
    const built = await withCase(args, terminal, folder, 'write', async (client) => {
      if (isAgain) {
        const { editionId } = await editionFor(client, args);
        return valueOf(await client.call('dossiers.saveFiles', { editionId, formats, out }, options));
      }
      const request = args.flag('as-kept') ? (await dossierFor(client, args)).request : await requestOf(args, client);
      const input = { ...request, waive, out, formats: formats ?? [] };
      return valueOf(await client.call('dossiers.build', input, options));
    });
    endProgress(terminal);
    return told(withPaths(built, out));
  },
};

function told(built: Built): Answer {
  const standing = standingOf(built);
  const state = built.frozenAt === null ? 'draft' : 'frozen';
  return {
    json: built,
    text: [
      `Edition ${built.edition} (${state}): ${built.statements} statements, ${built.exhibits} exhibits.`,
      ...filesText(built),
      ...findingsText(standing),
    ].join('\n'),
    exit: standing.length > 0 ? 1 : 0,
  };
}

export function formatsOf(args: Arguments): DossierFormat[] | null {
  const given = args.text('formats');
  if (given === null) return null;
  return [...new Set(given.split(',').map((format) => oneOf('formats', format.trim(), dossierFormats)))];
}

async function requestOf(args: Arguments, client: CaseClient): Promise<Request> {
  const { accountId, from, to, clauseId, tagIds } = await filterOf(args, client);
  return {
    title: args.required('title'),
    addressee: args.text('addressee'),
    reference: args.text('reference'),
    ...(args.text('document') === null ? {} : { document: args.required('document') }),
    accountId: accountId ?? null,
    from: from ?? null,
    to: to ?? null,
    clauseId: clauseId ?? null,
    tagIds: tagIds ?? [],
    order: oneOf('order', args.text('order') ?? 'date', ['date', 'number'] as const),
    lang: args.text('lang') ?? 'en',
    profile: oneOf('profile', args.text('profile') ?? 'internal', recipientProfiles),
  };
}

function waived(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new UsageError(`--waive takes CODE=REASON; “${text}” is not that.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
