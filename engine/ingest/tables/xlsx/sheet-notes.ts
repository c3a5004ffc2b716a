import type { NoteRecord } from '../table-record.ts';
import { columnLetters } from './cell-limits.ts';

/** So many places of one kind are named; all are counted. */
const NAMED = 12;

/** What is to be known of a sheet that its cells alone don't show, gathered while it is read and told at its end. */
export class SheetNotes {
  readonly #hiddenRows: number[] = [];
  #hiddenRowCount = 0;
  readonly #hiddenColumns: string[] = [];
  readonly #merged: string[] = [];
  #mergedCount = 0;
  #richCount = 0;
  #firstRich = '';
  #serials = 0;
  #firstSerial = '';
  readonly #formulas = new Map<number, { count: number; first: number }>();

  hiddenRow(row: number): void {
    this.#hiddenRowCount++;
    if (this.#hiddenRows.length < 1000) this.#hiddenRows.push(row);
  }

  hiddenColumns(from: number, to: number): void {
    this.#hiddenColumns.push(from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`);
  }

  merged(reference: string): void {
    this.#mergedCount++;
    if (this.#merged.length < NAMED) this.#merged.push(reference.replace(':', '–'));
  }

  rich(place: string): void {
    if (this.#richCount++ === 0) this.#firstRich = place;
  }

  serial(place: string): void {
    if (this.#serials++ === 0) this.#firstSerial = place;
  }

  formula(column: number, row: number): void {
    const known = this.#formulas.get(column);
    if (known === undefined) this.#formulas.set(column, { count: 1, first: row });
    else known.count++;
  }

  /** @param from1904 the date system of the workbook @param row the sheet's last row */
  *told(from1904: boolean, row: number): Generator<NoteRecord> {
    const note = (where: string, code: string, message: string): NoteRecord => ({
      kind: 'note',
      line: row,
      where,
      code,
      message,
    });
    if (this.#serials > 0) {
      const system = from1904 ? '1904' : '1900';
      yield note(
        `from ${this.#firstSerial}`,
        'date-serials',
        `${numeral(this.#serials)} ${this.#serials === 1 ? 'date is' : 'dates are'} stored as numbers of days (${system} system); each is read as fine as its cell shows it.`,
      );
    }
    for (const [column, { count, first }] of [...this.#formulas].sort(([a], [b]) => a - b)) {
      yield note(
        `column ${columnLetters(column)}`,
        'formulas',
        `${numeral(count)} ${count === 1 ? 'cell is' : 'cells are'} computed (the first in row ${first}); the value that the file holds is taken, and nothing is computed anew.`,
      );
    }
    if (this.#hiddenRowCount > 0) {
      yield note(
        `rows ${ranges(this.#hiddenRows, this.#hiddenRowCount)}`,
        'hidden-rows',
        `${numeral(this.#hiddenRowCount)} ${this.#hiddenRowCount === 1 ? 'row is' : 'rows are'} hidden in the sheet. They are read like all others.`,
      );
    }
    if (this.#hiddenColumns.length > 0) {
      yield note(
        `columns ${this.#hiddenColumns.slice(0, NAMED).join(', ')}`,
        'hidden-columns',
        'These columns are hidden in the sheet. They are read like all others.',
      );
    }
    if (this.#mergedCount > 0) {
      const more =
        this.#mergedCount > this.#merged.length ? ` and ${numeral(this.#mergedCount - this.#merged.length)} more` : '';
      yield note(
        `${this.#merged.join(', ')}${more}`,
        'merged-cells',
        'These cells are merged. The value stands in the first of them; the others are empty, and nothing is filled in.',
      );
    }
    if (this.#richCount > 0) {
      yield note(
        `from ${this.#firstRich}`,
        'formatted-words',
        `${numeral(this.#richCount)} ${this.#richCount === 1 ? 'text has' : 'texts have'} parts in different type. The words are taken, their look is not.`,
      );
    }
  }
}

const numeral = (n: number): string => n.toLocaleString('en');

/** 5–9, 12 and so on; what isn't named is counted. */
export function ranges(numbers: readonly number[], total: number): string {
  const parts: string[] = [];
  let named = 0;
  for (let at = 0; at < numbers.length && parts.length < NAMED;) {
    const first = numbers[at] ?? 0;
    let end = at;
    while ((numbers[end + 1] ?? 0) === (numbers[end] ?? 0) + 1) end++;
    parts.push(end === at ? String(first) : `${first}–${numbers[end] ?? 0}`);
    named += end - at + 1;
    at = end + 1;
  }
  return total > named ? `${parts.join(', ')} and ${numeral(total - named)} more` : parts.join(', ');
}
