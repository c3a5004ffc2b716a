import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, isStale, startOf, withLock } from '../../build/setup/lock.mjs';
import { startUnfetched } from '../db/case-folder/unfetched.ts';

const owner = { id: 'a', pid: 4711, started: '100', host: 'here', what: 'set-up' };
const system = { host: 'here', isAlive: () => true, startOf: () => '100' };

describe('whether a holder is gone', () => {
  it('lives: its process runs and is the one that took the lock', () => {
    expect(isStale(owner, 1e9, system)).toBe(false);
  });

  it('is gone: no such process', () => {
    expect(isStale(owner, 0, { ...system, isAlive: () => false })).toBe(true);
  });

  it('is gone: the number now belongs to a later process', () => {
    expect(isStale(owner, 0, { ...system, startOf: () => '200' })).toBe(true);
  });

  it('on another machine only its silence tells', () => {
    const elsewhere = { ...system, host: 'there', isAlive: () => false };
    expect(isStale(owner, 5_000, elsewhere)).toBe(false);
    expect(isStale(owner, 61_000, elsewhere)).toBe(true);
  });

  it('a lock without an owner is being written, unless it stays so', () => {
    expect(isStale(null, 100, system)).toBe(false);
    expect(isStale(null, 6_000, system)).toBe(true);
  });
});

describe('a lock between processes', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Each process adds one to a number in a file, slowly: without a lock they would overwrite each other. */
  function countInProcess(): Promise<number | null> {
    const lock = join(import.meta.dirname, '../../build/setup/lock.mjs');
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { withLock } from ${JSON.stringify(lock)};
      await withLock(${JSON.stringify(join(folder, 'lock'))}, 'a count', async () => {
        const before = Number(readFileSync(${JSON.stringify(join(folder, 'count'))}, 'utf8'));
        await new Promise((resolve) => setTimeout(resolve, 30));
        writeFileSync(${JSON.stringify(join(folder, 'count'))}, String(before + 1));
      });`;
    return new Promise((resolve) => {
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).on('close', resolve);
    });
  }

  it('lets one in at a time, and takes over from one that was killed', async () => {
    writeFileSync(join(folder, 'count'), '0');
    const dead = { id: 'dead', pid: 2 ** 22 + 1, started: '1', host: hostname(), what: 'set-up' };
    writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
    const codes = await Promise.all(Array.from({ length: 5 }, countInProcess));
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('5');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('waits for a living holder, says for whom, and frees the lock when the work fails', async () => {
    const file = join(folder, 'lock');
    let finish = (): void => undefined;
    const first = withLock(file, 'a build', () => new Promise<void>((resolve) => (finish = resolve)));
    const waitedFor: string[] = [];
    const second = withLock(
      file,
      'another',
      () => Promise.reject(new Error('broken')),
      (holder) => waitedFor.push(holder),
    );
    const failed = expect(second).rejects.toThrow('broken');
    await expect.poll(() => waitedFor).toEqual([`a build (process ${process.pid})`]);
    finish();
    await first;
    await failed;
    expect(existsSync(file)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('a holder that was killed is gone before its parent fetches it', async () => {
    const unfetched = await startUnfetched();
    expect(isAlive(unfetched.pid)).toBe(true);
    await unfetched.kill();
    expect(isAlive(unfetched.pid)).toBe(false);
    unfetched.end();
  });

  it.runIf(process.platform === 'linux')('knows when a process started', () => {
    expect(startOf(process.pid)).toMatch(/^\d+$/);
    expect(startOf(2 ** 22 + 1)).toBe('');
  });
});
