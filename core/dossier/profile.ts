import type { RecipientProfile } from '../domain/vocabulary.ts';

export type Profile = RecipientProfile;

/**
 * Whether a recipient sees notes, comments, working details and privileged items. It is asked inside `compile()` only, so that
 * no format, attachment or file name can hold what the profile leaves out.
 */
export function showsNotes(profile: Profile): boolean {
  return profile === 'internal' || profile === 'counsel';
}
