import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, daysBetween, daysWords, surelyAfter, type Claimed } from '../../core/domain/elapsed.ts';
import { standingOf, type ResponseFact } from '../../core/domain/request-standing.ts';

const on = (edtf: string | null, zone: string | null = null): Claimed => ({ edtf, zone });
const between = (from: string, to: string, zone = 'UTC') => daysBetween(on(from), on(to), zone);

describe('days between two dates', () => {
  it('are calendar days where both are known to the day', () => {
    expect(between('2020-05-24', '2020-05-25')).toEqual({ least: 1, most: 1 });
    expect(between('2020-05-24', '2020-07-29')).toEqual({ least: 66, most: 66 });
    expect(between('2020-05-24T23:59Z', '2020-05-25T00:01Z')).toEqual({ least: 1, most: 1 });
  });

  it('are counted in the case’s zone, also over a change of summer time', () => {
    expect(between('2020-05-24T22:00Z', '2020-05-25', 'Asia/Jerusalem')).toEqual({ least: 0, most: 0 });
    expect(between('2020-03-26', '2020-03-28', 'Asia/Jerusalem')).toEqual({ least: 2, most: 2 });
    expect(daysBetween(on('2020-05-24T23:30', 'America/New_York'), on('2020-05-25'), 'UTC')).toEqual({
      least: 0,
      most: 0,
    });
  });

  it('are a span where one is vaguer, and bounded on one side only where one is open', () => {
    expect(between('2020-05', '2020-07-29')).toEqual({ least: 59, most: 89 });
    expect(between('[2020-05-24..2020-05-25]', '2020-07-29')).toEqual({ least: 65, most: 66 });
    expect(between('[..2020-05-24]', '2020-07-29')).toEqual({ least: 66, most: null });
    expect(between('2020-05-24', '[2020-07-29..]')).toEqual({ least: 66, most: null });
    expect(daysBetween(on(null), on('2020'), 'UTC')).toBeNull();
    expect(between('/', '2020')).toBeNull();
  });

  it('are said in words that claim no more', () => {
    const words = (from: string, to: string) => daysWords(between(from, to) ?? { least: null, most: null });
    expect(words('2020-05-24', '2020-05-25')).toBe('1 day');
    expect(words('2020-05', '2020-07-29')).toBe('59 to 89 days');
    expect(words('[..2020-05-24]', '2020-07-29')).toBe('at least 66 days');
    expect(words('2020-05', '2020-05-10')).toBe('0 to 9 days');
  });

  it('hold the true number of days, whatever is left open', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000));
    const vague = (date: Date, how: number): string => date.toISOString().slice(0, [10, 7, 4][how] ?? 10);
    fc.assert(
      fc.property(day, day, fc.nat(2), fc.nat(2), (a, b, howA, howB) => {
        const exact = Math.round((b.getTime() - a.getTime()) / 86_400_000);
        const span = between(vague(a, howA), vague(b, howB));
        expect(span?.least).toBeLessThanOrEqual(exact);
        expect(span?.most).toBeGreaterThanOrEqual(exact);
        if (howA === 0 && howB === 0) expect(span).toEqual({ least: exact, most: exact });
      }),
    );
  });

  it('know what lies in the future', () => {
    const now = Date.UTC(2020, 4, 24, 12);
    expect(surelyAfter(on('2020-05-25'), now, 'UTC')).toBe(true);
    expect(surelyAfter(on('2020-05-24'), now, 'UTC')).toBe(false);
    expect(surelyAfter(on('2020'), now, 'UTC')).toBe(false);
    expect(dayAt(Date.UTC(2020, 4, 24, 22), 'Asia/Jerusalem')).toBe('2020-05-25');
  });
});

const event = (eventId: string, edtf: string | null, more: Partial<ResponseFact> = {}): ResponseFact => ({
  eventId,
  kind: 'answer',
  toward: 'requester',
  outcome: null,
  date: on(edtf),
  ...more,
});

describe('where a request stands', () => {
  const sent = on('2020-05-24');
  const standing = (events: ResponseFact[], observations: Parameters<typeof standingOf>[0]['observations'] = []) =>
    standingOf({ sent, events, observations }, on('2020-08-01'), 'UTC');

  it('is silent until the day asked about, and a receipt ends nothing', () => {
    expect(standing([event('r', '2020-05-24', { kind: 'receipt' })])).toMatchObject({
      state: 'silent',
      silence: { least: 69, most: 69 },
      endedBy: null,
    });
  });

  it('an oral answer to a third party is told, and leaves the requester without one', () => {
    const told = standing([event('hearing', '2020-07-29', { toward: 'third-party' })]);
    expect(told).toMatchObject({ state: 'silent', toOthers: [{ eventId: 'hearing', days: { least: 66, most: 66 } }] });
  });

  it('is answered by the first answer, decision or redress', () => {
    const told = standing([
      event('late', '2020-07'),
      event('first', '2020-06-10', { kind: 'decision' }),
      event('undated', null),
    ]);
    expect(told).toMatchObject({ state: 'answered', endedBy: 'first', silence: { least: 17, most: 17 } });
    expect(standing([event('undated', null)])).toMatchObject({ state: 'answered', silence: null });
  });

  it('what is dated before the request is no answer to it', () => {
    expect(standing([event('early', '2020-05-23')])).toMatchObject({ state: 'silent', before: ['early'] });
    expect(standing([event('same month', '2020-05')])).toMatchObject({ state: 'answered', before: [] });
  });

  it('counts how long after the notice an account was still seen active', () => {
    const seen = (observationId: string, status: string, edtf: string) => ({
      observationId,
      accountId: 'a',
      status,
      date: on(edtf),
    });
    const told = standing(
      [event('check', '2020-06-01', { kind: 'status-check', outcome: 'active' })],
      [
        seen('before', 'active', '2020-03'),
        seen('next day', 'active', '2020-05-25'),
        seen('gone', 'suspended', '2020-07-01'),
      ],
    );
    expect(told.activeAfter).toEqual({ least: 8, most: 8 });
    expect(told.checks.map(({ id }) => id)).toEqual(['next day', 'gone', 'check']);
  });

  it('without a date of sending counts nothing', () => {
    const none = standingOf({ sent: on(null), events: [event('a', '2020')], observations: [] }, on('2021'), 'UTC');
    expect(none).toMatchObject({ state: 'not-sent', silence: null, before: [] });
  });
});
