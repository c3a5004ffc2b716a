import { UsageError, type Arguments } from './arguments.ts';
import type { OptionSpecs } from './command.ts';

/** What is written once is corrected by another that takes its place. */
export const REPLACES_OPTIONS = {
  replaces: { value: 'ID', about: 'which one this corrects: that one is set aside by the same act' },
  because: { value: 'TEXT', about: 'why it is corrected; needed with --replaces' },
} as const satisfies OptionSpecs;

/** @throws UsageError where only one of the two is given */
export function givenReplaced(args: Arguments): { id: string; reason: string } | null {
  const id = args.text('replaces');
  const reason = args.text('because');
  if (id === null && reason === null) return null;
  if (id !== null && reason !== null) return { id, reason };
  throw new UsageError('--replaces and --because go together: which one is corrected, and why.');
}
