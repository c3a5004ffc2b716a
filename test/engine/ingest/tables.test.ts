import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OnRecordError } from '../../../core/contract/errors.ts';
import type { InputOf } from '../../../core/contract/transport.ts';
import type { imports } from '../../../core/contract/imports.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';

let at: CaseAtHand;
let files = 0;
beforeAll(async () => {
  at = await caseAtHand();
});
afterAll(() => at.close());

async function file(content: string | Uint8Array, extension = 'csv'): Promise<string> {
  const path = join(at.folder, `table-${++files}.${extension}`);
  await writeFile(path, content);
  return path;
}

type Given = Partial<InputOf<(typeof imports)['imports.preview']>>;
const preview = async (content: string | Uint8Array, given: Given = {}, extension = 'csv') =>
  at.preview({ files: [await file(content, extension)], platform: 'x', ...given });
const rowsOf = (sql: string, ...args: unknown[]): unknown[] => at.caseFile.database.prepare(sql).all(...args);
const importedTexts = (importId: string): unknown[] =>
  at.caseFile.database
    .prepare(
      `SELECT v.text, hex(v.raw) AS raw, v.raw_encoding AS encoding FROM imports i JOIN import_batches b ON b.import_id = i.id
       JOIN statements s ON s.id >= b.first_id AND s.id < b.first_id + b.leaves JOIN statement_versions v ON v.id = s.version_id
       WHERE i.uuid = ? ORDER BY s.import_row`,
    )
    .all(Buffer.from(importId.replaceAll('-', ''), 'hex'));
const codes = (report: { warnings: { code: string }[] }): string[] => report.warnings.map(({ code }) => code);

describe('encodings', () => {
  const table = 'date,text\n2020-05-22,مقاومة — «café»\n';

  test.each(['utf-16le', 'utf-16be'] as const)('%s, with and without its mark', async (name) => {
    const le = Buffer.from(table, 'utf16le');
    const bytes = name === 'utf-16be' ? Buffer.from(le).swap16() : le;
    const mark = name === 'utf-16be' ? Buffer.of(0xfe, 0xff) : Buffer.of(0xff, 0xfe);
    for (const whole of [Buffer.concat([mark, bytes]), bytes]) {
      const report = await preview(whole);
      expect(report).toMatchObject({ encoding: name, read: 1, added: 1, refused: [] });
      expect(report.sample[0]?.text).toBe('مقاومة — «café»');
    }
  });

  test('UTF-8 with a mark: the mark is no part of the first header', async () => {
    const report = await preview(`\ufeff${table}`);
    expect(report).toMatchObject({ encoding: 'utf-8', headers: ['date', 'text'], read: 1, warnings: [] });
  });

  test('Latin-1 and Windows-1252 are told apart by the bytes 80 to 9F, and the bytes are kept', async () => {
    expect(await preview(Buffer.from('date,text\n2020-05-22,caf\xe9\n', 'latin1'))).toMatchObject({
      encoding: 'iso-8859-1',
    });
    const report = await at.run({
      files: [await file(Buffer.from('date,text\n2020-05-22,\x93caf\xe9\x94\n', 'latin1'))],
    });
    expect(report.encoding).toBe('windows-1252');
    expect(codes(report)).toContain('encoding-by-evidence');
    expect(importedTexts(report.imports[0]!)).toEqual([
      { text: '“café”', raw: '93636166E994', encoding: 'windows-1252' },
    ]);
  });

  test('a few damaged bytes don’t make UTF-8 another encoding: they are reported, shown and kept', async () => {
    const bytes = Buffer.concat([
      Buffer.from('date,text\n2020-05-22,مقاومة\n2020-05-23,ab'),
      Buffer.of(0xff, 0xc3),
      Buffer.from('c\n'),
    ]);
    const report = await at.run({ files: [await file(bytes)] });
    expect(report).toMatchObject({ encoding: 'utf-8', added: 2 });
    expect(report.warnings.find(({ code }) => code === 'undecodable')?.where).toBe('row 2 (line 3)');
    expect(importedTexts(report.imports[0]!)[1]).toEqual({
      text: 'ab\ufffd\ufffdc',
      raw: '6162FFC363',
      encoding: 'utf-8',
    });
  });

  test('half a character in UTF-16 is reported, shown and kept', async () => {
    const report = await at.run({
      files: [await file(Buffer.from('\ufeffdate,text\n2020-05-24,a\ud83db\n', 'utf16le'))],
    });
    expect(codes(report)).toContain('undecodable');
    expect(importedTexts(report.imports[0]!)).toEqual([
      { text: 'a\ufffdb', raw: '61003DD86200', encoding: 'utf-16le' },
    ]);
  });

  test('a named encoding is taken at its word, an unknown name is refused', async () => {
    const shiftJis = Buffer.from([...Buffer.from('date,text\n2020-05-22,'), 0x93, 0xfa, 0x96, 0x7b, 10]);
    expect((await preview(shiftJis, { encoding: 'Shift_JIS' })).sample[0]?.text).toBe('日本');
    await expect(preview('date,text\n', { encoding: 'klingon' })).rejects.toMatchObject({ code: 'input.invalid' });
  });
});

