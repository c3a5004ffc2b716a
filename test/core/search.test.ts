import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../../core/text/graphemes.ts';
import { dateEnds, foldedWords, highlight, parseSearch, snippet, tokens } from '../../core/text/normalise.ts';
import { texts } from './arbitrary-texts.ts';

const marked = (text: string, query: string): string[] =>
  highlight(text, query).map(([start, end]) => text.slice(start, end));

describe('reading a search', () => {
  it.each([
    ['final solution', '"final" AND "solution"'],
    ['"final solution"', '"final solution"'],
    ['“final solution”', '"final solution"'],
    ['«final solution»', '"final solution"'],
    ['"final solution', '"final solution"'],
    ['regim*', '"regim" *'],
    ['"final sol"*', '"final sol" *'],
    ['regime -press', '("regime") NOT ("press")'],
    ['regime -press -"two words"', '("regime") NOT ("press" OR "two words")'],
    ['a -b c', '("a" AND "c") NOT ("b")'],
    ["don't", '"don t"'],
    ['well-known', '"well known"'],
    ['中国', '"中 国"'],
    ['صه"ل', '"صه ل"'],
    ['a"b', '"a b"'],
    ['كتاب', '"کتاب"'],
    ['a AND b OR NOT c NEAR d', '"a" AND "and" AND "b" AND "or" AND "not" AND "c" AND "near" AND "d"'],
    ['text:a ^b (c)', '"text a" AND "b" AND "c"'],
    ['"a" OR 1=1', '"a" AND "or" AND "1 1"'],
    ['=a12', '"a12"'],
    ['#tag @Khamenei_tv', '"tag" AND "khamenei_tv"'],
    ['- a', '"a"'],
    ['a--b', '"a b"'],
  ])('%s is %s', (query, match) => {
    expect(parseSearch(query)).toMatchObject({ match, problem: null });
  });

  it.each([
    ['', 'Nothing to search for. Write a word or a “phrase in quotation marks”.'],
    [' "" * - ', 'Nothing to search for. Write a word or a “phrase in quotation marks”.'],
    ['-press', 'Only exclusions. Add a word that must occur.'],
    ['x '.repeat(65), 'A search can hold 64 words or phrases. Take some out.'],
  ])('%j can’t be looked for: %s', (query, problem) => {
    expect(parseSearch(query)).toMatchObject({ match: null, problem });
  });

  it('gives the words for highlights, exclusions apart', () => {
    expect([...parseSearch('"Final Solution" reg* -press').words]).toEqual(['final', 'solution', 'reg']);
  });
});

