import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import type { BandFacts } from '../../ui/sighting-band-layout.ts';

type Policy = OutputOf<Contract['policies.get']>;
export type Version = Policy['versions'][number];

/** Its versions as far as they stand, in the order of time. */
export function standing(policy: Pick<Policy, 'versions'>): readonly Version[] {
  return policy.versions.filter((version) => version.setAsideReason === null);
}

/** The version that was seen last; undefined where none is held. */
export function latestVersion(policy: Pick<Policy, 'versions'>): Version | undefined {
  return standing(policy).at(-1);
}

/** A policy's versions and sightings as the line of time takes them. */
export function bandOf(
  policy: Pick<Policy, 'versions'>,
  caseZone: string,
): Pick<BandFacts, 'versions' | 'sightings' | 'caseZone'> {
  const versions = standing(policy);
  return {
    caseZone,
    versions: versions.map(({ versionId, sha256, change, effectiveOn, registrar }) => {
      return { versionId, text: sha256, change, effectiveOn, registrar };
    }),
    sightings: versions.flatMap(({ versionId, sightings }) =>
      sightings
        .filter((sighting) => sighting.setAsideReason === null)
        .map(({ firstSeen, lastSeen, continuous }) => ({ versionId, firstSeen, lastSeen, continuous })),
    ),
  };
}
