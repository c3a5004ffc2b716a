import { UsageError } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord capture extract`: a copy outside the case. */
export const captureExtract: CliCommand = {
  usage: 'capture extract <case> <captureId> --out F',
  about: 'Writes a copy of a capture to a new file. Its SHA-256 is the one at intake, or nothing is written.',
  options: { ...WRITE_OPTIONS, out: { value: 'F', about: 'the new file; one that exists is never replaced' } },
  run: async (args, terminal) => {
    const [folder = '', captureId = ''] = args.expect(['<case>', '<captureId>']);
    const out = args.required('out');
    if (out === '') throw new UsageError('--out takes the name of a file.');
    const copied = await withCase(args, terminal, folder, 'write', async (client) =>
      valueOf(await client.call('captures.extract', { captureId, to: out }, { signal: terminal.signal })),
    );
    return { json: copied, text: `${copied.sha256}  ${out}` };
  },
};
