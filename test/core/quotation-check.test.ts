import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../../core/text/graphemes.ts';
import { checkQuotation, type QuotationCheck } from '../../core/text/quotation/check-quotation.ts';
import { placedWords, quotable } from '../../core/text/quotation/words.ts';
import { texts } from './arbitrary-texts.ts';
import { realData } from './real-data.ts';

const RULE =
  `References to mass murder are reviewed. ${'Other words stand here. '.repeat(30)}\n\n` +
  'You may not promote violence against or directly attack or threaten \n\n' +
  'other people on the basis of race, caste, gender, religious affiliation, age, or serious disease. We also \n\n' +
  'do not allow accounts whose primary purpose is inciting harm towards others.  \n\n**Rationale**  \n\n' +
  'References are made. It’s other people&aposs privacy.';
const stored = quotable(RULE);
const check = (quotation: string): QuotationCheck => checkQuotation(quotation, stored);

const left = ({ omissions }: QuotationCheck) =>
  omissions.map(({ words, marked }) => [words.replace(/\s+/g, ' '), marked]);
const put = ({ additions }: QuotationCheck) => additions.map(({ words }) => words);

describe('a quotation of the same words', () => {
  it('character for character', () => {
    expect(check('directly attack or threaten')).toMatchObject({
      match: 'exact',
      identical: true,
      score: 1,
      places: 1,
    });
  });

  it.each([
    ['line ends and spaces', 'attack or threaten other people', ['white-space']],
    ['straight quotation marks', "It's other", ['quotes']],
    ['a registrar’s half-read entity', 'other people’s privacy', ['entities', 'quotes']],
    ['markup left out', 'others. Rationale References are', ['markup', 'white-space']],
    ['hidden characters', 'promote\u200b violence\u200f against', ['hidden-characters']],
  ])('that differs by %s is exact, and says so', (_, quotation, differences) => {
    expect(check(quotation)).toMatchObject({ match: 'exact', identical: false, differences, omissions: [] });
  });

  it.each([
    ['case', 'You MAY not promote violence', ['case']],
    ['punctuation', 'promote violence against, or directly attack', ['punctuation']],
    ['forms of letters', 'ｐromote violence against', ['letter-forms']],
  ])('that differs by %s is altered', (_, quotation, differences) => {
    expect(check(quotation)).toMatchObject({
      match: 'altered',
      differences,
      omissions: [],
      additions: [],
      changes: [],
    });
  });
});

describe('a quotation of other words', () => {
  it('names what is left out silently, and what with an ellipsis', () => {
    expect(left(check('on the basis of race, gender, religious affiliation'))).toEqual([['caste', false]]);
    expect(left(check('on the basis of race … religious affiliation, age'))).toEqual([['caste, gender', true]]);
    expect(left(check('other people on the basis of race, caste …'))).toEqual([
      ['gender, religious affiliation, age, or serious disease', true],
    ]);
    expect(left(check('directly attack [...] people on the basis of race'))).toEqual([['or threaten other', true]]);
  });

  it('names what is added, whether it is marked, and whether it stands elsewhere', () => {
    const { additions } = check('on the basis of race, caste, gender … or calls for mass murder');
    expect(additions).toMatchObject([
      { words: 'or calls for mass murder', elsewhere: null, nearest: { words: 'mass murder' } },
    ]);
    expect(check('You [the account] may not promote violence').additions).toMatchObject([
      { words: 'the account', marked: true },
    ]);
    expect(check('directly attack serious disease or threaten other people on the basis').additions).toMatchObject([
      { words: 'serious disease', elsewhere: { start: RULE.indexOf('serious disease') } },
    ]);
  });

  it('names what is changed', () => {
    expect(check('You may not promote hatred against or directly attack').changes).toMatchObject([
      { stored: { words: 'violence' }, quoted: { words: 'hatred' } },
    ]);
  });

  it.each([
    '',
    ' ',
    '…',
    '\u0301\u0301',
    '\u202e\u202c',
    '!!',
    'of',
    'A text about cheese and the moon',
    'other gender age',
  ])('that are not the text’s: %j is none', (quotation) => {
    const found = check(quotation);
    if (!RULE.includes(quotation) || quotation === '') expect(found.match).toBe('none');
  });

  it('words that stand only scattered are none', () => {
    expect(check('murder age race primary may directly basis privacy people others').match).toBe('none');
  });
});

