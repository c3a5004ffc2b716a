import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCharacters } from '../../core/text/hidden-characters.ts';
import { texts } from './arbitrary-texts.ts';

const names = (text: string): string[] => hiddenCharacters(text).map((found) => found.name);

describe('hidden characters', () => {
  it.each([
    ['left\u200fright', ['RLM'], 'direction'],
    ['می\u200cخواهم', ['ZWNJ'], 'joining'],
    ['a\u200db', ['ZWJ'], 'joining'],
    ['a\0b', ['U+0000'], 'control'],
    ['a\u001b[31m', ['U+001B'], 'control'],
    ['a\u0085b', ['U+0085'], 'control'],
    ['\ufeffa', ['BOM'], 'width'],
    ['a\u200bb', ['ZWSP'], 'width'],
    ['a\u00adb', ['SHY'], 'width'],
    ['a\u2028b', ['LS'], 'width'],
    ['\u202eabc\u202c', ['RLO', 'PDF'], 'direction'],
    ['\u2067abc\u2069', ['RLI', 'PDI'], 'direction'],
    ['a\ufe00', ['U+FE00'], 'variation'],
    ['a\u{e0061}', ['U+E0061'], 'tag'],
    ['a\ue000', ['U+E000'], 'private'],
    ['a\uffff', ['U+FFFF'], 'unassigned'],
    ['a\ud83d', ['U+D83D'], 'surrogate'],
    ['a\u3164b', ['U+3164'], 'width'],
  ])('%j holds %j', (text, expected, kind) => {
    expect(names(text)).toEqual(expected);
    expect(hiddenCharacters(text)[0]?.kind).toBe(kind);
  });

  it('are not what makes a picture, a line or a letter', () => {
    for (const text of ['👨‍👩‍👧 ❤️ 👍🏽 1️⃣ 🏴‍☠️', 'tab\there\r\nnext', 'é ü ش', '٪ \u0600١', '🏴\u{e0067}\u{e0062}\u{e007f}']) {
      expect(names(text)).toEqual([]);
    }
    expect(names('a\u{e0067}\u{e007f}')).toEqual(['U+E0067', 'U+E007F']);
  });

  it('stand where they say, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { index, length, codePoint } of hiddenCharacters(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(text.codePointAt(index)).toBe(codePoint);
          expect(length).toBe(codePoint > 0xffff ? 2 : 1);
          end = index + length;
        }
      }),
    );
  });

  it('are all that a reader could not see between letters', () => {
    fc.assert(
      fc.property(fc.constantFrom('\u200e', '\u202d', '\u2060', '\u061c', '\u0007', '\u180e'), (hidden) => {
        expect(hiddenCharacters(`ab${hidden}cd`)).toMatchObject([{ index: 2, length: 1 }]);
      }),
    );
  });
});
