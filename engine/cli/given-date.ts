import type { Contract, InputOf } from '../../core/contract/index.ts';
import type { Arguments } from './arguments.ts';
import type { OptionSpecs } from './command.ts';

type Claim = Exclude<InputOf<Contract['requests.add']>['sent'], null>;

/** The options of one claim of when, besides the date itself. */
export const DATE_OPTIONS = {
  zone: { value: 'Z', about: 'zone of a time that states none' },
  displayed: { value: 'TEXT', about: 'the date as it was displayed' },
  'asserted-by': { value: 'NAME', about: 'who says so' },
} as const satisfies OptionSpecs;

/** The claim that was given; null where neither a date nor the words for one were. */
export function givenDate(args: Arguments, name: string): Claim | null {
  const edtf = args.text(name);
  const displayed = args.text('displayed');
  if (edtf === null && displayed === null) return null;
  return { edtf, zone: args.text('zone'), displayed, assertedBy: args.text('asserted-by') };
}
