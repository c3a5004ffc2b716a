/**
 * The closed lists of the case, in the spelling of the schema. The same words stand in tables, contract,
 * command line and exports, in English, and never change once released.
 */
export const statementKinds = [
  'post',
  'reply',
  'repost',
  'quote',
  'speech',
  'interview',
  'image-text',
  'video',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** `null` in a case means: on record, not taken up (what an import adds). */
export const statementStates = ['inbox', 'draft', 'review', 'returned', 'accepted'] as const;
export type StatementState = (typeof statementStates)[number];

export const stances = ['defence', 'context'] as const;
export type Stance = (typeof stances)[number];

export const directions = ['ltr', 'rtl'] as const;
export type Direction = (typeof directions)[number];

export const renderingKinds = [
  'verbatim',
  'official-translation',
  'human-translation',
  'machine-translation',
  'back-translation',
  'press-quotation',
  'paraphrase',
  'excerpt',
] as const;
export type RenderingKind = (typeof renderingKinds)[number];

export const renderingStatuses = ['draft', 'checked', 'rejected'] as const;
export type RenderingStatus = (typeof renderingStatuses)[number];

export const dateMethods = ['displayed', 'post-id', 'archive', 'press', 'person', 'file', 'derived'] as const;
export type DateMethod = (typeof dateMethods)[number];

export const subjectKinds = ['public-figure', 'body', 'private-person', 'minor'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const subjectNameKinds = ['main', 'alias', 'transliteration'] as const;
export type SubjectNameKind = (typeof subjectNameKinds)[number];

export const accountStatuses = ['active', 'suspended', 'withheld', 'deleted', 'protected', 'unknown'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export const statementStatuses = ['live', 'labelled', 'removed', 'withheld', 'unknown'] as const;
export type StatementStatus = (typeof statementStatuses)[number];

export const sourceKinds = [
  'article',
  'embed',
  'post',
  'archive',
  'book',
  'broadcast',
  'official-record',
  'letter',
  'file',
  'person',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const captureNatures = ['capture', 'transcript', 'document'] as const;
export type CaptureNature = (typeof captureNatures)[number];

export const recipientProfiles = ['internal', 'counsel', 'platform', 'court', 'publication'] as const;
export type RecipientProfile = (typeof recipientProfiles)[number];

export const dossierFormats = ['html', 'json', 'csv', 'pdf'] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** How much is proved of an exhibit; computed, never typed in (0 reported … 4 anchored). */
export const assuranceLevels = ['reported', 'transcribed', 'captured', 'corroborated', 'anchored'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** How exactly a date is known: the shape it is drawn with. */
export const datePrecisions = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'span',
  'between',
  'before',
  'after',
  'undated',
] as const;
export type DatePrecision = (typeof datePrecisions)[number];
