import type { ClauseKind, ElementFinding, ExceptionAnswer, LinkDecision, PolicyChange } from '../domain/vocabulary.ts';

/** The dossier's own words for what concerns policies and links. */
export const clauseKindWords: Readonly<Record<ClauseKind, string>> = {
  prohibition: 'Prohibition',
  exception: 'Exception',
  enforcement: 'Enforcement',
  definition: 'Definition',
  scope: 'Scope',
  other: 'Other',
};

export const changeWords: Readonly<Record<PolicyChange, string>> = {
  content: 'text',
  technical: 'layout or links only',
  repeat: 'an earlier text again',
};

export const decisionWords: Readonly<Record<LinkDecision | 'open', string>> = {
  accepted: 'reviewed and accepted',
  returned: 'returned by the reviewer',
  rejected: 'rejected by the reviewer',
  open: 'not reviewed',
};

export const findingWords: Readonly<Record<ElementFinding | 'open', string>> = {
  met: 'met',
  arguable: 'arguable',
  unmet: 'not met',
  open: 'not yet looked at',
};

export const appliesWords: Readonly<Record<ExceptionAnswer | 'open', string>> = {
  yes: 'applies',
  no: 'does not apply',
  arguable: 'arguable',
  open: 'not answered',
};

export const matchWords = {
  exact: 'The words stand in the stored text.',
  altered: 'The words differ from the stored text.',
  none: 'These words do not stand in the stored texts.',
} as const;
