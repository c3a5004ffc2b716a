import Papa from 'papaparse';
import type { NoteRecord, RecordReader, TableRecord } from '../table-record.ts';

export interface Dialect {
  readonly delimiter: string;
  /** '\n' also reads '\r\n', and files that mix them; '\r' is for files that know no other. */
  readonly newline: '\n' | '\r';
  /** The first line names the separator; it is no record. */
  readonly separatorLine?: boolean;
}

const SEPARATOR_NOTE: NoteRecord = {
  kind: 'note',
  line: 1,
  where: 'line 1',
  code: 'separator-line',
  message: 'The first line names the separator. It is no record; it stays in the file.',
};

/** A record that is still open after so many characters is taken for one with a lost quote. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * Reads delimited text (RFC 4180). The parser is papaparse's, fed with whole records as far as they have come; this class keeps the
 * line numbers, keeps carriage returns inside quoted cells, and finds its way again after a lost quote: the record's first line is
 * refused and reading goes on at the next.
 */
export class DelimitedReader implements RecordReader {
  readonly #dialect: Dialect;
  readonly #longest: number;
  #pending = '';
  /** Nothing new can come of the pending text before it is this long: else a long record would be read once for every piece. */
  #wait = 0;
  #line = 1;
  #skipping = false;
  #toSay: NoteRecord | null = null;

  constructor(dialect: Dialect, longest = LONGEST_RECORD) {
    this.#dialect = dialect;
    this.#longest = longest;
    this.#skipping = dialect.separatorLine === true;
    if (this.#skipping) this.#toSay = SEPARATOR_NOTE;
  }

  push(text: string): readonly TableRecord[] {
    this.#pending += this.#skipping ? this.#afterLine(text) : text;
    if (this.#pending.length < this.#wait) return [];
    const records = [...this.#said(), ...this.#read(false)];
    while (this.#pending.length > this.#longest) {
      records.push(
        this.#skipLine(
          `This record is still open after ${this.#longest.toLocaleString('en')} characters: a quote is never closed.`,
        ),
      );
      records.push(...this.#read(false));
    }
    this.#wait = this.#pending.length * 2;
    return records;
  }

  end(): readonly TableRecord[] {
    return [...this.#said(), ...this.#read(true)];
  }

  #said(): TableRecord[] {
    const note = this.#toSay;
    this.#toSay = null;
    return note === null ? [] : [note];
  }

  /** Takes every record that is complete; `last`: no more text comes, so that the rest is complete too. */
  #read(last: boolean): TableRecord[] {
    const records: TableRecord[] = [];
    while (this.#pending !== '') {
      const outcome = this.#parse(last, records);
      if (outcome === null) break;
      records.push(this.#skipLine(outcome));
    }
    return records;
  }

  /** Answers the reason if the parser stopped at a record that can't be read; the text before it is taken. */
  #parse(last: boolean, records: TableRecord[]): string | null {
    const input = this.#pending;
    if (!input.includes('"')) return this.#parseUnquoted(last, records);
    let taken = 0;
    let reason: string | null = null;
    const parser = new Papa.Parser({
      delimiter: this.#dialect.delimiter,
      newline: this.#dialect.newline,
      quoteChar: '"',
      step: (result: Papa.ParseStepResult<string[]>) => {
        const end = result.meta.cursor;
        const cells = (result.data as unknown as string[][])[0] ?? [];
        const lines = this.#linesIn(input, taken, end);
        reason = quoteProblem(result.errors, lines, last && end === input.length);
        if (reason !== null) {
          parser.abort();
          return;
        }
        if (!isBlank(cells)) {
          records.push({
            kind: 'read',
            cells: this.#ended(cells, input, taken, end),
            line: this.#line,
            irregular: result.errors.length > 0,
          });
        }
        this.#line += lines;
        taken = end;
      },
    });
    parser.parse(input, 0, !last);
    this.#pending = taken === 0 ? input : input.slice(taken);
    return reason;
  }

  /** Without quotes every line is a record: their places need not be asked for one by one. */
  #parseUnquoted(last: boolean, records: TableRecord[]): null {
    const input = this.#pending;
    const { delimiter, newline } = this.#dialect;
    const parser = new Papa.Parser({ delimiter, newline, quoteChar: '"' });
    const { data, meta } = parser.parse(input, 0, !last) as Papa.ParseResult<string[]>;
    for (const cells of data) {
      if (newline !== '\r' && cells.at(-1)?.endsWith('\r') === true)
        cells[cells.length - 1] = cells.at(-1)?.slice(0, -1) ?? '';
      if (!isBlank(cells)) records.push({ kind: 'read', cells, line: this.#line, irregular: false });
      this.#line++;
    }
    this.#pending = last ? '' : input.slice(meta.cursor);
    return null;
  }

  #skipLine(reason: string): TableRecord {
    const line = this.#line;
    this.#skipping = true;
    this.#pending = this.#afterLine(this.#pending);
    return { kind: 'refused', line, reason };
  }

  /** What follows the end of the line that is being skipped; nothing, as long as that end hasn't come. */
  #afterLine(text: string): string {
    const end = text.indexOf(this.#dialect.newline);
    if (end === -1) return '';
    this.#skipping = false;
    this.#line++;
    return text.slice(end + 1);
  }

  #linesIn(input: string, from: number, to: number): number {
    let lines = 0;
    for (
      let at = input.indexOf(this.#dialect.newline, from);
      at !== -1 && at < to;
      at = input.indexOf(this.#dialect.newline, at + 1)
    )
      lines++;
    return lines;
  }

  /** Takes the '\r' of a '\r\n' from the last cell, if it isn't the cell's own: one inside quotes is. */
  #ended(cells: string[], input: string, start: number, end: number): string[] {
    if (this.#dialect.newline === '\r') return cells;
    const stop = input.charCodeAt(end - 1) === 10 ? end - 1 : end;
    const last = cells.at(-1) ?? '';
    if (input.charCodeAt(stop - 1) !== 13 || !last.endsWith('\r')) return cells;
    const from = stop - last.length;
    const unquoted = input.startsWith(last, from) && (from === start || input[from - 1] === this.#dialect.delimiter);
    if (unquoted) cells[cells.length - 1] = last.slice(0, -1);
    return cells;
  }
}

/**
 * Quotes in places where none may stand are harmless within one line. Where the record runs over several lines, the quote that began
 * it is the lost one, and what looks like its cell may be a dozen other records.
 */
function quoteProblem(errors: readonly Papa.ParseError[], lines: number, atEnd: boolean): string | null {
  if (errors.length === 0) return null;
  if (errors.some((error) => error.code === 'MissingQuotes')) return 'A quote is opened here and never closed.';
  return lines > (atEnd ? 0 : 1) ? 'A quote is opened here and not closed before other quotes begin.' : null;
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && (cells[0] === '' || cells[0] === '\r');
