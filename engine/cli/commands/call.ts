import { readFile } from 'node:fs/promises';
import { contract } from '../../../core/contract/index.ts';
import { OnRecordError } from '../../../core/contract/index.ts';
import { UsageError } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand, type Terminal } from '../command.ts';
import { jsonForTerminal } from '../safe-text.ts';
import { endProgress, progressTo, valueOf, withCase } from '../open-case.ts';

/** `onrecord call`: any operation of the contract, for what has no command of its own. */
export const call: CliCommand = {
  usage: 'call <case> <operation> --input FILE|-',
  about: 'Calls one operation of the contract with its input as JSON. Files and folders are named by their paths.',
  details: 'A query opens the case for reading, a command for writing. The answer is always JSON.',
  options: { ...WRITE_OPTIONS, input: { value: 'FILE|-', about: 'file with the input; - reads standard input' } },
  run: async (args, terminal) => {
    const [folder = '', name = ''] = args.expect(['<case>', '<operation>']);
    const operation = Object.hasOwn(contract, name) ? contract[name as keyof typeof contract] : undefined;
    if (operation === undefined || !operation.needsCase) {
      throw new OnRecordError('operation.unknown', `“${name}” is no operation on a case.`, {
        detail: Object.entries(contract)
          .filter(([, known]) => known.needsCase)
          .map(([known]) => known)
          .join(', '),
      });
    }
    const input = await inputOf(args.required('input'), terminal);
    const mode = operation.kind === 'query' ? 'read' : 'write';
    const value = await withCase(args, terminal, folder, mode, async (client) =>
      valueOf(await client.callUnknown(name, input, { onProgress: progressTo(terminal), signal: terminal.signal })),
    );
    endProgress(terminal);
    return { json: value as object, text: jsonForTerminal(value as object, 2) };
  },
};

async function inputOf(file: string, terminal: Terminal): Promise<unknown> {
  const text = file === '-' ? (await terminal.input()).toString('utf8') : await readFile(file, 'utf8');
  try {
    return JSON.parse(text.trim() === '' ? '{}' : text) as unknown;
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
