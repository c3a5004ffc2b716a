import type { RecipientProfile } from '../../domain/vocabulary.ts';
import type { FindingCode, FindingObject } from './codes.ts';

/** The words of the statement that a link stands on; null: a region of a picture. */
interface AtWords {
  readonly at: string | null;
}

/** What a finding must say of its own case, beside what its code says: numbers and words, never sentences. */
interface Facts {
  'part-missing': { readonly part: 'addressee'; readonly profile: RecipientProfile };
  'quotation-not-in-capture': { readonly files: readonly string[] };
  'quotation-nearly-in-capture': { readonly files: readonly string[]; readonly percent: number };
  'quotation-not-looked-for': { readonly files: readonly string[] };
  /** `displayed`: the words that show less than the date says; null: what attests it is coarser. */
  'date-finer-than-evidence': { readonly date: string; readonly displayed: string | null };
  'capture-of-another-post': { readonly file: string; readonly shows: string; readonly own: string };
  'captured-before-posted': { readonly file: string; readonly posted: string };
  'sensitive-capture': { readonly file: string };
  minor: { readonly name: string };
  'private-person': { readonly name: string };
  'answer-before-request': { readonly by: string; readonly answered: string; readonly sent: string };
  'policy-quotation-differs': {
    readonly left: number;
    readonly added: number;
    readonly changed: number;
    /** Who quotes; null: not known. */
    readonly by: string | null;
    /** The longest words put in that the stored text hasn’t got there; null: nothing was put in. */
    readonly example: string | null;
  };
  'link-words-differ': AtWords;
  'link-clause-set-aside': AtWords;
  'link-wording-set-aside': AtWords;
  'link-wording-not-shown': AtWords;
  'link-not-text-of-day': AtWords & { readonly note: string };
  'link-text-not-certain': AtWords & { readonly note: string };
  'link-statement-undated': AtWords;
  /** `first`: the first exception that nobody answered. */
  'link-exception-unanswered': AtWords & { readonly count: number; readonly first: string };
  'link-exception-applies': AtWords;
  'link-element-open': AtWords & { readonly count: number };
  'link-element-unmet': AtWords;
  'link-not-reviewed': AtWords;
  'link-returned': AtWords;
  'link-rejected': AtWords;
  'link-no-counter': AtWords;
  'document-not-known': { readonly document: string };
  undated: { readonly words: string | null };
  'date-bound-only': { readonly date: string };
  'date-in-future': { readonly of: DatedThing; readonly date: string };
  'post-id-differs': { readonly clock: string };
  'handle-unknown': { readonly account: string | null };
  'no-translation': { readonly lang: string };
  'request-not-dated': { readonly by: string };
  'not-accepted': { readonly state: string };
  'own-words-english': { readonly lang: string };
  'waiver-without-finding': { readonly codes: readonly string[] };
}

export type DatedThing = 'statement' | 'rendering' | 'status' | 'account-status' | 'request' | 'answer';

export type FactsOf<C extends FindingCode> = C extends keyof Facts ? Facts[C] : null;

/** A finding before it is put into words. */
export type Told = { readonly [C in FindingCode]: { readonly code: C; readonly facts: FactsOf<C> } }[FindingCode];

type Plain = { [C in FindingCode]: C extends keyof Facts ? never : C }[FindingCode];

/** A finding whose code says all. */
export function tell(code: Plain): Told {
  return { code, facts: null };
}

export function tellOf<C extends keyof Facts>(code: C, facts: FactsOf<C>): Told {
  return { code, facts } as Told;
}

/** A finding with what it is about. */
export interface Found {
  readonly told: Told;
  /** null: the dossier as a whole. */
  readonly object: { readonly kind: FindingObject; readonly id: string } | null;
  readonly exhibit: string | null;
}
