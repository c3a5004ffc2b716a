import type { TableRecord } from '../table-record.ts';
import { DelimitedReader, type Dialect } from './delimited-reader.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;
/** Characters that hold a sample of most tables. */
const SAMPLE_LENGTH = 1 << 16;

/** Tells delimiter and line end from the beginning of a table: the delimiter that gives the most even columns. */
export function detectDialect(head: string, given: string | null): Dialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const named = SEPARATOR_LINE.exec(head)?.[1] ?? null;
  const separatorLine = named !== null;
  if (given !== null || named !== null) return { delimiter: given ?? named ?? ',', newline, separatorLine };
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...evenness(head, { delimiter, newline, separatorLine }),
  }));
  const best = scored.reduce((a, b) => (better(b, a) ? b : a));
  return { delimiter: best.columns > 1 ? best.delimiter : ',', newline, separatorLine };
}

/** What Excel takes for the separator's name, and writes itself: `sep=;` alone on the first line, perhaps in quotes. */
const SEPARATOR_LINE = /^"?sep=([^\r\n"])"?(?=[\r\n]|$)/i;

interface Evenness {
  /** Cells of the first record. */
  readonly columns: number;
  /** Which part of the records has as many. */
  readonly even: number;
}

/** How a sample falls into columns under a dialect. The last record is left out: the sample may cut it. */
export function evenness(head: string, dialect: Dialect): Evenness {
  const records = sample(head, dialect);
  const lengths = records.map((record) => (record.kind === 'read' ? record.cells.length : 0));
  const columns = lengths[0] ?? 0;
  return { columns, even: lengths.filter((length) => length === columns).length / Math.max(1, lengths.length) };
}

function sample(head: string, dialect: Dialect): readonly TableRecord[] {
  const first = head.slice(0, SAMPLE_LENGTH);
  const some = new DelimitedReader(dialect).push(first);
  if (some.length >= SAMPLE_RECORDS) return some.slice(0, SAMPLE_RECORDS);
  const reader = new DelimitedReader(dialect);
  const all = reader.push(head);
  return (all.length > 0 ? all : reader.end()).slice(0, SAMPLE_RECORDS);
}

function better(a: Evenness, b: Evenness): boolean {
  if (a.columns > 1 !== b.columns > 1) return a.columns > 1;
  // Commas in the texts of a table with semicolons give uneven columns; a header with more columns wins among equals.
  if (Math.abs(a.even - b.even) > 0.05) return a.even > b.even;
  return a.columns > b.columns;
}
