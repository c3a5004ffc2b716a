import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createCaseFile, type CaseFile } from '../../db/case-folder/case-file.ts';
import { KDF_FLOOR } from '../../db/case-folder/argon2.ts';

export const SESSION = { actorName: 'Ada', device: 'test device', app: 'onrecord test' } as const;
export const PASSPHRASE = Buffer.from('correct horse battery staple', 'utf8');

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord test '));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A case that is closed after the test, if it still is open. */
export async function temporaryCase(options: { protected?: boolean; zone?: string } = {}): Promise<CaseFile> {
  const folder = await temporaryFolder();
  const protection = options.protected
    ? ({ kind: 'passphrase', passphrase: PASSPHRASE, kdf: KDF_FLOOR } as const)
    : ({ kind: 'open' } as const);
  const caseFile = await createCaseFile({
    ...SESSION,
    path: join(folder, 'Fälle 2020.onrecord'),
    title: 'A case',
    zone: options.zone ?? 'UTC',
    protection,
  });
  cleanups.push(() => caseFile.close({ quick: true }));
  return caseFile;
}
