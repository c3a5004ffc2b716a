import { MAX_TEXT_BYTES } from '../../../core/contract/fields.ts';
import { jsonText, type KeptText } from './bytes/encodings.ts';
import { wordsOfDoubt } from './dates/words-of-doubt.ts';
import { readPostLink } from './post-link.ts';
import type { Places } from './places.ts';
import type { NoteRecord, ReadRecord, TableRecord } from './table-record.ts';
import type { TablePlan } from './table-plan.ts';
import type { Findings } from './findings.ts';

/** Whose statement a record is, as far as the table says. */
export interface AccountName {
  readonly platform: string;
  /** Without the '@'; null: the table names none. */
  readonly handle: string | null;
}

/** One statement of a table, ready to be written. */
export interface ImportRecord {
  /** Where the record stands: a number that is its own within the file (core/domain/record-place.ts). */
  readonly row: number;
  /** Its number among the records, and where it stands: what the place in words is made of. */
  readonly number: number;
  readonly line: number;
  readonly text: string;
  readonly raw: Buffer | null;
  readonly rawEncoding: string | null;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly nativeId: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly account: AccountName;
}

const noteWhere = (places: Places, { where, line }: NoteRecord): string =>
  where === null ? places.record(0, line) : places.whole === 'file' ? where : `${places.whole}, ${where}`;

/** So many languages are remembered: a column that holds something else must not fill the memory. */
const MOST_LANGUAGES = 1000;
/** V8 cuts longer texts out of the piece of the file that they came in, and would keep all of it. */
const LONGEST_KEPT = 12;

/** As spreadsheets write long numbers: 1.05012E+18. */
const ROUNDED_NUMBER = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** Turns a table's records into statements; what can't be one is reported with its place and reason, and counted all the same. */
export class RecordMaker {
  readonly #plan: TablePlan;
  readonly #platform: string | null;
  readonly #findings: Findings;
  /** How many cells a record needs at least. */
  readonly #fewest: number;
  /** Columns of languages hold a handful of them, a million times. */
  readonly #languages = new Map<string, string | null>();
  #row = 0;
  #line = 0;

  constructor(plan: TablePlan, platform: string | null, findings: Findings) {
    this.#plan = plan;
    this.#platform = platform;
    this.#findings = findings;
    this.#fewest = Math.max(...Object.values(plan.columns)) + 1;
  }

  /** Records met so far, refused ones included. */
  get read(): number {
    return this.#row;
  }

  make(record: TableRecord): ImportRecord | null {
    const { places } = this.#plan.opening;
    if (record.kind === 'note') {
      this.#findings.warn(noteWhere(places, record), record.code, record.message);
      return null;
    }
    this.#row++;
    this.#line = record.line;
    const reason = record.kind === 'refused' ? record.reason : this.#refusal(record);
    if (reason !== null || record.kind === 'refused') {
      this.#findings.refuse(this.#where(), reason ?? '');
      return null;
    }
    if (record.irregular)
      this.#warn('quotes-irregular', 'Quotes stand where none may; the cell is read up to the end of its line.');
    return this.#statement(record);
  }

