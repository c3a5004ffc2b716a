import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheEntry, isWhole } from '../../build/setup/cache-entry.mjs';
import { cacheCandidates } from '../../build/setup/cache-place.mjs';

describe('an entry of the cache', () => {
  let cache: string;
  let made: number;
  const said: string[] = [];

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'onrecord-cache-'));
    made = 0;
    said.length = 0;
  });

  afterEach(() => {
    rmSync(cache, { recursive: true, force: true });
  });

  function make(draft: string): Promise<void> {
    made++;
    mkdirSync(join(draft, 'bin'));
    writeFileSync(join(draft, 'bin/node'), 'program');
    return Promise.resolve();
  }

  const entry = (maker = make): Promise<string> => cacheEntry(cache, 'node-24', maker, (line) => said.push(line));

  it('is made once and found again', async () => {
    const folder = await entry();
    expect(readFileSync(join(folder, 'bin/node'), 'utf8')).toBe('program');
    await entry();
    expect(made).toBe(1);
    expect(readdirSync(cache)).toEqual(['node-24']);
  });

  it('is made anew, and this said, when a byte was changed without changing the size', async () => {
    const folder = await entry();
    writeFileSync(join(folder, 'bin/node'), 'pr0gram');
    expect(isWhole(folder)).toBe(false);
    await entry();
    expect(made).toBe(2);
    expect(said).toEqual([`${folder} is not what it was when it was made; making it anew`]);
    expect(readFileSync(join(folder, 'bin/node'), 'utf8')).toBe('program');
  });

  it('is not whole when a file is missing or the manifest is cut', async () => {
    const folder = await entry();
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    rmSync(join(folder, 'bin/node'));
    expect(isWhole(folder)).toBe(false);
    await entry();
    writeFileSync(join(folder, 'manifest.json'), manifest.slice(0, -10));
    expect(isWhole(folder)).toBe(false);
  });

  it('stays whole when only its times changed, by reading it again', async () => {
    const folder = await entry();
    utimesSync(join(folder, 'bin/node'), 1, 1);
    expect(isWhole(folder)).toBe(true);
    await entry();
    expect(made).toBe(1);
  });

  it('leaves nothing when its maker fails', async () => {
    await expect(entry(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('sweeps away what a killed maker left, not what a living one makes', async () => {
    const dead = join(cache, `.draft-${2 ** 22 + 1}-x`);
    const living = join(cache, `.draft-${process.pid}-x`);
    for (const folder of [dead, living]) mkdirSync(folder);
    await entry();
    expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
  });

  it('made by two at once, it is one', async () => {
    const [a, b] = await Promise.all([entry(), entry()]);
    expect(a).toBe(b);
    expect(isWhole(a)).toBe(true);
  });
});

describe('where the cache may be', () => {
  it('prefers what is stated, then the homes', () => {
    expect(cacheCandidates({ XDG_CACHE_HOME: '/fast' }, ['/home/a', '/root'])).toEqual([
      '/fast/onrecord',
      '/home/a/.cache/onrecord',
      '/root/.cache/onrecord',
    ]);
  });

  it('takes no empty home and no relative one', () => {
    expect(cacheCandidates({ XDG_CACHE_HOME: 'relative' }, ['', 'also-relative'])).toEqual([]);
  });
});
