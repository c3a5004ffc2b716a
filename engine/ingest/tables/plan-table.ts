import { OnRecordError } from '../../../core/contract/errors.ts';
import { HEAD_BYTES, takeCensus, type Census } from './bytes/census.ts';
import { detectEncoding, type DetectedEncoding } from './bytes/detect-encoding.ts';
import { encodingOf } from './bytes/encodings.ts';
import type { ByteSource } from './byte-source.ts';
import { openTable } from './formats.ts';
import { planOpened } from './plan-columns.ts';
import { withoutMark } from './text-records.ts';
import { isWorkbook, openWorkbook, SHEET_SAMPLE, type SheetChoice } from './xlsx/open-workbook.ts';
import type { Sheet } from './xlsx/workbook.ts';
import type { Finding, TableOptions, TablePlan } from './table-plan.ts';

/**
 * Settles how a table is to be read: encoding, format, columns, and what its dates mean. Reads the bytes once for a census, and once
 * more only where dates need the proof of the whole file.
 * @throws OnRecordError input.invalid where what the person said doesn't fit; import.unreadable where the bytes are no text
 */
export async function planTables(
  source: ByteSource,
  options: TableOptions,
  signal?: AbortSignal,
): Promise<readonly TablePlan[]> {
  const census = await takeCensus(source.pieces());
  if (!isWorkbook(census, source.name, options.as)) return [await planText(source, census, options, signal)];
  const { chosen, sheets } = await openWorkbook(source, census.bytes, options.sheet, signal);
  const plans: TablePlan[] = [];
  for (const { opening } of chosen) {
    const found = {
      census,
      encoding: null,
      opening,
      whole: opening.sample.length < SHEET_SAMPLE,
      findings: [],
      sheets,
    };
    plans.push(await planOpened(source, found, options, signal));
  }
  const [first] = plans;
  if (first === undefined) throw noCells(source.name, sheets);
  return [{ ...first, findings: [...unread(sheets, chosen), ...first.findings] }, ...plans.slice(1)];
}

/** Sheets that nobody asked for and that are not shown are not read; they are named. */
function unread(sheets: readonly Sheet[], chosen: readonly SheetChoice[]): Finding[] {
  const others = sheets.filter(({ number }) => !chosen.some(({ sheet }) => sheet.number === number));
  if (others.length === 0) return [];
  const names = others.map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`).join(', ');
  const message = `Of ${sheets.length} sheets these are not read: ${names}. Hidden and empty sheets are read only when named.`;
  return [{ where: 'workbook', code: 'sheets-not-read', message }];
}

function noCells(name: string, sheets: readonly Sheet[]): OnRecordError {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => `“${sheet.name}”`);
  return new OnRecordError('import.unreadable', `${name} has no visible sheet with cells.`, {
    detail:
      hidden.length === 0
        ? 'All its sheets are empty.'
        : `Hidden sheets are read when they are named: ${hidden.join(', ')}.`,
    safe: 'Nothing was imported.',
  });
}

async function planText(
  source: ByteSource,
  census: Census,
  options: TableOptions,
  signal?: AbortSignal,
): Promise<TablePlan> {
  const findings: Finding[] = [];
  const say = (where: string, code: string, message: string): void => void findings.push({ where, code, message });
  const { encoding, evidence } = chosenEncoding(census, options);
  if (evidence !== null) say('file', 'encoding-by-evidence', `Read as ${encoding.name}. ${evidence}`);
  const decoder = encoding.decoder();
  const whole = census.bytes <= HEAD_BYTES;
  const head = withoutMark(decoder.write(census.head) + (whole ? decoder.end() : ''));
  refuseBinary(head, source.name);
  if (census.bytes === 0 || head.trim() === '') say('file', 'empty', 'The file holds nothing.');
  const opening = openTable(head, options.as, { delimiter: options.map?.delimiter ?? null, whole, encoding });
  return planOpened(source, { census, encoding, opening, whole, findings, sheets: [] }, options, signal);
}

function chosenEncoding(census: Census, options: TableOptions): DetectedEncoding {
  const given = options.encoding ?? options.map?.encoding ?? null;
  if (given === null) return detectEncoding(census);
  const encoding = encodingOf(given);
  if (encoding === null) {
    throw new OnRecordError('input.invalid', `The program knows no encoding “${given}”.`, {
      safe: 'Nothing was imported.',
    });
  }
  return { encoding, evidence: null };
}

const [TAB, CARRIAGE_RETURN, SPACE] = [9, 13, 32];

/** Tables are text: a picture or an archive would only give a thousand broken rows. */
function refuseBinary(head: string, name: string): void {
  const sample = head.slice(0, 65_536);
  let [zeros, controls] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit === 0) zeros++;
    else if (unit < TAB || (unit > CARRIAGE_RETURN && unit < SPACE)) controls++;
  }
  if (controls * 50 <= sample.length && zeros * 10 <= sample.length) return;
  throw new OnRecordError('import.unreadable', `${name} is no table: its bytes are not text.`, {
    detail: 'Tables are CSV, TSV or JSON. Anything else can be kept as a capture.',
    safe: 'Nothing was imported.',
  });
}