describe('highlights', () => {
  it.each([
    ['The FINAL final Solution', '"final solution"', ['final', 'Solution']],
    ['Regime, regimes; REGIME!', 'regime', ['Regime', 'REGIME']],
    ['Regime, regimes', 'regim*', ['Regime', 'regimes']],
    ['می‌خواهم كتاب‌هاي', 'کتابهای', ['كتاب‌هاي']],
    ['שָׁלוֹם עולם', 'שלום', ['שָׁלוֹם']],
    ['我爱中国人', '中国', ['中', '国']],
    ['e\u0301cole', 'école', ['e\u0301cole']],
    ['press and regime', 'regime -press', ['regime']],
    ['🇮🇱 flag', '🇮🇱', ['🇮🇱']],
    ['nothing here', 'regime', []],
    ['final', '"final solution"', []],
  ])('in %j for %s mark %j', (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });

  it('point at the words, in order, apart, and never into a grapheme', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const words = foldedWords(text);
        fc.pre(words.length > 0);
        const word = words[pick % words.length]!;
        const ranges = highlight(text, word);
        expect(ranges.length).toBeGreaterThan(0);
        let before = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
          expect(foldedWords(text.slice(start, end))).toContain(word);
          before = end;
        }
        const covered = Array.from(tokens(text)).filter((token) => token.word === word);
        for (const { start, end } of covered) {
          expect(ranges.some(([from, to]) => from <= start && end <= to)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('snippets', () => {
  const long = `${'before '.repeat(40)}the final solution of the question${' after'.repeat(40)}`;

  it('show the first hit with some words around it', () => {
    const found = snippet(long, '"final solution"');
    expect(found.text).toMatch(/^before .*the final solution of the question .*after$/);
    expect(found.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['final', 'solution']);
    expect(found).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(long.slice(found.start, found.end)).toBe(found.text);
    expect(found.text.length).toBeLessThan(130);
  });

  it('show the beginning where nothing is found, and a short text whole', () => {
    expect(snippet(long, 'elsewhere')).toMatchObject({ start: 0, marks: [], cutBefore: false, cutAfter: true });
    expect(snippet('Short text.', 'text')).toMatchObject({ text: 'Short text.', cutBefore: false, cutAfter: false });
  });

  it('cut no grapheme and no hit', () => {
    const families = '👨‍👩‍👧'.repeat(80);
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map((text) => text + families + text),
          texts.map((text) => text.repeat(8)),
        ),
        fc.nat(),
        (text, pick) => {
          const words = foldedWords(text);
          const query = words.length > 0 ? words[pick % words.length]! : 'x';
          const found = snippet(text, query);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(isBoundary(text, found.start) && isBoundary(text, found.end)).toBe(true);
          const [first] = highlight(text, query);
          if (first) expect(found.marks[0]).toEqual([first[0] - found.start, first[1] - found.start]);
          expect([found.cutBefore, found.cutAfter]).toEqual([found.start > 0, found.end < text.length]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('parts of words', () => {
  it.each([
    ['*egim*', 'Regimes and REGIMEN', ['egim', 'EGIM']],
    ['*egim', 'Regimes', ['egim']],
    ['*تابها*', 'می‌خواهم كتاب‌هاي', ['تاب‌ها']],
    ['*לו*', 'שָׁלוֹם עולם', ['לוֹ']],
    ['*"al sol"*', 'the Final, solution', ['al, sol']],
    ['*国人*', '我爱中国人', ['国人']],
    ['*col*', 'e\u0301cole', ['col']],
    ['*éco*', 'e\u0301cole', ['e\u0301co']],
    ['press *gim*', 'press and regime', ['press', 'gim']],
    ['press -*gim*', 'press and regime', ['press']],
  ])('%s marks in %j', (query, text, words) => {
    expect(marked(text, query)).toEqual(words);
  });

  it('are apart from words, which the index looks for', () => {
    const parsed = parseSearch('final *egim* -*x1*');
    expect(parsed).toMatchObject({ match: '"final"', parts: [{ text: 'egim' }, { text: 'x1', excluded: true }] });
    expect(parseSearch('-*egim*').problem).toBe('Only exclusions. Add a word that must occur.');
  });

  it('mark nothing but what folds to them, and never half a grapheme', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, pick, length) => {
        const words = foldedWords(text);
        fc.pre(words.length > 0);
        const word = Array.from(words[pick % words.length]!);
        const part = word.slice(0, length).join('');
        const ranges = highlight(text, `*${part}*`);
        fc.pre(parseSearch(`*${part}*`).parts.length > 0);
        expect(ranges.length).toBeGreaterThan(0);
        for (const [start, end] of ranges) {
          expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
          expect(foldedWords(text.slice(start, end)).join(' ')).toContain(parseSearch(`*${part}*`).parts[0]!.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('conditions', () => {
  it.each([
    ['account:ministry regime', [['account', 'ministry', false]], '"regime"'],
    ['account:"the ministry"', [['account', 'the ministry', false]], null],
    [
      '-account:@a date:2020-05',
      [
        ['account', '@a', true],
        ['date', '2020-05', false],
      ],
      null,
    ],
    ['DATE:2020', [['date', '2020', false]], null],
    ['date:', [['date', '', false]], null],
  ])('%s', (query, conditions, match) => {
    const parsed = parseSearch(query);
    expect(parsed.conditions.map(({ about, value, excluded }) => [about, value, excluded])).toEqual(conditions);
    expect(parsed).toMatchObject({ match, problem: null });
  });

  it.each([
    ['2020-05', '2020-05', '2020-05'],
    ['2020-05..2020-07', '2020-05', '2020-07'],
    ['..2020-07', null, '2020-07'],
    ['2020-05..', '2020-05', null],
    ['2020-05/2020-07', '2020-05', '2020-07'],
    ['2020-05/..', '2020-05', null],
    ['[2020-05-17..2020-05-24]', '[2020-05-17..2020-05-24]', '[2020-05-17..2020-05-24]'],
  ])('date:%s is from %s to %s', (value, from, to) => {
    expect(dateEnds(value)).toEqual({ from, to });
  });
});
