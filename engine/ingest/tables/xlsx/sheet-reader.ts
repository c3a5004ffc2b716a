import type { NoteRecord, TableRecord } from '../table-record.ts';
import { unreadable } from './archive.ts';
import { columnLetters, columnOf, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './cell-limits.ts';
import { serialDate } from './serial-date.ts';
import { RichText, type SharedStrings } from './shared-strings.ts';
import { SheetNotes } from './sheet-notes.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { isTrue, readXml, unescaped, type XmlHandler } from './xml.ts';

/**
 * Reads one sheet's rows from its XML as they come; what has to be known of the sheet besides follows the last row. A record's line is
 * the number of its row in the sheet. Formulas are not computed: the value is the one that the file holds.
 */
export async function* readSheet(
  workbook: Workbook,
  sheet: Sheet,
  shared: SharedStrings,
): AsyncGenerator<readonly TableRecord[]> {
  const reader = new SheetReader(workbook, shared);
  for await (const read of readXml(workbook.archive.part(sheet.part), workbook.name, reader)) {
    const records = read.taken();
    if (records.length > 0) yield records;
  }
  yield reader.end();
}

/** A cell while it is being read. */
interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  computed: boolean;
}

class SheetReader implements XmlHandler {
  readonly #workbook: Workbook;
  readonly #shared: SharedStrings;
  readonly #notes = new SheetNotes();
  readonly #inline = new RichText('is', (text, runs) => this.#takeInline(text, runs));
  #records: TableRecord[] = [];
  #row = 0;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #next = 0;
  #inValue = false;
  /** Cells of the first row that holds any: later rows leave out the empty ones at their end. */
  #width = 0;

  constructor(workbook: Workbook, shared: SharedStrings) {
    this.#workbook = workbook;
    this.#shared = shared;
  }

  taken(): readonly TableRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  end(): readonly TableRecord[] {
    return [...this.#records, ...this.#notes.told(this.#workbook.from1904, this.#row)];
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'v') this.#inValue = true;
    else if (tag === 'f' && this.#cell !== null) this.#cell.computed = true;
    else if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'col' && isTrue(attributes['hidden'])) this.#hide(attributes);
    else if (tag === 'mergeCell') this.#notes.merged(attributes['ref'] ?? '');
    else this.#inline.open(tag);
  }

  text(text: string): void {
    if (this.#inValue && this.#cell !== null && this.#cell.value.length < LONGEST_CELL) this.#cell.value += text;
    else this.#inline.text(text);
  }

  close(tag: string): void {
    if (tag === 'v') this.#inValue = false;
    else if (tag === 'c') this.#closeCell();
    else if (tag === 'row') this.#closeRow();
    else this.#inline.close(tag);
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > MOST_ROWS)
      throw unreadable(this.#workbook.name, `Its row ${r ?? row} follows row ${this.#row}.`);
    this.#row = row;
    this.#cells = [];
    this.#next = 0;
    if (isTrue(hidden)) this.#notes.hiddenRow(row);
  }

  #closeRow(): void {
    const cells = this.#cells;
    if (!cells.some((cell) => cell !== '')) return;
    if (this.#width === 0) this.#width = cells.length;
    while (cells.length < this.#width) cells.push('');
    this.#records.push({ kind: 'read', cells, line: this.#row, irregular: false });
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = columnOf(r) ?? this.#next;
    if (column >= MOST_COLUMNS)
      throw unreadable(this.#workbook.name, `Its row ${this.#row} has more than ${MOST_COLUMNS} columns.`);
    this.#cell = { column, type: t, style: Number(s), value: '', computed: false };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    this.#next = cell.column + 1;
    if (cell.computed) this.#sayComputed(cell);
    const text = this.#textOf(cell);
    if (text === '') return;
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column] = text;
  }

  #sayComputed({ column, value }: Cell): void {
    this.#notes.formula(column, this.#row);
    if (value === '')
      this.#note(
        column,
        'formula-without-value',
        'A formula stands here whose value the file does not hold; the cell is taken as empty.',
      );
  }

  #textOf(cell: Cell): string {
    const { type, value, column } = cell;
    switch (type) {
      case 's':
        return this.#sharedText(cell);
      case 'inlineStr':
      case 'd':
        return value;
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
      case 'e':
        this.#note(
          column,
          'cell-error',
          `The cell holds no value but an error (${value.slice(0, 40)}); it is taken as empty.`,
        );
        return '';
      default:
        return this.#numberText(cell);
    }
  }

  #sharedText({ column, value }: Cell): string {
    if (value === '') return '';
    const text = this.#shared.texts[Number(value)];
    if (text === undefined) {
      this.#note(
        column,
        'text-missing',
        `The cell points to text ${value.slice(0, 40)}, which the workbook does not hold.`,
      );
      return '';
    }
    if (this.#shared.rich.has(Number(value))) this.#notes.rich(this.#place(column));
    return text;
  }

  #takeInline(text: string, runs: boolean): void {
    if (this.#cell === null) return;
    this.#cell.value = text;
    if (runs) this.#notes.rich(this.#place(this.#cell.column));
  }

  /** A number as the file writes it; only a whole one in powers of ten is written out, and only where no digit is lost. */
  #numberText({ style, value, column }: Cell): string {
    if (value === '') return '';
    const date = serialDate(Number(value), this.#workbook.looks[style] ?? 'none', this.#workbook.from1904);
    if (date !== null) {
      this.#notes.serial(this.#place(column));
      return date;
    }
    if (!/e/i.test(value)) return value;
    const number = Number(value);
    return Number.isSafeInteger(number) ? String(number) : value.replace(/e\+?(?=\d)/i, 'E+');
  }

  #hide({ min, max }: Readonly<Record<string, string>>): void {
    const [from, to] = [Number(min), Math.min(Number(max), MOST_COLUMNS)];
    if (from >= 1 && to >= from) this.#notes.hiddenColumns(from - 1, to - 1);
  }

  #place(column: number): string {
    return `${columnLetters(column)}${this.#row}`;
  }

  #note(column: number, code: string, message: string): void {
    const note: NoteRecord = { kind: 'note', line: this.#row, where: `cell ${this.#place(column)}`, code, message };
    this.#records.push(note);
  }
}
