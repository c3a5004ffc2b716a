import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layBand, type BandFacts, type BandVersion } from '../../renderer/ui/sighting-band-layout.ts';
import { lengthOf, placeLabels, type LabelWish } from '../../renderer/ui/sighting-band-labels.ts';
import { bandLines } from '../../renderer/ui/sighting-band-lines.ts';

const version = (versionId: string, text = versionId, registrar: string | null = null): BandVersion => ({
  versionId,
  text,
  change: 'content',
  effectiveOn: null,
  registrar,
});
const seen = (versionId: string, firstSeen: string, lastSeen = firstSeen, continuous = false) => ({
  versionId,
  firstSeen,
  lastSeen,
  continuous,
});
const facts = (more: Partial<BandFacts>): BandFacts => ({
  versions: [],
  sightings: [],
  caseZone: 'UTC',
  current: null,
  date: null,
  reach: 'all',
  ...more,
});

/** Three texts, as the picture of the link desk has them. */
const LETTER = facts({
  versions: [version('a'), version('b', 'b', 'one'), version('c', 'c', 'other')],
  sightings: [seen('a', '2016-06-30'), seen('b', '2020-03-31'), seen('c', '2022-07-06')],
  current: 'b',
  date: { edtf: '2020-05-22', zone: null },
});

describe('the band of sightings', () => {
  it('shows what nobody saw as gaps, with their days', () => {
    const band = layBand(LETTER)!;
    expect(band.stretches.map(({ look, days }) => [look, days?.least ?? null])).toEqual([
      ['before', null],
      ['gap', 1370],
      ['gap', 827],
      ['after', null],
    ]);
    expect(band.marks.map(({ standing }) => standing)).toEqual(['before', 'this', 'next']);
    expect(band.marks.map(({ otherRegistrar }) => otherRegistrar)).toEqual([false, false, true]);
    expect(band.once).toBe(true);
    const [, gap] = band.stretches.filter(({ look }) => look === 'gap');
    expect(band.date!.from).toBeGreaterThan(gap!.from);
    expect(band.date!.to).toBeLessThan(gap!.to);
  });

  it('near the text in hand reaches to the texts beside it and no further', () => {
    const more = facts({
      ...LETTER,
      versions: [version('old'), ...LETTER.versions, version('late')],
      sightings: [seen('old', '2010'), ...LETTER.sightings, seen('late', '2025-01-01')],
    });
    expect(layBand({ ...more, reach: 'all' })!.marks).toHaveLength(5);
    const near = layBand({ ...more, reach: 'near' })!;
    expect(near.marks.map(({ versionId }) => versionId)).toEqual(['a', 'b', 'c']);
    // Nothing is said of what lies outside: only the two gaps are drawn
    expect(near.stretches.map(({ look }) => look)).toEqual(['gap', 'gap']);
  });

  it('of a text that came back, near is the period that the date falls into', () => {
    const back = facts({
      versions: [version('a', 'A'), version('b', 'B'), version('a2', 'A')],
      sightings: [seen('a', '2020-01-01'), seen('b', '2021-01-01'), seen('a2', '2022-01-01')],
      current: 'a',
      date: { edtf: '2020-06-01', zone: null },
      reach: 'near',
    });
    expect(layBand(back)!.marks.map(({ versionId }) => versionId)).toEqual(['a', 'b']);
    const later = { ...back, date: { edtf: '2022-06-01', zone: null } };
    expect(layBand(later)!.marks.map(({ versionId }) => versionId)).toEqual(['b', 'a2']);
  });

  it('tells the same text on both sides from a watch, and both from a gap', () => {
    const band = layBand(
      facts({
        versions: [version('a'), version('b')],
        sightings: [seen('a', '2020-01-01', '2020-03-01'), seen('b', '2020-05-01', '2020-06-01', true)],
        current: 'a',
      }),
    )!;
    expect(band.stretches.map(({ look }) => look)).toEqual(['before', 'same', 'gap', 'after']);
    expect(band.marks.at(-1)).toMatchObject({ look: 'full', standing: 'next' });
    expect(band.once).toBe(false);
  });

  it('of a text seen once, on one day, still has a time around it; of nothing there is no band', () => {
    const band = layBand(facts({ versions: [version('a')], sightings: [seen('a', '2020-03-31')] }))!;
    expect(band.stretches.map(({ look }) => look)).toEqual(['before', 'after']);
    expect(band.marks[0]!.from).toBeGreaterThan(40);
    expect(layBand(facts({ versions: [version('a')] }))).toBeNull();
  });

  it('draws a bound open where it is open', () => {
    const band = layBand({ ...LETTER, date: { edtf: '[..2020-05-24]', zone: null } })!;
    expect(band.date).toMatchObject({ from: 0, openStart: true, openEnd: false });
  });

  it('covers the whole line without a hole, whatever was seen', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const sighting = fc.record({ text: fc.constantFrom('A', 'B', 'C'), at: day, watched: fc.boolean() });
    fc.assert(
      fc.property(fc.array(sighting, { minLength: 1, maxLength: 12 }), (list) => {
        const band = layBand(
          facts({
            versions: list.map(({ text }, index) => version(`v${index}`, text)),
            sightings: list.map(({ at, watched }, index) =>
              seen(`v${index}`, at.toISOString().slice(0, 10), undefined, watched),
            ),
            current: 'v0',
          }),
        )!;
        let reached = 0;
        for (const part of [...band.stretches, ...band.marks].sort((a, b) => a.from - b.from)) {
          expect(part.from).toBeLessThanOrEqual(reached + 1e-6);
          reached = Math.max(reached, part.to);
        }
        expect(reached).toBeCloseTo(100, 6);
      }),
    );
  });
});

