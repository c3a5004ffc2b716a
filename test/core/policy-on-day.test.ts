import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOnDay, type DayAnswer, type PolicyTimes } from '../../core/domain/policy/on-day.ts';
import { placeVersion } from '../../core/domain/policy/place-version.ts';
import type { SightingFacts, VersionFacts } from '../../core/domain/policy/timeline.ts';

const version = (versionId: string, text: string, more: Partial<VersionFacts> = {}): VersionFacts => ({
  versionId,
  text,
  change: 'content',
  effectiveOn: null,
  ...more,
});

const seen = (versionId: string, firstSeen: string, more: Partial<SightingFacts> = {}): SightingFacts => ({
  versionId,
  firstSeen,
  lastSeen: firstSeen,
  continuous: false,
  ...more,
});

const on = (times: PolicyTimes, edtf: string, zone = 'UTC'): DayAnswer => textOnDay(times, { edtf, zone: null }, zone);

const ONCE: PolicyTimes = { versions: [version('march', 'A')], sightings: [seen('march', '2020-03-31')] };

describe('a text seen once', () => {
  it('before a statement: last seen so many days before, nothing later held, never in force', () => {
    expect(on(ONCE, '2020-05-22')).toEqual({
      certainty: 'after-last',
      version: 'march',
      versions: ['march'],
      previous: null,
      next: null,
      inForce: 'unknown',
      effectiveOn: null,
      lastSeen: '2020-03-31',
      lastSeenDays: { least: 52, most: 52 },
      nextSeen: null,
      nextSeenDays: null,
      note: 'This text was last seen on 31 March 2020, 52 days before; nothing later is held.',
    });
  });

  it('a vague date counts both ends', () => {
    expect(on(ONCE, '2020-05').lastSeenDays).toEqual({ least: 31, most: 61 });
    expect(on(ONCE, '[2020-05-17..2020-05-24]').note).toContain('47 to 54 days before');
    expect(on(ONCE, '[2020-05-17..]').lastSeenDays).toEqual({ least: 47, most: null });
    // The clock is put forward in between: days are those of the calendar.
    expect(on(ONCE, '2020-05-22', 'Asia/Tehran').lastSeenDays).toEqual({ least: 52, most: 52 });
  });

  it('that very day, and the days before', () => {
    expect(on(ONCE, '2020-03-31').certainty).toBe('certain');
    expect(on(ONCE, '2020-03-31T08:00').certainty).toBe('certain');
    expect(on(ONCE, '2020-03-30')).toMatchObject({ certainty: 'before-first', version: null, next: 'march' });
    expect(on(ONCE, '2020-03')).toMatchObject({ certainty: 'before-first', version: null });
    expect(on(ONCE, '2019').nextSeenDays).toEqual({ least: 91, most: 455 });
  });

  it('no text at all', () => {
    const none = on({ versions: [], sightings: [] }, '2020');
    expect(none).toMatchObject({ certainty: 'before-first', version: null, next: null });
    expect(none.note).toBe('No text of this policy is held so early.');
  });
});

describe('between two texts', () => {
  const versions = [version('one', 'A'), version('two', 'B')];
  const apart: PolicyTimes = { versions, sightings: [seen('one', '2020-01-10'), seen('two', '2020-03-10')] };
  const watched: PolicyTimes = {
    versions,
    sightings: [seen('one', '2020-01-10', { continuous: true }), seen('two', '2020-03-10T12:00Z')],
  };

  it('lies a gap; the last known is named, never as certain', () => {
    expect(on(apart, '2020-02-01')).toMatchObject({
      certainty: 'gap',
      version: 'one',
      versions: ['one'],
      next: 'two',
      lastSeenDays: { least: 22, most: 22 },
      nextSeenDays: { least: 38, most: 38 },
    });
  });

  it('a continuous watch closes it', () => {
    expect(on(watched, '2020-02-01')).toMatchObject({ certainty: 'certain', version: 'one', next: 'two' });
  });

  it('a day that touches the change is several; zone and minute decide', () => {
    expect(on(apart, '2020-03-10')).toMatchObject({ certainty: 'several', version: null, versions: ['one', 'two'] });
    expect(on(watched, '2020-03-10')).toMatchObject({ certainty: 'several', versions: ['one', 'two'] });
    expect(on(watched, '2020-03-10T11:00Z')).toMatchObject({ certainty: 'certain', version: 'one' });
    expect(on(watched, '2020-03-10T13:00+04:00').version).toBe('one');
    expect(on(watched, '2020-03-10T12:01Z')).toMatchObject({ certainty: 'after-last', version: 'two' });
  });

  it('a month that spans both is several', () => {
    expect(on(apart, '2020').versions).toEqual(['one', 'two']);
    expect(on(apart, '[2020-01-20..2020-03-20]').certainty).toBe('several');
    expect(on(apart, '2020-02')).toMatchObject({ certainty: 'gap', version: 'one' });
  });
});

