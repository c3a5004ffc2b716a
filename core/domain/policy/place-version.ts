import type { PolicyChange } from '../vocabulary.ts';
import { observationsOf, type SightingFacts, type VersionFacts } from './timeline.ts';

/** What a text that was seen is to its policy. */
export type VersionPlace =
  /** The same text as the version beside it in time: seen again, not new. */
  | { readonly kind: 'sighting'; readonly versionId: string }
  | { readonly kind: 'version'; readonly change: PolicyChange };

const NEW = '';

/**
 * Whether a text seen at a time is one more sighting of a version or a version of its own. A text that comes back after another is a
 * new period of the same text: 'repeat'. Order is that of time, whatever the order in which versions come in.
 * @param change what the caller says of a text that is new
 */
export function placeVersion(
  versions: readonly VersionFacts[],
  sightings: readonly SightingFacts[],
  text: string,
  seen: Omit<SightingFacts, 'versionId'>,
  change: 'content' | 'technical',
  caseZone: string,
): VersionPlace {
  const added: VersionFacts = { versionId: NEW, text, change, effectiveOn: null };
  const all = observationsOf([...versions, added], [...sightings, { ...seen, versionId: NEW }], caseZone);
  const first = all.findIndex(({ version }) => version.versionId === NEW);
  const last = all.findLastIndex(({ version }) => version.versionId === NEW);
  for (const beside of [all[first - 1], all[last + 1]]) {
    if (beside?.version.text === text) return { kind: 'sighting', versionId: beside.version.versionId };
  }
  const known = all.slice(0, Math.max(first, 0)).some(({ version }) => version.text === text);
  return { kind: 'version', change: known ? 'repeat' : change };
}
