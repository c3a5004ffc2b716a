import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, jsonOf, onrecord } from './command-line.ts';

/** What the command line says of the records that it makes, and what it refuses to make in silence. */
describe('onrecord keeps no secret of what it makes', () => {
  let folder: string;
  let at: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    at = join(folder, 'Case.onrecord');
    await answer(['new', at, '--title', 'A case', '--open']);
  });
  const say = (...more: string[]) => ['statement', 'add', at, '--text', 'Words', '--date', '2020-05-22', ...more];
  const subjects = async (): Promise<unknown[]> => {
    const list = await onrecord(['call', at, 'subjects.list', '--input', '-', '--json'], { input: '{}' });
    return (jsonOf(list) as { items: unknown[] }).items;
  };

  it('an unknown speaker is added, said with its kind, and can be corrected', async () => {
    const added = await onrecord([...say('--speaker', 'A Minister'), '--json']);
    const created = jsonOf(added)['created'] as { subjectId: string }[];
    expect(created).toMatchObject([{ name: 'A Minister', kind: 'public-figure' }]);
    expect(added.err).toContain('public-figure');
    expect(jsonOf(await onrecord([...say('--speaker', 'A Minister'), '--json']))['created']).toEqual([]);
    await answer([
      'subject',
      'update',
      at,
      '--subject',
      'A Minister',
      '--kind',
      'private-person',
      '--reason',
      'Left office.',
    ]);
    expect(await subjects()).toMatchObject([{ kind: 'private-person' }]);
    const same = await onrecord([
      'subject',
      'update',
      at,
      '--subject',
      'A Minister',
      '--kind',
      'private-person',
      '--json',
    ]);
    expect([same.code, jsonOf(same)['error']]).toMatchObject([3, { code: 'object.conflict' }]);
    expect((await onrecord(['subject', 'update', at, '--subject', 'Nobody', '--kind', 'body'])).code).toBe(2);
    expect((await onrecord(['subject', 'update', at, '--subject', 'A Minister'])).code).toBe(2);
  });

  it('a new speaker takes the kind that is given', async () => {
    await answer(say('--speaker', 'A Child', '--speaker-kind', 'minor'));
    expect(await subjects()).toMatchObject([{ kind: 'minor' }]);
    expect((await onrecord(say('--speaker', 'Another', '--speaker-kind', 'famous'))).code).toBe(2);
  });

  it('a second account of one platform and handle is named, whatever the case of its letters', async () => {
    const add = (...more: string[]) => onrecord(['account', 'add', at, '--platform', 'x', ...more, '--json']);
    const first = await add('--handle', 'Minister');
    expect([first.err, jsonOf(first)['sameHandle']]).toEqual(['', []]);
    const second = await add('--handle', '@minister');
    expect(jsonOf(second)['sameHandle']).toEqual([jsonOf(first)['accountId']]);
    expect(second.err).toContain(String(jsonOf(first)['accountId']));
    expect(jsonOf(await add())['sameHandle']).toEqual([]);
  });

  it('a waiver for a finding that does not stand is refused, with those that do', async () => {
    await answer(say('--speaker', 'A Minister'));
    const build = (...waive: string[]) =>
      onrecord([
        'dossier',
        'build',
        at,
        '--title',
        'D',
        '--out',
        join(folder, 'out'),
        '--formats',
        'json',
        ...waive,
        '--json',
      ]);
    await mkdir(join(folder, 'out'));
    const refused = await build('--waive', 'no-sauce=It is known.');
    expect([refused.code, jsonOf(refused)['error']]).toMatchObject([2, { code: 'input.invalid' }]);
    expect(JSON.stringify(jsonOf(refused)['error'])).toContain('no-source');
    expect(await readdir(join(folder, 'out'))).toEqual([]);
    expect((await build('--waive', 'no-source=It is known.')).code).not.toBe(2);
  });

  it('a copy into a folder that is missing names that folder', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'bytes');
    const { captures } = (await answer(['capture', 'add', at, file])) as { captures: { captureId: string }[] };
    const out = join(folder, 'missing', 'copy.txt');
    const ended = await onrecord(['capture', 'extract', at, captures[0]?.captureId ?? '', '--out', out, '--json']);
    expect([ended.code, jsonOf(ended)['error']]).toMatchObject([
      2,
      { code: 'file.not-found', detail: join(folder, 'missing'), message: 'There is no such folder.' },
    ]);
  });

  it.each(['flipped', 'cut short'])('a stored file %s is healed by the same bytes and kept beside', async (how) => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'bytes that matter');
    await answer(['capture', 'add', at, file]);
    const blobs = join(at, 'blobs');
    const names = async (): Promise<string[]> =>
      (await readdir(blobs, { recursive: true, withFileTypes: true }))
        .filter((e) => e.isFile())
        .map((e) => join(e.parentPath, e.name));
    const [stored = ''] = await names();
    const damaged = await readFile(stored);
    if (how === 'flipped') await writeFile(stored, damaged.fill(7, 100, 110));
    else await truncate(stored, 64);
    const before = await readFile(stored);
    expect((await onrecord(['verify', at])).code).toBe(3);
    const again = await onrecord(['capture', 'add', at, file, '--json']);
    expect(again.code).toBe(0);
    expect(again.err).toContain('damaged');
    expect((jsonOf(again)['captures'] as unknown[])[0]).toMatchObject({ damagedReplaced: true });
    const beside = (await names()).find((name) => name.includes('.damaged-')) ?? '';
    expect((await readFile(beside)).equals(before)).toBe(true);
    const verified = await onrecord(['verify', at, '--json']);
    expect(verified.code).toBe(0);
    expect(JSON.stringify(jsonOf(verified)['notes'])).toContain('file.set-beside');
    const { items } = (await answer(['call', at, 'custody.events', '--input', '-'], { input: '{"limit":10}' })) as {
      items: unknown[];
    };
    expect(JSON.stringify(items)).toContain('captures.add');
  });
});
