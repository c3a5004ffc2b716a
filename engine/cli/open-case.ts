import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Client, Contract, Result } from '../../core/contract/index.ts';
import type { Progress } from '../../core/contract/index.ts';
import { createEngine, type Engine } from '../engine.ts';
import { pathsAsTokens } from '../files.ts';
import { appVersion } from '../version.ts';
import { ProblemError } from './answer.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { textForTerminal } from './safe-text.ts';
import type { Terminal } from './command.ts';

/** An engine for one command: tokens are paths, and the actor is who is named or who is logged in. */
export function engineFor(args: Arguments): Engine {
  const named = args.text('actor');
  if (named === '') throw new UsageError('--actor takes a name.');
  return createEngine({
    files: pathsAsTokens,
    appVersion: appVersion(),
    actorName: () => named ?? systemUser(),
    checkOutput: false,
  });
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list, as in some containers.
    return 'unknown';
  }
}

/** The passphrase that was given, if any. A file loses one final line break. */
export async function givenPassphrase(args: Arguments, terminal: Terminal): Promise<string | null> {
  const file = args.text('passphrase-file');
  if (file !== null) return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  return terminal.env['ONRECORD_PASSPHRASE'] ?? null;
}

/** The value of a result. @throws ProblemError, which becomes the exit code and the message */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.error);
}

export type CaseClient = Client<Contract> & Pick<Engine, 'callUnknown'>;

/**
 * Opens a case, does something with it and closes it. Reading works beside a living writer; a command that writes makes a checkpoint at
 * its end, and a backup once a day: each would copy the whole case for one small change.
 */
export async function withCase<T>(
  args: Arguments,
  terminal: Terminal,
  folder: string,
  mode: 'read' | 'write',
  work: (client: CaseClient) => Promise<T>,
): Promise<T> {
  const engine = engineFor(args);
  const passphrase = await givenPassphrase(args, terminal);
  valueOf(await engine.call('cases.open', { folder, passphrase, mode }));
  try {
    return await work(engine);
  } finally {
    await engine.close('daily');
  }
}

/** Tells how far long work is, where somebody watches. */
export function progressTo(terminal: Terminal): (progress: Progress) => void {
  if (!terminal.watched) return () => undefined;
  return ({ step, done, total, item }) => {
    const count = total === null ? String(done) : `${done} of ${total}`;
    terminal.err(`\r\u001b[K${step}: ${count}${item === null ? '' : ` ${textForTerminal(item)}`}`);
  };
}

/** Ends the line that progress was written on. */
export function endProgress(terminal: Terminal): void {
  if (terminal.watched) terminal.err('\r\u001b[K');
}
