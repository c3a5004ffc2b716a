import { extentOf, type Extent } from '../chronology.ts';
import type { PolicyCertainty } from '../vocabulary.ts';
import { dayNote } from './day-note.ts';
import { daysBetween, type DaysApart } from './days-apart.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { observationsOf, type Observation, type SightingFacts, type VersionFacts } from './timeline.ts';

/** Which text of a policy stood on a date, and how sure that is. Computed each time, never stored. */
export interface DayAnswer {
  /**
   * certain: the same text was seen on both sides, under one continuous watch, or on that very day.
   * gap: between two texts; `version` is the last known. several: the date spans texts, or touches a change.
   * before-first: nothing so early is held, `version` is null. after-last: nothing later is held, `version` is the last known.
   */
  readonly certainty: PolicyCertainty;
  readonly version: string | null;
  /** Every version that can have stood on the date, in order. */
  readonly versions: readonly string[];
  /** The versions of another text before and after. */
  readonly previous: string | null;
  readonly next: string | null;
  /** 'stated': the text is certain, and says itself that it was in effect by then. */
  readonly inForce: 'stated' | 'unknown';
  readonly effectiveOn: string | null;
  /** EDTF of the last sighting before the date, where the text was not seen on both sides or on the day. */
  readonly lastSeen: string | null;
  readonly lastSeenDays: DaysApart | null;
  /** EDTF of the first sighting after the date. */
  readonly nextSeen: string | null;
  readonly nextSeenDays: DaysApart | null;
  /** The same in a sentence. */
  readonly note: string;
}

/** All that is known of a policy's times. */
export interface PolicyTimes {
  readonly versions: readonly VersionFacts[];
  readonly sightings: readonly SightingFacts[];
}

/** A date as it is claimed; `zone` null: the case's. */
export interface AskedDate {
  readonly edtf: string;
  readonly zone: string | null;
}

/** A day of one zone begins on another day of the case's, and may last 25 hours. */
const LONGEST_DAY = 25 * 3_600_000;

/**
 * The text on record on a date. A date that is a month or a range is answered for all of it.
 * @throws RangeError for a text that is no date or a zone that isn't known
 */
export function textOnDay(times: PolicyTimes, asked: AskedDate, caseZone: string): DayAnswer {
  const date = extentOf(asked.edtf, asked.zone ?? caseZone, caseZone);
  const observations = observationsOf(times.versions, times.sightings, caseZone);
  const touched = piecesOf(observations).filter((piece) => piece.from <= date.last && piece.to >= date.first);
  const { certainty, held } = verdict(touched, date);
  const answer = describe(observations, date, certainty, held, caseZone);
  return { ...answer, note: dayNote(answer, asked) };
}

interface Verdict {
  readonly certainty: PolicyCertainty;
  readonly held: readonly Observation[];
}

function verdict(touched: readonly Piece[], date: Extent): Verdict {
  const held = touched.flatMap((piece) => piece.held);
  if (new Set(held.map(({ content }) => content)).size > 1) return { certainty: 'several', held };
  const has = (kind: Piece['kind']): boolean => touched.some((piece) => piece.kind === kind);
  // Seen on the day itself: that the day began before the sighting and ended after it takes nothing away.
  if (has('seen') && date.last - date.first < LONGEST_DAY) return { certainty: 'certain', held };
  if (has('before')) return { certainty: 'before-first', held: [] };
  if (has('after')) return { certainty: 'after-last', held };
  return { certainty: has('gap') ? 'gap' : 'certain', held };
}

function describe(
  observations: readonly Observation[],
  date: Extent,
  certainty: PolicyCertainty,
  held: readonly Observation[],
  zone: string,
): Omit<DayAnswer, 'note'> {
  const contents = new Set(held.map(({ content }) => content));
  const before = observations.filter(({ from }) => from.first <= date.first);
  const after = observations.filter(({ from }) => from.first > date.last);
  const standing = certainty === 'several' ? null : lastOf(held);
  const last = certainty === 'gap' || certainty === 'after-last' ? lastEnding(observations, date) : null;
  const next = certainty === 'gap' || certainty === 'before-first' ? (after[0] ?? null) : null;
  const other = ({ content }: Observation): boolean => !contents.has(content);
  return {
    certainty,
    version: standing?.version.versionId ?? null,
    versions: [...new Set(held.map(({ version }) => version.versionId))],
    previous: before.filter(other).at(-1)?.version.versionId ?? null,
    next: (certainty === 'before-first' ? next : after.find(other))?.version.versionId ?? null,
    inForce: certainty === 'certain' && inEffect(standing, date, zone) ? 'stated' : 'unknown',
    effectiveOn: standing?.version.effectiveOn ?? null,
    lastSeen: last?.toText ?? null,
    lastSeenDays: last === null ? null : daysBetween(last.to, date, zone),
    nextSeen: next?.fromText ?? null,
    nextSeenDays: next === null ? null : daysBetween(date, next.from, zone),
  };
}

function lastOf(held: readonly Observation[]): Observation | null {
  return held.at(-1) ?? null;
}

/** The observation that ended last before the date, or within it. */
function lastEnding(observations: readonly Observation[], date: Extent): Observation | null {
  const ended = observations.filter(({ to }) => to.first <= date.last);
  return ended.reduce<Observation | null>((a, b) => (a === null || b.to.last >= a.to.last ? b : a), null);
}

function inEffect(standing: Observation | null, date: Extent, zone: string): boolean {
  const stated = standing?.version.effectiveOn ?? null;
  return stated !== null && extentOf(stated, zone).first <= date.first;
}