describe('labels of a band', () => {
  const wish = fc.record({
    from: fc.integer({ min: 0, max: 1000 }),
    long: fc.integer({ min: 0, max: 300 }),
    words: fc.string({ minLength: 1, maxLength: 40 }),
    kind: fc.constantFrom<LabelWish['kind']>('point', 'within'),
    rank: fc.nat(50),
  });

  it('never touch, never leave the band, and the first in rank always has its place', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (list) => {
        const wishes = list.map(({ from, long, words, kind, rank }, index): LabelWish => {
          const to = Math.min(1000, from + long);
          return { id: String(index), lines: [words], kind, from, to, rank };
        });
        const placed = [...placeLabels(wishes, 1000, 1)].sort((a, b) => a.start - b.start);
        let end = -Infinity;
        for (const label of placed) {
          expect(label.start).toBeGreaterThan(end);
          expect(label.start + label.size).toBeLessThanOrEqual(1000);
          end = label.start + label.size;
        }
      }),
    );
    const first = placeLabels(
      [{ id: 'a', lines: ['22 May 2020'], kind: 'point', from: 980, to: 990, rank: 0 }],
      1000,
      1,
    );
    expect(first).toEqual([
      { id: 'a', align: 'end', start: 990 - lengthOf(['22 May 2020'], 1), size: lengthOf(['22 May 2020'], 1) },
    ]);
  });

  it('within a stretch stand in what is free of it', () => {
    const placed = placeLabels(
      [
        { id: 'mark', lines: ['x'.repeat(20)], kind: 'point', from: 500, to: 505, rank: 0 },
        { id: 'gap', lines: ['x'.repeat(30)], kind: 'within', from: 480, to: 1000, rank: 1 },
      ],
      1000,
      1,
    );
    expect(placed).toHaveLength(2);
    expect(placed[1]!.start).toBeGreaterThan(500 + placed[0]!.size);
  });
});

describe('lines of a band', () => {
  const time = (from: string, to: string) => ({ first: Date.parse(from), last: Date.parse(to) });

  it('are as fine as there is room for, and named as what they are', () => {
    expect(bandLines(time('2016-06-30', '2022-07-06'), 1300)).toMatchObject({ unit: 'month', every: 3 });
    expect(bandLines(time('2016-06-30', '2022-07-06'), 600)).toMatchObject({ unit: 'year', every: 1 });
    expect(bandLines(time('2009-01-01', '2024-01-01'), 400)).toMatchObject({ unit: 'year', every: 2 });
    expect(bandLines(time('2020-05-01T01:00Z', '2020-05-20'), 1000)).toBeNull();
    expect(bandLines(time('2020-03-31', '2020-05-22'), 1000)!.at).toHaveLength(2);
  });
});
