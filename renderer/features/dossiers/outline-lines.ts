import type { FindingSeverity } from '../../../core/dossier/readiness/codes.ts';
import type { Compiled } from './dossier-facts.tsx';

type Entry = Compiled['outline'][number];

export interface Line extends Entry {
  /** `exhibit-12A`, `summary`: what the pages call it too. */
  readonly key: string;
  /** The worst that stands against it un-waived. */
  readonly severity: FindingSeverity | null;
}

const WORST: readonly FindingSeverity[] = ['block', 'warning'];

/** The outline with what stands against each line: an exhibit's findings at the exhibit, those about requests and policies at their parts. */
export function linesOf({ outline, findings }: Pick<Compiled, 'outline' | 'findings'>): Line[] {
  const standing = new Map<string, Set<FindingSeverity>>();
  for (const { severity, waived, exhibit, objectKind } of findings) {
    if (waived !== null) continue;
    const key = exhibit === null ? PART_OF[objectKind ?? 'none'] : `exhibit-${exhibit}`;
    if (key === null) continue;
    const known = standing.get(key) ?? new Set();
    standing.set(key, known.add(severity));
  }
  return outline.map((entry) => {
    const key = entry.exhibit === null ? entry.part : `exhibit-${entry.exhibit}`;
    return { ...entry, key, severity: WORST.find((one) => standing.get(key)?.has(one)) ?? null };
  });
}

const PART_OF = {
  account: 'accounts',
  subject: 'accounts',
  request: 'requests',
  quotation: 'policies',
  link: 'clauses',
  capture: 'captures',
  statement: null,
  none: null,
} as const;
