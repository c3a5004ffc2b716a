import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barOf,
  canvasOf,
  MOST_CANVAS,
  placeOfBar,
  revealed,
  settled,
  stretchOf,
  type Anchor,
  type Measures,
} from '../../renderer/features/chronology/scroll-place.ts';

/** Every seventh row begins a month; the first does too. */
const measures = (total: number, port = 500): Measures => ({
  total,
  row: 56,
  above: (rank) => (rank % 7 === 0 ? 26 : 0),
  tail: 28,
  port,
});

const lists = fc.record({ total: fc.integer({ min: 1, max: 1_000_000 }), port: fc.integer({ min: 100, max: 2000 }) });

/** Where a row's top is, told from an anchor. */
function topOfRow(anchor: Anchor, rank: number, list: Measures): number {
  let top = anchor.offset;
  for (let at = anchor.rank + 1; at <= rank; at += 1) top += list.row + list.above(at);
  for (let at = anchor.rank; at > rank; at -= 1) top -= list.row + list.above(at);
  return top;
}

describe('a place in a long list', () => {
  it('settles on the first row in sight without moving anything, away from the ends', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: -3000, max: 3000 }), ({ total, port }, pick, offset) => {
        const list = measures(total, port);
        const rank = pick % total;
        fc.pre(rank > 100 && rank < total - 150);
        const place = settled({ rank, offset }, list);
        expect(topOfRow(place, rank, list)).toBe(offset);
        expect(place.offset + list.row).toBeGreaterThan(0);
        expect(place.offset - list.above(place.rank)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never shows anything before the first row or after the end', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: -3000, max: 3000 }), ({ total, port }, pick, offset) => {
        const list = measures(total, port);
        const place = settled({ rank: pick % total, offset }, list);
        const top = topOfRow(place, 0, { ...list, total }) - list.above(0);
        if (place.rank < 200) expect(top).toBeLessThanOrEqual(0);
        const last = total - 1;
        if (last - place.rank > 100) return;
        const bottom = topOfRow(place, last, list) + list.row + list.tail;
        // A list shorter than its port stands at the top; any other reaches the port's end.
        if (place.rank > 0 || bottom >= port) expect(bottom).toBeGreaterThanOrEqual(port);
        else expect(top).toBe(0);
      }),
    );
  });

  it('draws all that is in sight', () => {
    fc.assert(
      fc.property(lists, fc.nat(), ({ total, port }, pick) => {
        const list = measures(total, port);
        const place = settled({ rank: pick % total, offset: -13 }, list);
        const { first, last, top } = stretchOf(place, list, 8);
        expect(topOfRow(place, first, list) - list.above(first)).toBe(top);
        if (first > 0) expect(top).toBeLessThanOrEqual(0);
        const bottom = topOfRow(place, last, list) + list.row;
        if (last < total - 1) expect(bottom).toBeGreaterThanOrEqual(port);
        expect(last - first).toBeLessThan(port / 56 + 20);
      }),
    );
  });

  it('is brought from and to the scroll bar, at any size, within what Chromium draws', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), ({ total, port }, share) => {
        const list = measures(total, port);
        const room = canvasOf(list) - port;
        expect(canvasOf(list)).toBeLessThanOrEqual(MOST_CANVAS);
        const place = placeOfBar(share * room, list);
        const rows = Math.max(0, total - port / list.row);
        expect(Math.abs(place.rank - share * rows)).toBeLessThanOrEqual(port / 20 + 3);
        const back = barOf(place, list);
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThanOrEqual(Math.max(0, room));
      }),
    );
    const million = measures(1_000_000);
    expect(placeOfBar(0, million)).toEqual({ rank: 0, offset: 26 });
    const end = placeOfBar(canvasOf(million), million);
    expect(topOfRow(end, 999_999, million) + 56 + 28).toBe(500);
  });

  it('reveals a row below what sticks to the top, and moves nothing that is in sight', () => {
    const list = measures(1000);
    const place = settled({ rank: 100, offset: 30 }, list);
    expect(revealed(place, 103, list, 26)).toBe(place);
    const up = revealed(place, 98, list, 26);
    expect(topOfRow(up, 98, list)).toBe(26);
    const down = revealed(place, 112, list, 26);
    expect(topOfRow(down, 112, list) + 56).toBe(500);
    const far = revealed(place, 900, list, 26);
    expect(topOfRow(far, 900, list)).toBe(200);
  });

  it('of a list shorter than its port is the top', () => {
    const list = measures(3);
    for (const offset of [-400, 0, 26, 400])
      expect(settled({ rank: 1, offset }, list)).toEqual({ rank: 0, offset: 26 });
    expect(settled({ rank: 5, offset: 9 }, measures(0))).toEqual({ rank: 0, offset: 0 });
  });
});
