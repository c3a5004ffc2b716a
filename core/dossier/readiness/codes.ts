import { linkFindingCodes } from '../../domain/policy/link-findings.ts';

/** What a finding is about, so that a screen can lead there. */
export const findingObjects = ['statement', 'capture', 'subject', 'account', 'link', 'quotation', 'request'] as const;
export type FindingObject = (typeof findingObjects)[number];

export const severities = ['block', 'warning', 'note'] as const;
export type FindingSeverity = (typeof severities)[number];

/**
 * Every finding that the rules beside this file can make, and how much it weighs: a block holds freezing until it is answered or
 * waived with a reason, a warning is something that a reader will ask about, a note is something to know.
 */
export const findingSeverities = {
  empty: 'block',
  'part-missing': 'block',
  'no-source': 'block',
  'quotation-not-in-capture': 'block',
  'date-finer-than-evidence': 'block',
  'capture-of-another-post': 'block',
  'captured-before-posted': 'block',
  'sensitive-capture': 'block',
  minor: 'block',
  'private-person': 'block',
  'answer-before-request': 'block',
  'policy-quotation-differs': 'block',
  'policy-quotation-not-found': 'block',
  'link-words-differ': 'block',
  'link-clause-set-aside': 'block',
  'link-wording-set-aside': 'block',
  'link-not-text-of-day': 'block',
  'link-exception-unanswered': 'block',
  'link-not-reviewed': 'block',
  'link-returned': 'block',
  'link-rejected': 'block',
  'document-not-known': 'warning',
  'nothing-held': 'warning',
  'no-capture-of-image': 'warning',
  'quotation-nearly-in-capture': 'warning',
  undated: 'warning',
  'date-bound-only': 'warning',
  'date-in-future': 'warning',
  'post-id-differs': 'warning',
  'handle-unknown': 'warning',
  'rendering-not-chosen': 'warning',
  'no-translation': 'warning',
  privileged: 'warning',
  'request-not-dated': 'warning',
  'link-wording-not-shown': 'warning',
  'link-text-not-certain': 'warning',
  'link-statement-undated': 'warning',
  'link-exception-applies': 'warning',
  'link-element-unmet': 'warning',
  'transcript-only': 'note',
  'quotation-not-looked-for': 'note',
  'dates-differ': 'note',
  'zone-not-stated': 'note',
  'not-accepted': 'note',
  'language-not-given': 'note',
  'encoding-repaired': 'note',
  'own-words-english': 'note',
  'waiver-without-finding': 'note',
  'link-element-open': 'note',
  'link-no-counter': 'note',
} as const satisfies Readonly<Record<string, FindingSeverity>>;
export type FindingCode = keyof typeof findingSeverities;

export const findingCodes = Object.keys(findingSeverities) as [FindingCode, ...FindingCode[]];

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(findingSeverities, text);
}

// A finding about a link that this list doesn't know would have no weight here.
linkFindingCodes satisfies readonly FindingCode[];
