import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDate, gaugeOf, precisionOf } from '../../core/domain/date-words.ts';
import { dates, days } from './arbitrary-dates.ts';

const long = (text: string | null, zone: string | null = null): string =>
  describeDate(text, zone, { style: 'long' }).words;
const short = (text: string, zone: string | null = null) => describeDate(text, zone, { style: 'short' });
const ticks = (text: string): string =>
  gaugeOf(text)
    .map((tick) => tick[0])
    .join('');

describe('dates in documents', () => {
  it.each([
    ['2020-07-29', '29 July 2020'],
    ['2020-05-22T09:14+04:30', '22 May 2020, 09:14 UTC+04:30'],
    ['2020-05-22T09:14Z', '22 May 2020, 09:14 UTC'],
    ['2020-05-22T09:14:05.042-0500', '22 May 2020, 09:14:05.042 UTC-05:00'],
    ['[..2020-05-24]', 'before 25 May 2020'],
    ['[..2020-05-31]', 'before 1 June 2020'],
    ['[..2020-12]', 'before January 2021'],
    ['[..2019]', 'before 2020'],
    ['[..2020-24]', 'before spring 2021'],
    ['[..201X]', 'before the 2020s'],
    ['[..0000]', 'before 1 CE'],
    ['[..2020-05-24T23:59Z]', 'before 25 May 2020, 00:00 UTC'],
    ['[..2020-05~]', 'before about June 2020'],
    ['[2020-05-17..]', 'after 16 May 2020'],
    ['[2020-01-01..]', 'after 31 December 2019'],
    ['[2020-21..]', 'after winter 2019'],
    ['[2020-22..]', 'after spring 2020'],
    ['[2020-05-17..2020-05-24]', 'between 17 and 24 May 2020'],
    ['[2020-04-30..2020-05-02]', 'between 30 April and 2 May 2020'],
    ['[2019-12-30..2020-01-02]', 'between 30 December 2019 and 2 January 2020'],
    ['[2020-04..2020-05]', 'between April and May 2020'],
    ['[2019..2020]', 'between 2019 and 2020'],
    ['2020-05-01/2020-05-03', '1 to 3 May 2020'],
    ['2020-04/2020-06', 'April to June 2020'],
    ['2020-05-01~/2020-05-03', 'about 1 May 2020 to 3 May 2020'],
    ['2020-05-22T09:00Z/2020-05-22T10:30Z', '22 May 2020, 09:00 to 10:30 UTC'],
    ['2020-05-22T23:00Z/2020-05-23T01:00Z', '22 May 2020, 23:00 to 23 May 2020, 01:00 UTC'],
    ['2020-05-22T09:00+02:00/2020-05-22T10:30+03:00', '22 May 2020, 09:00 UTC+02:00 to 22 May 2020, 10:30 UTC+03:00'],
    ['../2020-05-25', 'until 25 May 2020'],
    ['2020-05-25/', 'from 25 May 2020'],
    ['2020-05~', 'about May 2020'],
    ['2020-05?', 'perhaps May 2020'],
    ['2020-05%', 'perhaps about May 2020'],
    ['2020-21', 'spring 2020'],
    ['199X', 'the 1990s'],
    ['20', 'the years 2000 to 2099'],
    ['-015X', 'the years 160 BCE to 151 BCE'],
    ['2020-05-XX', 'May 2020'],
    ['2020-XX', '2020'],
    ['0409', '409 CE'],
    ['-0002', '3 BCE'],
    ['Y170002', '170002'],
    ['/', 'not given'],
    [null, 'not given'],
  ])('%s is “%s”', (text, words) => {
    expect(long(text)).toBe(words);
  });

  it('prints the zone that stands beside a time, and says where none does', () => {
    expect(long('2020-05-22T09:14', 'Asia/Tehran')).toBe('22 May 2020, 09:14 Asia/Tehran');
    expect(describeDate('2020-05-22T09:14', null, { style: 'long' })).toMatchObject({
      words: '22 May 2020, 09:14',
      zone: null,
      note: 'zone not stated',
    });
    expect(describeDate('2020-05-22', 'Asia/Tehran', { style: 'long' })).toMatchObject({
      words: '22 May 2020',
      zone: null,
    });
  });

  it('says what the words do not', () => {
    const note = (text: string) => describeDate(text, null, { style: 'long' }).note;
    expect(note('2020-05-XX')).toBe('day not given');
    expect(note('2020-XX-XX')).toBe('month not given');
    expect(note('202X')).toBe('year not given');
    expect(note('[..2020-05-24]')).toBe('day not given');
    expect(note('[..2020-05-24T10:00Z]')).toBe('time not given');
    expect(note('[2019..2020]')).toBe('year not given');
    expect(note('2020/')).toBe('end not known');
    expect(note('2020/..')).toBe('no end');
    expect(note('2020-05-22T24:00Z')).toBe('end of the day');
    expect(note('2020-05-22')).toBeNull();
  });
});

