import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAs, encodeAs } from '../../core/text/charsets.ts';
import { readEntities } from '../../core/text/entities.ts';
import { repair } from '../../core/text/repair.ts';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { realData } from './real-data.ts';

const table = realData('statements/BarackObama.csv', 'the repair of real posts');
const declarations = realData('statements/udhr-multilingual', 'the repair of real prose');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const misread = (text: string): string => decodeAs(utf8(text), 'windows-1252');

describe('reading mis-decoded text', () => {
  it.each([
    ['CafÃ© â€“ â€œnoâ€\u009d', 'Café – “no”', ['windows-1252 → utf-8']],
    ['Ø³Ù„Ø§Ù…', 'سلام', ['windows-1252 → utf-8']],
    ['ÃƒÂ©tÃƒÂ©', 'été', ['windows-1252 → utf-8', 'windows-1252 → utf-8']],
    ['weäóîll', 'we—ll', ['windows-1252 → macintosh', 'windows-1252 → macintosh', 'windows-1252 → utf-8']],
    ['we‰ÛÓll', 'we—ll', ['windows-1252 → macintosh', 'windows-1252 → utf-8']],
    ['Caf√©', 'Café', ['macintosh → utf-8']],
    ['ðŸ˜€ &amp; more', '😀 & more', ['windows-1252 → utf-8', 'HTML character references']],
    ['Puerto Rico &amp; the USVI', 'Puerto Rico & the USVI', ['HTML character references']],
  ])('%s is read as %s', (text, read, steps) => {
    expect(repair(text)).toEqual({ text: read, steps });
  });

  it.each([
    'Plain ASCII.',
    'Café – “no”',
    '«\u00a0voilà\u00a0» où… çà',
    'Größe, Übermaß, „Ä“',
    'STÖ…',
    'Désolé…— dit-il, désolé…”',
    'می‌خواهم كتاب‌هاي را',
    'Join us aäó_',
    'CafÃ© and سلام',
    'R&D, AT&T; &unknown; &#0; &#xD800;',
    '',
  ])('leaves %j as it is', (text) => {
    expect(repair(text)).toBeNull();
  });

  it('undoes whatever was done to a text of usual characters', () => {
    const usual = fc.string({
      unit: fc.constantFrom('a', ' ', 'é', 'ö', '—', '’', '…', 'س', 'ل', 'ש', 'д', '中', '😀'),
      minLength: 2,
    });
    fc.assert(
      fc.property(usual, (text) => {
        const foreign = (text.match(/[سلשд中]/gu) ?? []).length;
        fc.pre(/\P{ASCII}/u.test(text) && (foreign === 0 || foreign >= 4) && repair(text) === null);
        expect(repair(misread(text))?.text).toBe(text);
        expect(repair(misread(misread(text)))?.text).toBe(text);
        expect(repair(decodeAs(utf8(text), 'macintosh'))?.text).toBe(text);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => repair(text) === null || repair(text)?.text !== text),
    );
  });
});

describe('its parts', () => {
  it('decode UTF-8 as the platform does', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const reference = (bytes: Uint8Array): string | null => {
      try {
        return strict.decode(bytes);
      } catch {
        return null;
      }
    };
    const nearly = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([text, at, byte]) => {
        const bytes = utf8(text);
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        return bytes;
      });
    const high = fc
      .array(fc.constantFrom(0x80, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x8f, 0x90, 0x41))
      .map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(fc.oneof(nearly, high, fc.uint8Array()), (bytes) => {
        expect(decodeUtf8(bytes)).toBe(reference(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['windows-1252', 'macintosh'] as const)('know %s as the platform does', (charset) => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(decodeAs(all, charset)).toBe(new TextDecoder(charset).decode(all));
    expect(encodeAs(decodeAs(all, charset), charset)).toEqual(all);
    expect(encodeAs('ж', charset)).toBeNull();
  });

  it('read character references once', () => {
    expect(readEntities('&lt;b&gt; &amp;lt; &#39;x&#x27; &hellip; Twitter&aposs &rlm;')).toBe(
      "<b> &lt; 'x' … Twitter's \u200f",
    );
    expect(readEntities('&constructor; &toString; &apost &#1114112; &#7;')).toBe(
      '&constructor; &toString; &apost &#1114112; &#7;',
    );
  });
});

/** Fields of a CSV with quoted line ends (RFC 4180). */
function column(text: string, index: number): string[] {
  const rows = text.matchAll(/((?:"(?:[^"]|"")*"|[^,"\n]*)(?:,(?:"(?:[^"]|"")*"|[^,"\n]*))*)\n/g);
  return Array.from(rows, ([row]) => {
    const fields = Array.from(row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,\n]*)/g), ([, field = '']) => field);
    return (fields[index] ?? '').replace(/^"([^]*)"$/, '$1').replaceAll('""', '"');
  }).slice(1);
}

describe.skipIf(table === null || declarations === null)('real files', () => {
  it.each(['windows-1252', 'macintosh'])(
    'gives back 1,065 of 1,378 posts that were decoded wrongly twice, read as %s',
    (charset) => {
      const posts = column(new TextDecoder(charset).decode(readFileSync(table ?? '')) + '\n', 1);
      expect(posts).toHaveLength(3207);
      const suspect = posts.filter((post) => /\P{ASCII}/u.test(post));
      expect(suspect).toHaveLength(1378);
      const repaired = suspect.map(repair).filter((reading) => reading?.steps.some((step) => step.endsWith('utf-8')));
      expect(repaired).toHaveLength(1065);
      const signs = new Set(repaired.flatMap((reading) => reading?.text.match(/\P{ASCII}/gu) ?? []));
      expect([...signs].sort().join('')).toBe('áñ\u200b–—‘’“→↑⬆⬇✓✔'.split('').sort().join(''));
    },
  );

  it('finds nothing wrong in the Universal Declaration', () => {
    const files = readdirSync(declarations ?? '').filter((name) => name.endsWith('.html'));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) {
      const lines = readFileSync(resolve(declarations ?? '', name), 'utf8')
        .replaceAll(/<[^>]*>|&[^;]*;/g, ' ')
        .split('\n');
      expect(lines.map(repair).filter((reading) => reading !== null)).toEqual([]);
    }
  });
});
