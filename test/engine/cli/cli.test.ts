import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { temporaryEngine, value } from '../temporary-engine.ts';
import { answer, jsonOf, onrecord, onrecordProcess } from './command-line.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** One record of what a test file says, so that its hash is known beforehand. */
const HELLO = { text: 'hello', sha256: createHash('sha256').update('hello').digest('hex') };

describe('onrecord', () => {
  let folder: string;
  let at: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    at = join(folder, 'Fälle 2020.onrecord');
  });
  const made = async (): Promise<string> => {
    await answer(['new', at, '--title', 'A case', '--open']);
    return at;
  };

  it('new makes a case, info describes it, and the answers are those of the guide', async () => {
    const created = await answer([
      'new',
      at,
      '--title',
      'A case',
      '--reference',
      'R 1',
      '--zone',
      'Asia/Tehran',
      '--open',
    ]);
    expect(created).toEqual({ caseId: expect.stringMatching(UUID) as string, path: at });
    const info = await answer(['info', at]);
    expect(info).toMatchObject({
      caseId: created['caseId'],
      title: 'A case',
      reference: 'R 1',
      zone: 'Asia/Tehran',
      protection: 'open',
      format: 1,
    });
    expect(Object.keys(info['counts'] as object).sort()).toEqual([
      'accounts',
      'captures',
      'clauses',
      'editions',
      'events',
      'links',
      'policies',
      'requests',
      'statements',
      'versions',
    ]);
    expect(info['head']).toMatchObject({ seq: 1, hash: expect.stringMatching(SHA256) as string });
  });

  it('new refuses what exists, with exit 3, and says what is safe', async () => {
    await mkdir(at);
    const ended = await onrecord(['new', at, '--title', 'A case', '--open', '--json']);
    expect(ended.code).toBe(3);
    expect(jsonOf(ended)['error']).toMatchObject({ code: 'case.exists', safe: 'Nothing was changed.' });
  });

  it('a protected case opens with its passphrase from a file, without its last line break, or from the environment', async () => {
    const file = join(folder, 'passphrase');
    await writeFile(file, 'пароль 密码\n');
    await answer(['new', at, '--title', 'A case', '--passphrase-file', file]);
    expect(await answer(['info', at, '--passphrase-file', file])).toMatchObject({ protection: 'passphrase' });
    const env = { ONRECORD_PASSPHRASE: 'пароль 密码' };
    expect(await answer(['info', at], { env })).toMatchObject({ title: 'A case' });
    const none = await onrecord(['info', at, '--json']);
    expect([none.code, jsonOf(none)['error']]).toMatchObject([3, { code: 'case.passphrase-needed' }]);
    const wrong = await onrecord(['info', at, '--json'], { env: { ONRECORD_PASSPHRASE: 'wrong' } });
    expect([wrong.code, jsonOf(wrong)['error']]).toMatchObject([3, { code: 'case.wrong-passphrase' }]);
  });

  it('statement add and statements keep the words byte for byte', async () => {
    await made();
    const words = '\ufeffFirst\r\nsecond\u0000 «سلام» 👩‍👩‍👧 \u202Eend ';
    const file = join(folder, 'words.txt');
    await writeFile(file, words);
    const { accountId } = await answer(['account', 'add', at, '--platform', 'x', '--handle', 'minister']);
    expect(accountId).toMatch(UUID);
    const added = await answer([
      ...['statement', 'add', at, '--account', '@Minister', '--text-file', file, '--date', '2020-05-22T14:01'],
      ...['--zone', '+04:30', '--kind', 'speech', '--lang', 'fa', '--url', 'https://example.org/1', '--actor', 'Grace'],
    ]);
    expect(added).toEqual({
      statementId: expect.stringMatching(UUID) as string,
      chosenDate: '2020-05-22T14:01+04:30',
      created: [],
    });
    const listed = await answer(['statements', at]);
    expect(listed).toMatchObject({ next: null, total: 1, totalCapped: false, uncertain: 0 });
    const [item] = listed['items'] as Record<string, unknown>[];
    expect(item).toMatchObject({
      statementId: added['statementId'],
      account: { accountId, platform: 'x', handle: 'minister', name: null },
      kind: 'speech',
      date: '2020-05-22T14:01+04:30',
      text: words,
      textKind: 'version',
      lang: 'fa',
      nativeId: null,
      sources: [],
      captures: [],
      links: 0,
      dates: [
        { edtf: '2020-05-22T14:01+04:30', zone: null, displayed: '2020-05-22T14:01', chosen: true, source: null },
      ],
    });
    const input = JSON.stringify({ limit: 1 });
    const events = await answer(['call', at, 'custody.events', '--input', '-'], { input });
    expect(events['items']).toMatchObject([{ type: 'statements.add', actor: 'Grace' }]);
  });

  it('statements filters by account, range, words and state, and pages through by cursor', async () => {
    await made();
    await answer(['account', 'add', at, '--platform', 'x', '--handle', 'one']);
    const add = (text: string, date: string, ...more: string[]): Promise<unknown> =>
      answer(['statement', 'add', at, '--account', 'one', '--text', text, '--date', date, ...more]);
    await add('The tree was uprooted', '2020-05-22');
    await add('Nothing of it', '2020');
    await add('Uprooted again', '2021-01', '--state', 'review');
    const ids = (page: Record<string, unknown>): unknown =>
      (page['items'] as { text: string }[]).map(({ text }) => text);
    expect(ids(await answer(['statements', at]))).toEqual(['Nothing of it', 'The tree was uprooted', 'Uprooted again']);
    const range = await answer(['statements', at, '--from', '2020-05', '--to', '2020-06']);
    expect([ids(range), range['total'], range['uncertain']]).toEqual([
      ['Nothing of it', 'The tree was uprooted'],
      2,
      1,
    ]);
    const found = await answer(['statements', at, '--search', 'uproot*', '--order', 'newest']);
    expect(ids(found)).toEqual(['Uprooted again', 'The tree was uprooted']);
    expect(found['items']).toMatchObject([{ snippet: { text: 'Uprooted again', marks: [[0, 8]] } }, {}]);
    expect(ids(await answer(['statements', at, '--state', 'review']))).toEqual(['Uprooted again']);
    const first = await answer(['statements', at, '--limit', '2']);
    expect(ids(first)).toHaveLength(2);
    expect(ids(await answer(['statements', at, '--after', String(first['next'])]))).toEqual(['Uprooted again']);
    expect(await answer(['statements', at, '--count', '--search', 'uprooted'])).toMatchObject({ items: [], total: 2 });
  });

  it('a handle that fits several accounts, or none, is wrong use: exit 2, with the ids', async () => {
    await made();
    const ids = [];
    for (const platform of ['x', 'telegram']) {
      ids.push((await answer(['account', 'add', at, '--platform', platform, '--handle', 'same']))['accountId']);
    }
    const both = await onrecord(['statements', at, '--account', 'same', '--json']);
    expect(both.code).toBe(2);
    const { error } = jsonOf(both) as { error: { code: string; detail: string } };
    expect(error.code).toBe('object.ambiguous');
    for (const id of ids) expect(error.detail).toContain(id);
    const none = await onrecord(['statements', at, '--account', 'nobody', '--json']);
    expect([none.code, jsonOf(none)['error']]).toMatchObject([2, { code: 'object.not-found' }]);
  });

  it('account status records an observation with its source', async () => {
    await made();
    const { accountId } = await answer([
      'account',
      'add',
      at,
      '--platform',
      'x',
      '--handle',
      'one',
      '--subject',
      'A minister',
    ]);
    const status = await answer([
      ...['account', 'status', at, '--account', 'one', '--status', 'suspended', '--on', '2021-01-08'],
      ...['--source', 'A newspaper'],
    ]);
    expect(status).toEqual({ observationId: expect.stringMatching(UUID) as string });
    const input = JSON.stringify({ accountId });
    expect(await answer(['call', at, 'accounts.get', '--input', '-'], { input })).toMatchObject({
      subject: 'A minister',
      observations: [{ status: 'suspended', date: '2021-01-08', sources: [{ title: 'A newspaper' }] }],
    });
  });

  it('captures go in with their hash, come out with the same, and nothing is replaced', async () => {
    await made();
    const files = join(folder, 'files');
    await mkdir(join(files, 'inner'), { recursive: true });
    await writeFile(join(files, 'a.txt'), HELLO.text);
    await writeFile(join(files, 'inner', 'b.txt'), HELLO.text);
    await symlink(join(files, 'a.txt'), join(files, 'link'));
    const added = await onrecord(['capture', 'add', at, files, '--received-from', 'a colleague', '--json']);
    expect(added.code).toBe(1);
    const report = jsonOf(added) as { captures: Record<string, unknown>[]; refused: unknown[] };
    expect(report.refused).toMatchObject([{ file: join(files, 'link') }]);
    const [first, second] = report.captures;
    expect(first).toEqual({
      captureId: expect.stringMatching(UUID) as string,
      fileName: 'a.txt',
      sha256: HELLO.sha256,
      bytes: 5,
      type: 'text/plain',
      duplicateOf: null,
      damagedReplaced: false,
    });
    expect(second).toMatchObject({ sha256: HELLO.sha256, duplicateOf: first?.['captureId'] });
    expect((await answer(['capture', 'list', at]))['captures']).toHaveLength(2);
    const out = join(folder, 'out.txt');
    const extract = ['capture', 'extract', at, String(first?.['captureId']), '--out', out];
    expect(await answer(extract)).toEqual({ sha256: HELLO.sha256, bytes: 5 });
    expect(await readFile(out, 'utf8')).toBe(HELLO.text);
    const again = await onrecord([...extract, '--json']);
    expect([again.code, jsonOf(again)['error']]).toMatchObject([3, { code: 'file.exists' }]);
    expect(await readFile(out, 'utf8')).toBe(HELLO.text);
  });

  it('import adds a table once, makes the account, and a dry run writes nothing', async () => {
    await made();
    const table = join(folder, 'table.csv');
    await writeFile(table, 'date,text,link\n2020-05-22T10:31Z,First,https://x.com/one/status/1263776230000000000\n');
    const dry = await answer(['import', at, table, '--account', 'one', '--dry-run']);
    expect(dry).toMatchObject({ format: 'csv', read: 1, added: 1, refused: [] });
    expect(await answer(['info', at])).toMatchObject({ counts: { statements: 0, accounts: 0, events: 1 } });
    expect(await answer(['import', at, table, '--account', 'one'])).toMatchObject({ read: 1, added: 1, duplicates: 0 });
    expect(await answer(['import', at, table, '--account', 'one'])).toMatchObject({ read: 1, added: 0, duplicates: 1 });
    const { items } = (await answer(['statements', at])) as { items: Record<string, unknown>[] };
    expect(items).toMatchObject([{ text: 'First', account: { platform: 'x', handle: 'one' } }]);
    const unknown = join(folder, 'unknown.csv');
    await writeFile(unknown, 'a,b\n1,2\n');
    for (const dryRun of [[], ['--dry-run']]) {
      const ended = await onrecord(['import', at, unknown, '--json', ...dryRun]);
      expect([ended.code, jsonOf(ended)['error']]).toMatchObject([2, { code: 'import.layout-unknown' }]);
    }
  });

  it('verify answers 0 on a sound case and 3 on a changed one; checkpoint and backup say what they made', async () => {
    await made();
    expect(await answer(['checkpoint', at])).toMatchObject({ root: expect.stringMatching(SHA256) as string });
    const copy = await answer(['backup', at, '--to', join(folder, 'copies')]);
    expect(copy).toMatchObject({ verified: true, capturesCopied: false });
    const sound = await answer(['verify', at, '--deep']);
    expect(sound).toMatchObject({ ok: true, findings: [] });
    const database = join(at, 'case.db');
    const bytes = await readFile(database);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(database, bytes);
    const damaged = await onrecord(['verify', at, '--json']);
    expect(damaged.code).toBe(3);
    const report = jsonOf(damaged) as { ok: boolean; findings: { code: string }[] };
    expect(report.ok).toBe(false);
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('dossier build writes its files and tells their hashes', async () => {
    await made();
    await answer(['account', 'add', at, '--platform', 'x', '--handle', 'one']);
    await answer(['statement', 'add', at, '--account', 'one', '--text', 'Words', '--date', '2020-05-22']);
    const out = join(folder, 'dossier');
    await mkdir(out);
    const build = [
      'dossier',
      'build',
      at,
      '--title',
      'A dossier',
      '--out',
      out,
      '--formats',
      'json,csv,html',
      '--json',
    ];
    const ended = await onrecord(build);
    expect([0, 1]).toContain(ended.code);
    const built = jsonOf(ended) as { edition: number; statements: number; files: { path: string; sha256: string }[] };
    expect(built).toMatchObject({ edition: 1, statements: 1 });
    expect(built.files).toHaveLength(3);
    for (const { path, sha256 } of built.files) {
      expect(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(jsonOf(await onrecord(build))).toMatchObject({ edition: 1 });
  });

  it('wrong use is exit 2: an unknown command, option, date, operation, or a missing argument', async () => {
    await made();
    for (const argv of [
      ['nonsense'],
      ['info'],
      ['info', at, '--nonsense'],
      ['info', join(folder, 'none.onrecord')],
      ['statements', at, '--from', 'yesterday'],
      ['statements', at, '--limit', 'many'],
      ['call', at, '__proto__', '--input', '-'],
      ['call', at, 'constructor', '--input', '-'],
      ['call', at, 'cases.create', '--input', '-'],
      ['statement', 'add', at, '--text', 'x', '--date', '2020'],
    ]) {
      const ended = await onrecord([...argv, '--json']);
      expect([argv, ended.code]).toEqual([argv, 2]);
      expect(jsonOf(ended)['error']).toMatchObject({
        code: expect.any(String) as string,
        message: expect.any(String) as string,
      });
    }
  });

  it('as a process: one JSON object on stdout, errors too, exit codes, standard input, and reads beside a writer', async () => {
    const created = await onrecordProcess(['new', at, '--title', 'A case', '--open', '--json']);
    expect([created.code, jsonOf(created)['path']]).toEqual([0, at]);
    const writer = temporaryEngine();
    value(await writer.call('cases.open', { folder: at, passphrase: null }));
    const read = await onrecordProcess(['info', at, '--json']);
    expect([read.code, jsonOf(read)['title']]).toEqual([0, 'A case']);
    const input = JSON.stringify({ names: [{ text: 'A', lang: null, script: null, kind: 'main' }] });
    const refused = await onrecordProcess(['call', at, 'subjects.add', '--input', '-', '--json'], { input });
    expect([refused.code, jsonOf(refused)['error']]).toMatchObject([3, { code: 'case.in-use' }]);
    await writer.close();
    const added = await onrecordProcess(['call', at, 'subjects.add', '--input', '-', '--json'], { input });
    expect([added.code, jsonOf(added)]).toEqual([0, { subjectId: expect.stringMatching(UUID) as string }]);
    expect((await onrecordProcess(['nonsense'])).code).toBe(2);
  });

  it('takes whatever follows an option as its value, also what looks like an option', async () => {
    await made();
    await answer(['account', 'add', at, '--platform', 'x', '--handle', 'one']);
    const words = ['-1.00', '--help', '--json', '--', '-', '=', '', '--text=x'];
    for (const text of words) {
      const add = ['statement', 'add', at, '--account', 'one', '--text', text, '--date', '2020'];
      expect(await answer(add)).toMatchObject({ chosenDate: '2020' });
    }
    const { items } = (await answer(['statements', at])) as { items: { text: string }[] };
    expect(items.map(({ text }) => text)).toEqual(words);
  });

  it('help is complete: every command is listed, and each has its own', async () => {
    const { code, out } = await onrecord(['help']);
    expect(code).toBe(0);
    const commands = [
      'new',
      'info',
      'account add',
      'account status',
      'statement add',
      'statements',
      'import',
      'capture add',
    ];
    const others = [
      'capture list',
      'capture place',
      'capture extract',
      'dossier build',
      'verify',
      'backup',
      'call',
      'bench',
      'checkpoint',
    ];
    for (const name of [...commands, ...others]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    const one = await onrecord(['statement', 'add', '--help']);
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('--date EDTF')]);
    expect((await onrecord(['help', 'statement', 'add'])).out).toBe(one.out);
    expect((await onrecord([])).code).toBe(2);
  });
});
