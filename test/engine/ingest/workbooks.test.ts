import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { recordPlace, sheetPointer } from '../../../core/domain/record-place.ts';
import type { InputOf } from '../../../core/contract/transport.ts';
import type { imports } from '../../../core/contract/imports.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { lookOf } from '../../../engine/ingest/tables/xlsx/number-looks.ts';
import { serialDate } from '../../../engine/ingest/tables/xlsx/serial-date.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';
import { writeWorkbook, type MadeSheet, type MadeWorkbook } from './made-workbook.ts';

let at: CaseAtHand;
let files = 0;
beforeAll(async () => {
  at = await caseAtHand();
});
afterAll(() => at.close());

type Given = Partial<InputOf<(typeof imports)['imports.preview']>>;
const made = (workbook: MadeWorkbook): Promise<string> =>
  writeWorkbook(join(at.folder, `book-${++files}.xlsx`), workbook);
const sheet = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): MadeSheet => ({ name: 'Posts', rows, ...more });
const preview = async (workbook: MadeWorkbook, given: Given = {}) =>
  at.preview({ files: [await made(workbook)], platform: 'x', ...given });
const codes = (report: { warnings: { code: string }[] }): string[] => report.warnings.map(({ code }) => code);
const HEADER = ['date', 'text', 'user'];

