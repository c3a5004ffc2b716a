import { UsageError } from './arguments.ts';

/** A value out of a closed list. @throws UsageError naming the list */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} takes one of ${choices.join(', ')}; “${value}” is none.`);
}
