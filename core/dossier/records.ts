import type { RuleRecords } from './rule-records.ts';
import type {
  AccountStatus,
  CaptureNature,
  DateMethod,
  Direction,
  RelationKind,
  RenderingKind,
  RenderingStatus,
  ResponseAudience,
  ResponseForm,
  ResponseKind,
  ReviewDecision,
  SourceKind,
  Stance,
  StatementKind,
  StatementState,
  StatementStatus,
  SubjectKind,
  SubjectNameKind,
} from '../domain/vocabulary.ts';

/**
 * What a dossier is compiled from: plain values, read from a case in one go (db/stores) or written by hand in a test. Ids are
 * the records' UUIDs as text. Nothing here is formatted, chosen or left out yet.
 */
export interface DossierRecords {
  readonly caseFile: CaseRecord;
  /** The statements that the selection chooses, in chronological order, the undated last. None of them is set aside. */
  readonly statements: readonly StatementRecord[];
  /** Statements whose date is so vague that it may also lie outside the range asked for. */
  readonly uncertain: readonly string[];
  /** Everything in the case, counted: what the selection was made from. */
  readonly tallies: readonly Tally[];
  readonly subjects: readonly SubjectRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly sources: readonly SourceRecord[];
  readonly captures: readonly CaptureRecord[];
  readonly imports: readonly ImportRecord[];
  readonly searches: readonly SearchRecord[];
  /** Requests that stand, the first sent first, the undated last. */
  readonly requests: readonly RequestRecord[];
  readonly rules: RuleRecords;
  /** Names of what the selection asks for. */
  readonly chosenBy: { readonly clause: string | null; readonly tags: readonly string[] };
  /** Whether the words of a statement stand in the captures that attest them. */
  readonly looked: readonly LookedRecord[];
  /** Findings that somebody let stand, with the reason that is printed. */
  readonly waivers: readonly WaiverRecord[];
  /** Numbers given in earlier editions of this dossier: for ever. */
  readonly exhibits: readonly ExhibitRecord[];
}

export interface CaseRecord {
  readonly caseId: string;
  readonly title: string;
  readonly reference: string | null;
  readonly description: string | null;
  readonly zone: string;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly legalHold: boolean;
}

/** How many statements of one account lie in one year. `year` null: in no one year; `dated` false: they have no date. */
export interface Tally {
  readonly accountId: string | null;
  readonly year: number | null;
  readonly dated: boolean;
  readonly setAside: boolean;
  readonly statements: number;
}

export interface SubjectRecord {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly role: string | null;
  readonly note: string | null;
  readonly names: readonly {
    readonly text: string;
    readonly lang: string | null;
    readonly script: string | null;
    readonly kind: SubjectNameKind;
  }[];
}

/** What attests something: exactly one of source and capture is given. */
export interface SupportRecord {
  readonly sourceId: string | null;
  readonly captureId: string | null;
  readonly page: string | null;
  readonly timecode: string | null;
  readonly note: string | null;
}

export interface DateRecord {
  readonly dateId: string;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly assertedBy: string | null;
  readonly method: DateMethod;
  readonly chosen: boolean;
  readonly chosenReason: string | null;
  readonly supports: readonly SupportRecord[];
}

export interface AccountRecord {
  readonly accountId: string;
  readonly subjectId: string | null;
  readonly platform: string;
  readonly platformUserId: string | null;
  readonly url: string | null;
  /** The record of the same account that stands for this one; null: it stands for itself. */
  readonly sameAs: { readonly accountId: string; readonly reason: string } | null;
  /** In the order in which they were recorded. */
  readonly handles: readonly HandleRecord[];
  readonly observations: readonly ObservationRecord[];
}

export interface HandleRecord {
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly sourceId: string | null;
}

export interface ObservationRecord {
  readonly observationId: string;
  readonly status: AccountStatus;
  readonly country: string | null;
  readonly note: string | null;
  readonly dates: readonly DateRecord[];
  readonly supports: readonly SupportRecord[];
}

