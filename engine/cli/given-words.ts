import { readFile } from 'node:fs/promises';
import { UsageError, type Arguments } from './arguments.ts';
import type { OptionSpecs, Terminal } from './command.ts';

/** The two options that give words exactly: on the line, or in a file. */
export function wordOptions(name: string, about: string): OptionSpecs {
  return {
    [name]: { value: 'T', about },
    [`${name}-file`]: { value: 'F', about: 'file with them in UTF-8, taken byte for byte; - reads standard input' },
  };
}

/** The words that were given, if any. @throws UsageError where both options are, or the file is no UTF-8 */
export async function givenWords(args: Arguments, terminal: Terminal, name: string): Promise<string | null> {
  const text = args.text(name);
  const file = args.text(`${name}-file`);
  if (text !== null && file !== null) throw new UsageError(`Give either --${name} or --${name}-file.`);
  if (file === null) return text;
  const bytes = file === '-' ? await terminal.input() : await readFile(file);
  try {
    // A byte order mark is a part of the words.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text. Keep it as a capture, and give the words as UTF-8.`);
  }
}

/** @throws UsageError where neither option was given */
export async function neededWords(args: Arguments, terminal: Terminal, name: string): Promise<string> {
  const words = await givenWords(args, terminal, name);
  if (words === null) throw new UsageError(`Give either --${name} or --${name}-file.`);
  return words;
}
