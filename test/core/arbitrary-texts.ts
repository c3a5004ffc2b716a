import fc from 'fast-check';

/** Texts as posts are: several scripts, marks, invisible characters, emoji, links, and now and then anything at all. */
const pieces = fc.constantFrom(
  'regime',
  'Don’t',
  'GROẞE',
  'Ὀδυσσεύς',
  'ΣΊΣΥΦΟΣ',
  'миграция',
  'می‌خواهم',
  'كتاب‌هاي',
  'مقاومة',
  'مـقاومة',
  'قُرْآن',
  'ﻻ',
  'הִתְנַגְּדוּת',
  'צה״ל',
  'בית־ספר',
  '中国人',
  'ゲーム',
  'ｹﾞｰﾑ',
  '한국어',
  'ㅎㅏㄴ',
  'हिन्दी',
  'ภาษาไทย',
  'é',
  'e\u0301',
  'ﬁn',
  '①',
  '１２٣۴',
  'Å',
  '𝐁𝐨𝐥𝐝',
  '𐐀𐐁',
  '𠀀',
  '👨‍👩‍👧',
  '🇮🇱🇮🇷',
  '❤️',
  '👍🏽',
  '#tag_1',
  '@Khamenei_tv',
  'https://t.co/abc?x=1',
  '=a12',
);
const glue = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200c',
  '\u200f',
  '\u00ad',
  '\ufeff',
  '\u2060',
  '.',
  ', ',
  '-',
  '=',
  '\0',
);
const strange = fc.string({ unit: 'binary', maxLength: 6 });
const loose = fc.string({
  unit: fc.constantFrom(
    '\u0301',
    '\u3099',
    '\u1161',
    '\u11a8',
    '\u200d',
    '\u0640',
    '\u064b',
    '\ud83d',
    '\udc68',
    'か',
    'ᄒ',
    'ᅡ',
    'ﾞ',
    'İ',
    'ſ',
  ),
  maxLength: 5,
});

export const texts = fc
  .array(
    fc.tuple(
      fc.oneof({ arbitrary: pieces, weight: 8 }, { arbitrary: loose, weight: 1 }, { arbitrary: strange, weight: 1 }),
      glue,
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** Texts that can be stored as they are: no half pairs. */
export const wellFormedTexts = texts.filter((text) => !/\p{Surrogate}/u.test(text));
