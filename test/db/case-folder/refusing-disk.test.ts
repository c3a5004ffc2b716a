import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-case.ts';

const script = (name: string): string => fileURLToPath(new URL(`../children/${name}`, import.meta.url));

/**
 * Runs a shell in a namespace of its own, where a small disk can be mounted without being anybody. Its mounts are changed without what
 * mount(8) reads of them elsewhere: there the owner stands as outside the namespace, which means nobody inside.
 */
function inNamespace(commands: string, args: readonly string[]) {
  return spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-euc', commands, 'sh', ...args], {
    encoding: 'utf8',
  });
}

const canMount = inNamespace('mount -t tmpfs -o size=64k tmpfs /mnt', []).status === 0;

describe.skipIf(!canMount)('C25 a disk that refuses (skipped where no small disk can be mounted)', () => {
  it(
    'is full: each refusal is clear, everything acknowledged is there when there is room again',
    { timeout: 60_000 },
    async () => {
      const folder = join(await temporaryFolder(), 'disk');
      mkdirSync(folder);
      const run = inNamespace(
        `mount -t tmpfs -o size=8m tmpfs "$1"
       "$2" "$3" "$1" fill
       mount --options-source=disable -o remount,size=64m "$1"
       "$2" "$4" "$1/case.onrecord"
       mount --options-source=disable -o remount,ro "$1"
       "$2" "$3" "$1" protected`,
        [folder, process.execPath, script('fill-disk.ts'), script('check-case.ts')],
      );
      expect(run.stderr).toBe('');
      const lines = run.stdout.trim().split('\n');
      const saved = lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6));
      const found = lines.filter((line) => line.startsWith('found ')).map((line) => line.slice(6));
      expect(saved.length).toBeGreaterThan(5);
      expect(found).toEqual(expect.arrayContaining(saved));
      const refusals = lines.filter((line) => line.startsWith('refused '));
      expect(refusals.slice(0, -1).length).toBeGreaterThanOrEqual(4);
      for (const line of refusals.slice(0, -1)) expect(line).toBe('refused disk.full');
      expect(lines).toContain('findings 0');
      expect(refusals.at(-1)).toBe('refused case.read-only');
      expect(lines).toContain('read T');
    },
  );

  it(
    'is write-protected after a session that did not end: what was saved is read, through a stand-in that is gone afterwards',
    { timeout: 60_000 },
    async () => {
      const folder = join(await temporaryFolder(), 'disk');
      const temporary = join(folder, '..', 'tmp');
      mkdirSync(folder);
      mkdirSync(temporary);
      const run = inNamespace(
        `"$2" "$4" "$1" 2>/dev/null || true
       rm "$1/case.onrecord/case.db-shm"
       mount --bind "$1" "$1"
       mount -o remount,ro,bind "$1"
       TMPDIR="$5" "$2" "$3" "$1" protected
       ls -A "$1/case.onrecord" "$5"`,
        [folder, process.execPath, script('fill-disk.ts'), script('leave-case-open.ts'), temporary],
      );
      expect(run.stderr.replace('Killed', '').trim()).toBe('');
      const lines = run.stdout.trim().split('\n');
      expect(lines).toContain('case.db-wal');
      expect(lines.slice(0, 5)).toEqual([
        'saved 3',
        'refused case.read-only',
        'read T',
        'statements 3',
        'stand-in true',
      ]);
      expect(lines.slice(lines.indexOf(`${temporary}:`))).toEqual([`${temporary}:`]);
    },
  );
});
