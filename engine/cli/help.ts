import { COMMON_OPTIONS, type CliCommand, type OptionSpecs } from './command.ts';

const WIDTH = 28;

/** The help of one command. */
export function commandHelp(command: CliCommand): string {
  return [
    `onrecord ${command.usage}`,
    '',
    command.about,
    ...(command.details === undefined ? [] : ['', command.details]),
    '',
    'Options:',
    ...optionLines({ ...command.options, ...COMMON_OPTIONS }),
    '',
  ].join('\n');
}

function optionLines(options: OptionSpecs): string[] {
  return Object.entries(options).map(([name, { value, multiple, about }]) => {
    const left = `  --${name}${value === undefined ? '' : ` ${value}`}${multiple === true ? ' …' : ''}`;
    return left.length < WIDTH ? `${left.padEnd(WIDTH)}${about}` : `${left}\n${' '.repeat(WIDTH)}${about}`;
  });
}

/** The help of the whole program. */
export function programHelp(commands: ReadonlyMap<string, Pick<CliCommand, 'usage' | 'about'>>): string {
  return [
    'On Record puts an account’s public statements on record, and compiles dossiers that a stranger can check.',
    '',
    'onrecord <command> [arguments] [options]',
    '',
    ...[...commands.values()].map(({ usage, about }) => `  ${usage}\n      ${about}`),
    '',
    '  help [command]',
    '      Shows the help of a command: also onrecord <command> --help.',
    '',
    'A <case> is a folder whose name ends in .onrecord. A protected case takes --passphrase-file F, or the passphrase in the',
    'environment as ONRECORD_PASSPHRASE. Dates are EDTF (2020, 2020-05, 2020-05-22T10:31+04:30, [..2020-05-24]).',
    'With --json, one JSON object stands on standard output, also for errors: {"error": {code, message, detail, safe}}.',
    '',
    'Exit codes: 0 fine · 1 done with findings · 2 wrong use · 3 damaged, locked or refused.',
    '',
  ].join('\n');
}
