import type { NumberLook } from './number-looks.ts';

const DAY = 86_400_000;
/** Serial 60 of the 1900 system is 29 February 1900, a day that never was; from 61 on it is one ahead. */
const PHANTOM = 60;
const LAST = 2_958_465; // 31 December 9999, in the 1900 system
const APART = 1462; // serials between the two systems

/**
 * The date behind a serial number, as fine as its cell shows it: a format of month and year stays a month, whatever day the number
 * stands on. A time that the format hides but the number holds is kept. Null: no day that exists, or only a clock.
 */
export function serialDate(serial: number, look: NumberLook, from1904: boolean): string | null {
  if (look === 'none' || look === 'clock' || !Number.isFinite(serial)) return null;
  const serial1900 = from1904 ? serial + APART : serial;
  const whole = Math.floor(serial1900);
  if (whole < 1 || whole > LAST || (!from1904 && whole === PHANTOM)) return null;
  const fromEpoch = serial1900 - (whole > PHANTOM ? 25_569 : 25_568);
  // Fractions of a day are binary: only the nearest second is meant.
  const iso = new Date(Math.round((fromEpoch * DAY) / 1000) * 1000).toISOString();
  if (look === 'year') return iso.slice(0, 4);
  if (look === 'month') return iso.slice(0, 7);
  const clock = iso.slice(11, 19);
  if (look === 'day' && clock === '00:00:00') return iso.slice(0, 10);
  return look === 'second' || !clock.endsWith(':00') ? iso.slice(0, 19) : iso.slice(0, 16);
}
