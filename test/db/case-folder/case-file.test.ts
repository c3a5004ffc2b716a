import { stat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { KDF_FLOOR } from '../../../db/case-folder/argon2.ts';
import { backupNames } from '../../../db/case-folder/backup.ts';
import { backupCase, createCaseFile, openCaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { bootId, processStart } from '../../../db/case-folder/process-run.ts';
import { countEvents, eventsPage } from '../../../db/custody/history.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { addAccount } from '../rows.ts';
import { PASSPHRASE, SESSION, temporaryCase, temporaryFolder } from '../temporary-case.ts';
import { startUnfetched } from './unfetched.ts';

describe('a case folder', () => {
  it('holds what the format says, and nothing else after a clean end', async () => {
    const caseFile = await temporaryCase();
    const { path } = caseFile;
    expect((await readdir(path)).sort()).toEqual([
      'FORMAT',
      'LOCK',
      'backups',
      'blobs',
      'case.db',
      'case.db-shm',
      'case.db-wal',
      'keyslots.json',
      'tmp',
    ]);
    await caseFile.close();
    expect((await readdir(path)).sort()).toEqual(['FORMAT', 'backups', 'blobs', 'case.db', 'keyslots.json', 'tmp']);
    expect(JSON.parse(await readFile(casePaths(path).format, 'utf8'))).toEqual({ format: 1, cipher: 'sqlcipher-4' });
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('begins with one event about the case and its maker', async () => {
    const caseFile = await temporaryCase({ zone: 'Europe/Berlin' });
    expect(countEvents(caseFile.database)).toBe(1);
    expect(caseFile.database.prepare('SELECT title, zone FROM cases').get()).toEqual({
      title: 'A case',
      zone: 'Europe/Berlin',
    });
    expect(caseFile.caseUuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('opens with its passphrase only', async () => {
    const caseFile = await temporaryCase({ protected: true });
    expect(caseFile.protection).toEqual({ kind: 'passphrase' });
    await caseFile.close();
    const open = (passphrase?: Buffer) => openCaseFile(caseFile.path, { ...SESSION, mode: 'read', passphrase });
    await expect(open()).rejects.toMatchObject({ code: 'case.passphrase-needed' });
    await expect(open(Buffer.from('wrong'))).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
    const again = await open(PASSPHRASE);
    expect(again.title).toBe('A case');
    await again.close();
  });

  it('is never made over something that is there', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x.onrecord');
    await mkdir(path);
    const create = () => createCaseFile({ ...SESSION, path, title: 'T', zone: 'UTC', protection: { kind: 'open' } });
    await expect(create()).rejects.toMatchObject({ code: 'case.exists' });
    expect(await readdir(folder)).toEqual(['x.onrecord']);
    expect(await readdir(path)).toEqual([]);
  });

  it('leaves nothing behind when its making fails', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x.onrecord');
    const weak = { kind: 'passphrase', passphrase: PASSPHRASE, kdf: { ...KDF_FLOOR, memoryKiB: 8 } } as const;
    await expect(createCaseFile({ ...SESSION, path, title: 'T', zone: 'UTC', protection: weak })).rejects.toMatchObject(
      { code: 'case.keyslot-refused' },
    );
    await expect(
      createCaseFile({ ...SESSION, path, title: '', zone: 'UTC', protection: { kind: 'open' } }),
    ).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('is readable by its owner only, file by file', async () => {
    const caseFile = await temporaryCase();
    const { format, keyslots, database } = casePaths(caseFile.path);
    for (const path of [format, keyslots, database]) expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(caseFile.path)).mode & 0o077).toBe(0);
    await caseFile.close();
  });

  it('says what is wrong with what is no case', async () => {
    const folder = await temporaryFolder();
    const open = (path: string) => openCaseFile(path, { ...SESSION, mode: 'read' });
    await expect(open(join(folder, 'none'))).rejects.toMatchObject({ code: 'case.not-found' });
    await expect(open(folder)).rejects.toMatchObject({ code: 'case.not-a-case' });
    await writeFile(join(folder, 'file'), '');
    await expect(open(join(folder, 'file'))).rejects.toMatchObject({ code: 'case.not-a-case' });
    const caseFile = await temporaryCase();
    await caseFile.close();
    const { format, keyslots, database } = casePaths(caseFile.path);
    const damage = async (path: string, text: string, code: string): Promise<void> => {
      const before = await readFile(path);
      await writeFile(path, text);
      await expect(open(caseFile.path)).rejects.toMatchObject({ code });
      await writeFile(path, before);
    };
    await damage(format, '{"format":2,"cipher":"sqlcipher-4"}', 'case.newer-format');
    await damage(format, '{"format":1,"cipher":"other"}', 'case.newer-format');
    await damage(format, 'x', 'case.damaged');
    await damage(keyslots, 'x', 'case.damaged');
    await damage(database, 'x'.repeat(8192), 'case.damaged');
    await rm(keyslots);
    await expect(open(caseFile.path)).rejects.toMatchObject({ code: 'case.damaged' });
  });

  it('wipes tmp/ when it is opened for writing, not when it is read', async () => {
    const caseFile = await temporaryCase();
    await caseFile.close();
    const left = join(casePaths(caseFile.path).tmp, 'left');
    await writeFile(left, 'x');
    await (await openCaseFile(caseFile.path, { ...SESSION, mode: 'read' })).close();
    expect((await stat(left)).size).toBe(1);
    await (await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' })).close();
    await expect(stat(left)).rejects.toThrow();
  });

  it('C28 works under long paths, and names in NFC and NFD', async () => {
    const folder = await temporaryFolder();
    for (const name of ['é'.normalize('NFC'), 'é'.normalize('NFD'), '漢字'.repeat(30), 'quote \' and " and %20']) {
      const path = join(folder, 'deep '.repeat(30), `${name}.onrecord`);
      const caseFile = await createCaseFile({
        ...SESSION,
        path,
        title: name,
        zone: 'UTC',
        protection: { kind: 'open' },
      });
      addAccount(caseFile);
      await caseFile.close();
      expect((await verifyCase(path, { deep: true })).findings).toEqual([]);
      expect((await readdir(casePaths(path).backups)).length).toBe(1);
    }
  });

  it(
    'C28 goes on when the clock was set back ten years: order, checks and newest backup stay right',
    { timeout: 120_000 },
    async () => {
      const caseFile = await temporaryCase();
      addAccount(caseFile);
      await caseFile.close();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 10 * 365 * 86_400_000 });
      try {
        for (let i = 0; i < 8; i += 1) {
          const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
          addAccount(again, `later ${i}`);
          expect(eventsPage(again.database, { limit: 1 }).items[0]?.seq).toBe(3 + i);
          await again.close();
        }
      } finally {
        vi.useRealTimers();
      }
      expect((await backupNames(casePaths(caseFile.path).backups)).at(-1)).toMatch(/-10$/);
      expect((await verifyCase(caseFile.path, { deep: true })).findings).toEqual([]);
    },
  );

  it('C28 is refused to a second writer in the same process too', async () => {
    const { path } = await temporaryCase();
    await expect(openCaseFile(path, { ...SESSION, mode: 'write' })).rejects.toMatchObject({ code: 'case.in-use' });
  });

  it('C28 takes over the LOCK of another run of the machine, and one that is no LOCK', async () => {
    const caseFile = await temporaryCase();
    await caseFile.close();
    const { lock } = casePaths(caseFile.path);
    for (const text of [
      JSON.stringify({ pid: process.pid, boot: 'another' }),
      JSON.stringify({ pid: 2 ** 22 + 1, boot: 'x' }),
      '',
      'x',
    ]) {
      await writeFile(lock, text);
      const opened = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
      expect((await readFile(lock, 'utf8')).includes(String(process.pid))).toBe(true);
      await opened.close();
    }
    expect((await readdir(caseFile.path)).filter((name) => name.startsWith('LOCK'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'C28 takes over the LOCK of a process that was killed and that nobody has fetched yet',
    async () => {
      const caseFile = await temporaryCase();
      await caseFile.close();
      const unfetched = await startUnfetched();
      const holder = { pid: unfetched.pid, boot: bootId(), started: processStart(unfetched.pid) };
      await writeFile(casePaths(caseFile.path).lock, JSON.stringify(holder));
      const write = () => openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
      await expect(write()).rejects.toMatchObject({ code: 'case.in-use' });
      await unfetched.kill();
      await (await write()).close();
      unfetched.end();
    },
  );
});

describe('backups', () => {
  it('are made at the end of a session that changed something, and seven are kept', { timeout: 120_000 }, async () => {
    const caseFile = await temporaryCase();
    await caseFile.close();
    const { backups } = casePaths(caseFile.path);
    expect(await backupNames(backups)).toHaveLength(1);
    await (await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' })).close();
    expect(await backupNames(backups)).toHaveLength(1);
    for (let i = 0; i < 8; i += 1) {
      const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
      addAccount(again);
      await again.close();
    }
    const names = await backupNames(backups);
    expect(names).toHaveLength(7);
    expect(names.at(-1)).toMatch(/-9$/);
  });

  it('a quick close makes neither checkpoint nor backup', async () => {
    const caseFile = await temporaryCase();
    addAccount(caseFile);
    await caseFile.close({ quick: true });
    expect(await readdir(casePaths(caseFile.path).backups)).toEqual([]);
    const report = await verifyCase(caseFile.path);
    expect(report.findings).toEqual([]);
    expect(report.notes.map((note) => note.code)).toContain('event.unsigned-tail');
  });

  it('open as a case themselves, with their own key slots', async () => {
    const caseFile = await temporaryCase({ protected: true });
    addAccount(caseFile);
    const target = join(await temporaryFolder(), 'second place');
    const backup = await backupCase(caseFile, target);
    expect(backup.events).toBe(2);
    for (const folder of ['blobs', 'tmp', 'backups']) await mkdir(join(backup.path, folder));
    const opened = await openCaseFile(backup.path, { ...SESSION, mode: 'read', passphrase: PASSPHRASE });
    expect(countEvents(opened.database)).toBe(2);
    await opened.close();
    expect(await readdir(casePaths(caseFile.path).backups)).toEqual([]);
  });
});

describe('closing', () => {
  it('does not wait for a reader, who goes on reading', async () => {
    const caseFile = await temporaryCase();
    const reading = await openCaseFile(caseFile.path, { ...SESSION, mode: 'read' });
    const rows = reading.database.prepare('SELECT title FROM cases').iterate();
    rows.next();
    addAccount(caseFile);
    const before = performance.now();
    await caseFile.close();
    expect(performance.now() - before).toBeLessThan(4000);
    rows.return?.();
    expect(countEvents(reading.database)).toBe(2);
    await reading.close();
    const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
    expect(countEvents(again.database)).toBe(2);
    await again.close();
    expect((await readdir(caseFile.path)).filter((name) => name.startsWith('case.db'))).toEqual(['case.db']);
  });
});