describe('a workbook', () => {
  test('comes in like CSV, and each statement points to sheet and row', async () => {
    const path = await made({
      sheets: [
        sheet([HEADER, ['2020-05-22', 'مقاومة — “one”', 'book'], [null], ['2020-05-23T09:14Z', 'two\nlines', 'book']]),
      ],
    });
    const report = await at.run({ files: [path], platform: 'x' });
    expect(report).toMatchObject({ format: 'xlsx', encoding: null, read: 2, added: 2, refused: [], warnings: [] });
    const rows = at.caseFile.database
      .prepare(
        "SELECT import_row AS row, v.text FROM statements s JOIN statement_versions v ON v.id = s.version_id WHERE v.text LIKE '%one%' OR v.text LIKE 'two%' ORDER BY row",
      )
      .all();
    expect(rows).toEqual([
      { row: 2, text: 'مقاومة — “one”' },
      { row: 4, text: 'two\nlines' },
    ]);
    expect(await at.run({ files: [path], platform: 'x' })).toMatchObject({ added: 0, duplicates: 2 });
    expect(await verifyCase(at.caseFile)).toMatchObject({ ok: true, findings: [] });
  });

  test('of several sheets: visible ones are read, hidden and empty ones named, and one can be chosen', async () => {
    const book: MadeWorkbook = {
      sheets: [
        sheet([HEADER, ['2020-05-22', 'visible', 'sheets']]),
        { name: 'Secret', state: 'hidden', rows: [HEADER, ['2020-05-22', 'hidden', 'sheets']] },
        { name: 'Blank', rows: [] },
        { name: 'More', rows: [HEADER, ['2020-05-23', 'more', 'sheets'], ['no date', null, 'sheets']] },
      ],
    };
    const all = await preview(book);
    expect(all).toMatchObject({ read: 3, added: 2, refusedTotal: 1 });
    expect(all.refused[0]?.where).toBe('sheet “More”, row 3');
    expect(all.warnings.find(({ code }) => code === 'sheets-not-read')?.message).toContain(
      '“Secret” (hidden), “Blank”',
    );
    expect(all.sheets).toMatchObject([{ number: 1 }, { number: 2, hidden: true }, { number: 3 }, { number: 4 }]);
    for (const wanted of ['Secret', 'secret', '2'])
      expect((await preview(book, { sheet: wanted })).sample[0]?.text).toBe('hidden');
    await expect(preview(book, { sheet: 'Nowhere' })).rejects.toMatchObject({
      code: 'input.invalid',
      detail: expect.stringContaining('4 “More”') as string,
    });
    const report = await at.run({ files: [await made(book)], platform: 'x' });
    expect(report.imports).toHaveLength(2);
  });

  test('rows of two sheets never pass for each other when the file comes again', async () => {
    const twice: MadeWorkbook = {
      sheets: [
        sheet([HEADER, ['', 'undated, first', 'twice']]),
        { name: 'B', rows: [HEADER, ['', 'undated, second', 'twice']] },
      ],
    };
    const path = await made(twice);
    expect(await at.run({ files: [path], sheet: '1', platform: 'x', map: null })).toMatchObject({ added: 1 });
    expect(await at.run({ files: [path], platform: 'x' })).toMatchObject({ added: 1, duplicates: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 2 ** 20 }), (number, row) => {
        expect(recordPlace('xlsx', sheetPointer(number, row))).toEqual({ sheet: number, row });
      }),
    );
  });

  test('dates are numbers in two systems, and no finer than their cell shows them', async () => {
    const formats = ['yyyy-mm-dd', 'd/m/yy h:mm', 'd/m/yy h:mm:ss', 'mmm yyyy', '0.00'];
    const number = (value: number | string, style: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
    const rows = [
      HEADER,
      [number(43973, 1), 'day', 'serial'],
      [number(43973.384722222225, 2), 'minute', 'serial'],
      [number(43973.38475694444, 3), 'second', 'serial'],
      [number(43952, 4), 'month', 'serial'],
      [number(60, 1), 'a day that never was', 'serial'],
      [number(43973, 5), 'no date', 'serial'],
    ];
    const report = await preview({ sheets: [sheet(rows)], formats });
    expect(report.sample.map(({ date }) => date)).toEqual([
      '2020-05-22',
      '2020-05-22T09:14',
      '2020-05-22T09:14:03',
      '2020-05',
      '60',
      '43973',
    ]);
    expect(codes(report)).toEqual(expect.arrayContaining(['date-serials', 'date-unreadable']));
    const macintosh = await preview({
      sheets: [sheet([HEADER, [number(42511, 1), 'day', 'serial']])],
      formats,
      from1904: true,
    });
    expect(macintosh.sample[0]?.date).toBe('2020-05-22');
    expect(macintosh.warnings.find(({ code }) => code === 'date-serials')?.message).toContain('1904');
  });

  test('formulas keep the value that the file holds; errors and missing values are named by their cell', async () => {
    const report = await preview({
      sheets: [
        sheet([
          HEADER,
          ['2020-05-22', { xml: '<c t="str"><f>A1&amp;"!"</f><v>computed</v></c>' }, 'f'],
          ['2020-05-23', { xml: '<c><f>NOW()</f></c>' }, 'f'],
          ['2020-05-24', { xml: '<c t="e"><v>#REF!</v></c>' }, 'f'],
        ]),
      ],
    });
    expect(report.sample[0]?.text).toBe('computed');
    const places = report.warnings.map(({ code, where }) => `${code} ${where}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'formula-without-value sheet “Posts”, cell B3',
        'cell-error sheet “Posts”, cell B4',
        'formulas sheet “Posts”, column B',
      ]),
    );
    expect(report.refused.map(({ where }) => where)).toEqual(['sheet “Posts”, row 3', 'sheet “Posts”, row 4']);
  });

  test('hidden rows and columns, merged cells and type are said, and no row is left out', async () => {
    const report = await preview({
      sheets: [
        sheet(
          [
            HEADER,
            ['2020-05-22', { xml: '<c t="s"><v>0</v></c>' }, 'h'],
            ['2020-05-23', 'hidden row', 'h'],
            ['2020-05-24', 'x', 'h'],
          ],
          {
            hiddenRows: [3],
            before: '<cols><col min="3" max="3" hidden="1"/></cols>',
            after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
          },
        ),
      ],
      shared: [
        '<si><r><t xml:space="preserve">bold </t></r><rPh><t>reading</t></rPh><r><t>_x000D_plain _x005F_x000D_</t></r></si>',
      ],
    });
    expect(report).toMatchObject({ read: 3, added: 3 });
    expect(report.sample[0]?.text).toBe('bold \rplain _x000D_');
    expect(codes(report).sort()).toEqual(['formatted-words', 'hidden-columns', 'hidden-rows', 'merged-cells']);
  });

  test('ids that a spreadsheet has rounded are no ids; those whose digits the file holds are', async () => {
    const number = (value: string) => ({ xml: `<c><v>${value}</v></c>` });
    const report = await preview({
      sheets: [
        sheet([
          ['date', 'text', 'id'],
          ['2020-05-22', 'rounded', number('1.2637934551559578E+18')],
          ['2020-05-22', 'whole', number('1263793455155957762')],
          ['2020-05-22', 'short', number('1.2E3')],
        ]),
      ],
    });
    expect(report.sample.map(({ nativeId }) => nativeId)).toEqual([null, '1263793455155957762', '1200']);
    expect(report.warnings.map(({ code, where }) => [code, where])).toContainEqual([
      'id-rounded',
      'sheet “Posts”, row 2',
    ]);
  });

  test('cells to the right of the named columns refuse no row', async () => {
    const report = await preview({ sheets: [sheet([HEADER, ['2020-05-22', 'words', 'w', 'a remark']])] });
    expect(report).toMatchObject({ added: 1, refused: [] });
    expect(codes(report)).toEqual(['cells-beyond']);
  });
});

describe('what is no sound workbook is refused with its reason, and nothing is written', () => {
  const refused = async (path: string, as: string | null = null): Promise<OnRecordError> => {
    const error: unknown = await at.preview({ files: [path], as }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OnRecordError);
    return error as OnRecordError;
  };
  const plain = [sheet([HEADER, ['2020-05-22', 'x', 'y']])];

  test('a bomb', async () => {
    const row = `<row>${'<c><v>0</v></c>'.repeat(20)}</row>`;
    const bomb = `<worksheet><sheetData>${row.repeat(400_000)}</sheetData></worksheet>`;
    const path = await made({ sheets: plain, parts: { 'xl/worksheets/sheet1.xml': bomb } });
    const started = Date.now();
    expect((await refused(path)).detail).toContain('would unpack');
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test('a document type, which could name files and make entities grow', async () => {
    const evil =
      '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&f;&a;</v></c></row></sheetData></worksheet>';
    expect(
      (await refused(await made({ sheets: plain, parts: { 'xl/worksheets/sheet1.xml': evil } }))).detail,
    ).toContain('document type');
  });

  test('targets outside of the archive are never followed', async () => {
    const rels =
      '<Relationships><Relationship Id="s1" Type="x/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
    expect((await refused(await made({ sheets: plain, parts: { 'xl/_rels/workbook.xml.rels': rels } }))).code).toBe(
      'import.unreadable',
    );
  });

  test('XML without end, or without sense', async () => {
    for (const xml of [
      '<worksheet>'.repeat(100),
      '<worksheet><sheetData><row',
      '<worksheet><sheetData><row r="5"/><row r="4"/></sheetData></worksheet>',
    ])
      expect((await refused(await made({ sheets: plain, parts: { 'xl/worksheets/sheet1.xml': xml } }))).code).toBe(
        'import.unreadable',
      );
  });

  test('an old workbook says what to do', async () => {
    const path = join(at.folder, 'old.xls');
    await writeFile(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    expect((await refused(path)).detail).toContain('.xlsx');
  });

  const hostile = join(import.meta.dirname, '../../../../shared/data/hostile');
  test.skipIf(!existsSync(hostile))('real archives that must be refused', async () => {
    const found = (await readdir(hostile, { recursive: true })).filter((name) => name.endsWith('.zip'));
    expect(found.length).toBeGreaterThan(5);
    for (const name of found) expect((await refused(join(hostile, name), 'xlsx')).code).toBe('import.unreadable');
  });

  test('no bytes whatever break the reader', { timeout: 60_000 }, async () => {
    const whole = await readFile(
      await made({
        sheets: [sheet([HEADER, ['2020-05-22', 'words', 'y'], [{ xml: '<c s="1"><v>43973</v></c>' }, 'two', 'y']])],
        formats: ['d.m.yy'],
      }),
    );
    const path = join(at.folder, 'mutated.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = Buffer.from(whole);
          for (const [place, byte] of changes) bytes[place] = byte;
          await writeFile(path, cut % 5 === 0 ? bytes.subarray(0, cut) : bytes);
          const outcome = await at.preview({ files: [path], platform: 'x' }).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(OnRecordError);
        },
      ),
      { numRuns: 120, seed: 20_200_522 },
    );
  });
});

test('what a format shows of a date', () => {
  expect(
    [
      'yyyy',
      'mmm yyyy',
      '[$-409]d mmm yy;@',
      'h:mm',
      '[h]:mm',
      'd/m/yy h:mm AM/PM',
      '#,##0.00',
      '"day" 0',
      '0.00E+00',
      'General',
      '[Red]0',
      'hh:mm:ss dd.mm.yyyy',
    ].map(lookOf),
  ).toEqual(['year', 'month', 'day', 'clock', 'clock', 'minute', 'none', 'none', 'none', 'none', 'none', 'second']);
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (serial, mac) => {
      const day = serialDate(mac ? serial - 1462 : serial, 'day', mac);
      const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      expect(day).toBe(expected);
    }),
  );
  expect([1, 59, 60, 61].map((serial) => serialDate(serial, 'day', false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    null,
    '1900-03-01',
  ]);
});
