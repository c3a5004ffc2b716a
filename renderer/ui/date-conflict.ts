import { extentOf } from '../../core/domain/chronology.ts';
import type { Gauge, Tick } from '../../core/domain/date-words.ts';

/** The part of a claim of when that a comparison needs. */
export interface ComparedDate {
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly chosen: boolean;
}

/** The first claim that can't be true together with the chosen one; null where all can. */
export function conflictingClaim<T extends ComparedDate>(claims: readonly T[], caseZone: string): T | null {
  const chosen = claims.find((claim) => claim.chosen);
  if (!chosen || chosen.edtf === null) return null;
  const held = extentOf(chosen.edtf, chosen.zone ?? caseZone, caseZone);
  for (const claim of claims) {
    if (claim === chosen || claim.edtf === null) continue;
    const other = extentOf(claim.edtf, claim.zone ?? caseZone, caseZone);
    if (other.last < held.first || other.first > held.last) return claim;
  }
  return null;
}

/** Two dates' words with what they end in alike said once: "25", "24", "May 2020". */
export function splitWords(chosen: string, other: string): { chosen: string; other: string; rest: string } {
  const a = chosen.split(' ');
  const b = other.split(' ');
  const rest: string[] = [];
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) {
    rest.unshift(a.pop() ?? '');
    b.pop();
  }
  return { chosen: a.join(' '), other: b.join(' '), rest: rest.join(' ') };
}

/** The gauge with its first tick in doubt split: the finest one that the chosen date claims to know. */
export function splitGauge(gauge: Gauge): readonly (Tick | 'split')[] {
  const finest = gauge.lastIndexOf('known');
  const doubt = Math.max(0, Math.min(finest, 2));
  return gauge.map((tick, index) => (index === doubt ? 'split' : tick));
}
