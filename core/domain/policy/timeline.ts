import { extentOf, type Extent } from '../chronology.ts';
import type { PolicyChange } from '../vocabulary.ts';

/** A policy's text at some time, as registered. */
export interface VersionFacts {
  readonly versionId: string;
  /** Names the text: its SHA-256. */
  readonly text: string;
  readonly change: PolicyChange;
  /** EDTF, only where the platform states it. */
  readonly effectiveOn: string | null;
}

/** One time that a version was seen, or was seen from … to. EDTF, without open ends. */
export interface SightingFacts {
  readonly versionId: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Watched without a gap from the first until the next version's first sighting. */
  readonly continuous: boolean;
}

/** Somebody saw this version then. */
export interface Observation {
  readonly version: VersionFacts;
  /** Versions of one content share it: the same text, or one that differs in form only. */
  readonly content: string;
  /** When it began, as exactly as known. */
  readonly from: Extent;
  readonly to: Extent;
  /** EDTF of the beginning and of the end. */
  readonly fromText: string;
  readonly toText: string;
  /** After it, until the next observation, the watch went on. */
  readonly watched: boolean;
}

/**
 * What was seen when, in the order of time. A sighting "from … to …" without a continuous watch is two observations: of what stood
 * between them only the ends are known. The same instant: in the order given.
 */
export function observationsOf(
  versions: readonly VersionFacts[],
  sightings: readonly SightingFacts[],
  caseZone: string,
): readonly Observation[] {
  const known = new Map(versions.map((version) => [version.versionId, version]));
  const bare = sightings.flatMap((sighting) => {
    const version = known.get(sighting.versionId);
    return version === undefined ? [] : seen(version, sighting, caseZone);
  });
  bare.sort((a, b) => a.from.first - b.from.first || a.from.last - b.from.last);
  return withContents(bare);
}

type Bare = Omit<Observation, 'content'>;

function seen(version: VersionFacts, sighting: SightingFacts, caseZone: string): Bare[] {
  const { firstSeen, lastSeen, continuous } = sighting;
  const from = extentOf(firstSeen, caseZone);
  const to = extentOf(lastSeen, caseZone);
  const ends = { version, fromText: firstSeen, toText: lastSeen, watched: continuous };
  if (continuous || firstSeen === lastSeen) return [{ ...ends, from, to }];
  return [
    { ...ends, from, to: from, toText: firstSeen },
    { ...ends, from: to, to, fromText: lastSeen },
  ];
}

/** A technical change has the content of the version before it. */
function withContents(observations: readonly Bare[]): Observation[] {
  const contents = new Map<string, string>();
  let before: string | null = null;
  return observations.map((observation) => {
    const { text, change } = observation.version;
    const content: string = contents.get(text) ?? (change === 'technical' && before !== null ? before : text);
    contents.set(text, content);
    before = content;
    return { ...observation, content };
  });
}
