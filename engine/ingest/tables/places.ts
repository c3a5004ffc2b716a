import { sheetPointer } from '../../../core/domain/record-place.ts';

/** How the places of a table are named in a report, and how a statement points to its record. */
export interface Places {
  /** The whole of what is read. */
  readonly whole: string;
  /** @param row number of the record from 1 @param line where it stands in the file */
  record(row: number, line: number): string;
  /** The number by which a person finds the record. */
  shown(row: number, line: number): number;
  /** What the statement keeps: a number that is the record's alone within its file. */
  pointer(row: number, line: number): number;
}

export const textPlaces: Places = {
  whole: 'file',
  record: (row, line) => `row ${row} (line ${line})`,
  shown: (row) => row,
  pointer: (row) => row,
};

/** Rows of a sheet are known by the number that every program shows beside them. */
export function sheetPlaces({ name, number }: { readonly name: string; readonly number: number }): Places {
  const whole = `sheet “${name}”`;
  return {
    whole,
    record: (_row, line) => `${whole}, row ${line}`,
    shown: (_row, line) => line,
    pointer: (_row, line) => sheetPointer(number, line),
  };
}
