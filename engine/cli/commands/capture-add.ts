import { randomUUID } from 'node:crypto';
import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { HELD_PIECE_BYTES } from '../../../core/domain/pasted-bytes.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { textForTerminal } from '../safe-text.ts';
import { endProgress, progressTo, valueOf, withCase, type CaseClient } from '../open-case.ts';

type Report = OutputOf<Contract['captures.add']>;
type Facts = Omit<InputOf<Contract['captures.add']>, 'files'>;

/** `onrecord capture add`: takes files in as evidence. */
export const captureAdd: CliCommand = {
  usage:
    'capture add <case> (<file …> | --stdin NAME) [--statement S] [--url U] [--collected-at T] [--collector N] [--tool T] [--received-from N]',
  about: 'Takes files in as captures: hashed while copied, encrypted, never changed.',
  details:
    'A folder is walked; links are refused. A file that can’t be read is reported, and the rest goes on (exit 1).\n' +
    'With --stdin NAME the bytes of standard input become one capture of that name.',
  options: {
    ...WRITE_OPTIONS,
    stdin: { value: 'NAME', about: 'take what comes on standard input, under this name' },
    statement: { value: 'S', about: 'id of the statement that they attest' },
    url: { value: 'U', about: 'the address that was asked for' },
    'collected-at': { value: 'T', about: 'when they were collected (EDTF)' },
    'collected-zone': { value: 'Z', about: 'zone of that time' },
    collector: { value: 'N', about: 'who collected them' },
    tool: { value: 'T', about: 'with what' },
    'received-from': { value: 'N', about: 'from whom they came' },
  },
  run: async (args, terminal) => {
    const { folder, take } = whatToTake(args, terminal);
    const report = await withCase(args, terminal, folder, 'write', take);
    endProgress(terminal);
    for (const { fileName, damagedReplaced } of report.captures) {
      if (damagedReplaced)
        terminal.err(
          `onrecord: ${textForTerminal(fileName ?? '')}: its stored file was damaged; this copy took its place, the damaged one is kept beside.\n`,
        );
    }
    for (const { file, reason } of report.refused) terminal.err(`onrecord: ${textForTerminal(`${file}: ${reason}`)}\n`);
    return {
      json: report,
      text: report.captures
        .map((capture) => `${capture.captureId}  ${capture.sha256}  ${capture.fileName ?? ''}`)
        .join('\n'),
      exit: report.refused.length > 0 ? 1 : 0,
    };
  },
};

interface Taking {
  readonly folder: string;
  readonly take: (client: CaseClient) => Promise<Report>;
}

function whatToTake(args: Arguments, terminal: Terminal): Taking {
  const facts = factsOf(args);
  const name = args.text('stdin');
  if (name === null) {
    const { first, others } = args.expectMany('<case>', '<file …>');
    return { folder: first, take: (client) => takeFiles(client, others, facts, terminal) };
  }
  const [folder = ''] = args.expect(['<case>']);
  if (name === '') throw new UsageError('--stdin takes a name.');
  return { folder, take: async (client) => takeInput(client, await terminal.input(), name, facts) };
}

function factsOf(args: Arguments): Facts {
  return {
    statementId: args.text('statement'),
    url: args.text('url'),
    collectedOn: args.text('collected-at'),
    collectedZone: args.text('collected-zone'),
    collector: args.text('collector'),
    tool: args.text('tool'),
    receivedFrom: args.text('received-from'),
  };
}

async function takeFiles(
  client: CaseClient,
  files: readonly string[],
  facts: Facts,
  terminal: Terminal,
): Promise<Report> {
  const options = { onProgress: progressTo(terminal), signal: terminal.signal };
  return valueOf(await client.call('captures.add', { files: [...files], ...facts }, options));
}

async function takeInput(client: CaseClient, bytes: Buffer, fileName: string, facts: Facts): Promise<Report> {
  const holdId = randomUUID();
  // One piece even of nothing: an empty input is a capture of no bytes.
  for (let at = 0; at === 0 || at < bytes.length; at += HELD_PIECE_BYTES) {
    const base64 = bytes.subarray(at, at + HELD_PIECE_BYTES).toString('base64');
    valueOf(await client.call('captures.hold', { holdId, base64 }));
  }
  return { captures: [valueOf(await client.call('captures.addHeld', { holdId, fileName, ...facts }))], refused: [] };
}
