import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureFolder } from '../../db/durable-files.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'onrecord-folders-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

it('makes a folder and the missing ones above it, and is content with one that is there', async () => {
  const deep = join(base, 'a', 'b', 'ç 日');
  await ensureFolder(deep);
  await ensureFolder(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
});

it('refuses where a file stands in the way', async () => {
  await writeFile(join(base, 'a'), '');
  await expect(ensureFolder(join(base, 'a'))).rejects.toThrow('EEXIST');
  await expect(ensureFolder(join(base, 'a', 'b'))).rejects.toThrow('ENOTDIR');
});

it.runIf(process.platform === 'linux')(
  'gives up where the system makes no folders, instead of trying for ever',
  async () => {
    await expect(ensureFolder('/proc/onrecord/x')).rejects.toThrow('ENOENT');
  },
);
