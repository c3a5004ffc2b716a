/**
 * Where an imported statement's record stands in its file. What a statement keeps is one number: of a text file the record's own, from 1;
 * of a workbook sheet and row together, since rows of a sheet are at most 2^20.
 */
export interface RecordPlace {
  /** Number of the sheet, from 1 in the order of the workbook; null: the file has none. */
  readonly sheet: number | null;
  readonly row: number;
}

const ROWS = 2 ** 20;
/** More sheets than any table is spread over; the number of a record stays within what stores keep in a bit. */
export const MOST_SHEETS = 250;

/** @param sheet from 1 @param row from 1, as every program shows it */
export const sheetPointer = (sheet: number, row: number): number => (sheet - 1) * ROWS + row;

export function recordPlace(format: string, pointer: number): RecordPlace {
  if (format !== 'xlsx') return { sheet: null, row: pointer };
  return { sheet: Math.floor((pointer - 1) / ROWS) + 1, row: ((pointer - 1) % ROWS) + 1 };
}
