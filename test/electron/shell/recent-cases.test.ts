import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecentCases } from '../../../electron/shell/recent-cases.ts';

let folder: string;
const file = (): string => join(folder, 'recent.json');
const open = (
  path: string,
  title = 'Title',
  closedAt = 1,
): Parameters<ReturnType<typeof openRecentCases>['remember']>[0] => ({
  path,
  title,
  closedAt,
  protection: 'open',
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-recent-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('recent cases', () => {
  it('last until the program ends, and touch no disk, unless that was allowed', () => {
    const recents = openRecentCases(file(), false);
    recents.remember(open('/a'));
    expect(recents.list()).toMatchObject([{ path: '/a', found: false }]);
    expect(existsSync(file())).toBe(false);
    expect(openRecentCases(file(), false).list()).toEqual([]);
  });

  it('are kept where it was allowed, newest first, each once', () => {
    const recents = openRecentCases(file(), true);
    recents.remember(open('/a', 'A', 1));
    recents.remember(open('/b', 'B', 2));
    recents.remember(open('/a', 'A again', 3));
    expect(
      openRecentCases(file(), true)
        .list()
        .map(({ title }) => title),
    ).toEqual(['A again', 'B']);
  });

  it('a protected case leaves no more on disk than its folder’s name', () => {
    const recents = openRecentCases(file(), true);
    recents.remember({ ...open('/cases/Training A.onrecord', 'Who spoke against whom'), protection: 'passphrase' });
    expect(readFileSync(file(), 'utf8')).not.toContain('Who spoke');
    expect(recents.list()[0]?.title).toBe('Training A');
  });

  it('forbidding the list removes it from the disk, not from the session', () => {
    const recents = openRecentCases(file(), true);
    recents.remember(open('/a'));
    recents.keepOnDisk(false);
    expect(existsSync(file())).toBe(false);
    expect(recents.list()).toHaveLength(1);
    recents.keepOnDisk(true);
    expect(existsSync(file())).toBe(true);
  });

  it('forgets one or all', () => {
    const recents = openRecentCases(file(), true);
    recents.remember(open('/a'));
    recents.remember(open('/b'));
    recents.forget('/a');
    expect(recents.list().map(({ path }) => path)).toEqual(['/b']);
    recents.forget(null);
    expect(existsSync(file())).toBe(false);
  });

  it('says whether the folder is there', () => {
    const there = join(folder, 'There.onrecord');
    mkdirSync(there);
    const recents = openRecentCases(file(), false);
    recents.remember(open(there));
    expect(recents.list()[0]?.found).toBe(true);
  });

  it.each(['', '{', '{}', '[{"path": 1}]', '[{"path": "/a", "title": "T", "closedAt": 1, "protection": "none"}]'])(
    'starts anew on a file that holds %s',
    (text) => {
      writeFileSync(file(), text);
      expect(openRecentCases(file(), true).list()).toEqual([]);
    },
  );
});
