/**
 * What a date text says. Written forms are EDTF (ISO 8601-2) levels 0 and 1, of level 2 the three bounded sets `[a..b]`, `[..b]`
 * and `[a..]`, and times down to the hour, minute, second or fraction. The text is the claim and is never rewritten; these shapes
 * are only a reading of it.
 */
export type Qualifier = '' | '?' | '~' | '%';

/** The finest part that is stated. 'years' is a decade or a century. */
export type Unit = 'years' | 'year' | 'season' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction';

export interface Moment {
  readonly kind: 'moment';
  readonly text: string;
  readonly unit: Unit;
  /** Astronomical: 0 is 1 BCE. With 'years' the first of them. */
  readonly year: number;
  /** 1, or 10 and 100 with 'years'. */
  readonly years: number;
  /** 1 to 12; 0 where it isn't stated. A season has none. */
  readonly month: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter; 0: no season. */
  readonly season: number;
  readonly day: number;
  /** 0 to 24 (24:00:00 is the end of the day). */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits of the fraction as written, '' without. */
  readonly fraction: string;
  /** Minutes east of UTC as written in the text; null: none stated. */
  readonly offset: number | null;
  /** `2020-XX`, `2020-05-XX`, `202X`: it is one of them, which one is not given. */
  readonly masked: boolean;
  readonly qualifier: Qualifier;
}

/** `a/b`: something that lasts from a to b. 'open' is written `..`, 'unknown' is left blank. */
export interface Span {
  readonly kind: 'span';
  readonly text: string;
  readonly from: Moment | 'open' | 'unknown';
  readonly to: Moment | 'open' | 'unknown';
}

/** `[a..b]`: one moment between the two; null: no bound on that side, never on both. */
export interface Bound {
  readonly kind: 'bound';
  readonly text: string;
  readonly from: Moment | null;
  readonly to: Moment | null;
}

export type Edtf = Moment | Span | Bound;

/** True for a moment that has a time of day. */
export function hasTime(moment: Moment): boolean {
  return moment.unit === 'hour' || moment.unit === 'minute' || moment.unit === 'second' || moment.unit === 'fraction';
}

/** The moments that a date is made of: one, or its one or two ends. */
export function momentsOf(date: Edtf): readonly Moment[] {
  if (date.kind === 'moment') return [date];
  return [date.from, date.to].filter((end) => end !== null && typeof end === 'object');
}

/** `/` and `../..`: a date text that gives no date. */
export function isBlank(date: Edtf): boolean {
  return date.kind === 'span' && typeof date.from === 'string' && typeof date.to === 'string';
}
