import type {
  ClauseKind,
  ElementFinding,
  ExceptionAnswer,
  RenderingKind,
  StatementKind,
} from '../../../core/domain/vocabulary.ts';

/** Names under which the sample's records refer to each other; the case gives them ids. */
export type SourceKey = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8' | 'S9' | 'S10' | 'S11' | 'S12';
export type AccountKey = 'main' | 'sister' | 'unnamed';
export type StatementKey =
  'elimination' | 'growth' | 'virus' | 'poster' | 'not-jews' | 'not-people' | 'speech' | 'arming';

/** One claim of when, and every source that makes it. */
export interface SampleDate {
  /** EDTF; null: only the words displayed are known. */
  readonly edtf: string | null;
  readonly displayed?: string;
  /** Empty where none says it. */
  readonly by: readonly SourceKey[];
  /** What it follows from, where no source says it. */
  readonly drawnFrom?: string;
  /** Why this one is chosen; exactly one of a thing's dates says it. */
  readonly chosen?: string;
}

export interface SampleWording {
  readonly text: string;
  readonly kind: RenderingKind;
  readonly madeBy?: string;
  readonly by: readonly SourceKey[];
  /** Why this one is shown. The first one is where none says it. */
  readonly chosen?: string;
}

export interface SampleStatement {
  /** Undefined: no source names it, and it stays unnamed. */
  readonly account?: AccountKey;
  readonly kind: StatementKind;
  readonly stance?: 'defence';
  readonly context?: string;
  readonly wordings: readonly [SampleWording, ...SampleWording[]];
  readonly dates: readonly SampleDate[];
}

export interface SampleClause {
  readonly path: string;
  readonly kind: ClauseKind;
  /** Its first words and its last, each standing once from there on: what lies between is taken from the text itself. */
  readonly from: string;
  readonly to: string;
  /** Words before it, where its first words stand in the text more than once. */
  readonly after?: string;
  readonly label: string;
  readonly elements?: readonly string[];
  readonly exceptions?: readonly string[];
}

export interface SampleLink {
  readonly statement: StatementKey;
  /** The clause's label. */
  readonly clause: string;
  readonly statementWords: readonly string[];
  readonly clauseWords: readonly string[];
  readonly strength: number;
  readonly rationale: string;
  readonly counter: string;
  /** One for each element of the clause, in its order. */
  readonly elements: readonly { readonly finding: ElementFinding; readonly note: string }[];
  /** Answers by the label of the exception; one that bears on the clause and isn't here stays unanswered. */
  readonly exceptions: Readonly<Record<string, { readonly applies: ExceptionAnswer; readonly answer: string }>>;
}
