import type { Precision } from '../domain/date-words.ts';
import type {
  AccountStatus,
  AssuranceLevel,
  CaptureNature,
  DateMethod,
  RecipientProfile,
  RelationKind,
  RenderingKind,
  ResponseAudience,
  ResponseForm,
  ResponseKind,
  SourceKind,
  Stance,
  StatementKind,
  StatementStatus,
  SubjectKind,
} from '../domain/vocabulary.ts';

/** The dossier's own words for the closed lists of the case. English is the only language so far; a finding says so. */
export const statementKindWords: Readonly<Record<StatementKind, string>> = {
  post: 'Post',
  reply: 'Reply',
  repost: 'Repost',
  quote: 'Quoting post',
  speech: 'Speech',
  interview: 'Interview',
  'image-text': 'Text in an image',
  video: 'Video',
};

export const renderingKindWords: Readonly<Record<RenderingKind, string>> = {
  verbatim: 'verbatim, from a source',
  'official-translation': 'official translation',
  'human-translation': 'translation',
  'machine-translation': 'machine translation',
  'back-translation': 'back-translation',
  'press-quotation': 'words as reported',
  paraphrase: 'paraphrase',
  excerpt: 'excerpt',
};

export const dateMethodWords: Readonly<Record<DateMethod, string>> = {
  displayed: 'as displayed',
  'post-id': 'from the clock in the post’s id',
  archive: 'as archived',
  press: 'as reported in the press',
  person: 'entered by hand',
  file: 'as the file says',
  derived: 'worked out from other records',
};

/** What a date's own words don't say of how finely it is known. */
export const precisionWords: Readonly<Record<Precision, string>> = {
  second: 'known to the second',
  minute: 'known to the minute',
  hour: 'known to the hour',
  day: 'known to the day',
  month: 'known to the month',
  season: 'known to the season',
  year: 'known to the year',
  decade: '',
  century: '',
  about: '',
  before: '',
  after: '',
  between: '',
  span: '',
  undated: '',
};

export const stanceWords: Readonly<Record<Stance, string>> = {
  defence: 'Defence: the account’s own words in its favour',
  context: 'Context: shown so that the others are read fairly',
};

/** "This is a defence of exhibit 3", "Exhibit 5 is a defence of this": {this} and {other} in either order. */
export const relationWords: Readonly<Record<RelationKind, string>> = {
  'defence-of': 'a defence of',
  'context-of': 'context of',
  'same-words': 'the same words as',
  'replies-to': 'an answer to',
  repeats: 'a repetition of',
};

export const responseKindWords: Readonly<Record<ResponseKind, string>> = {
  receipt: 'Receipt',
  answer: 'Answer',
  decision: 'Decision',
  redress: 'Redress',
  'status-check': 'Look at its effect',
};

export const responseFormWords: Readonly<Record<ResponseForm, string>> = {
  written: 'written',
  oral: 'oral',
  automated: 'automated',
};

export const responseAudienceWords: Readonly<Record<ResponseAudience, string>> = {
  requester: 'to whoever asked',
  'third-party': 'to a third party',
  public: 'to the public',
};

export const subjectKindWords: Readonly<Record<SubjectKind, string>> = {
  'public-figure': 'public figure',
  body: 'body',
  'private-person': 'private person',
  minor: 'minor',
};

export const statusWords: Readonly<Record<AccountStatus | StatementStatus, string>> = {
  active: 'active',
  suspended: 'suspended',
  withheld: 'withheld',
  deleted: 'deleted',
  protected: 'protected',
  unknown: 'status not known',
  live: 'live',
  labelled: 'labelled',
  removed: 'removed',
};

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  article: 'Article',
  embed: 'Embedded post',
  post: 'Post',
  archive: 'Archive',
  book: 'Book',
  broadcast: 'Broadcast',
  'official-record': 'Official record',
  letter: 'Letter',
  file: 'File',
  person: 'Person',
  other: 'Other source',
};

export const natureWords: Readonly<Record<CaptureNature, string>> = {
  capture: 'capture',
  transcript: 'transcript, not a capture',
  document: 'document',
};

export const assuranceWords: Readonly<Record<AssuranceLevel, string>> = {
  reported: 'Words in a report. Nothing is held.',
  transcribed: 'A transcript is held, made from something else.',
  captured: 'Bytes are held, hashed at intake.',
  corroborated: 'A second capture, archive or record agrees.',
  anchored: 'A trusted timestamp covers the bytes.',
};

export const profileWords: Readonly<Record<RecipientProfile, string>> = {
  internal: 'Internal: everything, notes included',
  counsel: 'Counsel: everything, notes included',
  platform: 'Platform: without notes, working details and privileged items',
  court: 'Court: without notes, working details and privileged items',
  publication: 'Publication: without notes, working details and privileged items',
};

/** "1 statement", "3,207 statements". */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** 3,207: digits in groups of three, without the platform's own idea of a locale. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
