import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A house of two lines a room, with the real rules, in a folder of its own. */
describe('the arrows between the rooms', () => {
  let house: string;

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'onrecord-arrows-'));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
      cpSync(join(root, name), join(house, name));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const room of ['core', 'db', 'engine', 'electron', 'renderer'])
      put(`${room}/room.ts`, `export const name = '${room}';\n`);
  });

  afterEach(() => {
    rmSync(house, { recursive: true, force: true });
  });

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }

  function cruise(): { status: number | null; output: string } {
    const args = [cruiser, 'core', 'db', 'engine', 'electron', 'renderer'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  it('lets every room look down', () => {
    put('db/store.ts', `import { name } from '../core/room.ts';\nexport const below = name;\n`);
    put('engine/work.ts', `import { name } from '../db/room.ts';\nexport const below = name;\n`);
    put('electron/main.ts', `import { name } from '../engine/room.ts';\nexport const below = name;\n`);
    put('renderer/page.ts', `import { name } from '../core/room.ts';\nexport const below = name;\n`);
    expect(cruise()).toMatchObject({ status: 0 });
  });

  it.each([
    ['core', '../db/room.ts', 'core-looks-down'],
    ['core', 'node:fs', 'core-is-pure'],
    ['db', '../engine/room.ts', 'db-looks-down'],
    ['engine', '../electron/room.ts', 'engine-looks-down'],
    ['engine', 'electron', 'only-electron-knows-electron'],
    ['electron', '../db/room.ts', 'electron-looks-down'],
    ['renderer', '../engine/room.ts', 'renderer-looks-down'],
    ['renderer', 'node:path', 'renderer-has-no-node'],
  ])('refuses %s importing %s', (room, wanted, rule) => {
    put(`${room}/planted.ts`, `import * as forbidden from '${wanted}';\nexport const planted = forbidden;\n`);
    const { status, output } = cruise();
    expect(output).toContain(`error ${rule}: ${room}/planted.ts`);
    expect(status).not.toBe(0);
  });
});
