import type { Finding } from './readiness.tsx';

export interface FindingGroup {
  readonly code: string;
  readonly findings: readonly Finding[];
  /** The first few: a case of thousands has thousands of a kind. */
  readonly shown: readonly Finding[];
}

const SHOWN = 5;

/** Findings by code, in the order in which each code first appears. They are waived by code. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const all = byCode.get(finding.code);
    if (all) all.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return [...byCode].map(([code, all]) => ({ code, findings: all, shown: all.slice(0, SHOWN) }));
}
