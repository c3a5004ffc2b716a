import { OnRecordError } from '../../../../core/contract/errors.ts';
import { MOST_SHEETS } from '../../../../core/domain/record-place.ts';
import type { ByteSource } from '../byte-source.ts';
import type { Census } from '../bytes/census.ts';
import type { Opening } from '../formats.ts';
import { sheetPlaces } from '../places.ts';
import type { TableRecord } from '../table-record.ts';
import { openArchive, unreadable } from './archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-reader.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Old workbooks (.xls), and new ones under a password, are compound files. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** So many rows are looked at before the rest. */
export const SHEET_SAMPLE = 1000;

/** Whether bytes begin as a workbook does. @throws OnRecordError import.unreadable for one of another kind, with what to do */
export function isWorkbook({ head }: Census, name: string, as: string | null): boolean {
  if (as !== null && as.toLowerCase() !== 'xlsx') return false;
  if (head.subarray(0, ZIP.length).equals(ZIP)) return true;
  if (head.subarray(0, COMPOUND.length).equals(COMPOUND))
    throw unreadable(
      name,
      'It is an old workbook (.xls), or one under a password. Save it as .xlsx without a password, or as CSV.',
    );
  if (as !== null) throw unreadable(name, 'It is no archive, as every .xlsx is.');
  return false;
}

export interface SheetChoice {
  readonly sheet: Sheet;
  readonly opening: Opening;
}

/** A workbook's sheets that are to be read, and those that are not. */
export interface OpenedWorkbook {
  readonly chosen: readonly SheetChoice[];
  readonly sheets: readonly Sheet[];
}

/**
 * Opens the sheet that a person named (by name, or by number from 1), else every visible sheet that holds anything.
 * @throws OnRecordError input.invalid for a sheet that isn't there, import.unreadable
 */
export async function openWorkbook(
  source: ByteSource,
  bytes: number,
  wanted: string | null,
  signal?: AbortSignal,
): Promise<OpenedWorkbook> {
  const { sheets } = await readWorkbook(await openArchive(source, bytes), source.name);
  if (sheets.some(({ number }) => number > MOST_SHEETS))
    throw unreadable(source.name, `It has more than ${MOST_SHEETS} sheets. Save those that matter as CSV.`);
  if (sheets.length === 0) throw unreadable(source.name, 'It holds no sheet of cells.');
  const asked = wanted === null ? sheets.filter(({ hidden }) => !hidden) : [sheetNamed(sheets, wanted)];
  const chosen: SheetChoice[] = [];
  for (const sheet of asked) {
    const records = (read: ByteSource): AsyncGenerator<readonly TableRecord[]> => recordsOf(read, bytes, sheet, signal);
    const sample = await sampleOf(records(source));
    if (sample.length > 0 || asked.length === 1) chosen.push({ sheet, opening: openingOf(sheet, sample, records) });
  }
  return { chosen, sheets };
}

function openingOf(
  sheet: Sheet,
  sample: Opening['sample'],
  records: (source: ByteSource) => AsyncGenerator<readonly TableRecord[]>,
): Opening {
  return {
    format: 'xlsx',
    delimiter: null,
    headers: null,
    sample,
    places: sheetPlaces(sheet),
    unicode: true,
    wide: 'say',
    records,
  };
}

function sheetNamed(sheets: readonly Sheet[], wanted: string): Sheet {
  const found =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase()) ??
    sheets.find(({ number }) => String(number) === wanted.trim());
  if (found !== undefined) return found;
  throw new OnRecordError('input.invalid', `The workbook has no sheet “${wanted}”.`, {
    detail: `Its sheets are: ${sheets.map(({ name, number, hidden }) => `${number} “${name}”${hidden ? ' (hidden)' : ''}`).join(', ')}.`,
    safe: 'Nothing was imported.',
  });
}

/** Everything is read again from the bytes given, since an import reads them from the case that keeps them. */
async function* recordsOf(
  source: ByteSource,
  bytes: number,
  { number }: Sheet,
  signal?: AbortSignal,
): AsyncGenerator<readonly TableRecord[]> {
  const workbook = await readWorkbook(await openArchive(source, bytes), source.name);
  const sheet = workbook.sheets.find((each) => each.number === number);
  if (sheet === undefined) throw unreadable(source.name, `Its sheet ${number} is gone.`);
  yield* readSheet(workbook, sheet, await readSharedStrings(workbook, signal));
}

async function sampleOf(records: AsyncGenerator<readonly TableRecord[]>): Promise<Opening['sample']> {
  const sample = [];
  for await (const some of records) {
    for (const record of some) if (record.kind === 'read') sample.push(record);
    if (sample.length >= SHEET_SAMPLE) break;
  }
  return sample.slice(0, SHEET_SAMPLE);
}
