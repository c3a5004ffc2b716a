import type { StatementKind, StatementState, Stance } from '../../../core/domain/vocabulary.ts';

/** Names under which the demo's records refer to each other; the case gives them ids. */
export type PersonKey =
  'holt' | 'authority' | 'vertinski' | 'asimaki' | 'shadmon' | 'wardani' | 'sarabi' | 'mizuno' | 'lin' | 'hanseol';
export type SourceKey = 'courier' | 'courier-archive' | 'minutes' | 'radio' | 'almanac' | 'letter' | 'witness';

export interface DemoDate {
  /** EDTF; null: only the words displayed are known. */
  readonly edtf: string | null;
  readonly zone?: string;
  readonly displayed?: string;
  readonly assertedBy?: string;
  readonly source?: SourceKey;
}

export interface DemoStatement {
  readonly by: PersonKey;
  /** Undefined: by the person's account; 'speaker': said in person. */
  readonly as?: 'speaker';
  readonly kind?: StatementKind;
  readonly lang: string;
  readonly text: string;
  readonly date: DemoDate | null;
  /** A second claim of when, from somebody else. */
  readonly also?: DemoDate & { readonly method: 'press' | 'person' | 'archive' };
  /** A later wording, as it was seen. */
  readonly edited?: { readonly text: string; readonly seen: string; readonly note: string };
  readonly source?: SourceKey;
  readonly page?: string;
  /** A transcript of this name is taken in and attests it. */
  readonly transcript?: string;
  readonly context?: string;
  readonly stance?: Stance;
  readonly state?: StatementState;
  readonly sensitive?: true;
  readonly setAside?: string;
}
