import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { textForTerminal } from '../safe-text.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';

/** `onrecord capture add`: takes files in as evidence. */
export const captureAdd: CliCommand = {
  usage:
    'capture add <case> <file …> [--statement S] [--url U] [--collected-at T] [--collector N] [--tool T] [--received-from N]',
  about: 'Takes files in as captures: hashed while copied, encrypted, never changed.',
  details:
    'A folder is walked; links are refused. A file that can’t be read is reported, and the rest goes on (exit 1).',
  options: {
    ...WRITE_OPTIONS,
    statement: { value: 'S', about: 'id of the statement that they attest' },
    url: { value: 'U', about: 'the address that was asked for' },
    'collected-at': { value: 'T', about: 'when they were collected (EDTF)' },
    'collected-zone': { value: 'Z', about: 'zone of that time' },
    collector: { value: 'N', about: 'who collected them' },
    tool: { value: 'T', about: 'with what' },
    'received-from': { value: 'N', about: 'from whom they came' },
  },
  run: async (args, terminal) => {
    const { first, others } = args.expectMany('<case>', '<file …>');
    const report = await withCase(args, terminal, first, 'write', async (client) =>
      valueOf(
        await client.call(
          'captures.add',
          {
            files: [...others],
            statementId: args.text('statement'),
            url: args.text('url'),
            collectedOn: args.text('collected-at'),
            collectedZone: args.text('collected-zone'),
            collector: args.text('collector'),
            tool: args.text('tool'),
            receivedFrom: args.text('received-from'),
          },
          { onProgress: progressTo(terminal), signal: terminal.signal },
        ),
      ),
    );
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
