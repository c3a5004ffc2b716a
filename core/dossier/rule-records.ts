import type { DayAnswer } from '../domain/policy/on-day.ts';
import type { LinkFinding } from '../domain/policy/link-findings.ts';
import type { QuotationCheck } from '../text/quotation/check-quotation.ts';
import type { ExactSpan } from '../text/spans.ts';
import type {
  ClauseKind,
  ElementFinding,
  ExceptionAnswer,
  LinkDecision,
  PolicyChange,
  RenderingKind,
} from '../domain/vocabulary.ts';

/** What a dossier knows of policies and links: only what its statements, sources and policies lean on. */
export interface RuleRecords {
  readonly policies: readonly PolicyRecord[];
  /** Links that stand, of the statements chosen, in the order in which they were made. */
  readonly links: readonly LinkedRecord[];
  readonly quotations: readonly PolicyQuotationRecord[];
}

export interface PolicyRecord {
  readonly policyId: string;
  readonly platform: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string | null;
  /** The versions that a link or a quotation leans on, in order of time. */
  readonly versions: readonly PolicyVersionRecord[];
}

export interface PolicyVersionRecord {
  readonly versionId: string;
  readonly change: PolicyChange;
  readonly effectiveOn: string | null;
  readonly registrar: string | null;
  readonly registrarRef: string | null;
  readonly licence: string | null;
  readonly sha256: string;
  readonly text: string;
  readonly sightings: readonly {
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly continuous: boolean;
    readonly sourceId: string | null;
  }[];
}

export interface LinkedRecord {
  readonly linkId: string;
  readonly statementId: string;
  readonly policyId: string;
  readonly versionId: string;
  readonly clause: {
    readonly clauseId: string;
    readonly path: string;
    readonly number: string | null;
    readonly kind: ClauseKind;
    readonly start: number;
    readonly end: number;
  };
  readonly statementSpans: readonly {
    readonly words: ExactSpan | null;
    readonly wording: 'version' | RenderingKind | null;
    /** The wording is the one that the exhibit prints. */
    readonly shown: boolean;
    readonly captureId: string | null;
    readonly region: {
      readonly page: number | null;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    } | null;
  }[];
  readonly clauseSpans: readonly ExactSpan[];
  readonly rationale: string;
  readonly counter: string | null;
  readonly strength: number | null;
  readonly elements: readonly {
    readonly element: string;
    readonly finding: ElementFinding | null;
    readonly note: string | null;
  }[];
  readonly exceptions: readonly {
    readonly path: string;
    readonly text: string;
    readonly applies: ExceptionAnswer | null;
    readonly answer: string | null;
  }[];
  readonly author: string;
  readonly reviewer: string | null;
  readonly decision: LinkDecision | null;
  readonly onDay: DayAnswer | null;
  readonly isTextOfDay: boolean;
  readonly findings: readonly LinkFinding[];
}

export interface PolicyQuotationRecord {
  readonly quotationId: string;
  readonly text: string;
  readonly lang: string;
  readonly claimedOn: string | null;
  readonly sourceId: string | null;
  readonly statementId: string | null;
  readonly requestId: string | null;
  /** Compared with the stored texts when the records were read. */
  readonly check: QuotationCheck;
  readonly policyId: string | null;
  readonly versionId: string | null;
  readonly passageText: string | null;
  readonly isTextOfDay: boolean | null;
}

export const NO_RULES: RuleRecords = { policies: [], links: [], quotations: [] };