describe('what can be read is, the rest is reported', () => {
  test('an empty file', async () => {
    const report = await at.run({ files: [await file('')] });
    expect(report).toMatchObject({ read: 0, added: 0, refused: [] });
    expect(codes(report)).toEqual(['empty']);
  });

  test('a header and no rows', async () => {
    expect(await preview('date,text\n')).toMatchObject({ read: 0, layoutKnown: true, warnings: [{ code: 'no-rows' }] });
  });

  test('ragged rows: taken where nothing that matters can have slipped, refused where it can', async () => {
    const report = await preview(
      'date,text,likes\n2020-05-22,whole,1\n2020-05-22,short\n2020-05-22\n2020-05-22,long,1,,\n2020-05-22,a comma, loose,1\n',
    );
    expect(report).toMatchObject({ read: 5, added: 3, refusedTotal: 2 });
    expect(report.refused.map(({ where }) => where)).toEqual(['row 3 (line 4)', 'row 5 (line 6)']);
    expect(codes(report)).toEqual(['ragged-row']);
  });

  test('repeated headers: the first is read, and it is said', async () => {
    const report = await preview('date,text,text\n2020-05-22,one,two\n');
    expect(report.sample[0]?.text).toBe('one');
    expect(codes(report)).toEqual(['repeated-header']);
  });

  test('zero bytes in a text are kept', async () => {
    const report = await at.run({ files: [await file('date,text\n2020-05-22,nul a\0b\n')] });
    expect(codes(report)).toContain('zero-bytes');
    expect(rowsOf("SELECT hex(text) AS text FROM statement_versions WHERE hex(text) LIKE '6E756C2061006%'")).toEqual([
      { text: '6E756C20610062' },
    ]);
  });

  test('a lost quote costs one line', async () => {
    const report = await preview('date,text\n2020-05-22,"lost\n2020-05-23,"two"\n2020-05-24,three\n');
    expect(report).toMatchObject({ read: 3, added: 2 });
    expect(report.refused[0]?.where).toBe('row 1 (line 2)');
  });

  test('a text beyond 16 MiB is refused with its place, the rest is read', async () => {
    const report = await preview(`date,text\n2020-05-22,"${'x'.repeat(16 * 1024 * 1024 + 1)}"\n2020-05-23,y\n`);
    expect(report).toMatchObject({ read: 2, added: 1, refused: [{ where: 'row 1 (line 2)' }] });
  });

  test('a record without text is refused, one without a date stands undated', async () => {
    const report = await preview('date,text\n2020-05-22,\n,words\n2020-05-23,x\n');
    expect(report).toMatchObject({ read: 3, added: 2, refusedTotal: 1 });
    expect(codes(report)).toEqual(['date-missing']);
  });

  test('a picture is no table', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000001020304050607', 'hex');
    await expect(preview(png)).rejects.toMatchObject({ code: 'import.unreadable' });
  });

  test('the wrong delimiter gives an unknown layout, with the right one proposed nowhere but the file untouched', async () => {
    const report = await preview('date;text\n2020-05-22;x\n', { map: { columns: {}, delimiter: ',' } });
    expect(report).toMatchObject({ layoutKnown: false, added: 0, headers: ['date;text'] });
  });
});

