import { DAY } from './edtf/calendar.ts';

/**
 * Time zones: which instant a wall-clock time is. The rules come from Intl (the IANA data of the runtime); no zone is ever guessed.
 * Decided for the two hours of a year that a clock skips or repeats, as Temporal's 'compatible' does:
 *   skipped (spring): the time is read with the offset from before the change, so it stands just after it; a day whose midnight
 *   is skipped begins at its first instant. Repeated (autumn): the earlier instant is its position, and its extent reaches to
 *   the end of the later one, since the text doesn't say which it was.
 */
export interface Instants {
  readonly first: number;
  readonly last: number;
}

const OFFSET = /^([+-])(\d\d):?(\d\d)$/;
const CYCLE = 146_097 * DAY; // 400 years, after which the Gregorian calendar repeats to the weekday
const BEFORE_ZONES = Date.UTC(1800, 0, 1); // all offsets before are local mean time
const CYCLED = Date.UTC(2400, 0, 1);
const REMEMBERED_DAYS = 20_000;

interface Zone {
  readonly fixed: number | null;
  readonly format: Intl.DateTimeFormat | null;
  /** Offset by UTC day, NaN where it changes within the day. */
  readonly days: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** True for an IANA name that this runtime knows, or an offset such as +04:30. */
export function isZone(zone: string): boolean {
  try {
    zoneOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  const known = zoneOf(zone);
  if (known.fixed !== null) return known.fixed;
  const at = withinRules(instant);
  const day = Math.floor(at / DAY);
  let offset = known.days.get(day);
  if (offset === undefined) {
    const start = read(known, day * DAY);
    offset = start === read(known, (day + 1) * DAY) ? start : Number.NaN;
    if (known.days.size >= REMEMBERED_DAYS) known.days.clear();
    known.days.set(day, offset);
  }
  return Number.isNaN(offset) ? read(known, at) : offset;
}

/** The instants at which the zone's clock shows a wall time (ms as if UTC): two only where it is repeated. */
export function instantsOf(wall: number, zone: string): Instants {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const early = wall - before;
  const late = wall - after;
  const earlyHolds = offsetAt(early, zone) === before;
  const lateHolds = before !== after && offsetAt(late, zone) === after;
  if (earlyHolds) return { first: early, last: lateHolds ? late : early };
  if (lateHolds) return { first: late, last: late };
  return { first: early, last: early };
}

/** How often a zone's clock shows a wall time (ms as if UTC): never where it is skipped in spring, twice where it is repeated in autumn. */
export function timesShown(wall: number, zone: string): 0 | 1 | 2 {
  const { first, last } = instantsOf(wall, zone);
  if (first !== last) return 2;
  return first + offsetAt(first, zone) === wall ? 1 : 0;
}

/** What the zone's clock shows at an instant, in ms as if UTC. */
export function wallAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = openZone(name)));
  return zone;
}

function openZone(name: string): Zone {
  if (name === 'UTC' || name === 'Z' || name === 'Etc/UTC') return { fixed: 0, format: null, days: new Map() };
  const [, sign, hours, minutes] = OFFSET.exec(name) ?? [];
  if (sign !== undefined) {
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
    if (Number(hours) > 14 || Number(minutes) > 59) throw new RangeError(`No such offset: ${name}`);
    return { fixed: sign === '-' ? -size : size, format: null, days: new Map() };
  }
  if (!/^[A-Za-z]/.test(name)) throw new RangeError(`No such time zone: ${name}`);
  const part = 'numeric';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: part,
    month: part,
    day: part,
    hour: part,
    minute: part,
    second: part,
  });
  return { fixed: null, format, days: new Map() };
}

/** Moves an instant to one with the same offset inside the years that Intl is asked for. */
function withinRules(instant: number): number {
  if (instant < BEFORE_ZONES) return BEFORE_ZONES;
  return instant < CYCLED ? instant : instant - Math.ceil((instant - CYCLED + 1) / CYCLE) * CYCLE;
}

function read(zone: Zone, instant: number): number {
  const fields: Record<string, number> = {};
  const second = Math.floor(instant / 1000) * 1000;
  for (const { type, value } of zone.format?.formatToParts(second) ?? []) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: s = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, s) - second;
}
