import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../core/dossier/compile.ts';
import type { StatementRecord } from '../../../core/dossier/records.ts';
import { coverageOf } from '../../../engine/render/pdf/coverage.ts';
import { cutPages } from '../../../engine/render/pdf/drawn-pages.ts';
import { segmentsOf } from '../../../engine/render/pdf/segments.ts';
import { Typesetter } from '../../../engine/render/pdf/typeset.ts';
import { volumesOf } from '../../../engine/render/pdf/volumes.ts';
import { readDossierFonts } from '../../../engine/render/font-files.ts';
import { renderJson } from '../../../engine/render/json.ts';
import { printable } from '../../../engine/render/images.ts';
import { custody, date, facts, records, request, statement, uuid } from '../../core/dossier/hand-made.ts';
import { png } from './made-pictures.ts';

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('SKIPPED: poppler-utils is not installed, so the text of PDFs is not read back\n');
    return false;
  }
})();

let folder = '';
let typesetter: Typesetter;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-pdf-'));
  typesetter = new Typesetter();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modelOf = (statements: readonly StatementRecord[], more = {}) =>
  compile(records(statements, more), request, custody, facts);
const pdfOf = (statements: readonly StatementRecord[], standard: 'a-3a' | 'ua-1' = 'a-3a'): Uint8Array =>
  typesetter.pdf(modelOf(statements), new Map(), standard, () => undefined)[0]?.bytes ?? new Uint8Array();

