import type { Census } from './bytes/census.ts';
import type { Encoding } from './bytes/encodings.ts';
import type { ByteSource } from './byte-source.ts';
import { looksLikeDate } from './dates/candidates.ts';
import type { Opening } from './formats.ts';
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
import type { Finding, TableMap, TableOptions, TablePlan } from './table-plan.ts';
import type { Sheet } from './xlsx/workbook.ts';

/** What is known of a table before its columns are. */
export interface OpenedTable {
  readonly census: Census;
  readonly encoding: Encoding | null;
  readonly opening: Opening;
  /** The sample is all of it. */
  readonly whole: boolean;
  readonly findings: Finding[];
  readonly sheets: readonly Sheet[];
}

/** Settles columns and dates of an opened table. */
export async function planOpened(
  source: ByteSource,
  { census, encoding, opening, whole, findings, sheets }: OpenedTable,
  options: TableOptions,
  signal?: AbortSignal,
): Promise<TablePlan> {
  const { places } = opening;
  const inSheet = (where: string): string => (encoding === null ? `${places.whole}, ${where}` : where);
  const say = (where: string, code: string, message: string): void =>
    void findings.push({ where: where === 'file' ? places.whole : inSheet(where), code, message });
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
  const dates = await settleDates(source, { opening, ...layout }, options, say, signal);
  const { columns, headers } = layout;
  const undated = columns.date === undefined && options.map?.columns.date === null;
  if (undated)
    say('date', 'no-dates', 'The map says that this table has no dates. All its statements stand among the undated.');
  const known = columns.text !== undefined && (undated || (columns.date !== undefined && dates.reader !== null));
  const map = mapOf(headers, known ? columns : proposal(opening, columns, layout.headed), {
    dates,
    opening,
    encoding: options.encoding ?? options.map?.encoding ?? null,
    undated,
  });
  return {
    sheets,
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
  if (Object.keys(chosen).length === 0 && map?.columns.date !== null) return { headers, headed, columns: known };
  // A map is the whole truth about what columns mean, but for the two without which there is no statement.
  const { text = known.text, ...others } = chosen;
  const date = map?.columns.date === null ? undefined : (chosen.date ?? known.date);
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
  said: {
    readonly dates: SettledDates;
    readonly opening: Opening;
    readonly encoding: string | null;
    readonly undated: boolean;
  },
): TableMap {
  const named: { -readonly [role in Role]?: string | null } = said.undated ? { date: null } : {};
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