describe('the same text on both sides', () => {
  it('is certain, also in another version of it', () => {
    const times: PolicyTimes = {
      versions: [version('one', 'A'), version('again', 'A', { change: 'repeat' })],
      sightings: [seen('one', '2020-01-10'), seen('again', '2020-03-10')],
    };
    expect(on(times, '2020-02-01')).toMatchObject({ certainty: 'certain', version: 'one' });
    expect(on(times, '2020-03-10').certainty).toBe('certain');
    const long = { ...ONCE, sightings: [seen('march', '2020-01-01', { lastSeen: '2020-12-31' })] };
    expect(on(long, '2020-06-15').certainty).toBe('certain');
  });

  it('is not, once another text was seen in between', () => {
    const times: PolicyTimes = {
      versions: [version('one', 'A'), version('two', 'B')],
      sightings: [seen('one', '2020-01-01', { lastSeen: '2020-12-31' }), seen('two', '2020-06-01')],
    };
    expect(on(times, '2020-03-01')).toMatchObject({ certainty: 'gap', version: 'one', next: 'two' });
    expect(on(times, '2020-09-01')).toMatchObject({ certainty: 'gap', version: 'two', next: 'one' });
  });

  it('a change of form only changes no answer', () => {
    const times: PolicyTimes = {
      versions: [version('one', 'A'), version('form', 'A2', { change: 'technical' })],
      sightings: [seen('one', '2020-01-10'), seen('form', '2020-03-10')],
    };
    expect(on(times, '2020-02-01')).toMatchObject({ certainty: 'certain', version: 'one' });
    expect(on(times, '2020-03-10').certainty).toBe('certain');
  });
});

describe('in force', () => {
  const stated = (effectiveOn: string): PolicyTimes => ({
    versions: [version('one', 'A', { effectiveOn })],
    sightings: [seen('one', '2020-01-10', { lastSeen: '2020-12-31' })],
  });

  it('is said only where the text states it, and the text is certain', () => {
    expect(on(stated('2020-02-01'), '2020-03-01')).toMatchObject({ inForce: 'stated', effectiveOn: '2020-02-01' });
    expect(on(stated('2020-02-01'), '2020-01-20').inForce).toBe('unknown');
    expect(on(stated('2020-02-01'), '2020-01-20').note).toContain('in force only from 1 February 2020');
    expect(on(stated('2020-02-01'), '2021-03-01').inForce).toBe('unknown');
    expect(on(ONCE, '2020-03-31').inForce).toBe('unknown');
  });
});

const DAY = 86_400_000;
const isoDay = (day: number): string => new Date(Date.UTC(2020, 0, 1) + day * DAY).toISOString().slice(0, 10);
const isoMinute = (minute: number): string =>
  `${new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString().slice(0, 16)}Z`;

describe('any timeline', () => {
  const points = fc.uniqueArray(
    fc.record({ at: fc.nat(500), text: fc.constantFrom('A', 'B', 'C'), watched: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
      selector: (point) => point.at,
    },
  );
  const timeline = (
    list: readonly { at: number; text: string; watched: boolean }[],
    iso: (n: number) => string,
  ): PolicyTimes => ({
    versions: list.map(({ at, text }) => version(`v${at}`, text)),
    sightings: list.map(({ at, watched }) => seen(`v${at}`, iso(at), { continuous: watched })),
  });

  it('answers for a minute as looking left and right does', () => {
    fc.assert(
      fc.property(points, fc.nat(520), (list, at) => {
        const answer = on(timeline(list, isoMinute), isoMinute(at));
        const left = list.filter((p) => p.at < at).sort((a, b) => b.at - a.at)[0];
        const right = list.filter((p) => p.at > at).sort((a, b) => a.at - b.at)[0];
        const here = list.find((p) => p.at === at);
        if (here !== undefined) {
          const changed = left !== undefined && left.text !== here.text;
          expect(answer.certainty).toBe(changed ? 'several' : 'certain');
        } else if (left === undefined) expect(answer.certainty).toBe('before-first');
        else if (right === undefined) expect(answer).toMatchObject({ certainty: 'after-last', version: `v${left.at}` });
        else {
          expect(answer.certainty).toBe(left.watched || left.text === right.text ? 'certain' : 'gap');
          expect(answer.version).toBe(`v${left.at}`);
        }
      }),
    );
  });

  it('does not depend on the order in which sightings came in', () => {
    fc.assert(
      fc.property(points, fc.nat(520), (list, at) => {
        const times = timeline(list, isoDay);
        const turned = { versions: [...times.versions].reverse(), sightings: [...times.sightings].reverse() };
        expect(on(turned, isoDay(at))).toEqual(on(times, isoDay(at)));
      }),
    );
  });

  it('a vaguer date is never surer, and its versions hold those of every day in it', () => {
    const sure = { certain: 1, gap: 0, several: 0, 'before-first': 0, 'after-last': 0 };
    fc.assert(
      fc.property(points, fc.nat(500), fc.nat(40), (list, from, length) => {
        const times = timeline(list, isoDay);
        const whole = on(times, `[${isoDay(from)}..${isoDay(from + length + 2)}]`);
        for (let day = from; day <= from + length + 2; day++) {
          const one = on(times, isoDay(day));
          expect(sure[one.certainty]).toBeGreaterThanOrEqual(sure[whole.certainty]);
          if (whole.certainty !== 'before-first')
            expect(whole.versions).toEqual(expect.arrayContaining([...one.versions]));
        }
      }),
    );
  });
});

describe('a text that comes in', () => {
  const versions = [version('one', 'A'), version('two', 'B')];
  const sightings = [seen('one', '2020-01-10'), seen('two', '2020-03-10')];
  const place = (text: string, firstSeen: string) =>
    placeVersion(versions, sightings, text, { firstSeen, lastSeen: firstSeen, continuous: false }, 'content', 'UTC');

  it('is a sighting beside the same text, a new period after another, a version otherwise', () => {
    expect(place('A', '2020-02-01')).toEqual({ kind: 'sighting', versionId: 'one' });
    expect(place('A', '2019-02-01')).toEqual({ kind: 'sighting', versionId: 'one' });
    expect(place('B', '2020-02-01')).toEqual({ kind: 'sighting', versionId: 'two' });
    expect(place('A', '2020-04-01')).toEqual({ kind: 'version', change: 'repeat' });
    expect(place('C', '2020-02-01')).toEqual({ kind: 'version', change: 'content' });
  });
});
