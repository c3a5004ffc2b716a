import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sameFolder } from '../../../electron/shell/same-folder.ts';

it('one folder has one name, however it was named; what isn’t there keeps its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-same-'));
  try {
    const real = join(realpathSync(folder), 'A case.onrecord');
    mkdirSync(real);
    symlinkSync(folder, join(folder, 'link'));
    expect(sameFolder(`${folder}/A case.onrecord/`)).toBe(real);
    expect(sameFolder(`${folder}/../${folder.split('/').at(-1) ?? ''}/A case.onrecord`)).toBe(real);
    expect(sameFolder(`${folder}/link/A case.onrecord`)).toBe(real);
    expect(sameFolder(`${folder}/none.onrecord/`)).toBe(join(folder, 'none.onrecord'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
