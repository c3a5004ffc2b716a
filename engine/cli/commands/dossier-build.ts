import { resolve } from 'node:path';
import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { dossierFormats, recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { accountId } from '../find-account.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';

type Request = InputOf<Contract['dossiers.build']>;

/** `onrecord dossier build`. */
export const dossierBuild: CliCommand = {
  usage:
    'dossier build <case> --title T --out DIR --formats F,… [--addressee A] [--reference R] [--document D] [--account A]\n' +
    '      [--from D] [--to D] [--lang L] [--profile P] [--waive CODE=REASON]',
  about:
    'Compiles a dossier and writes it as files. Same title and document: the same dossier, its next edition if it changed.',
  details: 'Exit 1 means that it was written and findings stand that were not waived.',
  options: {
    ...WRITE_OPTIONS,
    title: { value: 'T', about: 'title of the dossier' },
    addressee: { value: 'A', about: 'for whom' },
    reference: { value: 'R', about: 'reference printed on it' },
    document: { value: 'D', about: 'kind of document (default: dossier)' },
    account: { value: 'A', about: 'only of this account: id or handle' },
    from: { value: 'D', about: 'not before this date (EDTF)' },
    to: { value: 'D', about: 'not after this date (EDTF)' },
    lang: { value: 'L', about: 'language of the document (default: en)' },
    profile: { value: 'P', about: `${recipientProfiles.join(', ')} (default: internal)` },
    out: { value: 'DIR', about: 'folder for the files' },
    formats: { value: 'F,…', about: dossierFormats.join(',') },
    waive: { value: 'CODE=REASON', multiple: true, about: 'let a finding stand, for a reason that is printed' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const request = requestOf(args);
    const account = args.text('account');
    const built = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(
        await client.call(
          'dossiers.build',
          { ...request, accountId: account === null ? null : await accountId(client, account) },
          { onProgress: progressTo(terminal), signal: terminal.signal },
        ),
      ),
    );
    endProgress(terminal);
    const files = built.files.map((file) => ({ ...file, path: resolve(request.out, file.path) }));
    const standing = built.findings.filter(({ waived, severity }) => waived === null && severity !== 'note');
    return {
      json: { ...built, files },
      text: [
        `Edition ${built.edition}: ${built.statements} statements, ${built.exhibits} exhibits.`,
        ...files.map(({ path, sha256 }) => `${sha256}  ${path}`),
        ...standing.map(({ code, message }) => `  ${code}: ${message}`),
      ].join('\n'),
      exit: standing.length > 0 ? 1 : 0,
    };
  },
};

function requestOf(args: Arguments): Request {
  const formats = args
    .required('formats')
    .split(',')
    .map((format) => oneOf('formats', format.trim(), dossierFormats));
  return {
    title: args.required('title'),
    out: args.required('out'),
    formats: [...new Set(formats)],
    addressee: args.text('addressee'),
    reference: args.text('reference'),
    ...(args.text('document') === null ? {} : { document: args.required('document') }),
    from: args.text('from'),
    to: args.text('to'),
    lang: args.text('lang') ?? 'en',
    profile: oneOf('profile', args.text('profile') ?? 'internal', recipientProfiles),
    waive: Object.fromEntries(args.texts('waive').map(waived)),
  };
}

function waived(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new UsageError(`--waive takes CODE=REASON; “${text}” is not that.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
