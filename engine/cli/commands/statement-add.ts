import type { InputOf, Contract } from '../../../core/contract/index.ts';
import { repeatedTime } from '../../../core/domain/asserted-date.ts';
import { renderingKinds, statementKinds, statementStates, subjectKinds } from '../../../core/domain/vocabulary.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { accountId } from '../find-account.ts';
import { subjectNamed, type NamedSubject } from '../find-subject.ts';
import { neededWords, wordOptions } from '../given-words.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type NewStatement = InputOf<Contract['statements.add']>;

/** `onrecord statement add`. */
export const statementAdd: CliCommand = {
  usage:
    'statement add <case> (--account A | --speaker S) (--text T | --text-file F) --date EDTF [--zone Z] [--displayed TEXT]\n' +
    '      [--kind K] [--lang L] [--url U] [--native-id I] [--context T] [--speaker-kind K]\n' +
    '      [--rendering KIND] [--made-by NAME] [--thread I] [--parent S]',
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
    ...wordOptions('text', 'the words, exactly'),
    rendering: {
      value: 'KIND',
      about: `the original was not seen, these words are a rendering: ${renderingKinds.join(', ')}`,
    },
    'made-by': { value: 'NAME', about: 'of a rendering: who translated or quoted' },
    date: { value: 'EDTF', about: 'when, as fine as known and no finer' },
    zone: { value: 'Z', about: 'zone of a time that states none' },
    displayed: { value: 'TEXT', about: 'the date as it was displayed' },
    kind: { value: 'K', about: `${statementKinds.join(', ')} (default: post)` },
    state: { value: 'S', about: `${statementStates.join(', ')} (default: draft)` },
    lang: { value: 'L', about: 'language of the words, such as fa' },
    url: { value: 'U', about: 'its address' },
    'native-id': { value: 'I', about: 'the platform’s own number for it' },
    thread: { value: 'I', about: 'the platform’s own number of the thread' },
    parent: { value: 'S', about: 'id of the statement that it answers' },
    context: { value: 'T', about: 'what surrounds it' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const given = await statementOf(args, terminal);
    const twice = repeatedTime(args.text('date') ?? '', args.text('zone'));
    if (twice !== null)
      terminal.err(
        `onrecord: the clocks of ${args.text('zone') ?? ''} showed ${twice} twice. It is kept as given; the offset would say which is meant.\n`,
      );
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
  const rendering = args.text('rendering');
  return {
    text: await neededWords(args, terminal, 'text'),
    rendering:
      rendering === null ? null : { kind: oneOf('rendering', rendering, renderingKinds), madeBy: args.text('made-by') },
    date: { edtf, zone: args.text('zone'), displayed },
    kind: oneOf('kind', args.text('kind') ?? 'post', statementKinds),
    ...(state === null ? {} : { state: oneOf('state', state, statementStates) }),
    lang: args.text('lang'),
    url: args.text('url'),
    nativeId: args.text('native-id'),
    threadNativeId: args.text('thread'),
    parentId: args.text('parent'),
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
