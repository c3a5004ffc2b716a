import type { DateShape } from './shapes.ts';
import { wallMs, type WallTime } from './wall-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Every zone in use is a whole number of quarters of an hour ahead of or behind UTC. */
const QUARTER = 15 * MINUTE;
const FARTHEST = 14 * HOUR;
/** An id is drawn shortly before or after the stamp that is displayed. */
const SLACK = 1000;

/** Counts, for one way to read a column, how the dates so read stand to the clock inside the post ids beside them. */
export class DateTally {
  readonly shape: DateShape;
  /** Cells that it reads, and that it can't. */
  read = 0;
  unread = 0;
  /** Cells that no other way reads. */
  alone = 0;
  /** Times of day whose cell states no zone. */
  unzoned = 0;
  /** Dates beside an id that carries a time. */
  ids = 0;
  /** Days without a time of day that hold the id's time somewhere on earth. */
  daysThatFit = 0;
  /** Times that are the id's own, by the minutes that their clock would be ahead of UTC. */
  readonly offsets = new Map<number, number>();

  constructor(shape: DateShape) {
    this.shape = shape;
  }

  /** Answers whether the cell could be read. `idMs`: the time inside the post id, UTC. */
  add(cell: string, idMs: number | null): boolean {
    const shown = this.shape.read(cell);
    if (shown === null) {
      this.unread++;
      return false;
    }
    this.read++;
    if (shown.kind === 'edtf') return true;
    if (shown.wall.time !== null && shown.wall.offset === null) this.unzoned++;
    if (idMs !== null) this.#compare(shown.wall, idMs);
    return true;
  }

  #compare(wall: WallTime, idMs: number): void {
    this.ids++;
    const shown = wallMs(wall) - (wall.offset ?? 0) * MINUTE;
    if (wall.time === null) {
      if (idMs > shown - FARTHEST && idMs < shown + 24 * HOUR + FARTHEST) this.daysThatFit++;
      return;
    }
    const unit = wall.time.second === null ? MINUTE : 1000;
    const ahead = Math.round((shown - Math.floor(idMs / unit) * unit) / QUARTER) * QUARTER;
    if (Math.abs(ahead) > FARTHEST) return;
    const fits = [0, -SLACK, SLACK].some((slack) => Math.floor((idMs + ahead + slack) / unit) * unit === shown);
    if (fits) this.offsets.set(ahead / MINUTE, (this.offsets.get(ahead / MINUTE) ?? 0) + 1);
  }

  /** The offset that most ids agree with, and how many do. */
  best(): { readonly offset: number; readonly agree: number } {
    let best = { offset: 0, agree: 0 };
    for (const [offset, agree] of this.offsets) if (agree > best.agree) best = { offset, agree };
    return best;
  }

  /** How many dates the ids bear out, whatever the zone. */
  borneOut(): number {
    return this.best().agree + this.daysThatFit;
  }
}

/** Puts one cell before every way in which its column may be meant. */
export function tallyCell(tallies: readonly DateTally[], cell: string, idMs: number | null): void {
  const readers = tallies.filter((tally) => tally.add(cell, idMs));
  const [only] = readers;
  if (readers.length === 1 && only !== undefined) only.alone++;
}
