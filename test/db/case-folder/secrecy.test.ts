import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database as SqlcipherDatabase } from '@signalapp/sqlcipher';
import { describe, expect, it } from 'vitest';
import { KDF_FLOOR } from '../../../db/case-folder/argon2.ts';
import { createCaseFile, backupCase, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { addAccount, addStatement, importStatements } from '../rows.ts';
import { PASSPHRASE, SESSION, temporaryCase, temporaryFolder } from '../temporary-case.ts';

const CANARY = 'canary-7f3a9';

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Every file below, and every name, without the canary in any form in which text is written. */
async function expectNoCanary(folder: string): Promise<void> {
  const forms = [
    Buffer.from(CANARY, 'utf8'),
    Buffer.from(CANARY, 'utf16le'),
    Buffer.from(CANARY.toUpperCase(), 'utf8'),
  ];
  const files = await filesBelow(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    expect(file).not.toContain(CANARY);
    const bytes = await readFile(file);
    for (const form of forms) expect(bytes.includes(form), file).toBe(false);
  }
}

async function fillWithCanaries(caseFile: CaseFile): Promise<void> {
  const account = addAccount(caseFile, `platform ${CANARY}`);
  for (let i = 0; i < 20; i += 1) addStatement(caseFile, { accountId: account.id, text: `${CANARY} ${i} `.repeat(50) });
  importStatements(caseFile, account, 50);
  const added = await caseFile.blobs.addBytes(Buffer.from(`${CANARY} `.repeat(5000)));
  recordAct(caseFile, { type: 'captures.record', actor: { name: `person ${CANARY}` }, reason: CANARY }, (act) => {
    const blob = act.insertKeyed('blobs', { sha256: added.sha256, bytes: added.bytes, type: 'text/plain' });
    act.insert('captures', { blob_id: blob, nature: 'capture', file_name: `${CANARY}.txt`, recorded_at: act.at });
  });
  // A sort that doesn't fit into a page cache would go to a temporary file, if it weren't kept in memory.
  caseFile.database.prepare('SELECT text || id AS t FROM statement_versions ORDER BY t DESC').all();
}

describe('on disk', () => {
  it('C11 C17 nothing of a protected case can be read: database, log, backups, stored files, names', async () => {
    const folder = await temporaryFolder();
    const protection = { kind: 'passphrase', passphrase: PASSPHRASE, kdf: KDF_FLOOR } as const;
    const path = join(folder, 'case.onrecord');
    const caseFile = await createCaseFile({
      ...SESSION,
      path,
      title: CANARY,
      reference: CANARY,
      zone: 'UTC',
      protection,
    });
    const keys = [caseFile.keys.database, caseFile.keys.blob, caseFile.keys.name].map((key) => Buffer.from(key));
    await fillWithCanaries(caseFile);
    await expectNoCanary(path);
    await backupCase(caseFile);
    caseFile.database.exec('VACUUM');
    await expectNoCanary(path);
    await caseFile.close();
    await expectNoCanary(path);
    for (const file of await filesBelow(path)) {
      const bytes = await readFile(file);
      for (const key of keys) expect(bytes.includes(key) || bytes.includes(key.toString('hex')), file).toBe(false);
    }
    // After closing, the keys in memory are gone too.
    expect(caseFile.keys.database.every((byte) => byte === 0)).toBe(true);
  });

  it('the canary scan would find one', async () => {
    const folder = await temporaryFolder();
    const caseFile = await createCaseFile({
      ...SESSION,
      path: join(folder, `${CANARY}.onrecord`),
      title: 'T',
      zone: 'UTC',
      protection: { kind: 'open' },
    });
    await caseFile.close();
    await expect(expectNoCanary(folder)).rejects.toThrow();
  });

  it('an open case is encrypted alike', async () => {
    const caseFile = await temporaryCase();
    await fillWithCanaries(caseFile);
    await caseFile.close();
    await expectNoCanary(caseFile.path);
  });
});

describe('another implementation', () => {
  it('C16 opens the database with the raw key, and reads what was written', async () => {
    const caseFile = await temporaryCase({ protected: true });
    const key = caseFile.keys.database.toString('hex');
    const account = addAccount(caseFile, 'mastodon');
    addStatement(caseFile, { accountId: account.id, text: 'Read by both' });
    await caseFile.close();
    const other = new SqlcipherDatabase(casePaths(caseFile.path).database);
    try {
      other.pragma(`key = "x'${key}'"`);
      expect(other.prepare('SELECT text FROM statement_versions', { pluck: true }).all()).toEqual(['Read by both']);
      expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(other.pragma('cipher_integrity_check')).toEqual([]);
    } finally {
      other.close();
    }
  });
});