describe('layouts', () => {
  test('of several files, one whose layout nobody knows is refused by name and the others go in', async () => {
    const known = await file('date,text\n2020-03-04,kept beside a stray file\n');
    const stray = await file('shopping,list\nmilk,2\n');
    const dry = await at.preview({ files: [known, stray], platform: 'x' });
    expect(dry).toMatchObject({ layoutKnown: true, added: 1, refusedTotal: 1 });
    const report = await at.run({ files: [known, stray], platform: 'x' });
    expect(report).toMatchObject({ added: 1, refusedTotal: 1 });
    expect(report.refused[0]?.where).toContain(stray.split('/').at(-1));
    expect(report.refused[0]?.reason).toContain('Proposed');
  });

  test('an unknown layout is refused with a map to complete, and nothing is written', async () => {
    const before = rowsOf('SELECT count(*) FROM events');
    const path = await file('when,what,who\n2020-05-22,words that say something,@someone\n');
    await expect(at.run({ files: [path] })).rejects.toMatchObject({
      code: 'import.layout-unknown',
      detail: expect.stringContaining('"date":"when"') as string,
    });
    expect(rowsOf('SELECT count(*) FROM events')).toEqual(before);
    const report = await at.preview({ files: [path] });
    expect(report).toMatchObject({
      layoutKnown: false,
      map: { columns: { date: 'when', text: 'what', account: 'who' } },
    });
    expect(await at.preview({ files: [path], map: report.map })).toMatchObject({ layoutKnown: true, added: 1 });
  });

  test('a map that names neither date nor text leaves them to their headers', async () => {
    const report = await preview('date,text,tongue\n2020-05-22,x,fa\n', { map: { columns: { language: 'tongue' } } });
    expect(report).toMatchObject({ layoutKnown: true, added: 1 });
  });

  test('what is no language tag is left out, and said once', async () => {
    const path = await file(
      'date,text,lang\n2021-05-22,tag one,pt_BR\n2021-05-22,tag two,English\n2021-05-22,tag three,Farsi\n',
    );
    expect(codes(await at.run({ files: [path], platform: 'x' }))).toEqual(['language-unknown']);
    const sql =
      "SELECT lang FROM statements s JOIN statement_versions v ON v.id = s.version_id WHERE v.text LIKE 'tag %' ORDER BY s.id";
    expect(rowsOf(sql)).toEqual([{ lang: 'pt-BR' }, { lang: null }, { lang: null }]);
  });

  test('columns without headers go by number', async () => {
    const report = await preview('2020-05-22,words\n2020-05-23,more\n', { map: { columns: { date: '1', text: '2' } } });
    expect(report).toMatchObject({ layoutKnown: true, read: 2, added: 2 });
  });

  test('a map that names a missing column is refused', async () => {
    await expect(preview('date,text\n2020-05-22,x\n', { map: { columns: { date: 'nowhere' } } })).rejects.toMatchObject(
      { code: 'input.invalid' },
    );
  });

  test('accounts come from the column, else the link, else stay unknown', async () => {
    const path = await file(
      'date,text,url,user\n2020-05-22,by column,https://t.me/somewhere/5,@Named\n2020-05-22,by link,https://x.com/linked/status/1263793455155957762,\n2020-05-22,by nothing,,\n',
    );
    await at.run({ files: [path] });
    const sql = `SELECT v.text, a.platform, h.handle FROM statements s JOIN statement_versions v ON v.id = s.version_id JOIN accounts a ON a.id = s.account_id
      LEFT JOIN handle_periods h ON h.account_id = a.id WHERE v.text LIKE 'by %' ORDER BY s.id`;
    expect(rowsOf(sql)).toEqual([
      { text: 'by column', platform: 'telegram', handle: 'Named' },
      { text: 'by link', platform: 'x', handle: 'linked' },
      { text: 'by nothing', platform: 'unknown', handle: null },
    ]);
    const again = await preview('date,text\n2020-05-22,by nobody\n2020-05-23,by nobody else\n', { platform: null });
    expect(codes(again)).toEqual(['platform-unknown']);
  });
});

