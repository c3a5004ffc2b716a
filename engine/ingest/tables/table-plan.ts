import type { Encoding } from './bytes/encodings.ts';
import type { Census } from './bytes/census.ts';
import type { ByteSource } from './byte-source.ts';
import type { DateReader } from './dates/date-reader.ts';
import type { Columns, Role } from './layout.ts';
import type { Opening } from './formats.ts';
import type { TableRecord } from './table-record.ts';

/** What a person said about a table, beyond its bytes. */
export interface TableOptions {
  readonly as: string | null;
  readonly map: TableMap | null;
  readonly zone: string | null;
  readonly encoding: string | null;
  readonly platform: string | null;
}

export interface TableMap {
  readonly columns: Partial<Record<Role, string>>;
  readonly dateFormat: string | null;
  readonly zone: string | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
}

export interface Finding {
  readonly where: string;
  readonly code: string;
  readonly message: string;
}

/** Everything that had to be settled before the first record is taken: the same for a preview and a run. */
export interface TablePlan {
  readonly census: Census;
  readonly encoding: Encoding;
  readonly opening: Opening;
  readonly headers: readonly string[];
  /** The first record names the columns. */
  readonly headed: boolean;
  readonly columns: Columns;
  /** What the program takes the table to be, ready to be corrected. */
  readonly map: TableMap;
  /** False: date or text can't be told, or their reading would be a guess. */
  readonly known: boolean;
  readonly dates: DateReader | null;
  readonly dateOrder: string | null;
  readonly zone: string | null;
  readonly zoneEvidence: string | null;
  readonly findings: readonly Finding[];
}

/** Reads a whole table from its bytes, a piece at a time; without its header. */
export async function* readTable(
  source: Pick<ByteSource, 'pieces'>,
  plan: Pick<TablePlan, 'encoding' | 'opening' | 'headed'>,
): AsyncGenerator<readonly TableRecord[]> {
  const decoder = plan.encoding.decoder();
  const reader = plan.opening.reader();
  let waiting: 'mark' | 'header' | null = 'mark';
  const take = (records: readonly TableRecord[]): readonly TableRecord[] => {
    if (waiting !== 'header') return records;
    const header = records.findIndex((record) => record.kind === 'read');
    if (header === -1) return records;
    waiting = null;
    return records.filter((_, at) => at !== header);
  };
  for await (const piece of source.pieces()) {
    let text = decoder.write(piece);
    if (waiting === 'mark' && text !== '') {
      text = withoutMark(text);
      waiting = plan.headed ? 'header' : null;
    }
    const records = take(reader.push(text));
    if (records.length > 0) yield records;
  }
  yield take([...reader.push(decoder.end()), ...reader.end()]);
}

export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
