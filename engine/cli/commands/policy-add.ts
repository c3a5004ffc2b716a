import { basename } from 'node:path';
import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type NewVersion = Omit<InputOf<Contract['policies.addVersion']>, 'policyId'>;

/** `onrecord policy add`: a text as it was seen. */
export const policyAdd: CliCommand = {
  usage:
    'policy add <case> --platform P --policy NAME --lang L (--text T | --text-file F) --seen DATE [--last-seen DATE] [--continuous]\n' +
    '      [--effective DATE] [--registrar R] [--ref R] [--licence L] [--url U] [--source S] [--technical]',
  about: 'Puts a text of a policy on record, as it was seen.',
  details:
    'The policy is made if the case has none of this platform, name and language. The bytes are kept as a capture. The same text seen\n' +
    'again is a sighting of its version; after another text it is a new period of it. --effective only where the platform states it.',
  options: {
    ...WRITE_OPTIONS,
    platform: { value: 'P', about: 'whose policy it is' },
    policy: { value: 'NAME', about: 'its title' },
    lang: { value: 'L', about: 'language of the text, such as en' },
    text: { value: 'T', about: 'the text, exactly' },
    'text-file': { value: 'F', about: 'file with the text in UTF-8; - reads standard input' },
    seen: { value: 'DATE', about: 'when it was seen, or first seen (EDTF)' },
    'last-seen': { value: 'DATE', about: 'when it was last seen' },
    continuous: { about: 'watched without a gap until the next version’s first sighting' },
    effective: { value: 'DATE', about: 'from when it is in force, as the text states' },
    registrar: { value: 'R', about: 'who registered it' },
    ref: { value: 'R', about: 'the registrar’s own reference: a file, a commit' },
    licence: { value: 'L', about: 'the licence of the text, with the notice that it demands' },
    url: { value: 'U', about: 'where it stood' },
    source: { value: 'S', about: 'id of the source that saw it' },
    technical: { about: 'only layout or links differ from the version before' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const policy = {
      platform: args.required('platform'),
      title: args.required('policy'),
      lang: args.required('lang'),
      url: args.text('url'),
    };
    const version = await versionOf(args, terminal);
    const added = await withCase(args, terminal, folder, 'write', async (client) => {
      const policyId =
        (await knownPolicy(client, policy)) ?? valueOf(await client.call('policies.add', policy)).policyId;
      const taken = valueOf(
        await client.call('policies.addVersion', { ...version, policyId }, { signal: terminal.signal }),
      );
      return { policyId, ...taken };
    });
    return { json: added, text: textOf(added) };
  },
};

type Wanted = Required<Pick<InputOf<Contract['policies.add']>, 'platform' | 'title' | 'lang'>>;

async function knownPolicy(client: CaseClient, { platform, title, lang }: Wanted): Promise<string | null> {
  const { items } = valueOf(await client.call('policies.list', {}));
  const known = items.find((item) => item.platform === platform && item.title === title && item.lang === lang);
  return known?.policyId ?? null;
}

async function versionOf(args: Arguments, terminal: Terminal): Promise<NewVersion> {
  const text = args.text('text');
  const file = args.text('text-file');
  if ((text === null) === (file === null)) throw new UsageError('Give either --text or --text-file.');
  return {
    text: file === '-' ? typed(await terminal.input()) : text,
    file: file === '-' ? null : file,
    seen: {
      firstSeen: args.required('seen'),
      lastSeen: args.text('last-seen'),
      continuous: args.flag('continuous'),
      sourceId: args.text('source'),
    },
    change: args.flag('technical') ? 'technical' : 'content',
    effectiveOn: args.text('effective'),
    registrar: args.text('registrar'),
    registrarRef: args.text('ref') ?? (file === null || file === '-' ? null : basename(file)),
    licence: args.text('licence'),
    url: args.text('url'),
  };
}

function typed(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError('Standard input is not UTF-8 text.');
  }
}

function textOf(added: OutputOf<Contract['policies.addVersion']>): string {
  const what = added.added === 'version' ? `version (${added.change})` : 'sighting of a version that is known';
  return `${added.versionId}  ${what}  ${added.sha256}`;
}