  #where(): string {
    return this.#plan.opening.places.record(this.#row, this.#line);
  }

  #warn(code: string, message: string): void {
    this.#findings.warn(this.#where(), code, message);
  }

  /** Why a record can't be taken: above all because cells are missing or too many, so that words may have slipped to another column. */
  #refusal({ cells }: ReadRecord): string | null {
    const { headers, columns } = this.#plan;
    const { text = 0, date } = columns;
    const extra = cells.length - headers.length;
    if (this.#plan.opening.wide === 'refuse' && extra > 0 && cells.slice(headers.length).some((cell) => cell !== '')) {
      return `${cells.length} cells where there are ${headers.length} columns: perhaps a separator stands in a cell without quotes.`;
    }
    if (cells.length < this.#fewest)
      return `${cells.length} cells where there are ${headers.length} columns: the record is cut short.`;
    const words = cells[text] ?? '';
    if (words === '')
      return date === undefined || cells[date] === ''
        ? 'The record has neither text nor date.'
        : 'The record has no text.';
    // UTF-8 takes at most three bytes for a UTF-16 unit: nearly no text has to be measured.
    return words.length * 3 > MAX_TEXT_BYTES && Buffer.byteLength(words) > MAX_TEXT_BYTES
      ? 'The text is longer than 16 MiB. It stays in the file, which is kept as a capture.'
      : null;
  }

  #statement({ cells, line }: ReadRecord): ImportRecord {
    const { columns, headers, opening } = this.#plan;
    const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
    if (cells.length < headers.length)
      this.#warn(
        'ragged-row',
        `${cells.length} cells where there are ${headers.length} columns; those that matter are there.`,
      );
    else if (opening.wide === 'say' && cells.length > headers.length)
      this.#warn('cells-beyond', `Cells stand to the right of the last named column; they stay in the file.`);
    const text = this.#keep(cell(columns.text));
    const link = cell(columns.link).trim();
    const post = link === '' ? null : readPostLink(link);
    const nativeId = this.#nativeId(cell(columns.id).trim()) ?? post?.nativeId ?? null;
    const handle = cell(columns.account).trim().replace(/^@/, '') || post?.handle || null;
    return {
      row: opening.places.pointer(this.#row, line),
      number: this.#row,
      line,
      text: text.text,
      raw: text.raw,
      rawEncoding: text.rawEncoding,
      ...this.#date(cell(columns.date)),
      nativeId,
      url: link === '' ? null : link.toWellFormed(),
      lang: this.#language(cell(columns.language).trim()),
      account: { platform: this.#platform ?? post?.platform ?? 'unknown', handle },
    };
  }

  #language(cell: string): string | null {
    if (cell === '') return null;
    let language = this.#languages.get(cell);
    if (language === undefined) {
      language = this.#languageTag(cell);
      if (cell.length <= LONGEST_KEPT && this.#languages.size < MOST_LANGUAGES) this.#languages.set(cell, language);
    }
    return language;
  }

  /** A language tag (BCP 47; '_' is common for '-'). Anything else would only look like one. */
  #languageTag(cell: string): string | null {
    const tag = cell.replaceAll('_', '-');
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return tag;
    this.#findings.once(
      'language',
      'language-unknown',
      `“${cell.slice(0, 40)}” is no language tag such as en or fa-IR; such cells are left out.`,
    );
    return null;
  }

  /** A rounded number is no id: many posts share it, and all but the first would be taken for the same one again. */
  #nativeId(cell: string): string | null {
    if (!ROUNDED_NUMBER.test(cell)) return cell || null;
    const message = `“${cell}” is a number that a spreadsheet has rounded. It is no id, and is not kept as one.`;
    this.#warn('id-rounded', message);
    return null;
  }

  #keep(cell: string): KeptText {
    const { opening, encoding } = this.#plan;
    const kept = encoding === null || opening.unicode ? jsonText(cell) : encoding.keep(cell);
    if (kept.undecodable > 0) {
      const place = kept.raw === null ? 'the bytes stand in the file’s capture' : 'the bytes are kept beside the text';
      this.#warn(
        'undecodable',
        `Not ${encoding?.name ?? 'Unicode'}, shown as U+FFFD: ${kept.undecodable} in this text; ${place}.`,
      );
    }
    if (cell.includes('\0')) this.#warn('zero-bytes', 'The text holds zero bytes; they are kept.');
    return kept;
  }

  #date(cell: string): Pick<ImportRecord, 'edtf' | 'zone' | 'displayed'> {
    if (this.#plan.dates === null) return { edtf: null, zone: null, displayed: null };
    if (cell.trim() === '') {
      this.#warn('date-missing', 'The record has no date; it stands among the undated.');
      return { edtf: null, zone: null, displayed: null };
    }
    const { doubt, ...date } = this.#plan.dates.read(cell.toWellFormed());
    if (doubt !== null) {
      const { code, message } = wordsOfDoubt(doubt, cell.trim().slice(0, 60), date, this.#plan.dateOrder);
      this.#warn(code, message);
    }
    return date;
  }
}