describe('any text and any quotation', () => {
  it('a stretch between words is exact; every span lies on whole graphemes', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const words = placedWords(text);
        fc.pre(words.length > 0);
        const [i, j] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const quotation = text.slice(words[i ?? 0]?.start, words[j ?? 0]?.end);
        expect(checkQuotation(quotation, quotable(text)).match).toBe('exact');
      }),
    );
  });

  it('never breaks, and cuts no grapheme on either side', () => {
    fc.assert(
      fc.property(texts, texts, texts, (a, b, c) => {
        const [text, quotation] = [a + b + c, a + c];
        const { parts, passage } = checkQuotation(quotation, quotable(text));
        for (const { quoted, stored: there } of parts) {
          if (quoted !== null)
            expect(isBoundary(quotation, quoted.start) && isBoundary(quotation, quoted.end)).toBe(true);
          if (there !== null) expect(isBoundary(text, there.start) && isBoundary(text, there.end)).toBe(true);
        }
        if (passage !== null) expect(passage.end).toBeGreaterThan(passage.start);
      }),
    );
  });

  const different = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 12, maxLength: 40 });

  it('what is taken out is what is told as left out', () => {
    fc.assert(
      fc.property(different, fc.nat(), fc.integer({ min: 1, max: 4 }), (numbers, at, many) => {
        const words = numbers.map((n) => `word${n}`);
        const from = 4 + (at % (words.length - 8));
        const gone = words.slice(from, Math.min(from + many, words.length - 4));
        const quotation = words.filter((word) => !gone.includes(word)).join(' ');
        const found = checkQuotation(quotation, quotable(words.join(' ')));
        expect(found).toMatchObject({ match: 'altered', additions: [], changes: [] });
        expect(left(found)).toEqual([[gone.join(' '), false]]);
      }),
    );
  });

  it('what is put in is what is told as added', () => {
    fc.assert(
      fc.property(different, fc.nat(), (numbers, at) => {
        const words = numbers.map((n) => `word${n}`);
        const from = 4 + (at % (words.length - 8));
        const quotation = [...words.slice(0, from), 'entirely', 'new', ...words.slice(from)].join(' ');
        const found = checkQuotation(quotation, quotable(words.join(' ')));
        expect(found).toMatchObject({ match: 'altered', omissions: [], changes: [] });
        expect(put(found)).toEqual(['entirely new']);
      }),
    );
  });

  it('of a megabyte ends soon', { timeout: 30_000 }, () => {
    let seed = 7;
    const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0);
    const words = Array.from({ length: 150_000 }, () => `w${next() % 20_011}`);
    const text = words.join(' ');
    const quotation = words.filter((_, i) => i % 10_000 !== 17).join(' ');
    const found = checkQuotation(quotation, quotable(text));
    expect(found.match).toBe('altered');
    expect(checkQuotation('\u0301'.repeat(1_000_000), quotable(text)).match).toBe('none');
  });
});

const POLICY = 'policies/pga-v1/twitter-community-guidelines/20200331_Twitter_CommunityGuidelines.md';
const real = realData(POLICY, 'the quotation check on the policy text of 31 March 2020');

describe.skipIf(real === null)('the letter’s quotation of the text of 31 March 2020', () => {
  const policy = quotable(real === null ? '' : readFileSync(real, 'utf8'));

  it('leaves out caste, sexual orientation, gender and more, and adds “calls for mass murder”', () => {
    const letter =
      'may not promote violence against, or directly attack, or threaten other people on the basis of race, ethnicity, ' +
      'national origin or religious affiliation… or calls for mass murder';
    const found = checkQuotation(letter, policy);
    expect(found.match).toBe('altered');
    expect(left(found)).toEqual([
      ['caste, sexual orientation, gender, gender identity', false],
      ['age, disability, or serious disease', true],
    ]);
    expect(found.additions).toMatchObject([
      { words: 'or' },
      { words: 'or calls for mass murder', elsewhere: null, nearest: { words: 'mass murder' } },
    ]);
    const { start = 0, end = 0 } = found.passage ?? {};
    expect(policy.text.slice(start, end)).toMatch(/^may not promote violence[^]*religious affiliation$/);
  });

  it.each([
    'may not threaten violence against an individual or a group of people',
    'may not threaten or promote terrorism or violent extremism',
  ])('“%s” is exact', (quotation) => {
    expect(checkQuotation(quotation, policy)).toMatchObject({ match: 'exact', identical: true });
  });
});
