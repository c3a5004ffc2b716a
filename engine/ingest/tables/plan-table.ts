import { OnRecordError } from '../../../core/contract/errors.ts';
import { HEAD_BYTES, takeCensus, type Census } from './bytes/census.ts';
import { detectEncoding, type DetectedEncoding } from './bytes/detect-encoding.ts';
import { encodingOf } from './bytes/encodings.ts';
import type { ByteSource } from './byte-source.ts';
import { looksLikeDate } from './dates/candidates.ts';
import { openTable, type Opening } from './formats.ts';
import {
  columnName,
  knownColumns,
  lookOf,
  mappedColumns,
  proposedColumns,
  repeatedHeaders,
  roles,
  type Columns,
  type Role,
} from './layout.ts';
import { settleDates, type SettledDates } from './settle-dates.ts';
import { withoutMark, type Finding, type TableMap, type TableOptions, type TablePlan } from './table-plan.ts';

/**
 * Settles how a table is to be read: encoding, format, columns, and what its dates mean. Reads the bytes once for a census, and once
 * more only where dates need the proof of the whole file.
 * @throws OnRecordError input.invalid where what the person said doesn't fit; import.unreadable where the bytes are no text
 */
export async function planTable(source: ByteSource, options: TableOptions, signal?: AbortSignal): Promise<TablePlan> {
  const census = await takeCensus(source.pieces());
  const findings: Finding[] = [];
  const say = (where: string, code: string, message: string): void => void findings.push({ where, code, message });
  const { encoding, evidence } = chosenEncoding(census, options);
  if (evidence !== null) say('file', 'encoding-by-evidence', `Read as ${encoding.name}. ${evidence}`);
  const decoder = encoding.decoder();
  const whole = census.bytes <= HEAD_BYTES;
  const head = withoutMark(decoder.write(census.head) + (whole ? decoder.end() : ''));
  refuseBinary(head, source.name);
  if (census.bytes === 0 || head.trim() === '') say('file', 'empty', 'The file holds nothing.');
  const opening = openTable(head, options.as, { delimiter: options.map?.delimiter ?? null, whole });
  const layout = layoutOf(opening, options.map);
  for (const { header, columns } of repeatedHeaders(layout.headers)) {
    say(
      'header',
      'repeated-header',
      `“${header}” names ${columns.length} columns (${columns.join(', ')}); where it has a meaning, column ${columns[0] ?? 0} is read.`,
    );
  }
  if (layout.headed && opening.sample.length < 2 && census.bytes > 0 && whole)
    say('file', 'no-rows', 'The file holds a header and no rows.');
  const dates = await settleDates(source, { encoding, opening, ...layout }, options, say, signal);
  const { columns, headers } = layout;
  const known = columns.text !== undefined && columns.date !== undefined && dates.reader !== null;
  const map = mapOf(headers, known ? columns : proposal(opening, columns, layout.headed), {
    dates,
    opening,
    encoding: options.encoding ?? options.map?.encoding ?? null,
  });
  return {
    census,
    encoding,
    opening,
    ...layout,
    map,
    known,
    dates: dates.reader,
    dateOrder: dates.order,
    zone: dates.zone,
    zoneEvidence: dates.zoneEvidence,
    findings,
  };
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

interface Layout {
  readonly headers: readonly string[];
  readonly headed: boolean;
  readonly columns: Columns;
}

function layoutOf(opening: Opening, map: TableMap | null): Layout {
  const first = opening.sample[0]?.cells ?? [];
  const named = opening.headers;
  // A date or an address is never a column's name: then the first record is data.
  const headed = named === null && !first.some((cell) => looksLikeDate(cell.trim()) || /^https?:\/\//.test(cell));
  const headers = named ?? (headed ? first : first.map(() => ''));
  const known = knownColumns(headers);
  const chosen = map === null ? {} : mappedColumns(headers, map.columns);
  if (Object.keys(chosen).length === 0) return { headers, headed, columns: known };
  // A map is the whole truth about what columns mean, but for the two without which there is no statement.
  const { date = known.date, text = known.text, ...others } = chosen;
  return {
    headers,
    headed,
    columns: { ...others, ...(date === undefined ? {} : { date }), ...(text === undefined ? {} : { text }) },
  };
}

function proposal(opening: Opening, known: Columns, headed: boolean): Columns {
  const rows = opening.sample.slice(headed ? 1 : 0).map((record) => record.cells);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const looks = Array.from({ length: width }, (_, column) =>
    lookOf(
      rows.map((cells) => cells[column] ?? ''),
      (cell) => looksLikeDate(cell.trim()),
    ),
  );
  return proposedColumns(looks, known);
}

function mapOf(
  headers: readonly string[],
  columns: Columns,
  said: { readonly dates: SettledDates; readonly opening: Opening; readonly encoding: string | null },
): TableMap {
  const named: { -readonly [role in Role]?: string } = {};
  for (const role of roles) {
    const column = columns[role];
    if (column !== undefined) named[role] = columnName(headers, column);
  }
  return {
    columns: named,
    dateFormat: said.dates.format,
    zone: said.dates.zoneEvidence === null ? said.dates.zone : null,
    delimiter: said.opening.delimiter,
    encoding: said.encoding,
  };
}
