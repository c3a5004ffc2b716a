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

/** How exactly a statement is dated: to the day or finer, coarser, open at one side, not at all. The order is that of `Grain`. */
export const precisions = ['day', 'coarser', 'open', 'undated'] as const;
export type Precision = (typeof precisions)[number];

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

/** pdf: PDF/A-3a with the model attached; pdfua: PDF/UA-1. */
export const dossierFormats = ['pdf', 'pdfua', 'html', 'csv', 'json'] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** How much is proved of an exhibit; computed, never typed in (0 reported … 4 anchored). */
export const assuranceLevels = ['reported', 'transcribed', 'captured', 'corroborated', 'anchored'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** What a claim of when can be about. */
export const datedKinds = [
  'statement',
  'version',
  'rendering',
  'source',
  'account-status',
  'statement-status',
  'request',
  'response',
] as const;
export type DatedKind = (typeof datedKinds)[number];

/** How one statement stands to another: "from … is a defence of … to". */
export const relationKinds = ['defence-of', 'context-of', 'same-words', 'replies-to', 'repeats'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What was made of a capture; each points back to it. */
export const derivativeKinds = [
  'thumbnail',
  'raster',
  'crop',
  'redacted',
  'text',
  'ocr',
  'correction',
  'transcript',
  'metadata',
] as const;
export type DerivativeKind = (typeof derivativeKinds)[number];

/** What a region or a stretch of text is marked for. */
export const annotationKinds = ['note', 'redaction', 'highlight'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** How a policy version differs from the one before: in words, in form only, or it repeats an older text. */
export const policyChanges = ['content', 'technical', 'repeat'] as const;
export type PolicyChange = (typeof policyChanges)[number];

/** How surely it is known which text of a policy stood on a date. */
export const policyCertainties = ['certain', 'gap', 'several', 'before-first', 'after-last'] as const;
export type PolicyCertainty = (typeof policyCertainties)[number];

export const clauseKinds = ['prohibition', 'exception', 'enforcement', 'definition', 'scope', 'other'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** What became of a clause from one version to the next. */
export const lineageKinds = ['same', 'moved', 'renamed', 'altered', 'split', 'merged', 'gone', 'back'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** Which of the two texts of a link a span lies in. */
export const spanSides = ['statement', 'clause'] as const;
export type SpanSide = (typeof spanSides)[number];

export const linkDecisions = ['accepted', 'returned', 'rejected'] as const;
export type LinkDecision = (typeof linkDecisions)[number];

/** `null` in a case means: not yet found. */
export const elementFindings = ['met', 'arguable', 'unmet'] as const;
export type ElementFinding = (typeof elementFindings)[number];

/** Whether an exception applies. */
export const exceptionAnswers = ['yes', 'no', 'arguable'] as const;
export type ExceptionAnswer = (typeof exceptionAnswers)[number];

/** Silence is none of them: it is computed. */
export const responseKinds = ['receipt', 'answer', 'decision', 'redress', 'status-check'] as const;
export type ResponseKind = (typeof responseKinds)[number];

export const responseForms = ['written', 'oral', 'automated'] as const;
export type ResponseForm = (typeof responseForms)[number];

export const responseAudiences = ['requester', 'third-party', 'public'] as const;
export type ResponseAudience = (typeof responseAudiences)[number];

export const reviewDecisions = ['returned', 'accepted'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const bookmarkObjects = ['statement', 'capture', 'source', 'clause', 'clause-link', 'request'] as const;
export type BookmarkObject = (typeof bookmarkObjects)[number];

export const bookmarkKinds = ['star', 'question', 'todo'] as const;
export type BookmarkKind = (typeof bookmarkKinds)[number];

/** Names of tags' colours; the screens have a shade for each in light and dark. */
export const tagColours = ['red', 'ochre', 'green', 'teal', 'blue', 'violet', 'slate'] as const;
export type TagColour = (typeof tagColours)[number];
