import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../core/domain/edtf/parse.ts';
import { dateCandidates } from '../../../engine/ingest/tables/dates/candidates.ts';
import { conclude, type DateConclusion } from '../../../engine/ingest/tables/dates/conclusion.ts';
import { DateReader, fileZone, type ReadDate } from '../../../engine/ingest/tables/dates/date-reader.ts';
import { patternShape } from '../../../engine/ingest/tables/dates/pattern.ts';
import { DateTally, tallyCell } from '../../../engine/ingest/tables/dates/tally.ts';

/** A file's dates with the times inside the ids beside them, as far as there are any. */
function weigh(rows: readonly (readonly [cell: string, id?: string])[]): DateConclusion {
  const tallies = dateCandidates(rows.map(([cell]) => cell)).map((shape) => new DateTally(shape));
  for (const [cell, id] of rows) tallyCell(tallies, cell, id === undefined ? null : Date.parse(id));
  return conclude(tallies);
}

function read(cell: string, zone: string | null = null): ReadDate {
  const [shape] = dateCandidates([cell]);
  return new DateReader(shape!, zone === null ? null : fileZone(zone)).read(cell);
}

describe('dates that leave no choice', () => {
  test.each([
    ['2020-05-22', '2020-05-22'],
    ['2020-05', '2020-05'],
    ['2020', '2020'],
    ['2020-05-22T09:14Z', '2020-05-22T09:14Z'],
    ['2020-05-22T09:14:05.123Z', '2020-05-22T09:14:05.123Z'],
    ['2020-05-22T09:14+04:30', '2020-05-22T09:14+04:30'],
    ['2020-05-17/2020-05-24', '2020-05-17/2020-05-24'],
    ['[2020-05-17..2020-05-24]', '[2020-05-17..2020-05-24]'],
    ['2020-05-22 09:14:05', '2020-05-22T09:14:05'],
    ['2020-05-22 09:14:05+00:00', '2020-05-22T09:14:05Z'],
    ['2020-05-22 09:14:05.250 UTC', '2020-05-22T09:14:05.250Z'],
    ['2020-05-22T09:14:05+0430', '2020-05-22T09:14:05+04:30'],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24Z'],
    ['Wed, 10 Oct 2018 20:19:24 -0500', '2018-10-10T20:19:24-05:00'],
    ['10 October 2018', '2018-10-10'],
    ['Oct 10, 2018 8:19 PM', '2018-10-10T20:19'],
    ['Oct 10, 2018 12:05 am', '2018-10-10T00:05'],
    ['10:59 PM · Oct 16, 2017', '2017-10-16T22:59'],
    ['1539202764', '2018-10-10T20:19:24Z'],
    ['1539202764123', '2018-10-10T20:19:24.123Z'],
    ['2018/10/9', '2018-10-09'],
  ])('%s is %s', (cell, edtf) => {
    const date = read(cell);
    expect(date.edtf).toBe(edtf);
    expect(date.displayed).toBe(cell === edtf ? null : cell);
    expect(parseEdtf(edtf).ok).toBe(true);
  });

  test('what is no date keeps its words', () => {
    const [shape] = dateCandidates(['2020-05-22']);
    expect(new DateReader(shape!, null).read('last week')).toEqual({
      edtf: null,
      zone: null,
      displayed: 'last week',
      doubt: { kind: 'unreadable' },
    });
    expect(dateCandidates(['last week', 'soon'])).toEqual([]);
  });

  test('a zone that the person gives is applied only where the text states none', () => {
    expect(read('2020-05-22 09:14', '+04:30').edtf).toBe('2020-05-22T09:14+04:30');
    expect(read('2020-05-22 09:14', 'Asia/Tehran')).toMatchObject({
      edtf: '2020-05-22T09:14',
      zone: 'Asia/Tehran',
      displayed: '2020-05-22 09:14',
    });
    expect(read('2020-05-22 09:14Z', 'Asia/Tehran')).toMatchObject({ edtf: '2020-05-22T09:14Z', zone: null });
    expect(read('2020-05-22', 'Asia/Tehran')).toMatchObject({ edtf: '2020-05-22', zone: null });
  });
});

