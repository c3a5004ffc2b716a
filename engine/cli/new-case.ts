import { UsageError, type Arguments } from './arguments.ts';
import type { Terminal } from './command.ts';
import { givenPassphrase } from './open-case.ts';

/** What protects a case that is being made: a passphrase, or null where --open was said. One of the two must be. */
export async function newPassphrase(args: Arguments, terminal: Terminal): Promise<string | null> {
  const open = args.flag('open');
  const passphrase = open && args.text('passphrase-file') === null ? null : await givenPassphrase(args, terminal);
  if (open && passphrase !== null) throw new UsageError('Give either a passphrase or --open, not both.');
  if (!open && passphrase === null) throw new UsageError('Give a passphrase (--passphrase-file F) or --open.');
  if (passphrase === '') throw new UsageError('The passphrase is empty.');
  return passphrase;
}

/** A folder may have any name, but only this ending tells the program what it is. */
export function adviseEnding(folder: string, terminal: Terminal): void {
  if (folder.replace(/\/+$/, '').endsWith('.onrecord')) return;
  terminal.err('onrecord: the name of a case folder should end in .onrecord, so that the program knows it.\n');
}
