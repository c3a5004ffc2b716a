import type { Contract, OutputOf } from '../../../core/contract/index.ts';

export type Finding = OutputOf<Contract['dossiers.compile']>['findings'][number];

export interface FindingGroup {
  readonly code: Finding['code'];
  readonly severity: Finding['severity'];
  readonly findings: readonly Finding[];
  /** The first few: a case of thousands has thousands of a kind. */
  readonly shown: readonly Finding[];
}

const SHOWN = 3;

/** Findings by code, in the order in which each code first appears; waived ones by their reason too. */
export function groupFindings(findings: readonly Finding[], whole: ReadonlySet<string>): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.waived]);
    const all = groups.get(key);
    if (all) all.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { code, severity } = first;
    return [{ code, severity, findings: all, shown: whole.has(code) ? all : all.slice(0, SHOWN) }];
  });
}

/** What a waiver of these findings names: each by what it is about. One that was told once for many is about all of its code. */
export function waivablesOf(
  findings: readonly Finding[],
): { readonly code: Finding['code']; readonly object: string | null }[] {
  const seen = new Map(findings.map(({ code, object }) => [`${code} ${object ?? ''}`, { code, object }]));
  return [...seen.values()];
}
