import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { foldedText, foldedWords, parseSearch, searchText, tokens } from '../../core/text/normalise.ts';
import { nativeBindingPath } from '../../db/native-binding.ts';
import { texts, wellFormedTexts } from './arbitrary-texts.ts';

describe('what the word index is given', () => {
  it.each([
    ['كتاب‌هاي', 'کتابهای', 'Arabic kaf and yeh, ZWNJ'],
    ['مصطفى', 'مصطفی', 'alef maqsura'],
    ['مـــقاومة', 'مقاومة', 'tatweel'],
    ['قُرْآن ۖ', 'قرآن', 'harakat and Quranic signs'],
    ['שָׁלוֹם', 'שלום', 'niqqud'],
    ['בית־ספר', 'בית ספר', 'maqaf parts words'],
    ['صفحه ١٢ و ۳۴', 'صفحه 12 و 34', 'digits'],
    ['ｆｕｌｌ ①', 'full 1', 'width and circles'],
    ['Ὀδυσσεύς', 'ὀδυσσεύσ', 'final sigma'],
    ['ÉCOLE', 'école', 'case'],
    ['e\u0301cole', 'école', 'composition'],
    ['中国人abc', '中 国 人 abc', 'CJK spaced'],
    ['❤️love', '❤ love', 'a pictograph is a word'],
    ['🇮🇱', '🇮 🇱', 'flags'],
    ['1️⃣ é', '1 é', 'keycaps'],
    ['a\u202eb\u00adc é', 'abc é', 'invisible characters fall away'],
    ['𐐀', '𐐨', 'case beyond the first plane'],
    ['é =a12 ＝t5', 'é a12 t5', 'filter tokens can’t be typed'],
    ['=a12', 'a12', 'not in ASCII either'],
  ])('%j gives %j: %s', (text, folded) => {
    expect(searchText(text)).toBe(folded);
  });

  it('leaves ASCII to the index', () => {
    expect(searchText("Don't STOP; https://t.co/x")).toBe("Don't STOP; https://t.co/x");
    expect(foldedText("Don't STOP; https://t.co/x")).toBe('don t stop https t co x');
  });

  it('says the same of what it said', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
        expect(foldedText(searchText(text))).toBe(foldedText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on how letters were composed', () => {
    fc.assert(
      fc.property(wellFormedTexts, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
          expect(foldedText(text.normalize(form))).toBe(foldedText(text));
        }
      }),
    );
  });

  it('never lets the mark of a filter token out', () => {
    fc.assert(fc.property(texts, (text) => !searchText(text).includes('=')));
  });

  it('is the same for a long text as for its parts', () => {
    fc.assert(
      fc.property(fc.array(wellFormedTexts, { minLength: 3, maxLength: 6 }), (parts) => {
        const long = Array.from({ length: 400 }, (_, i) => parts[i % parts.length]).join(' é ');
        const words = Array.from({ length: 400 }, (_, i) => foldedWords(parts[i % parts.length] ?? ''));
        expect(foldedWords(long)).toEqual(words.flatMap((list, i) => (i > 0 ? ['é', ...list] : list)));
      }),
      { numRuns: 10 },
    );
  });
});

describe('words in their places', () => {
  it('are the words of the index', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(Array.from(tokens(text), (token) => token.word)).toEqual(foldedWords(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('stand in order, apart, and fold to their word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of tokens(text)) {
          // Two words may come out of one character, as of ㎞/h
          expect(token.end).toBeGreaterThanOrEqual(end);
          expect(token.start).toBeLessThan(token.end);
          expect(foldedWords(text.slice(token.start, token.end))).toContain(token.word);
          end = token.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in the text as it is', () => {
    const text = 'او گفت: «می‌خواهم كتاب‌هاي را»';
    expect(Array.from(tokens(text), ({ start, end }) => text.slice(start, end))).toEqual([
      'او',
      'گفت',
      'می‌خواهم',
      'كتاب‌هاي',
      'را',
    ]);
  });
});

describe('in a real index', () => {
  const database = new Database(':memory:', { nativeBinding: nativeBindingPath() });
  afterAll(() => database.close());
  database.exec(`CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = "ascii tokenchars '=_'");
    CREATE VIRTUAL TABLE listed USING fts5vocab(words, 'instance');`);
  const insert = database.prepare('INSERT INTO words(rowid, text) VALUES (1, ?)');
  const listed = database.prepare('SELECT term FROM listed ORDER BY "offset"').pluck();
  const find = database.prepare('SELECT count(*) FROM words WHERE words MATCH ?').pluck();
  const withIndex = (text: string, check: () => void): void => {
    insert.run(searchText(text));
    check();
    database.exec("INSERT INTO words(words) VALUES ('delete-all')");
  };

  it('a text is cut into its folded words', () => {
    fc.assert(
      fc.property(wellFormedTexts, (text) => {
        withIndex(text, () => expect(listed.all()).toEqual(foldedWords(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('every word, phrase and beginning of a text is found', () => {
    fc.assert(
      fc.property(wellFormedTexts, fc.nat(), fc.nat(3), (text, from, length) => {
        const places = [...tokens(text)];
        fc.pre(places.length > 0);
        const at = from % places.length;
        const [first, last] = [places[at]!, places[Math.min(at + length, places.length - 1)]!];
        const phrase = text.slice(first.start, last.end).replaceAll(/["“”„‟«»＂]/gu, ' ');
        // A mark that stands alone can belong to the place of the word before it
        fc.pre(
          foldedWords(phrase).join() ===
            places
              .slice(at, at + length + 1)
              .map((token) => token.word)
              .join(),
        );
        withIndex(text, () => {
          for (const query of [first.word, `"${phrase}"`, `${first.word}*`]) {
            const { match } = parseSearch(query);
            expect(match).not.toBeNull();
            expect(find.get(match)).toBe(1);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that can be typed is a wrong expression', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...Array.from('"*-+^:(){}[]\\\'= aé中'), 'NEAR', 'AND', 'OR', 'NOT', '“', '»'),
    });
    withIndex('a é 中', () => {
      fc.assert(
        fc.property(fc.oneof(typed, texts), (query) => {
          const { match, problem, parts } = parseSearch(query);
          expect(match === null && parts.every((part) => part.excluded)).toBe(problem !== null);
          if (match !== null) expect([0, 1]).toContain(find.get(match));
        }),
        { numRuns: 500 },
      );
    });
  });
});
