import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import type { ElementFinding, ExceptionAnswer, RenderingKind } from '../../../core/domain/vocabulary.ts';
import type { ExactSpan } from '../../../core/text/spans.ts';

export type Statement = OutputOf<Contract['statements.get']>;
export type LinkRow = OutputOf<Contract['links.list']>['items'][number];
export type LinkDetail = OutputOf<Contract['links.get']>;
export type PolicyText = OutputOf<Contract['policies.read']>;
export type Clause = PolicyText['items'][number];

/** Which wording of a statement: one as seen, or a rendering. */
export interface WordingId {
  readonly versionId: string | null;
  readonly renderingId: string | null;
}

export interface Wording extends WordingId {
  readonly kind: 'version' | RenderingKind;
  readonly text: string;
  readonly lang: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  /** These are the words that lists and documents show. */
  readonly shown: boolean;
}

export function sameWording(a: WordingId, b: WordingId): boolean {
  return a.versionId === b.versionId && a.renderingId === b.renderingId;
}

/** The wordings in which words can be marked, the one that is shown first. */
export function wordingsOf(statement: Statement): Wording[] {
  const original = statement.versions.some((version) => version.shown);
  const versions = statement.versions.map((version): Wording => ({
    versionId: version.versionId,
    renderingId: null,
    kind: 'version',
    text: version.text,
    lang: statement.lang,
    direction: statement.direction,
    shown: version.shown,
  }));
  const renderings = statement.renderings
    .filter(({ status }) => status !== 'rejected')
    .map((rendering): Wording => ({
      versionId: null,
      renderingId: rendering.renderingId,
      kind: rendering.kind,
      text: rendering.text,
      lang: rendering.lang,
      direction: null,
      shown: rendering.chosen && !original,
    }));
  return [...versions, ...renderings].sort((a, b) => Number(b.shown) - Number(a.shown));
}

/** Words of the statement that the link points to. */
export interface StatementMark extends WordingId {
  /** The span's id; of a new link its place in the list. */
  readonly key: string;
  readonly letter: string;
  /** null: a region of a capture. */
  readonly words: ExactSpan | null;
  readonly kind: 'version' | RenderingKind | null;
  readonly stands: boolean;
  readonly captureId: string | null;
}

/** Words of the clause that the link points to. */
export interface ClauseMark {
  readonly key: string;
  readonly number: number;
  readonly words: ExactSpan | null;
  readonly stands: boolean;
}

export interface JudgedElement {
  readonly elementId: string;
  readonly element: string;
  readonly finding: ElementFinding | null;
  readonly note: string | null;
}

export interface AnsweredException {
  readonly exceptionId: string;
  readonly path: string;
  readonly text: string;
  readonly bears: boolean;
  readonly applies: ExceptionAnswer | null;
  readonly answer: string | null;
}

export type Side = 'statement' | 'clause';

/** What can be done to the link in hand. Each answers whether it was done: `problem` says why not. */
export interface LinkActs {
  readonly drawStatement: (words: ExactSpan, wording: WordingId) => Promise<boolean>;
  /** The same words in another wording: they are marked there, and the mark here is set aside, in one act. */
  readonly moveStatement: (key: string, words: ExactSpan, wording: WordingId, reason: string) => Promise<boolean>;
  readonly drawClause: (words: ExactSpan) => Promise<boolean>;
  /** @param reason needed for what is on record; words of a new link just go */
  readonly removeSpan: (side: Side, key: string, reason: string | null) => Promise<boolean>;
  readonly judge: (elementId: string, finding: ElementFinding | null) => Promise<boolean>;
  readonly note: (elementId: string, note: string | null) => Promise<boolean>;
  readonly answer: (exceptionId: string, applies: ExceptionAnswer, answer: string) => Promise<boolean>;
  readonly takeAnswerBack: (exceptionId: string) => Promise<boolean>;
  readonly setStrength: (strength: number | null) => Promise<boolean>;
}

/** A link on the desk: one on record, or one that is being drawn. Both are shown and changed alike. */
export interface LinkInHand {
  /** null: not on record yet. */
  readonly saved: LinkDetail | null;
  readonly versionId: string | null;
  readonly clauseId: string | null;
  /** Those that stand. */
  readonly statementMarks: readonly StatementMark[];
  readonly clauseMarks: readonly ClauseMark[];
  readonly elements: readonly JudgedElement[];
  readonly exceptions: readonly AnsweredException[];
  readonly strength: number | null;
  readonly acts: LinkActs;
  readonly problem: Problem | null;
  readonly clearProblem: () => void;
}
