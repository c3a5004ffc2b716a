import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { OptionSpecs } from './command.ts';

/** Wrong use of the command line: exit 2, with a hint at the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Value = string | boolean | (string | boolean)[] | undefined;

/** The arguments of one command, read and checked against its options. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, Value>>;

  constructor(positionals: readonly string[], values: Readonly<Record<string, Value>>) {
    this.positionals = positionals;
    this.#values = values;
  }

  /** The value of an option; null where it wasn't given. */
  text(name: string): string | null {
    const value = this.#values[name];
    return typeof value === 'string' ? value : null;
  }

  /** @throws UsageError where it wasn't given */
  required(name: string): string {
    const value = this.text(name);
    if (value === null) throw new UsageError(`--${name} is needed.`);
    return value;
  }

  /** Every value of an option that may be given several times. */
  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  /** The same, where at least one is needed. @throws UsageError */
  requiredTexts(name: string): readonly string[] {
    const values = this.texts(name);
    if (values.length === 0) throw new UsageError(`--${name} is needed.`);
    return values;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** @throws UsageError for what is no whole number of at least `least` */
  number(name: string, least: number): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least) throw new UsageError(`--${name} takes a whole number from ${least}.`);
    return number;
  }

  /** @throws UsageError unless there are so many; `names` are for the message */
  expect(names: readonly string[]): readonly string[] {
    const missing = names[this.positionals.length];
    if (missing !== undefined) throw new UsageError(`${missing} is needed.`);
    const extra = this.positionals[names.length];
    if (extra !== undefined) throw new UsageError(`“${extra}” is one argument too many.`);
    return this.positionals;
  }

  /** The first argument and at least one more. @throws UsageError */
  expectMany(first: string, others: string): { readonly first: string; readonly others: readonly string[] } {
    const [given, ...rest] = this.positionals;
    if (given === undefined) throw new UsageError(`${first} is needed.`);
    if (rest.length === 0) throw new UsageError(`${others} is needed.`);
    return { first: given, others: rest };
  }
}

/** @throws UsageError for an unknown option or a missing value */
export function readArguments(argv: readonly string[], specs: OptionSpecs): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, spec] of Object.entries(specs)) {
    options[name] = { type: spec.value === undefined ? 'boolean' : 'string', multiple: spec.multiple === true };
  }
  if (options['help'] !== undefined) options['help'].short = 'h';
  try {
    const { positionals, values } = parseArgs({
      args: joined(argv, specs),
      options,
      allowPositionals: true,
      strict: true,
    });
    return new Arguments(positionals, values);
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error));
  }
}

/** What follows an option that takes a value is its value, whatever it begins with: words on record may be "--help". */
function joined(argv: readonly string[], specs: OptionSpecs): string[] {
  const args: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at] ?? '';
    const name = arg.slice(2);
    const value = argv[at + 1];
    const takes = arg.startsWith('--') && Object.hasOwn(specs, name) && specs[name]?.value !== undefined;
    if (takes && value !== undefined) at += 1;
    args.push(takes && value !== undefined ? `${arg}=${value}` : arg);
  }
  return args;
}
