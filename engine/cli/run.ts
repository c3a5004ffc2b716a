import { answerError } from './answer.ts';
import { readArguments, UsageError } from './arguments.ts';
import { COMMON_OPTIONS, type ExitCode, type Terminal } from './command.ts';
import { COMMANDS, loadAll } from './commands.ts';
import { jsonForTerminal, textForTerminal } from './safe-text.ts';
import { commandHelp, programHelp } from './help.ts';

/** Runs one command line. @returns the exit code; nothing is thrown */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // Until the arguments are read it can only be guessed that an answer for machines is wanted.
  const wanted = { json: argv.includes('--json') };
  try {
    return await runCommand(argv, wanted, terminal);
  } catch (error) {
    return answerError(error, wanted.json, terminal);
  }
}

async function runCommand(argv: readonly string[], wanted: { json: boolean }, terminal: Terminal): Promise<ExitCode> {
  const { name, rest } = commandIn(argv);
  if (name === null) return helpFor(argv, terminal);
  const load = COMMANDS.get(name);
  if (load === undefined) throw new UsageError(`There is no command “${name}”. Type: onrecord help`);
  const command = await load();
  const args = readArguments(rest, { ...command.options, ...COMMON_OPTIONS });
  wanted.json = args.flag('json');
  if (args.flag('help')) {
    terminal.out(commandHelp(command));
    return 0;
  }
  const answer = await command.run(args, terminal);
  if (answer.written !== true) {
    terminal.out(wanted.json ? `${jsonForTerminal(answer.json)}\n` : endedLine(textForTerminal(answer.text)));
  }
  return answer.exit ?? 0;
}

function endedLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

interface Named {
  readonly name: string | null;
  readonly rest: readonly string[];
}

/** The command that is named: one word, or two for those that come in families (`capture add`). */
function commandIn(argv: readonly string[]): Named {
  const [first, second, ...rest] = argv;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h' || first === '--version') {
    return { name: null, rest: [] };
  }
  if (second !== undefined && COMMANDS.has(`${first} ${second}`)) return { name: `${first} ${second}`, rest };
  return { name: first, rest: argv.slice(1) };
}

async function helpFor(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === '--version') {
    const { appVersion } = await import('../version.ts');
    terminal.out(`${appVersion()}\n`);
    return 0;
  }
  const asked = rest.filter((word) => !word.startsWith('-')).join(' ');
  const load = COMMANDS.get(asked);
  if (asked !== '' && load === undefined) throw new UsageError(`There is no command “${asked}”. Type: onrecord help`);
  const text = load === undefined ? programHelp(await loadAll()) : commandHelp(await load());
  if (first === undefined) {
    terminal.err(text);
    return 2;
  }
  terminal.out(text);
  return 0;
}
