/** Who is spoken of; the last two raise a readiness finding. */
export const SUBJECT_KINDS = ['public-figure', 'body', 'private-person', 'minor'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One main name a language; the others are found by search too. */
export const NAME_KINDS = ['main', 'alias', 'transliteration'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
