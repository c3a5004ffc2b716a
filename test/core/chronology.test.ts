import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  compareChronology,
  extentOf,
  type Grain,
  liesIn,
  minuteOf,
  positionOf,
  tieOf,
  UNDATED,
} from '../../core/domain/chronology.ts';
import { uuid7From } from '../../core/domain/ids.ts';
import { instantsOf, isZone, offsetAt } from '../../core/domain/zone.ts';
import { bounds, clockTimes, dates, days, instants, moments, spans, zones } from './arbitrary-dates.ts';

const rank = (text: string): number => ((positionOf(text, 'UTC').sortKey % 16) + 16) % 16;
const at = (text: string, zone = 'UTC'): number => Math.floor(positionOf(text, zone).sortKey / 16);

describe('the total order', () => {
  it('puts headings above their entries and bounds after what they cannot contradict', () => {
    const inOrder = [
      '2020-05',
      '[2020-05-17..2020-05-24]',
      '2020-05-22',
      '2020-05-22T10:31',
      '2020-05-24',
      '[..2020-05-24]',
      '../2020-05-25',
      '2020-05-25',
    ];
    for (const zone of ['UTC', 'Asia/Tehran', 'America/New_York']) {
      const keys = inOrder.map((text) => positionOf(text, zone).sortKey);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['../2020', 1],
    ['/2020-05-25', 1],
    ['[..2020-05-24]', 1],
    ['2020/..', 2],
    ['2020/', 2],
    ['[2020-05-17..]', 2],
    ['202X', 3],
    ['20', 3],
    ['2019/2021', 3],
    ['2020', 4],
    ['2020-XX', 3],
    ['2020-21', 5],
    ['2020-04-01/2020-06-30', 5],
    ['2020-05', 7],
    ['2020-05-XX', 6],
    ['2020-05-01/2020-05-31', 9],
    ['[2020-05-17..2020-05-24]', 9],
    ['2020-05-22', 11],
    ['2020-05-22~', 10],
    ['2020-05-22T10', 13],
    ['2020-05-22T10:31', 13],
    ['2020-05-22T10:31:05', 14],
    ['2020-05-22T10:31:05.123Z', 15],
    ['2020?', 3],
  ])('ranks %s as %i', (text, expected) => {
    expect(rank(text)).toBe(expected);
  });

  it.each([
    ['2020-21', '2020-03-01'],
    ['2020-22', '2020-06-01'],
    ['2020-23', '2020-09-01'],
    ['2020-24', '2020-12-01'],
    ['/2020-05-25', '2020-05-25'],
    ['2020-05-25/', '2020-05-25'],
    ['20', '2000-01-01'],
    ['2020-05-22T24:00', '2020-05-23'],
  ])('stands %s at %s', (text, day) => {
    expect(at(text)).toBe(Date.parse(`${day}T00:00Z`));
    expect(at(text, 'Asia/Tehran')).toBe(extentOf(day, 'Asia/Tehran').first);
  });

  it('stands [..X] at the last millisecond of X', () => {
    expect(at('[..2020-05-24]')).toBe(Date.UTC(2020, 4, 25) - 1);
    expect(at('[..2020]', 'Asia/Tehran')).toBe(extentOf('2020', 'Asia/Tehran').last);
  });

  it('gives the undated a section of its own, below every year', () => {
    for (const text of [null, '/', '../..']) {
      expect(positionOf(text, 'UTC')).toEqual({ sortKey: UNDATED, period: 0, grain: 3 });
    }
    fc.assert(
      fc.property(moments, zones, (text, zone) => {
        expect(positionOf(text, zone).sortKey).toBeGreaterThan(UNDATED);
      }),
    );
  });

  it('clamps far years to the ends of the line', () => {
    const first = Date.UTC(-9999, 0, 1);
    const last = Date.UTC(10_000, 0, 1) - 1;
    expect(extentOf('Y-12345', 'UTC')).toEqual({ first, last: first });
    expect(extentOf('Y170002', 'UTC')).toEqual({ first: last, last });
    expect(Math.floor(positionOf('Y-99999999999999999999', 'UTC').sortKey / 16)).toBe(first);
    expect(positionOf('Y12345', 'UTC').period).toBe(0);
  });

  it('throws for what is no date and no zone', () => {
    expect(() => positionOf('2020-02-30', 'UTC')).toThrow(/February 2020 has 29 days/);
    expect(() => positionOf('2020-02-30T10:00Z', 'UTC')).toThrow(/February 2020 has 29 days/);
    expect(() => positionOf('2020-05-22T10:31', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('the quick way for UTC instants', () => {
  it('agrees with the general way', () => {
    const general = (text: string): string => text.replace(/Z$/, '+00:00');
    fc.assert(
      fc.property(
        instants.filter((text) => text.endsWith('Z')),
        zones,
        (text, zone) => {
          expect(positionOf(text, zone)).toEqual(positionOf(general(text), zone));
        },
      ),
    );
  });
});

describe('periods', () => {
  it.each<[string, number, Grain]>([
    ['2020-05-22', 202005, 0],
    ['2020-05', 202005, 1],
    ['2020-21', 202000, 1],
    ['2020-24', 0, 1],
    ['2020', 202000, 1],
    ['202X', 0, 1],
    ['2020-05-22~', 202005, 0],
    ['2020-05-30/2020-06-02', 202000, 1],
    ['[..2020-05-24]', 202005, 2],
    ['2020-05-17/..', 202005, 2],
    ['2020-05-22T09:00Z/2020-05-22T10:00Z', 202005, 0],
    ['-0044-03-15', 0, 0],
  ])('%s lies in %i with grain %i', (text, period, grain) => {
    expect(positionOf(text, 'UTC')).toMatchObject({ period, grain });
  });

  it('are months of the case, so that a column and a filter hold the same statements', () => {
    fc.assert(
      fc.property(instants, zones, (text, zone) => {
        const { period, sortKey } = positionOf(text, zone);
        if (period === 0) return;
        const month = `${String(Math.floor(period / 100)).padStart(4, '0')}-${String(period % 100).padStart(2, '0')}`;
        const { first, last } = extentOf(month, zone);
        const instant = Math.floor(sortKey / 16);
        expect(instant).toBeGreaterThanOrEqual(first);
        expect(instant).toBeLessThanOrEqual(last);
      }),
    );
  });

  it('lets the claim have a zone of its own', () => {
    const claim = positionOf('2020-06-01T01:00', 'Asia/Tehran', 'UTC');
    expect(claim.period).toBe(202005);
    expect(Math.floor(claim.sortKey / 16)).toBe(Date.UTC(2020, 4, 31, 20, 30));
    expect(positionOf('2020-06-01', 'Asia/Tehran', 'UTC')).toEqual(positionOf('2020-06-01', 'UTC'));
  });
});

describe('extents', () => {
  it('contain the position of every date', () => {
    fc.assert(
      fc.property(dates, zones, (text, zone) => {
        const { sortKey, grain } = positionOf(text, zone);
        const { first, last } = extentOf(text, zone);
        expect(first).toBeLessThanOrEqual(last);
        if (grain === 3) return;
        const instant = Math.floor(sortKey / 16);
        if (/^\[\.\./.test(text)) expect(instant).toBe(last);
        else if (first !== -Infinity) expect(instant).toBe(first);
        else expect(instant).toBeLessThanOrEqual(last);
      }),
    );
  });

  it('contain the extents of their parts', () => {
    fc.assert(
      fc.property(fc.oneof(days, clockTimes), zones, (text, zone) => {
        const outer = [text.slice(0, -text.split('-').at(-1)!.length - 1), text.replace(/T.*/, '')].filter(
          (part) => part !== text && !part.includes('T'),
        );
        const inner = extentOf(text, zone);
        for (const part of outer) {
          const whole = extentOf(part, zone);
          expect(whole.first).toBeLessThanOrEqual(inner.first);
          expect(whole.last).toBeGreaterThanOrEqual(inner.first);
        }
      }),
    );
  });

  it('meet without a gap from day to day in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        zones,
        (date, zone) => {
          const next = new Date(date.getTime() + 86_400_000);
          const text = (d: Date): string => d.toISOString().slice(0, 10);
          const skipped = zone === 'Pacific/Apia' && [text(date), text(next)].includes('2011-12-30');
          if (!skipped) expect(extentOf(text(date), zone).last + 1).toBe(extentOf(text(next), zone).first);
        },
      ),
    );
  });

  it('are open where the date is', () => {
    expect(extentOf('[..2020-05-24]', 'UTC')).toEqual({ first: -Infinity, last: Date.UTC(2020, 4, 25) - 1 });
    expect(extentOf('2020-05/..', 'UTC')).toEqual({ first: Date.UTC(2020, 4, 1), last: Infinity });
    expect(extentOf(null, 'UTC')).toEqual({ first: -Infinity, last: Infinity });
  });

  it('decide what lies in a range', () => {
    const may = extentOf('2020-05', 'UTC');
    expect(liesIn(extentOf('2020-05-22', 'UTC'), may)).toBe('yes');
    expect(liesIn(extentOf('2020', 'UTC'), may)).toBe('perhaps');
    expect(liesIn(extentOf('[..2020-05-24]', 'UTC'), may)).toBe('perhaps');
    expect(liesIn(extentOf('2020-06-01', 'UTC'), may)).toBe('no');
    expect(liesIn(extentOf('[2020-06-01..]', 'UTC'), may)).toBe('no');
  });
});

describe('zones', () => {
  it('are what Temporal says, skipped and repeated hours too', () => {
    const wall = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    // Half of the runs near the changes of the clocks
    const change = fc
      .tuple(
        fc.constantFrom(
          '2020-03-29',
          '2020-10-25',
          '2020-03-08',
          '2020-11-01',
          '2020-03-21',
          '2018-11-04',
          '2021-05-16',
        ),
        fc.integer({ min: -1440, max: 2880 }),
      )
      .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00Z`) + minutes * 60_000));
    fc.assert(
      fc.property(fc.oneof(wall, change), zones, (date, zone) => {
        const local = Temporal.PlainDateTime.from(date.toISOString().replace('Z', ''));
        const { first, last } = instantsOf(date.getTime(), zone);
        expect(first).toBe(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
        const later = local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
        expect(last).toBe(later);
        const offset = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone).offsetNanoseconds;
        expect(offsetAt(first, zone)).toBe(offset / 1e6);
      }),
      { numRuns: 500 },
    );
  });

  it('start a day whose midnight is skipped at its first instant', () => {
    // Tehran, 21 March 2020: 00:00 became 01:00
    expect(extentOf('2020-03-21', 'Asia/Tehran').first).toBe(Date.UTC(2020, 2, 20, 20, 30));
    expect(extentOf('2020-03-21', 'Asia/Tehran').last).toBe(Date.UTC(2020, 2, 21, 19, 30) - 1);
  });

  it('hold both instants of a repeated minute', () => {
    expect(extentOf('2020-10-25T02:30', 'Europe/Berlin')).toEqual({
      first: Date.UTC(2020, 9, 25, 0, 30),
      last: Date.UTC(2020, 9, 25, 1, 31) - 1,
    });
  });

  it('are names or offsets', () => {
    expect(['UTC', 'Asia/Tehran', '+04:30', '-1200'].map(isZone)).toEqual([true, true, true, true]);
    expect(['', 'Tehran time', '+25:00', '4', '+04:60'].map(isZone)).toEqual([false, false, false, false, false]);
  });
});

describe('ties and the comparator', () => {
  const uuid = uuid7From(1_590_000_000_000, 7, new Uint8Array(8));

  it('takes a number of 1 to 19 digits, held to 64 bits', () => {
    expect(tieOf('1263749566744842241', uuid)).toBe(1263749566744842241n);
    expect(tieOf('20', uuid)).toBe(20n);
    expect(tieOf('9999999999999999999', uuid)).toBe(2n ** 63n - 1n);
  });

  it('else the time and counter of the UUID, below every number', () => {
    const expected = ((1_590_000_000_000n << 12n) | 7n) - 2n ** 60n;
    for (const id of [null, '', 'abc', '12345678901234567890', '-5', '１２']) expect(tieOf(id, uuid)).toBe(expected);
    expect(tieOf(null, uuid7From(2 ** 48 - 1, 0xfff, new Uint8Array(8)))).toBeLessThan(0n);
  });

  it('reads a UUID that lies inside a larger buffer', () => {
    const large = new Uint8Array(48);
    large.set(uuid, 16);
    expect(tieOf(null, large.subarray(16, 32))).toBe(tieOf(null, uuid));
  });

  it('is a total order that agrees with the positions', () => {
    const item = fc
      .tuple(fc.option(fc.oneof(moments, spans, bounds)), fc.bigInt({ min: 0n, max: 5n }))
      .map(([text, tie]) => ({ ...positionOf(text, 'Asia/Tehran'), tie }));
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        expect(compareChronology(a, b)).toBe(0 - compareChronology(b, a) + 0);
        expect(compareChronology(a, b) === 0).toBe(a.sortKey === b.sortKey && a.tie === b.tie);
        if (compareChronology(a, b) <= 0 && compareChronology(b, c) <= 0) {
          expect(compareChronology(a, c)).toBeLessThanOrEqual(0);
        }
        if (a.sortKey < b.sortKey) expect(compareChronology(a, b)).toBe(-1);
      }),
    );
  });

  it('keeps keys safe integers whose minute rises with them', () => {
    fc.assert(
      fc.property(dates, dates, zones, (a, b, zone) => {
        const [first = 0, second = 0] = [a, b].map((text) => positionOf(text, zone).sortKey);
        expect(Number.isSafeInteger(first)).toBe(true);
        expect(Object.is(first, -0)).toBe(false);
        expect(minuteOf(Math.min(first, second))).toBeLessThanOrEqual(minuteOf(Math.max(first, second)));
        expect(minuteOf(first)).toBe(Math.floor(Math.floor(first / 16) / 60_000));
      }),
    );
  });
});
