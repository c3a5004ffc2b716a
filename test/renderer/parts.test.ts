import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../core/domain/date-language.ts';
import { ARABIC, HEBREW, PERSIAN } from '../../core/domain/date-languages.ts';
import { describeDate } from '../../core/domain/date-words.ts';
import { leadingWords } from '../../renderer/ui/leading-words.ts';
import { rowAfter } from '../../renderer/ui/row-list.tsx';
import { spanRuns, type Span } from '../../renderer/ui/span-runs.ts';

const span = fc.record({
  from: fc.integer({ min: -3, max: 40 }),
  to: fc.integer({ min: -3, max: 40 }),
  look: fc.constantFrom<Span['look']>('statement', 'clause', 'gone'),
});

describe('spans over words', () => {
  it('lose no character and cover exactly what they say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const runs = spanRuns(text, spans);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        let at = 0;
        for (const run of runs) {
          const covering = spans.filter((one) => one.from <= at && one.to >= at + run.text.length && one.to > one.from);
          expect(run.spans.length).toBe(run.text === '' ? run.spans.length : covering.length);
          at += run.text.length;
        }
      }),
    );
  });

  it('show every mark exactly once, where its span begins', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const drawn = spans.filter((one) => Math.max(0, one.from) < Math.min(text.length, one.to));
        expect(spanRuns(text, spans).flatMap((run) => run.begins).length).toBe(drawn.length);
      }),
    );
  });

  it('stand outermost first, the longer around the shorter', () => {
    const [first] = spanRuns('abcdef', [
      { from: 0, to: 3, look: 'clause' },
      { from: 0, to: 6, look: 'statement' },
    ]);
    expect(first?.spans.map((one) => one.look)).toEqual(['statement', 'clause']);
  });
});

describe('the words before the numbers of a date', () => {
  it.each([
    ['[..2020-05-24]', ENGLISH, 'before '],
    ['2020-05~', ENGLISH, 'about '],
    ['2020-05%', ENGLISH, 'perhaps about '],
    ['[2020-05-17..2020-05-24]', ENGLISH, 'between '],
    ['2020-05-22', ENGLISH, ''],
    ['[..2020-05-24]', HEBREW, 'לפני '],
    ['[2020-05-17..2020-05-24]', HEBREW, 'בין '],
    ['2020-05', HEBREW, ''],
    ['[..2020-05-24]', PERSIAN, 'پیش از '],
    ['2020-05~', ARABIC, 'نحو '],
  ] as const)('%s', (edtf, language, lead) => {
    expect(leadingWords(describeDate(edtf, null, { style: 'short', language }).words, language)).toBe(lead);
  });
});

describe('dates in other languages', () => {
  it('join a prefix to a word and set it off from a number', () => {
    const said = (edtf: string): string => describeDate(edtf, null, { style: 'long', language: HEBREW }).words;
    expect(said('[2020-05-17..2020-05-24]')).toBe('בין 17 ל־24 במאי 2020');
    expect(said('[2020-05..2020-06]')).toBe('בין מאי ליוני 2020');
    expect(said('2020-05-22T09:14+02:00')).toBe('22 במאי 2020, \u206609:14 UTC+02:00\u2069');
  });

  it('say the month as a word and keep the digits 0 to 9', () => {
    for (const language of [HEBREW, PERSIAN, ARABIC]) {
      for (const month of ['01', '05', '12']) {
        const { words } = describeDate(`2020-${month}-22`, null, { style: 'short', language });
        expect(words).toMatch(/^22 \S.* 2020$/u);
        expect(words).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/u);
      }
    }
  });
});

describe('keys in a list of rows', () => {
  it('stay within it, and single letters only where they are on', () => {
    expect(rowAfter('ArrowDown', 2, 3, false)).toBe(2);
    expect(rowAfter('ArrowUp', 0, 3, false)).toBe(0);
    expect(rowAfter('End', 0, 3, false)).toBe(2);
    expect(rowAfter('j', 0, 3, true)).toBe(1);
    expect(rowAfter('j', 0, 3, false)).toBeNull();
    expect(rowAfter('x', 0, 3, true)).toBeNull();
  });
});