describe('day and month', () => {
  test('can’t be told apart without proof: nothing is guessed', () => {
    expect(weigh([['3/4/17'], ['5/6/17']]).tally).toBeNull();
    expect(weigh([['3.4.2017']]).tally).toBeNull();
  });

  test('are told apart by a number above 12, and by nothing if both occur', () => {
    const month = weigh([['3/4/17'], ['3/14/17']]);
    expect([month.tally?.shape.name, month.orderEvidence]).toEqual([
      'M/D/YY',
      '1 of 2 dates can only be M/D/YY, and none can only be anything else.',
    ]);
    expect(weigh([['3.4.2017'], ['14.3.2017'], ['nonsense']]).tally?.shape.name).toBe('D.M.YYYY');
    expect(weigh([['14/3/17'], ['3/14/17']]).tally).toBeNull();
  });

  test('are told apart by the ids, also where no number is above 12', () => {
    const day = weigh([
      ['3/4/17 10:05', '2017-04-03T10:05:20Z'],
      ['5/6/17 11:06', '2017-06-05T11:06:59Z'],
      ['7/8/17 1:00', '2017-08-07T01:00:00Z'],
    ]);
    expect(day).toMatchObject({ offset: 0 });
    expect(day.tally?.shape.name).toBe('D/M/YY');
    expect(day.zoneEvidence).toBe('Read as D/M/YY in UTC, 3 of 3 dates hold the time inside the post id beside them.');
  });

  test('the ids of days without a time prove the order, but no zone', () => {
    const day = weigh([
      ['3/4/17', '2017-04-03T22:05:20Z'],
      ['5/6/17', '2017-06-05T11:06:59Z'],
    ]);
    expect([day.tally?.shape.name, day.offset]).toEqual(['D/M/YY', null]);
  });
});

describe('the zone', () => {
  const minutes = fc.integer({ min: Date.UTC(2011, 0, 1) / 60000, max: Date.UTC(2025, 0, 1) / 60000 });
  const clock = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

  test('is proved by the ids, whichever it is', () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 3, maxLength: 20 }),
        fc.integer({ min: -48, max: 56 }),
        (times, quarters) => {
          const found = weigh(
            times.map((minute) => [
              clock((minute + quarters * 15) * 60000),
              new Date(minute * 60000 + 30000).toISOString(),
            ]),
          );
          expect(found.offset).toBe(quarters * 15);
        },
      ),
    );
  });

  test('stays open where the ids agree with no single one', () => {
    const rows = [0, 60].flatMap((ahead) =>
      [1, 2, 3, 4]
        .map((n) => Date.UTC(2020, n, n, n, n))
        .map((ms) => [clock(ms + ahead * 60000), new Date(ms).toISOString()] as const),
    );
    const found = weigh(rows);
    expect(found.offset).toBeNull();
    expect(found.zoneDoubt).toContain('4 with UTC');
    expect(found.zoneDoubt).toContain('4 with +01:00');
  });

  test('stays open where there are no ids, and where one clock is simply wrong', () => {
    expect(weigh([['2020-05-22 10:00']])).toMatchObject({ offset: null, zoneEvidence: null, zoneDoubt: null });
    expect(weigh([['2020-05-22 10:00', '2020-05-22T10:07:00Z']]).offset).toBeNull();
  });
});

describe('patterns of a map', () => {
  test.each([
    ['M/D/YY h:m', '10/6/17 22:59', '2017-10-06T22:59'],
    ['M/D/YY H:MM', '10/6/17 22:59', '2017-10-06T22:59'],
    ['D.M.YYYY', '6.10.2017', '2017-10-06'],
    ['YYYYMMDD', '20171006', '2017-10-06'],
    ['D MMM YYYY, hh:mm a', '6 Oct 2017, 10:59 PM', '2017-10-06T22:59'],
    ['YYYY-MM-DD hh:mm:ss.f Z', '2017-10-06 22:59:01.5 +0330', '2017-10-06T22:59:01.5+03:30'],
  ])('%s reads %s', (pattern, cell, edtf) => {
    expect(new DateReader(patternShape(pattern), null).read(cell)).toEqual({
      edtf,
      zone: null,
      displayed: cell,
      doubt: null,
    });
  });

  test('refuse what is no date, and dates that no calendar has', () => {
    expect(new DateReader(patternShape('D.M.YYYY'), null).read('31.2.2017')).toMatchObject({
      edtf: null,
      displayed: '31.2.2017',
    });
    for (const pattern of ['', 'YYYY', 'h:m', 'D.D.YYYY M']) expect(() => patternShape(pattern)).toThrow();
  });

  test('always give a date that the case accepts, or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789/.-: TZ+apm')), maxLength: 20 }),
        (cell) => {
          for (const shape of [...dateCandidates([cell]), patternShape('M/D/YY h:m')]) {
            const { edtf } = new DateReader(shape, fileZone('UTC')).read(cell);
            if (edtf !== null) expect(parseEdtf(edtf)).toMatchObject({ ok: true });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
