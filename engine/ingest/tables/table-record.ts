/** One record of a table as its reader gives it: cells in the order of the columns, or why there are none. */
export type TableRecord = ReadRecord | RefusedRecord | NoteRecord;

export interface ReadRecord {
  readonly kind: 'read';
  readonly cells: readonly string[];
  /** The line of the file on which the record begins, from 1. */
  readonly line: number;
  /** Quotes that follow no rule, read in the only way that keeps the record on its line. */
  readonly irregular: boolean;
}

export interface RefusedRecord {
  readonly kind: 'refused';
  readonly line: number;
  readonly reason: string;
}

/** No record, but something that a person should know of the place. */
export interface NoteRecord {
  readonly kind: 'note';
  readonly line: number;
  /** The place in words, within what is read; null: the line. */
  readonly where: string | null;
  readonly code: string;
  readonly message: string;
}

/** Reads the text of a table, given piece by piece in any sizes. */
export interface RecordReader {
  push(text: string): readonly TableRecord[];
  /** The records that only the end completes. */
  end(): readonly TableRecord[];
}