export interface StatementRecord {
  readonly statementId: string;
  readonly accountId: string | null;
  readonly speakerId: string | null;
  readonly kind: StatementKind;
  readonly nativeId: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly direction: Direction | null;
  readonly threadNativeId: string | null;
  /** The statement that it answers. */
  readonly parentId: string | null;
  readonly context: string | null;
  readonly stance: Stance | null;
  readonly state: StatementState | null;
  readonly sensitive: boolean;
  readonly graphic: boolean;
  readonly privileged: boolean;
  readonly dates: readonly DateRecord[];
  /** Wordings of the original as seen or imported, in the order of their recording; `shown` marks one. */
  readonly versions: readonly VersionRecord[];
  readonly renderings: readonly RenderingRecord[];
  readonly relations: readonly RelationRecord[];
  /** In the order of time. */
  readonly reviews: readonly ReviewRecord[];
  readonly statuses: readonly {
    readonly status: StatementStatus;
    readonly country: string | null;
    readonly note: string | null;
    readonly dates: readonly DateRecord[];
    readonly supports: readonly SupportRecord[];
  }[];
  readonly supports: readonly SupportRecord[];
  /** The record of an imported file that it was read from. */
  readonly importedFrom: { readonly importId: string; readonly row: number } | null;
}

/** 'from': this one is a defence of the other; 'to': the other is one of this. */
export interface RelationRecord {
  readonly kind: RelationKind;
  readonly side: 'from' | 'to';
  readonly otherId: string;
  readonly note: string | null;
}

export interface ReviewRecord {
  readonly by: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly decision: ReviewDecision | null;
}

export interface RequestRecord {
  readonly requestId: string;
  readonly platform: string;
  readonly channel: string;
  readonly requestedBy: string;
  readonly addressee: string | null;
  readonly asked: string;
  readonly reference: string | null;
  readonly accountIds: readonly string[];
  readonly dates: readonly DateRecord[];
  readonly supports: readonly SupportRecord[];
  /** In the order of their dates, the undated last. */
  readonly responses: readonly ResponseRecord[];
}

export interface ResponseRecord {
  readonly responseId: string;
  readonly kind: ResponseKind;
  readonly form: ResponseForm | null;
  readonly toward: ResponseAudience;
  readonly respondent: string | null;
  readonly outcome: string | null;
  readonly text: string | null;
  readonly dates: readonly DateRecord[];
  readonly supports: readonly SupportRecord[];
}

export interface VersionRecord {
  readonly versionId: string;
  readonly text: string;
  readonly note: string | null;
  readonly shown: boolean;
  readonly dates: readonly DateRecord[];
  readonly supports: readonly SupportRecord[];
}

export interface RenderingRecord {
  readonly renderingId: string;
  /** The observed wording that it renders. */
  readonly versionId: string | null;
  readonly text: string;
  readonly lang: string;
  readonly kind: RenderingKind;
  readonly status: RenderingStatus;
  readonly madeBy: string | null;
  readonly chosen: boolean;
  readonly chosenReason: string | null;
  /** When it was made or printed. */
  readonly dates: readonly DateRecord[];
  readonly supports: readonly SupportRecord[];
}

export interface SourceRecord {
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly archiveUrl: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly accessedOn: string | null;
  readonly published: readonly DateRecord[];
}

export interface CaptureRecord {
  readonly captureId: string;
  readonly nature: CaptureNature;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly requestedUrl: string | null;
  readonly finalUrl: string | null;
  readonly collectedOn: string | null;
  readonly collectedZone: string | null;
  readonly collector: string | null;
  readonly tool: string | null;
  readonly toolVersion: string | null;
  readonly method: string | null;
  readonly receivedFrom: string | null;
  /** UTC milliseconds: when this program took it in and hashed it. */
  readonly recordedAt: number;
  readonly sensitive: boolean;
  readonly graphic: boolean;
  readonly privileged: boolean;
  readonly anchored: boolean;
}

export interface ImportRecord {
  readonly importId: string;
  readonly captureId: string | null;
  readonly format: string;
}

export interface SearchRecord {
  readonly searchedOn: string;
  readonly by: string;
  readonly place: string;
  readonly query: string;
  readonly found: number | null;
  readonly taken: number | null;
  readonly leftOut: string | null;
}

export interface ExhibitRecord {
  readonly statementId: string;
  readonly number: number;
  readonly letter: string;
}

/** One capture that was searched for the words of one statement. */
export interface LookedRecord {
  readonly statementId: string;
  readonly captureId: string;
  /** no-text: nothing of it is held that could be searched. */
  readonly found: 'exact' | 'normalised' | 'fuzzy' | 'no' | 'no-text';
  /** Share of the words that agree, 0 to 1. */
  readonly score: number;
}

export interface WaiverRecord {
  readonly code: string;
  /** The one thing that it is about; null: every finding of the code. */
  readonly objectId: string | null;
  readonly reason: string;
}

/** Where the custody chain stood when the records were read. */
export interface CustodyRecord {
  readonly head: { readonly chain: string; readonly seq: number; readonly hash: string } | null;
  readonly events: number;
  readonly checkpoint: { readonly madeAt: number; readonly root: string; readonly signed: boolean } | null;
}
