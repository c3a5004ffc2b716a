/** How a version differs from the one before: in its words, in its form only, or it repeats an older text. */
export const POLICY_CHANGES = ['content', 'technical', 'repeat'] as const;
export type PolicyChange = (typeof POLICY_CHANGES)[number];

/** What a clause does. */
export const CLAUSE_KINDS = ['prohibition', 'exception', 'enforcement', 'definition', 'scope', 'other'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** What became of a clause from one version to the next. */
export const LINEAGE_KINDS = ['same', 'moved', 'renamed', 'altered', 'split', 'merged', 'gone', 'back'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];
