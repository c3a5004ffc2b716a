import { readingInOtherCalendar, type CalendarReading } from '../../../../core/domain/calendars/other-calendars.ts';
import { timesShown } from '../../../../core/domain/zone.ts';
import { numbersOf, onlyReading } from './numeric.ts';
import { formsThatLeaveNoChoice, offsetOf, type DateShape, type ShownDate } from './shapes.ts';
import { edtfOf, wallMs, type WallTime } from './wall-time.ts';

/** What a person should know of how a cell was read. */
export type DateDoubt =
  | { readonly kind: 'unreadable' | 'skipped' | 'repeated' | 'either-order' }
  | { readonly kind: 'other-layout'; readonly layout: string }
  | { readonly kind: 'other-calendar'; readonly reading: CalendarReading };

/** A cell's date as the case will hold it. */
export interface ReadDate {
  /** null: the cell couldn't be read as a date; `displayed` keeps its words. */
  readonly edtf: string | null;
  /** IANA name, only where the person gave it and the text states none. */
  readonly zone: string | null;
  /** The cell as it stands, where `edtf` is another text. */
  readonly displayed: string | null;
  readonly doubt: DateDoubt | null;
}

/** The zone of times that state none. */
export type FileZone =
  { readonly kind: 'offset'; readonly minutes: number } | { readonly kind: 'named'; readonly name: string };

/** A zone as a person gives it: an offset, UTC, or an IANA name (checked by the caller). */
export function fileZone(given: string): FileZone {
  const minutes = offsetOf(given.trim());
  return minutes !== null && !Number.isNaN(minutes)
    ? { kind: 'offset', minutes }
    : { kind: 'named', name: given.trim() };
}

/** Reads the dates of one column, now that shape and zone are settled. */
export class DateReader {
  readonly #shape: DateShape;
  readonly #zone: FileZone | null;
  readonly #asSaid: boolean;

  /** @param asSaid the person named the format: then even a year of the Middle Ages is meant */
  constructor(shape: DateShape, zone: FileZone | null, asSaid = false) {
    this.#shape = shape;
    this.#zone = zone;
    this.#asSaid = asSaid;
  }

  read(cell: string): ReadDate {
    const text = cell.trim();
    const shown = this.#shape.read(text);
    if (shown !== null && (this.#asSaid || !isBeforePrint(shown))) return this.#held(shown, cell, null);
    const reading = readingInOtherCalendar(text);
    if (reading !== null) return kept(cell, { kind: 'other-calendar', reading });
    const other = shown === null ? otherForm(text) : null;
    if (other !== null) return this.#held(other.shown, cell, { kind: 'other-layout', layout: other.layout });
    if (shown !== null) return this.#held(shown, cell, null);
    return kept(cell, { kind: numbersOf(text) === null ? 'unreadable' : 'either-order' });
  }

  #held(shown: ShownDate, cell: string, doubt: DateDoubt | null): ReadDate {
    if (shown.kind === 'edtf')
      return { edtf: shown.text, zone: null, displayed: shown.text === cell ? null : cell, doubt };
    const { wall } = shown;
    const open = wall.time !== null && wall.offset === null ? this.#zone : null;
    if (open?.kind === 'named') return onNamedClock(wall, open.name, cell, doubt);
    const edtf = edtfOf(wall, open?.kind === 'offset' ? open.minutes : null);
    return { edtf, zone: null, displayed: edtf === cell ? null : cell, doubt };
  }
}

/** A time that the zone's clocks never showed is no time: only its day is taken. One that they showed twice stays as it is. */
function onNamedClock(wall: WallTime, zone: string, cell: string, doubt: DateDoubt | null): ReadDate {
  const shown = timesShown(wallMs(wall), zone);
  if (shown === 0) {
    const day = edtfOf({ ...wall, time: null }, null);
    return { edtf: day, zone, displayed: cell, doubt: { kind: 'skipped' } };
  }
  const edtf = edtfOf(wall, null);
  return { edtf, zone, displayed: edtf === cell ? null : cell, doubt: shown === 2 ? { kind: 'repeated' } : doubt };
}

const kept = (cell: string, doubt: DateDoubt): ReadDate => ({ edtf: null, zone: null, displayed: cell, doubt });

/** A date written otherwise than most of its column, in a form that can mean one thing only. */
function otherForm(text: string): { readonly shown: ShownDate; readonly layout: string } | null {
  for (const shape of formsThatLeaveNoChoice) {
    const shown = shape.read(text);
    if (shown !== null && !isBeforePrint(shown)) return { shown, layout: shape.name };
  }
  const only = onlyReading(text);
  return only === null || isBeforePrint(only.shown) ? null : only;
}

/** Years before 1500 in a table of posts are those of another calendar. */
const FIRST_YEAR = 1500;

function isBeforePrint(shown: ShownDate): boolean {
  return shown.kind === 'wall' ? shown.wall.year < FIRST_YEAR : shown.text < String(FIRST_YEAR);
}
