import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repeatedTime, parseDateInZone } from '../../../core/domain/asserted-date.ts';
import type { InputOf } from '../../../core/contract/transport.ts';
import type { imports } from '../../../core/contract/imports.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';

let at: CaseAtHand;
let files = 0;
beforeAll(async () => {
  at = await caseAtHand();
});
afterAll(() => at.close());

type Given = Partial<InputOf<(typeof imports)['imports.preview']>>;
async function preview(content: string | Uint8Array, given: Given = {}) {
  const path = join(at.folder, `worst-${++files}.csv`);
  await writeFile(path, content);
  return at.preview({ files: [path], platform: 'x', ...given });
}
const codes = (report: { warnings: { code: string }[] }): string[] => report.warnings.map(({ code }) => code);
const table = (...dates: string[]): string => `date,text\n${dates.map((date, n) => `${date},words ${n}`).join('\n')}\n`;

describe('dates', () => {
  test('in three layouts: what leaves no choice is read and named, what could be two days is kept as words', async () => {
    const report = await preview(
      table('2020-05-22', '23 May 2020', '24/5/2020', '3/4/2020', '2020-05-25', 'last week', '2020-05-26'),
    );
    expect(report.sample.map(({ date }) => date)).toEqual([
      '2020-05-22',
      '2020-05-23',
      '2020-05-24',
      '3/4/2020',
      '2020-05-25',
      'last week',
      '2020-05-26',
    ]);
    expect(report.warnings.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'row 2 (line 3) date-other-layout',
      'row 3 (line 4) date-other-layout',
      'row 4 (line 5) date-either-order',
      'row 6 (line 7) date-unreadable',
    ]);
    expect(report).toMatchObject({ added: 7, refused: [] });
  });

  test('of other calendars are kept as words with a reading beside, and taken only when a person says so', async () => {
    const jalali = table('۱۳۹۹/۰۳/۰۲', '1399-03-03', '۴ خرداد ۱۳۹۹');
    const report = await preview(jalali);
    expect(report).toMatchObject({ layoutKnown: true, added: 3 });
    expect(report.sample.map(({ date }) => date)).toEqual(['۱۳۹۹/۰۳/۰۲', '1399-03-03', '۴ خرداد ۱۳۹۹']);
    expect(codes(report)).toEqual(['other-calendar', ...Array<string>(3).fill('date-other-calendar')]);
    expect(report.warnings[2]?.message).toContain('2020-05-23');
    const said = await preview(jalali, { map: { columns: {}, dateFormat: 'jalali' } });
    expect(said.sample.map(({ date }) => date)).toEqual(['2020-05-22', '2020-05-23', '2020-05-24']);
    const mixed = await preview(table('2020-05-22', '2020-05-23', 'כ״ח באייר תש״ף'));
    expect(mixed.warnings.map(({ where, code }) => [where, code])).toEqual([['row 3 (line 4)', 'date-other-calendar']]);
    const mediaeval = await preview(table('1399-03-02'), { map: { columns: {}, dateFormat: 'EDTF' } });
    expect(mediaeval.sample[0]?.date).toBe('1399-03-02');
  });

  test('that a clock skipped lose their time, and those that it showed twice are named', async () => {
    const report = await preview(table('2020-03-29 02:30', '2020-10-25 02:30', '2020-07-01 02:30'), {
      zone: 'Europe/Berlin',
    });
    expect(report.sample.map(({ date }) => date)).toEqual(['2020-03-29', '2020-10-25T02:30', '2020-07-01T02:30']);
    expect(codes(report)).toEqual(['time-skipped', 'time-repeated']);
    expect(parseDateInZone('2020-03-29T02:30', 'Europe/Berlin').ok).toBe(false);
    expect(parseDateInZone('2020-03-29T03:30', 'Europe/Berlin').ok).toBe(true);
    expect(repeatedTime('2020-10-25T02:30', 'Europe/Berlin')).toBe('2020-10-25T02:30');
    expect(repeatedTime('2020-10-25T03:30', 'Europe/Berlin')).toBeNull();
  });

  test('that a table has not are asked for, unless a person says that it has none', async () => {
    const undated = 'text,user\nwords without a day,a\nmore,a\n';
    expect(await preview(undated)).toMatchObject({ layoutKnown: false, added: 0 });
    const said = await preview(undated, { map: { columns: { date: null } } });
    expect(said).toMatchObject({ layoutKnown: true, added: 2 });
    expect(codes(said)).toEqual(['no-dates']);
    expect(said.map?.columns).toMatchObject({ date: null, text: 'text' });
  });
});

describe('bytes and lines', () => {
  test('a first line that names the separator is no record, and lines keep their numbers', async () => {
    for (const first of ['sep=;', '"sep=;"', 'SEP=;'])
      expect(await preview(`${first}\r\ndate;text\r\n2020-05-22;a, b\r\n;\r\n`)).toMatchObject({
        layoutKnown: true,
        read: 2,
        added: 1,
        refused: [{ where: 'row 2 (line 4)' }],
        warnings: [{ where: 'line 1', code: 'separator-line' }],
      });
  });

  test.each([
    '这是一份没有标记的中文一一一一表格内容'.repeat(12),
    'این متن فارسی است '.repeat(20),
    'טקסט בעברית בלבד '.repeat(20),
  ])('UTF-16 without a mark, in texts with few zero bytes: %#', async (text) => {
    const rows = Array.from({ length: 30 }, (_, n) => `2020-05-${String((n % 28) + 1).padStart(2, '0')},${text}`);
    const bytes = Buffer.from(`date,text\n${rows.join('\n')}\n`, 'utf16le');
    for (const [name, content] of [
      ['utf-16le', bytes],
      ['utf-16be', Buffer.from(bytes).swap16()],
    ] as const)
      expect(await preview(content)).toMatchObject({ encoding: name, read: 30, refused: [] });
  });

  test('five thousand columns', async () => {
    const names = Array.from({ length: 5000 }, (_, n) => `column ${n}`);
    const header = ['date', ...names, 'text'].join(',');
    const row = ['2020-05-22', ...names.map(() => 'x'), 'the words'].join(',');
    const report = await preview(`${header}\n${row}\n`);
    expect(report).toMatchObject({ read: 1, added: 1, refused: [] });
    expect(report.sample[0]?.text).toBe('the words');
    const wrong = preview(`${header}\n${row}\n`, { map: { columns: { text: 'nowhere' } } });
    await expect(wrong).rejects.toMatchObject({ detail: expect.stringContaining('4,962 more') as string });
  });
});