describe('JSON', () => {
  test('lines and arrays give the same, and long ids keep their digits', async () => {
    const posts = [
      { created_at: '2020-05-22T09:14:00Z', text: 'a "quoted"\nline', id: 'N', user: { screen_name: 'nested' } },
      { created_at: '2020-05-23T09:14:00Z', text: 'two', id: 'M', extra: [1, 2] },
    ];
    const lines = posts
      .map((post) => JSON.stringify(post))
      .join('\n')
      .replace('"N"', '1263793455155957762')
      .replace('"M"', '1263793455155957763');
    const array = `[\n${lines.replace('\n', ',\n')}\n]`;
    const asLines = await preview(lines, {}, 'jsonl');
    const asArray = await preview(array, {}, 'json');
    expect(asLines).toMatchObject({ format: 'jsonl', read: 2, added: 2, layoutKnown: true });
    expect(asArray).toMatchObject({ format: 'json', read: 2, added: 2, layoutKnown: true });
    expect(asArray.sample).toEqual(asLines.sample);
    expect(asLines.sample.map(({ nativeId, text }) => [nativeId, text])).toEqual([
      ['1263793455155957762', 'a "quoted"\nline'],
      ['1263793455155957763', 'two'],
    ]);
    expect(asLines.headers).toContain('user.screen_name');
    expect(asLines.map?.columns).toMatchObject({ account: 'user.screen_name' });
  });

  test('a broken line and a half-written end are refused with their lines', async () => {
    const lines = await preview(
      '{"date":"2020-05-22","text":"a"}\n{"date":\n{"date":"2020-05-23","text":"b"}\n',
      {},
      'jsonl',
    );
    expect(lines).toMatchObject({ read: 3, added: 2, refused: [{ where: 'row 2 (line 2)' }] });
    const array = await preview('[{"date":"2020-05-22","text":"a"},\n7,\n{"date":"2020-05-23","te', {}, 'json');
    expect(array).toMatchObject({ read: 3, added: 1 });
    expect(array.refused.map(({ where }) => where)).toEqual(['row 2 (line 2)', 'row 3 (line 3)']);
  });

  test('half a character in an escape is kept as UTF-16', async () => {
    const report = await at.run({ files: [await file('{"date":"2020-05-25","text":"half \\ud83d"}\n', 'jsonl')] });
    expect(importedTexts(report.imports[0]!)).toEqual([
      { text: 'half \ufffd', raw: '680061006C006600200 03DD8'.replace(' ', ''), encoding: 'utf-16le' },
    ]);
  });
});

