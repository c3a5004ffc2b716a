import type { Arguments } from './arguments.ts';
import type { OptionSpecs } from './command.ts';

/** What attests a new record. */
export const ATTESTATION_OPTIONS = {
  source: {
    value: 'TEXT',
    multiple: true,
    about: 'who says so: the id, title or address of a source; a new one is added',
  },
  page: { value: 'P', about: 'where in the source' },
  capture: { value: 'C', multiple: true, about: 'id of a capture that shows it' },
} as const satisfies OptionSpecs;

export function givenAttestation(args: Arguments): {
  sources: { source: string; page: string | null }[];
  captureIds: string[];
} {
  const page = args.text('page');
  return {
    sources: args.texts('source').map((source) => ({ source, page })),
    captureIds: [...args.texts('capture')],
  };
}
