/** One statement of an imported table, as far as it is settled before it is written. */
export interface ImportedStatement {
  /** Number of the record in the imported file, from 1. */
  readonly row: number;
  /** Well-formed; the words exactly as read otherwise. */
  readonly text: string;
  readonly raw: Uint8Array | null;
  readonly rawEncoding: string | null;
  /** null together with `displayed`: the record has no date at all. */
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly nativeId: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

/** An account that statements are written to. */
export interface AccountPlace {
  readonly id: number;
  readonly uuid: string;
}

/** A statement with its account and its place in the chronology. */
export interface PlacedStatement {
  readonly record: ImportedStatement;
  readonly account: AccountPlace;
  readonly sortKey: number;
  readonly period: number;
  readonly grain: number;
}