describe('dates on screens', () => {
  it.each([
    ['2020-05-22', '', '22 May 2020', null],
    ['2020-06-11T09:14+04:30', '', '11 Jun 2020 09:14', 'UTC+04:30'],
    ['[..2020-05-24]', '‹', 'before 25 May 2020', null],
    ['[2020-05-17..]', '›', 'after 16 May 2020', null],
    ['[2020-05-17..2020-05-24]', '~', 'between 17 and 24 May 2020', null],
    ['2020-06~', '~', 'about Jun 2020', null],
    ['2020-06?', '~', 'perhaps Jun 2020', null],
    ['/', '–', 'not given', null],
    ['../2020-06-11', '‹', 'until 11 Jun 2020', null],
    ['2020-06-11/..', '›', 'from 11 Jun 2020', null],
  ])('%s hangs “%s” before “%s”', (text, sign, words, zone) => {
    expect(short(text)).toMatchObject({ sign, words, zone });
  });
});

describe('precision and gauge', () => {
  it.each([
    ['2020-05-22T09:14:05.1Z', 'second', 'kkkk'],
    ['2020-05-22T09:14Z', 'minute', 'kkkk'],
    ['2020-05-22T09', 'hour', 'kkka'],
    ['2020-05-22', 'day', 'kkko'],
    ['2020-05', 'month', 'kkoo'],
    ['2020-05-XX', 'month', 'kkoo'],
    ['2020-21', 'season', 'kaoo'],
    ['2020', 'year', 'kooo'],
    ['202X', 'decade', 'aooo'],
    ['20XX', 'century', 'aooo'],
    ['2020-05-22~', 'about', 'kkao'],
    ['2020-05?', 'month', 'kaoo'],
    ['[..2020-05-24]', 'before', 'oooo'],
    ['[2020-05-24..]', 'after', 'oooo'],
    ['[2020-05-17..2020-05-24]', 'between', 'kkao'],
    ['[2020-04-30..2020-05-02]', 'between', 'kaao'],
    ['[2019-12-30..2020-01-02]', 'between', 'aaao'],
    ['2020-05-01/2020-05-03', 'span', 'kkko'],
    ['2020-05-01/..', 'span', 'oooo'],
    ['../..', 'undated', 'oooo'],
  ])('%s is known to the %s: %s', (text, precision, gauge) => {
    expect(precisionOf(text)).toBe(precision);
    expect(ticks(text)).toBe(gauge);
  });

  it('of nothing is nothing', () => {
    expect(precisionOf(null)).toBe('undated');
    expect(gaugeOf(null)).toEqual(['open', 'open', 'open', 'open']);
    expect(() => precisionOf('yesterday')).toThrow(RangeError);
  });
});

describe('every date', () => {
  it('has words, and ticks that never fill up again after an open one', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('long' as const, 'short' as const), (text, style) => {
        const { words, gauge, precision } = describeDate(text, null, { style });
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(/undefined|NaN|\s\s|^\s|\s$/);
        expect(gauge.join()).toMatch(/^(known,?)*(approximate,?)*(open,?)*$/);
        expect(gauge).toEqual(gaugeOf(text));
        expect(precision).toBe(precisionOf(text));
      }),
    );
  });

  it('is never said more precisely than it is given', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const words = long(text);
        if (!text.includes('T')) expect(words).not.toMatch(/\d\d:\d\d|\d\dh/);
        if (/^[1-9]\d{3}(-(\d\d|XX)(-XX)?)?[~?%]?$/.test(text)) expect(words).not.toMatch(/^\d{1,2} [A-Z]/);
        if (/^-?\d{4}(-XX)*[~?%]?$/.test(text)) expect(words).not.toMatch(/[A-Z][a-z]/);
      }),
    );
  });

  it('of day precision can be told apart by its words', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        fc.pre(a !== b);
        expect(long(a)).not.toBe(long(b));
      }),
    );
  });
});
