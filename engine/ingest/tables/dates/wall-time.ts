/** A date as a cell shows it: no finer than shown. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12; 0: not shown. */
  readonly month: number;
  readonly day: number;
  /** null: no time of day. */
  readonly time: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number | null;
    /** Digits after the second's point. */
    readonly fraction: string;
  } | null;
  /** Minutes ahead of UTC; null where the cell doesn't say. */
  readonly offset: number | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether such a moment exists in the calendar. */
export function exists({ year, month, day, time }: WallTime): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days) return false;
  return time === null || (time.hour < 24 && time.minute < 60 && (time.second ?? 0) < 60);
}

/** The EDTF text, with an offset (minutes) where one is known: the cell's own, else the one given. */
export function edtfOf(wall: WallTime, offset: number | null): string {
  const day = `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
  if (wall.time === null) return day;
  const { hour, minute, second, fraction } = wall.time;
  const fine = second === null ? '' : `:${two(second)}${fraction === '' ? '' : `.${fraction}`}`;
  return `${day}T${two(hour)}:${two(minute)}${fine}${offsetText(wall.offset ?? offset)}`;
}

export function offsetText(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds of the clock on the wall, as if it showed UTC. */
export function wallMs({ year, month, day, time }: WallTime): number {
  const at = new Date(0).setUTCFullYear(year, month - 1, day);
  if (time === null) return at;
  return (
    at +
    ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000 +
    Number(time.fraction.slice(0, 3).padEnd(3, '0'))
  );
}
