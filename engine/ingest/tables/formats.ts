import { OnRecordError } from '../../../core/contract/errors.ts';
import { detectDialect } from './delimited/detect-dialect.ts';
import { DelimitedReader } from './delimited/delimited-reader.ts';
import {
  cellsByName,
  fieldsOf,
  JsonArrayReader,
  JsonLinesReader,
  wholeMember,
  type MemberReader,
} from './json/json-reader.ts';
import type { ByteSource } from './byte-source.ts';
import type { Encoding } from './bytes/encodings.ts';
import { textPlaces, type Places } from './places.ts';
import type { ReadRecord, RecordReader, TableRecord } from './table-record.ts';
import { textRecords } from './text-records.ts';

/** The beginning of a table, and how to read the whole of it. */
export interface Opening {
  readonly format: string;
  readonly delimiter: string | null;
  /** The first records; with delimited text the first of them may be the header. */
  readonly sample: readonly ReadRecord[];
  /** Names of the columns where the format itself gives them; null: the first record may hold them. */
  readonly headers: readonly string[] | null;
  readonly places: Places;
  /** The cells are Unicode whatever the bytes of the file are, so that no encoding says what a text was. */
  readonly unicode: boolean;
  /** Cells beyond the columns: text in which a separator may have slipped is refused; a sheet's are only said. */
  readonly wide: 'refuse' | 'say';
  /** Every record of the bytes given, its header included, a piece at a time. */
  records(source: ByteSource): AsyncIterable<readonly TableRecord[]>;
}

export interface OpeningOptions {
  readonly delimiter: string | null;
  /** The head is the whole file. */
  readonly whole: boolean;
  readonly encoding: Encoding;
}

interface TableFormat {
  readonly name: string;
  /** Whether a text that begins so is of this format. */
  fits(head: string): boolean;
  open(head: string, options: OpeningOptions): Opening;
}

const SAMPLE = 1000;

const jsonLines: TableFormat = {
  name: 'jsonl',
  fits: (head) => head.trimStart().startsWith('{') && fieldsOf(firstLine(head)) !== null,
  open: (head, options) => jsonOpening('jsonl', head, options, (member) => new JsonLinesReader(member)),
};

const jsonArray: TableFormat = {
  name: 'json',
  fits: (head) => /^\s*\[\s*[{\]]/.test(head),
  open: (head, options) => jsonOpening('json', head, options, (member) => new JsonArrayReader(member)),
};

const delimited = (name: 'csv' | 'tsv'): TableFormat => ({
  name,
  fits: (head) => (detectDialect(head, null).delimiter === '\t') === (name === 'tsv'),
  open(head, { delimiter, whole, encoding }) {
    const dialect = detectDialect(head, delimiter ?? (name === 'tsv' ? '\t' : null));
    const sample = sampleOf(new DelimitedReader(dialect), head, whole);
    return {
      format: name,
      delimiter: dialect.delimiter,
      sample,
      headers: null,
      places: textPlaces,
      unicode: false,
      wide: 'refuse',
      records: (source) => textRecords(source, encoding, new DelimitedReader(dialect)),
    };
  },
});

/** In the order in which they are tried: delimited text is whatever nothing else is. */
const formats: readonly TableFormat[] = [jsonArray, jsonLines, delimited('tsv'), delimited('csv')];

/**
 * Recognises a table by its beginning, or takes it for the format named.
 * @throws OnRecordError input.invalid for a format that isn't known
 */
export function openTable(head: string, as: string | null, options: OpeningOptions): Opening {
  const format =
    as === null ? formats.find((each) => each.fits(head)) : formats.find((each) => each.name === as.toLowerCase());
  if (format === undefined) {
    throw new OnRecordError('input.invalid', `The program knows no format “${as ?? ''}”.`, {
      detail: `It reads: ${formats.map((each) => each.name).join(', ')}, xlsx.`,
      safe: 'Nothing was imported.',
    });
  }
  return format.open(head, options);
}

function firstLine(head: string): string {
  const start = head.trimStart();
  const end = start.indexOf('\n');
  return end === -1 ? start : start.slice(0, end);
}

function jsonOpening(
  format: string,
  head: string,
  { whole, encoding }: OpeningOptions,
  make: (member: MemberReader) => RecordReader,
): Opening {
  const names = new Set<string>();
  for (const { cells } of sampleOf(make(wholeMember), head, whole)) {
    for (const name of fieldsOf(cells[0] ?? '')?.keys() ?? []) names.add(name);
  }
  const headers = [...names];
  const reader = (): RecordReader => make(cellsByName(headers));
  return {
    format,
    delimiter: null,
    headers,
    sample: sampleOf(reader(), head, whole),
    places: textPlaces,
    // Text of a JSON file is Unicode by definition, but damaged bytes of UTF-8 stay what they are.
    unicode: encoding.name === 'utf-8',
    wide: 'refuse',
    records: (source) => textRecords(source, encoding, reader()),
  };
}

function sampleOf(reader: RecordReader, head: string, whole: boolean): readonly ReadRecord[] {
  const records = [...reader.push(head), ...(whole ? reader.end() : [])];
  return records.filter((record) => record.kind === 'read').slice(0, SAMPLE);
}