function run(command: string, args: readonly string[], pdf: Uint8Array): string {
  const path = join(folder, 'one.pdf');
  writeFileSync(path, pdf);
  return execFileSync(
    command,
    args.map((arg) => (arg === 'PDF' ? path : arg)),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
}

/** One line of words: breaks of lines are the page's, direction marks are poppler's own. */
const flat = (text: string): string => text.replace(/[\u202a-\u202e\u200e\u200f]/g, '').replace(/\s+/g, ' ');
const letters = (text: string): string[] =>
  flat(text)
    .split(' ')
    .map((word) => Array.from(word).sort().join(''))
    .sort();

/** Markup of Typst, HTML, TeX and shells: all of it is text to us. */
const MARKUP =
  'a #strong[x] #import "y" $z$ \\ @ref `code` <label> // no /* no */ = h * b * _i_ - l + n "q" \'s\' ~ -- --- … #{1+1} [c] #sys.version';

describe('PDF', () => {
  it('is the same bytes for the same edition', () => {
    const statements = [statement(1, 'Same.'), statement(2, 'این متن ساختگی است.', { lang: 'fa' })];
    const [a, b] = [
      pdfOf(statements),
      new Typesetter().pdf(modelOf(statements), new Map(), 'a-3a', () => undefined)[0]?.bytes,
    ];
    expect(Buffer.from(a).equals(Buffer.from(b ?? []))).toBe(true);
  });

  it('claims PDF/A-3a with the model attached, or PDF/UA-1, never both', () => {
    const archive = Buffer.from(pdfOf([statement(1, 'x')])).toString('latin1');
    expect(archive).toMatch(/pdfaid:part(?:>|=")3/);
    expect(archive).toMatch(/pdfaid:conformance(?:>|=")A/);
    expect(archive).not.toContain('pdfuaid:part');
    const accessible = Buffer.from(pdfOf([statement(1, 'x')], 'ua-1')).toString('latin1');
    expect(accessible).toContain('pdfuaid:part');
    expect(accessible).not.toContain('pdfaid:part');
  });

  it('sets anything that a text can hold, mappable or not', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 })),
          { minLength: 6, maxLength: 6 },
        ),
        (texts) => {
          const statements = texts.map((text, i) =>
            statement(i + 1, text.toWellFormed(), { context: text.toWellFormed() }),
          );
          expect(pdfOf(statements).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('sets controls and byte order marks anywhere, also in the title', () => {
    const odd = 'a\u0000b\ufeffc\u0085d\u2028e\u1680f\ufffeg';
    const model = compile(
      records([statement(1, odd, { context: odd })]),
      { ...request, title: odd, addressee: odd },
      custody,
      facts,
    );
    for (const standard of ['a-3a', 'ua-1'] as const) {
      expect(typesetter.pdf(model, new Map(), standard, () => undefined)).toHaveLength(1);
    }
  });

  it('prints the pictures it is given, and withstands one that is broken', () => {
    const sha256 = 'ab'.repeat(32);
    const captures = [
      { captureId: uuid(1), nature: 'capture' as const, sha256, bytes: 9, type: 'image/png', fileName: 'p.png' },
    ];
    const full = captures.map((capture) => ({
      ...capture,
      requestedUrl: null,
      finalUrl: null,
      collectedOn: null,
      collectedZone: null,
      collector: null,
      tool: null,
      toolVersion: null,
      method: null,
      receivedFrom: null,
      recordedAt: 0,
      sensitive: false,
      graphic: false,
      privileged: false,
      anchored: false,
    }));
    const one = statement(1, 'x', {
      supports: [{ sourceId: null, captureId: uuid(1), page: null, timecode: null, note: null }],
    });
    const model = modelOf([one], { captures: full });
    const whole = printable(png(300, 200));
    if (whole === null) throw new Error('the test’s picture is not printable');
    const set = (picture: typeof whole): string =>
      Buffer.from(
        typesetter.pdf(model, new Map([[sha256, picture]]), 'a-3a', () => undefined)[0]?.bytes ?? [],
      ).toString('latin1');
    expect(set(whole)).toContain('/Subtype /Image');
    expect(set({ ...whole, bytes: whole.bytes.subarray(0, whole.bytes.length - 40) })).not.toContain('/Subtype /Image');
  });

  it('turns into volumes with numbers that run on', () => {
    const model = modelOf(Array.from({ length: 7 }, (_, n) => statement(n + 1, 'x')));
    const volumes = volumesOf(model, 3);
    expect(volumes.map(({ exhibits }) => exhibits.map(({ exhibit }) => exhibit))).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7'],
    ]);
    expect(volumesOf(modelOf([]), 3)).toHaveLength(1);
  });

  it('is drawn page by page as it is printed', () => {
    const model = modelOf([statement(1, 'One.'), statement(2, 'Two.', { dates: [date('2021~')] })]);
    const [volume] = volumesOf(model);
    if (volume === undefined) throw new Error('no volume');
    const { svg, pages } = typesetter.draw(model, volume, new Map(), 1);
    const cut = cutPages(svg, pages);
    expect(pages).toBe(typesetter.pdf(model, new Map(), 'ua-1', () => undefined)[0]?.pages);
    for (let i = 0; i < pages; i++) {
      const page = cut.page(i);
      const used = [...page.svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
      expect(used.length).toBeGreaterThan(20);
      for (const id of used) expect(page.svg).toContain(`id="${id}"`);
      expect(page.svg).not.toMatch(/<script|onload|<text/);
    }
    expect(() => cut.page(pages)).toThrow(RangeError);
  });
});

describe.skipIf(!hasPoppler)('text read back from a PDF', () => {
  const scripts: Readonly<Record<string, [string, string]>> = {
    Latin: ['en', 'office affluent fjord “quoted” naïve Łódź straße, never hyphenated: incomprehensibilities'],
    Cyrillic: ['ru', 'Съешь ещё этих мягких французских булок, да выпей чаю.'],
    Greek: ['el', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία· ἐν ἀρχῇ ἦν ὁ λόγος'],
    Chinese: ['zh', '这句话只是为了演示而编写的，不是任何人的言论。'],
    Japanese: ['ja', 'この文は例として作られたもので、誰の発言でもありません。'],
    Korean: ['ko', '이 문장은 예시로만 작성되었습니다.'],
    emoji: ['en', 'signs 👩‍👩‍👧 👍🏽 ✊ 𝗯𝗼𝗹𝗱 ★ → ✓ end'],
  };
  it.each(Object.entries(scripts))('%s is the text that went in', (_name, [lang, text]) => {
    const read = flat(run('pdftotext', ['PDF', '-'], pdfOf([statement(1, text, { lang })])));
    // Lines of Chinese and Japanese break without a space
    expect(read.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
  });

  // poppler puts right-to-left lines into visual order and back, and turns ligatures and joiners round on the way
  it.each([
    ['Hebrew', 'he', 'משפט זה נכתב לצורך ההדגמה בלבד ואינו ציטוט של איש'],
    ['Arabic', 'ar', 'هذا نص تجريبي كتب للعرض فقط وليس قولا لأحد'],
    ['Persian', 'fa', 'این جمله فقط برای نمونه ساخته شده است و سخن هیچ‌کس نیست'],
  ])('%s has every word with exactly its letters', (_name, lang, text) => {
    const read = letters(run('pdftotext', ['PDF', '-'], pdfOf([statement(1, text, { lang })])));
    for (const word of letters(text)) expect(read).toContain(word);
  });

  it('markup of any language stays text', () => {
    const read = flat(run('pdftotext', ['PDF', '-'], pdfOf([statement(1, MARKUP, { context: MARKUP, url: MARKUP })])));
    expect(read.split(flat(MARKUP)).length).toBeGreaterThanOrEqual(3);
  });

  it('unmappable and control characters are visible marks', () => {
    const read = run('pdftotext', ['PDF', '-'], pdfOf([statement(1, 'a\uf8ffb\u0007c')]));
    expect(flat(read)).toMatch(/a ?U\+F8FF ?b ?U\+0007 ?c/);
  });

  it('holds only faces that are shipped, all embedded', () => {
    const all = Object.values(scripts).map(([lang, text], i) => statement(i + 1, text, { lang }));
    const fonts = run('pdffonts', ['PDF'], pdfOf(all))
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSerif4|NotoSans|NotoEmoji|Vazirmatn)/);
      expect(font).toMatch(/ yes yes yes /);
    }
  });

  it('carries the model, byte for byte', () => {
    const statements = [statement(1, 'attached \u200f')];
    const path = join(folder, 'attached.json');
    run('pdfdetach', ['-save', '1', '-o', path, 'PDF'], pdfOf(statements));
    expect(execFileSync('cat', [path]).equals(Buffer.from(renderJson(modelOf(statements))))).toBe(true);
  });
});

describe('coverage', () => {
  const coverage = coverageOf(readDossierFonts());
  it('holds the scripts that the dossier promises', () => {
    for (const char of 'aßЖёΞῇאبپ你あ한★€👍') expect(coverage.holds(char)).toBe(true);
    for (const char of ['\uf8ff', '\u0007', '\u{10ffff}']) expect(coverage.holds(char)).toBe(false);
  });

  it('passes as plain only what a face holds', () => {
    for (let point = 0x20; point < 0x2070; point++) {
      const char = String.fromCodePoint(point);
      const segments = segmentsOf(char, { holds: () => false });
      if (typeof segments === 'string' && /\P{C}/u.test(char))
        expect([char, coverage.holds(char)]).toEqual([char, true]);
    }
  });

  it('shows a combining mark without a letter as a mark, not on the letter of another script', () => {
    expect(segmentsOf('ש\u0007\u094d', coverage)).toEqual(['ש', { u: 'U+0007' }, { u: 'U+094D' }]);
    expect(segmentsOf('e\u0301', coverage)).toBe('e\u0301');
  });

  it('breaks no word that fits on a line', () => {
    const text = `internationalisation ${'x'.repeat(60)}`;
    const parts = segmentsOf(text, coverage);
    expect(Array.isArray(parts) ? parts[0] : parts).toBe('internationalisation ' + 'x'.repeat(12));
  });

  it('breaks long words without adding a character', () => {
    const long = `see https://a.example/${'x'.repeat(200)} end`;
    const parts = segmentsOf(long, coverage);
    expect(Array.isArray(parts) && parts.filter((part) => typeof part === 'string').join('')).toBe(long);
  });
});
