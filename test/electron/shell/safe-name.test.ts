import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/shell/safe-name.ts';

describe('names offered for new files', () => {
  it.each([
    ['Letter of May 2020', 'Letter of May 2020'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d', 'a b c d'],
    ['a\u0000b\nc', 'a b c'],
    ['evil\u202Efdp.exe', 'evil fdp.exe'],
    ['.hidden', 'hidden'],
    ['trailing. ', 'trailing'],
    ['…', '…'],
    ['   ', 'Case'],
    ['', 'Case'],
    ['پرونده ۱', 'پرونده ۱'],
    ['事件', '事件'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested, 'Case')).toBe(expected);
  });

  it('are always one part of a path, short enough, and never cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const name = safeFileName(text, 'Case');
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Bidi_Control}]/u);
        expect(['', '.', '..']).not.toContain(name);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(/\p{Surrogate}/u.test(name) && !/\p{Surrogate}/u.test(text)).toBe(false);
      }),
    );
  });
});
