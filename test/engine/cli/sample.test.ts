import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, jsonOf, onrecord } from './command-line.ts';

describe('onrecord sample', () => {
  it('makes an open case of eight statements that verifies, and writes over nothing', async () => {
    const folder = join(await temporaryFolder(), 'Letter.onrecord');
    const { caseId, ...made } = await answer(['sample', folder]);
    expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
    expect(made).toEqual({
      path: folder,
      statements: 8,
      captures: 13,
      clauses: 16,
      links: 7,
    });
    expect(await answer(['info', folder])).toMatchObject({ title: 'Letter of May 2020', protection: 'open' });
    expect(await answer(['verify', folder])).toMatchObject({ ok: true, findings: [] });
    const again = await onrecord(['sample', folder, '--json']);
    expect([again.code, jsonOf(again)]).toMatchObject([3, { error: { code: 'case.exists' } }]);
  });

  it('takes a passphrase, and refuses one beside --open', async () => {
    const beside = await temporaryFolder();
    const file = join(beside, 'passphrase.txt');
    await writeFile(file, 'a long passphrase\n');
    const folder = join(beside, 'Letter.onrecord');
    expect((await onrecord(['sample', folder, '--open', '--passphrase-file', file])).code).toBe(2);
    await answer(['sample', folder, '--passphrase-file', file]);
    expect((await onrecord(['info', folder])).code).toBe(3);
    expect(await answer(['info', folder, '--passphrase-file', file])).toMatchObject({ protection: 'passphrase' });
  });
});
