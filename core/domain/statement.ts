/** What kind of utterance it is. */
export const STATEMENT_KINDS = [
  'post',
  'reply',
  'repost',
  'quote',
  'speech',
  'interview',
  'image-text',
  'video',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How far the assessment is. NULL in the case: on record, not taken up (what an import adds). */
export const STATEMENT_STATES = ['inbox', 'draft', 'review', 'returned', 'accepted'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** What was seen of a statement on a day; withheld names the country. */
export const STATEMENT_STATUSES = ['live', 'labelled', 'removed', 'withheld', 'unknown'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** What it does for the fairness of a dossier; neither is NULL. */
export const STANCES = ['defence', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** How one statement stands to another: "from … is a defence of … to". */
export const RELATION_KINDS = ['defence-of', 'context-of', 'same-words', 'replies-to', 'repeats'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** The direction in which a text runs. */
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];
