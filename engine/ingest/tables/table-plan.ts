import type { Encoding } from './bytes/encodings.ts';
import type { Census } from './bytes/census.ts';
import type { ByteSource } from './byte-source.ts';
import type { DateReader } from './dates/date-reader.ts';
import type { Columns, Role } from './layout.ts';
import type { Sheet } from './xlsx/workbook.ts';
import type { Opening } from './formats.ts';
import type { TableRecord } from './table-record.ts';

/** What a person said about a table, beyond its bytes. */
export interface TableOptions {
  readonly as: string | null;
  readonly map: TableMap | null;
  readonly zone: string | null;
  readonly encoding: string | null;
  readonly platform: string | null;
  /** A workbook's sheet, by name or number from 1; null: every visible one. */
  readonly sheet: string | null;
}

export interface TableMap {
  /** null: the table has none. */
  readonly columns: Partial<Record<Role, string | null>>;
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
  /** The sheets of its workbook; empty for any other file. */
  readonly sheets: readonly Sheet[];
  readonly census: Census;
  /** null: the format itself is Unicode. */
  readonly encoding: Encoding | null;
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
  source: ByteSource,
  plan: Pick<TablePlan, 'opening' | 'headed'>,
): AsyncGenerator<readonly TableRecord[]> {
  let headerToCome = plan.headed;
  for await (const records of plan.opening.records(source)) {
    const header = headerToCome ? records.findIndex((record) => record.kind === 'read') : -1;
    if (header === -1) {
      yield records;
      continue;
    }
    headerToCome = false;
    yield records.filter((_, at) => at !== header);
  }
}
