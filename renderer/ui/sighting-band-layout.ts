import { extentOf, type Extent } from '../../core/domain/chronology.ts';
import { daysBetween, type DaysApart } from '../../core/domain/policy/days-apart.ts';
import { piecesOf, type Piece } from '../../core/domain/policy/pieces.ts';
import {
  observationsOf,
  type Observation,
  type SightingFacts,
  type VersionFacts,
} from '../../core/domain/policy/timeline.ts';

/** A version as the band draws it. */
export interface BandVersion extends VersionFacts {
  readonly registrar: string | null;
}

/** The date of a statement, or one that is asked about; `zone` null: the case's. */
export interface BandDate {
  readonly edtf: string;
  readonly zone: string | null;
}

export interface BandFacts {
  readonly versions: readonly BandVersion[];
  readonly sightings: readonly SightingFacts[];
  readonly caseZone: string;
  /** The version in hand. */
  readonly current: string | null;
  readonly date: BandDate | null;
  /** `near`: from the text before the one in hand to the one after; `all`: everything that is held. */
  readonly reach: 'all' | 'near';
}

/** Places are per cent of the line, from its beginning. */
interface Placed {
  readonly from: number;
  readonly to: number;
}

export interface BandStretch extends Placed {
  /**
   * gap: nobody saw which text stood. same: the same text was seen on both sides. watched: without a gap. before, after: nothing so early,
   * so late is held.
   */
  readonly look: 'gap' | 'same' | 'watched' | 'before' | 'after';
  /** From the sighting before it to the one after; null beyond the ends. */
  readonly days: DaysApart | null;
}

export interface BandMark extends Placed {
  readonly versionId: string;
  readonly edtf: string;
  /** full: all of the day, or of the watch. vague: at some time within it, nobody knows when. */
  readonly look: 'full' | 'vague';
  /** How its text stands to the one in hand. */
  readonly standing: 'this' | 'before' | 'next' | 'other';
  readonly otherRegistrar: boolean;
}

export interface Band {
  readonly stretches: readonly BandStretch[];
  readonly marks: readonly BandMark[];
  /** `day`: known to the day or finer; else some time within it. */
  readonly date: (Placed & Readonly<Record<'day' | 'openStart' | 'openEnd', boolean>>) | null;
  /** The text in hand was seen once only. */
  readonly once: boolean;
  /** First and last instant of the line: years and months are drawn from it. */
  readonly axis: Extent;
}

const DAY = 86_400_000;
/** A day of a zone that puts its clock back. */
const LONGEST_DAY = DAY + 3_600_000;
/** What lies beyond the ends is drawn this long, as a share of what lies within them. */
const BEYOND = 0.05;

/** Lays the sightings of a policy on a line of time; null where nothing of it was ever seen. */
export function layBand(facts: BandFacts): Band | null {
  const { caseZone, current } = facts;
  const all = observationsOf(facts.versions, facts.sightings, caseZone);
  const date = facts.date === null ? null : extentOf(facts.date.edtf, facts.date.zone ?? caseZone, caseZone);
  const content = all.find(({ version }) => version.versionId === current)?.content ?? null;
  const shown = facts.reach === 'near' && content !== null ? nearest(all, content, date) : all;
  const axis = axisOf(shown, all, date);
  if (axis === null) return null;
  const at = placer(axis);
  return {
    axis,
    stretches: piecesOf(all).flatMap((piece) => stretchOf(piece, all, caseZone, at)),
    marks: shown.map((observation) => markOf(observation, all, facts, at)),
    date: date && {
      ...at(date.first, date.last),
      day: date.last - date.first < LONGEST_DAY,
      openStart: !Number.isFinite(date.first),
      openEnd: !Number.isFinite(date.last),
    },
    once: content !== null && all.filter((one) => one.content === content).length === 1,
  };
}

/** The unbroken row of sightings of one text that lies nearest to a date (else the last), with the one before and the one after. */
function nearest(all: readonly Observation[], content: string, date: Extent | null): readonly Observation[] {
  const rows: { from: number; to: number }[] = [];
  for (const [index, observation] of all.entries()) {
    if (observation.content !== content) continue;
    const last = rows.at(-1);
    if (last !== undefined && last.to === index - 1) last.to = index;
    else rows.push({ from: index, to: index });
  }
  const begun = rows.findLast(({ from }) => date === null || (all[from]?.from.first ?? 0) <= date.last);
  const row = begun ?? rows[0] ?? { from: 0, to: all.length };
  return all.slice(Math.max(0, row.from - 1), row.to + 2);
}

function axisOf(shown: readonly Observation[], all: readonly Observation[], date: Extent | null): Extent | null {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const finite = [date?.first, date?.last].filter((ms) => ms !== undefined && Number.isFinite(ms)) as number[];
  const begin = Math.min(...shown.map(({ from }) => from.first), ...finite);
  const end = Math.max(...shown.map(({ to }) => to.last), ...finite);
  // A text seen once, on one day, still stands in a time around it
  const beyond = Math.max((end - begin) * BEYOND, end - begin < 3 * DAY ? 30 * DAY : DAY);
  const opensBefore = first === all[0] || begin < first.from.first;
  const opensAfter = last === all.at(-1) || end > last.to.last;
  return { first: opensBefore ? begin - beyond : begin, last: opensAfter ? end + beyond : end };
}

type Place = (from: number, to: number) => Placed;

function placer({ first, last }: Extent): Place {
  const at = (ms: number): number => Math.min(100, Math.max(0, ((ms - first) / (last - first)) * 100));
  return (from, to) => ({ from: at(from), to: at(to) });
}

function stretchOf(piece: Piece, all: readonly Observation[], zone: string, at: Place): BandStretch[] {
  const place = at(piece.from, piece.to);
  if (piece.kind === 'seen' || piece.kind === 'change' || place.from >= place.to) return [];
  if (piece.kind === 'before' || piece.kind === 'after') return [{ ...place, look: piece.kind, days: null }];
  const [held] = piece.held;
  const after = held && all[all.indexOf(held) + 1];
  const days = held && after ? daysBetween(held.to, after.from, zone) : null;
  const look = piece.kind === 'gap' ? 'gap' : held?.watched ? 'watched' : 'same';
  return [{ ...place, look, days }];
}

function markOf(observation: Observation, all: readonly Observation[], facts: BandFacts, at: Place): BandMark {
  const { version, from, to, watched, fromText } = observation;
  const registrarOf = (id: string | null): string | null =>
    facts.versions.find(({ versionId }) => versionId === id)?.registrar ?? null;
  const mine = registrarOf(version.versionId);
  const inHand = registrarOf(facts.current);
  return {
    ...at(from.first, Math.max(to.last, from.last)),
    versionId: version.versionId,
    edtf: fromText,
    look: watched || to.last - from.first < LONGEST_DAY ? 'full' : 'vague',
    standing: standingOf(observation, all, facts.current),
    otherRegistrar: mine !== null && inHand !== null && mine !== inHand,
  };
}

function standingOf(
  observation: Observation,
  all: readonly Observation[],
  current: string | null,
): BandMark['standing'] {
  const content = all.find(({ version }) => version.versionId === current)?.content;
  if (content === undefined) return 'other';
  if (observation.content === content) return 'this';
  const index = all.indexOf(observation);
  if (all[index + 1]?.content === content) return 'before';
  return all[index - 1]?.content === content ? 'next' : 'other';
}
