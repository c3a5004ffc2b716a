import { Findings } from './findings.ts';
import { RecordMaker } from './read-records.ts';
import type { TablePlan } from './table-plan.ts';

const ROWS = 20;
/** A preview shows what a cell is, not all of it. */
const CELL = 2000;
/** Tables have thousands of columns; a person looks at some. */
const COLUMNS = 200;

export interface SampleRow {
  readonly row: number;
  readonly cells: string[];
  readonly date: string | null;
  readonly text: string | null;
  readonly nativeId: string | null;
  readonly account: string | null;
}

/** The first records as they stand and as they would be read. */
export function sampleRows(plan: TablePlan, platform: string | null): SampleRow[] {
  const maker = plan.known ? new RecordMaker(plan, platform, new Findings()) : null;
  return plan.opening.sample.slice(plan.headed ? 1 : 0, ROWS + (plan.headed ? 1 : 0)).map((record, at) => {
    const made = maker?.make(record) ?? null;
    return {
      row: plan.opening.places.shown(at + 1, record.line),
      cells: record.cells.slice(0, COLUMNS).map((cell) => cell.slice(0, CELL).toWellFormed()),
      date: made?.edtf ?? made?.displayed ?? null,
      text: made?.text.slice(0, CELL) ?? null,
      nativeId: made?.nativeId ?? null,
      account: made?.account.handle ?? null,
    };
  });
}
