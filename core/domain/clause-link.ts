/** Which of the two texts a span lies in. */
export const SPAN_SIDES = ['statement', 'clause'] as const;
export type SpanSide = (typeof SPAN_SIDES)[number];

/** What the reviewer decided on a link. */
export const LINK_DECISIONS = ['accepted', 'returned', 'rejected'] as const;
export type LinkDecision = (typeof LINK_DECISIONS)[number];

/** What is found of one element of a clause; NULL: not yet found. */
export const ELEMENT_FINDINGS = ['met', 'arguable', 'unmet'] as const;
export type ElementFinding = (typeof ELEMENT_FINDINGS)[number];

/** Whether an exception applies. */
export const EXCEPTION_ANSWERS = ['yes', 'no', 'arguable'] as const;
export type ExceptionAnswer = (typeof EXCEPTION_ANSWERS)[number];
