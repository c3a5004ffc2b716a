import type { Arguments } from './arguments.ts';

/** 0 fine · 1 done with findings · 2 wrong use · 3 damaged, locked or refused. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface OptionSpec {
  /** How the value is named in help; none: a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly about: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Where a command reads and writes besides files: the process's own streams, or a test's. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Everything on standard input. */
  readonly input: () => Promise<Buffer>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person interrupts: long work stops at its last commit. */
  readonly signal: AbortSignal;
  /** Somebody watches the progress. */
  readonly watched: boolean;
}

/** What a command answers: one object for machines, text for people. */
export interface Answer {
  readonly json: object;
  readonly text: string;
  readonly exit?: ExitCode;
  /** It stands on standard output already. */
  readonly written?: boolean;
}

export interface CliCommand {
  /** What stands between `onrecord` and the options. */
  readonly usage: string;
  /** One line. */
  readonly about: string;
  /** Further paragraphs of its help. */
  readonly details?: string;
  readonly options: OptionSpecs;
  readonly run: (args: Arguments, terminal: Terminal) => Promise<Answer>;
}

/** What every command that opens a case takes. */
export const CASE_OPTIONS = {
  'passphrase-file': { value: 'F', about: 'file with the passphrase; one final line break is not part of it' },
} as const satisfies OptionSpecs;

/** And what every command that changes one takes. */
export const WRITE_OPTIONS = {
  ...CASE_OPTIONS,
  actor: { value: 'NAME', about: 'who acts, for the custody log (default: the user of the system)' },
} as const satisfies OptionSpecs;

export const COMMON_OPTIONS = {
  json: { about: 'answer with one JSON object' },
  help: { about: 'show this help' },
} as const satisfies OptionSpecs;
