import { readFile } from 'node:fs/promises';
import type { InputOf, Contract } from '../../../core/contract/index.ts';
import { statementKinds, statementStates, subjectKinds } from '../../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { accountId } from '../find-account.ts';
import { subjectNamed, type NamedSubject } from '../find-subject.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type NewStatement = InputOf<Contract['statements.add']>;

/** `onrecord statement add`. */
export const statementAdd: CliCommand = {
  usage:
    'statement add <case> (--account A | --speaker S) (--text T | --text-file F) --date EDTF [--zone Z] [--displayed TEXT]\n' +
    '      [--kind K] [--lang L] [--url U] [--native-id I] [--context T] [--speaker-kind K]',
  about: 'Puts one statement on record, word by word.',
  details: 'Without --date, a statement whose date is only known in words takes --displayed ("last week").',
  options: {
    ...WRITE_OPTIONS,
    account: { value: 'A', about: 'id or handle of the account' },
    speaker: { value: 'S', about: 'who said it: an id, or a name (added if unknown)' },
    'speaker-kind': {
      value: 'K',
      about: `of a speaker that is added: ${subjectKinds.join(', ')} (default: public-figure)`,
    },
    text: { value: 'T', about: 'the words, exactly' },
    'text-file': { value: 'F', about: 'file with the words in UTF-8, taken byte for byte; - reads standard input' },
    date: { value: 'EDTF', about: 'when, as fine as known and no finer' },
    zone: { value: 'Z', about: 'zone of a time that states none' },
    displayed: { value: 'TEXT', about: 'the date as it was displayed' },
    kind: { value: 'K', about: `${statementKinds.join(', ')} (default: post)` },
    state: { value: 'S', about: `${statementStates.join(', ')} (default: draft)` },
    lang: { value: 'L', about: 'language of the words, such as fa' },
    url: { value: 'U', about: 'its address' },
    'native-id': { value: 'I', about: 'the platform’s own number for it' },
    context: { value: 'T', about: 'what surrounds it' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = await statementOf(args, terminal);
    const added = await withCase(args, terminal, folder, 'write', async (client) => {
      const { created, ...who } = await whoSaidIt(args, client, terminal);
      return { ...valueOf(await client.call('statements.add', { ...given, ...who })), created };
    });
    return { json: added, text: added.statementId };
  },
};

async function statementOf(args: Arguments, terminal: Terminal): Promise<NewStatement> {
  if ((args.text('account') === null) === (args.text('speaker') === null)) {
    throw new UsageError('Give either --account or --speaker.');
  }
  const edtf = args.text('date');
  const displayed = args.text('displayed');
  if (edtf === null && displayed === null) throw new UsageError('--date is needed, or --displayed with its words.');
  const state = args.text('state');
  return {
    text: await wordsOf(args, terminal),
    date: { edtf, zone: args.text('zone'), displayed },
    kind: oneOf('kind', args.text('kind') ?? 'post', statementKinds),
    ...(state === null ? {} : { state: oneOf('state', state, statementStates) }),
    lang: args.text('lang'),
    url: args.text('url'),
    nativeId: args.text('native-id'),
    context: args.text('context'),
  };
}

async function whoSaidIt(
  args: Arguments,
  client: CaseClient,
  terminal: Terminal,
): Promise<Pick<NewStatement, 'accountId' | 'speakerId'> & Pick<NamedSubject, 'created'>> {
  const account = args.text('account');
  if (account !== null) return { accountId: await accountId(client, account), created: [] };
  const kind = args.text('speaker-kind');
  const { subjectId, created } = await subjectNamed(
    client,
    args.required('speaker'),
    terminal,
    kind === null ? undefined : oneOf('speaker-kind', kind, subjectKinds),
  );
  return { speakerId: subjectId, created };
}

async function wordsOf(args: Arguments, terminal: Terminal): Promise<string> {
  const text = args.text('text');
  const file = args.text('text-file');
  if ((text === null) === (file === null)) throw new UsageError('Give either --text or --text-file.');
  if (file === null) return text ?? '';
  const bytes = file === '-' ? await terminal.input() : await readFile(file);
  try {
    // A byte order mark is a part of the words.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text. Keep it as a capture, and give the words as UTF-8.`);
  }
}
