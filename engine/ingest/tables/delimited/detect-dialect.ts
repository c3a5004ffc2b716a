import { DelimitedReader, type Dialect } from './delimited-reader.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;

/** Tells delimiter and line end from the beginning of a table: the delimiter that gives the most even columns. */
export function detectDialect(head: string, given: string | null): Dialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  if (given !== null) return { delimiter: given, newline };
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(head, { delimiter, newline }) }));
  const best = scored.reduce((a, b) => (better(b, a) ? b : a));
  return { delimiter: best.columns > 1 ? best.delimiter : ',', newline };
}

interface Evenness {
  /** Cells of the first record. */
  readonly columns: number;
  /** Which part of the records has as many. */
  readonly even: number;
}

/** How a sample falls into columns under a dialect. The last record is left out: the sample may cut it. */
export function evenness(head: string, dialect: Dialect): Evenness {
  const reader = new DelimitedReader(dialect);
  const all = reader.push(head);
  const records = (all.length > 0 ? all : reader.end()).slice(0, SAMPLE_RECORDS);
  const lengths = records.map((record) => (record.kind === 'read' ? record.cells.length : 0));
  const columns = lengths[0] ?? 0;
  return { columns, even: lengths.filter((length) => length === columns).length / Math.max(1, lengths.length) };
}

function better(a: Evenness, b: Evenness): boolean {
  if (a.columns > 1 !== b.columns > 1) return a.columns > 1;
  // Commas in the texts of a table with semicolons give uneven columns; a header with more columns wins among equals.
  if (Math.abs(a.even - b.even) > 0.05) return a.even > b.even;
  return a.columns > b.columns;
}
