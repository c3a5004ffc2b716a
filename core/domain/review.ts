/** What a review note decides; NULL: it only says something. */
export const REVIEW_DECISIONS = ['returned', 'accepted'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];