describe('the same statement twice', () => {
  const csv = (rows: string): Promise<string> => file(`id,date,text,user\n${rows}`);
  const run = async (rows: string) => at.run({ files: [await csv(rows)], platform: 'x' });

  test('a number that a spreadsheet has rounded is no id, and takes no statement away', async () => {
    const report = await run('1.26379E+18,2020-01-01,one,rounded\n1.26379E+18,2020-01-02,two,rounded\n');
    expect(report).toMatchObject({ added: 2, duplicates: 0 });
    expect(codes(report)).toEqual(['id-rounded', 'id-rounded']);
  });

  test('same native id and account, whatever else differs', async () => {
    expect(await run('71,2020-01-01,first words,dup\n')).toMatchObject({ added: 1, duplicates: 0 });
    expect(await run('71,2020-01-02,other words,dup\n71,2020-01-01,first words,another\n')).toMatchObject({
      added: 1,
      duplicates: 1,
    });
  });

  test('same account, date and exact text, unless both have ids and these differ', async () => {
    expect(await run(',2020-02-01,same,dup\n,2020-02-01,same,dup\n,2020-02-02,same,dup\n')).toMatchObject({
      added: 2,
      duplicates: 1,
    });
    expect(await run('81,2020-02-01,same,dup\n')).toMatchObject({ added: 0, duplicates: 1 });
    expect(await run('91,2020-02-03,twin,dup\n92,2020-02-03,twin,dup\n')).toMatchObject({ added: 2, duplicates: 0 });
    expect(await run(',2020-02-03,twin,dup\n')).toMatchObject({ added: 0, duplicates: 1 });
  });

  test('undated records are never the same for their words alone', async () => {
    expect(await run(',,said once,dup\n,,said once,dup\n,2020-03-01,dated,dup\n')).toMatchObject({
      added: 3,
      duplicates: 0,
    });
  });

  test('same file and row, also where the table names nobody', async () => {
    const path = await file('date,text\n2020-04-01,nobody said this\n2020-04-01,nobody said this\n');
    expect(await at.run({ files: [path] })).toMatchObject({ added: 1, duplicates: 1 });
    expect(await at.run({ files: [path] })).toMatchObject({ added: 0, duplicates: 2 });
  });

  test('a preview counts as a run does', async () => {
    const rows =
      'x1,2020-06-01,a,pre\nx1,2020-06-01,a,pre\n,2020-06-02,b,pre\n,2020-06-02,b,pre\nx2,2020-06-02,b,pre\nx3,2020-06-03,c,pre\nx4,2020-06-03,c,pre\n';
    const path = await csv(rows);
    const { added, duplicates } = await at.preview({ files: [path], platform: 'x' });
    expect(await at.run({ files: [path], platform: 'x' })).toMatchObject({ added, duplicates });
    expect([added, duplicates]).toEqual([4, 3]);
  });

  test('what was set aside isn’t brought back, and that is said', async () => {
    const path = await csv('k1,2020-07-01,set aside later,dup\n');
    await at.run({ files: [path], platform: 'x' });
    at.caseFile.database.prepare("UPDATE statements SET set_aside_reason = 'wrong' WHERE native_id = 'k1'").run();
    const again = await at.run({ files: [path], platform: 'x' });
    expect(again).toMatchObject({ added: 0, duplicates: 1 });
    expect(codes(again)).toEqual(['set-aside']);
  });

  test('an account is found whatever the case of its handle, with or without @', async () => {
    await run('h1,2020-09-01,a,Somebody\n');
    expect(await run('h1,2020-09-01,a,@somebody\n')).toMatchObject({ added: 0, duplicates: 1 });
  });

  test('two accounts may carry one id at one instant', async () => {
    expect(await run('7777,2020-08-01,a,left\n7777,2020-08-01,b,right\n')).toMatchObject({ added: 2, duplicates: 0 });
  });
});

test('a folder gives its tables, and names what is none', async () => {
  const folder = join(at.folder, 'several');
  await mkdir(folder);
  await writeFile(join(folder, 'a.csv'), 'date,text\n2021-01-01,one of a folder\n');
  await writeFile(join(folder, 'b.jsonl'), '{"date":"2021-01-02","text":"two of a folder"}\n{broken\n');
  await writeFile(join(folder, 'c.png'), 'no');
  const report = await at.run({ files: [folder] });
  expect(report).toMatchObject({ format: 'csv; jsonl', added: 2, refusedTotal: 2 });
  expect(report.refused.map(({ where }) => where)).toEqual(['c.png', 'b.jsonl, row 2 (line 2)']);
  expect(report.imports).toHaveLength(2);
});

test('no bytes whatever break the reader: a report or a refusal, never anything else', async () => {
  const whole = Buffer.from(
    '\ufeffdate,text,url,user\n10/16/17 22:59,"a ""b""\r c",https://twitter.com/x/status/920061541986250758,x\n2/3/17,مقاومت,,y\n',
  );
  const json = Buffer.from(
    '[{"date":"2020-05-22","text":"a \\ud83d","id":1263793455155957762},\n{"date":7,"text":null}]',
  );
  const mutations = fc.array(
    fc.record({ place: fc.nat(200), kind: fc.constantFrom('set', 'cut', 'repeat'), byte: fc.nat(255) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(whole, json, Buffer.from(whole.toString('utf8'), 'utf16le')),
      mutations,
      async (start, changes) => {
        let bytes = Buffer.from(start);
        for (const { place, kind, byte } of changes) {
          const from = Math.min(place, Math.max(0, bytes.length - 1));
          if (kind === 'set' && bytes.length > 0) bytes[from] = byte;
          else if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + (byte % 20))]);
          else bytes = Buffer.concat([bytes.subarray(0, from + (byte % 20)), bytes.subarray(from)]);
        }
        const path = join(at.folder, 'mutated');
        await writeFile(path, bytes);
        const outcome = await at.preview({ files: [path], platform: 'x' }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(OnRecordError);
        else expect(outcome).toMatchObject({ duplicates: expect.any(Number) as number });
      },
    ),
    { numRuns: 250, seed: 20_200_522 },
  );
});
