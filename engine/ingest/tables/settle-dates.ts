import { OnRecordError } from '../../../core/contract/errors.ts';
import { postIdTime } from '../../../core/domain/post-id.ts';
import { isZone } from '../../../core/domain/zone.ts';
import type { ByteSource } from './byte-source.ts';
import { readingInOtherCalendar } from '../../../core/domain/calendars/other-calendars.ts';
import { calendarName, calendarShape } from './dates/calendar-shape.ts';
import { dateCandidates } from './dates/candidates.ts';
import { conclude, zoneName, type DateConclusion } from './dates/conclusion.ts';
import { DateReader, fileZone } from './dates/date-reader.ts';
import { patternShape } from './dates/pattern.ts';
import type { DateShape } from './dates/shapes.ts';
import { DateTally, tallyCell } from './dates/tally.ts';
import { readPostLink } from './post-link.ts';
import { readTable, type TableOptions, type TablePlan } from './table-plan.ts';

/** How the date column is to be read; `reader` null: that would be a guess. */
export interface SettledDates {
  readonly reader: DateReader | null;
  readonly order: string | null;
  /** For the map: a pattern only where the person gave one, since the proof would otherwise be lost with it. */
  readonly format: string | null;
  readonly zone: string | null;
  readonly zoneEvidence: string | null;
}

export type Say = (where: string, code: string, message: string) => void;
type Readable = Pick<TablePlan, 'opening' | 'headed' | 'columns'>;

export async function settleDates(
  source: ByteSource,
  table: Readable,
  options: TableOptions,
  say: Say,
  signal?: AbortSignal,
): Promise<SettledDates> {
  const format = options.map?.dateFormat ?? null;
  const given = options.zone ?? options.map?.zone ?? null;
  if (given !== null && !isZone(given)) {
    throw new OnRecordError('input.invalid', `“${given}” is no time zone.`, {
      detail: 'Write an IANA name such as Europe/Berlin, or an offset such as +04:30.',
      safe: 'Nothing was imported.',
    });
  }
  const open: SettledDates = { reader: null, order: null, format, zone: given, zoneEvidence: null };
  const { date } = table.columns;
  if (date === undefined) return open;
  const cells = table.opening.sample.slice(table.headed ? 1 : 0).map((record) => record.cells[date] ?? '');
  const shapes = format === null ? dateCandidates(cells) : [calendarShape(format) ?? patternShape(format)];
  if (shapes.length === 0) return noDates(cells, open, given, say);
  const conclusion = await weigh(source, table, shapes, cells, options.platform, signal);
  if (conclusion.tally === null) {
    const names = shapes.map((shape) => shape.name).join(' or ');
    say(
      'date',
      'date-order-unknown',
      `The dates can be ${names}, and nothing in the file says which. Give the format in a map (dateFormat).`,
    );
    return open;
  }
  if (conclusion.orderEvidence !== null && conclusion.zoneEvidence === null)
    say('date', 'date-order', conclusion.orderEvidence);
  return {
    ...zoneOf(conclusion, given, say),
    reader: readerOf(conclusion, given, format !== null),
    order: conclusion.tally.shape.name,
    format,
  };
}

/** An empty column says nothing wrong; words that are no dates make the layout unknown. */
function noDates(cells: readonly string[], open: SettledDates, given: string | null, say: Say): SettledDates {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const others = filled.flatMap((cell) => readingInOtherCalendar(cell)?.calendar ?? []);
  if (others.length === filled.length) {
    for (const calendar of new Set(others))
      say(
        'date',
        'other-calendar',
        `The dates are those of the ${calendarName(calendar)} calendar. They are kept as written, and a reading is offered beside each. To take the readings as the dates, give the format “${calendar}” in a map (dateFormat).`,
      );
    const none = { name: 'EDTF', read: () => null };
    return { ...open, reader: new DateReader(none, given === null ? null : fileZone(given)) };
  }
  say(
    'date',
    'date-unknown',
    'Most cells of the date column are no dates that the program can read. Choose another column, or give their format in a map (dateFormat).',
  );
  return open;
}

/** Lets the whole file speak where the form of the dates leaves something open: day or month, or the zone. */
async function weigh(
  source: ByteSource,
  table: Readable,
  shapes: readonly DateShape[],
  cells: readonly string[],
  platform: string | null,
  signal?: AbortSignal,
): Promise<DateConclusion> {
  const firstLook = shapes.map((shape) => new DateTally(shape));
  for (const cell of cells) tallyCell(firstLook, cell.trim(), null);
  if (shapes.length === 1 && firstLook[0]?.unzoned === 0) return conclude(firstLook);
  const tallies = shapes.map((shape) => new DateTally(shape));
  const { date = 0, id, link } = table.columns;
  for await (const records of readTable(source, table)) {
    signal?.throwIfAborted();
    for (const record of records) {
      if (record.kind !== 'read') continue;
      const cell = record.cells[date]?.trim() ?? '';
      if (cell !== '') tallyCell(tallies, cell, idTime(record.cells, id, link, platform));
    }
  }
  return conclude(tallies);
}

/** The time inside the post id beside a date. Where nobody says what platform it is, the agreement of the clocks is itself the test. */
function idTime(
  cells: readonly string[],
  id: number | undefined,
  link: number | undefined,
  platform: string | null,
): number | null {
  const post = link === undefined ? null : readPostLink(cells[link] ?? '');
  const nativeId = (id === undefined ? '' : (cells[id] ?? '').trim()) || post?.nativeId;
  return nativeId === undefined || nativeId === null
    ? null
    : (postIdTime(nativeId, post?.platform ?? platform ?? 'x')?.instant ?? null);
}

function readerOf(conclusion: DateConclusion, given: string | null, asSaid: boolean): DateReader | null {
  if (conclusion.tally === null) return null;
  if (given !== null) return new DateReader(conclusion.tally.shape, fileZone(given), asSaid);
  return new DateReader(
    conclusion.tally.shape,
    conclusion.offset === null ? null : { kind: 'offset', minutes: conclusion.offset },
    asSaid,
  );
}

function zoneOf(
  conclusion: DateConclusion,
  given: string | null,
  say: Say,
): Pick<SettledDates, 'zone' | 'zoneEvidence'> {
  if (given !== null) {
    const stated = fileZone(given);
    if (conclusion.offset !== null && stated.kind === 'offset' && stated.minutes !== conclusion.offset) {
      say('date', 'zone-contradicted', `The zone ${given} was given, but: ${conclusion.zoneEvidence ?? ''}`);
    }
    return { zone: given, zoneEvidence: null };
  }
  if (conclusion.offset !== null) return { zone: zoneName(conclusion.offset), zoneEvidence: conclusion.zoneEvidence };
  if ((conclusion.tally?.unzoned ?? 0) > 0) {
    say(
      'date',
      'zone-unknown',
      conclusion.zoneDoubt ??
        'The times state no zone and nothing in the file proves one. They are kept without; the case’s zone only places them in the chronology.',
    );
  }
  return { zone: null, zoneEvidence: null };
}
