import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCaseFile, openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { prepared } from '../../../db/connection.ts';
import { uuidBytes } from '../../../db/custody/uuid.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { startChild } from '../children.ts';
import { addAccount } from '../rows.ts';
import { SESSION, temporaryCase, temporaryFolder } from '../temporary-case.ts';

let seed = 20200522;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % below;
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills a worker after a few things were saved, at a random moment; answers what it had been told is saved. */
async function killedWork(path: string, what: string): Promise<readonly string[]> {
  const child = startChild('work-on-case.ts', [path, what]);
  await child.until(1 + random(6));
  await pause(random(what === 'sessions' ? 120 : 25));
  await child.kill();
  expect(child.lines.length).toBeGreaterThan(0);
  return child.lines;
}

async function closedCase(): Promise<string> {
  const caseFile = await temporaryCase();
  await caseFile.close();
  return caseFile.path;
}

async function afterwards(path: string, check: (caseFile: CaseFile) => Promise<void> | void): Promise<void> {
  const unclean = await verifyCase(path);
  expect(unclean.findings).toEqual([]);
  const caseFile = await openCaseFile(path, { ...SESSION, mode: 'write' });
  try {
    expect(await readdir(casePaths(path).tmp)).toEqual([]);
    await check(caseFile);
    addAccount(caseFile);
  } finally {
    await caseFile.close();
  }
  const report = await verifyCase(path);
  expect(report.findings).toEqual([]);
}

describe('C23 kill -9 at any moment', () => {
  it('of acts: everything acknowledged is there, nothing is half done', { timeout: 120_000 }, async () => {
    const path = await closedCase();
    for (let run = 0; run < 6; run += 1) {
      const saved = await killedWork(path, 'acts');
      await afterwards(path, ({ database }) => {
        const find = prepared(database, 'SELECT 1 FROM statements WHERE uuid = ?');
        for (const uuid of saved) expect(find.get(uuidBytes(uuid)), uuid).toBeDefined();
      });
    }
  });

  it('of whole sessions: opening, checkpoint, backup, closing', { timeout: 120_000 }, async () => {
    const path = await closedCase();
    for (let run = 0; run < 5; run += 1) {
      const saved = await killedWork(path, 'sessions');
      await afterwards(path, async ({ database }) => {
        const find = prepared(database, 'SELECT 1 FROM statements WHERE uuid = ?');
        for (const uuid of saved) expect(find.get(uuidBytes(uuid)), uuid).toBeDefined();
        const unfinished = (await readdir(casePaths(path).backups)).filter((name) => name.startsWith('.'));
        expect(unfinished).toEqual([]);
      });
    }
  });

  it('of imports: whole batches or none', { timeout: 120_000 }, async () => {
    const path = await closedCase();
    for (let run = 0; run < 5; run += 1) {
      const saved = await killedWork(path, 'imports');
      await afterwards(path, ({ database }) => {
        const count = prepared(
          database,
          `SELECT count(*) FROM imports i JOIN import_batches b ON b.import_id = i.id
           JOIN statements s ON s.id BETWEEN b.first_id AND b.first_id + b.leaves - 1 WHERE i.uuid = ?`,
        ).pluck();
        for (const uuid of saved) expect(count.get(uuidBytes(uuid)), uuid).toBe(100);
        const outside =
          'SELECT count(*) FROM statements s WHERE NOT EXISTS (SELECT 1 FROM import_batches b WHERE s.id BETWEEN b.first_id AND b.first_id + b.leaves - 1)';
        expect(prepared(database, outside).pluck().get()).toBe(0);
      });
    }
  });

  it('of captures: every acknowledged file is whole', { timeout: 120_000 }, async () => {
    const path = await closedCase();
    for (let run = 0; run < 5; run += 1) {
      const saved = await killedWork(path, 'captures');
      await afterwards(path, async (caseFile) => {
        for (const hash of saved) expect(await caseFile.blobs.verify(Buffer.from(hash, 'hex'))).toBe('whole');
      });
    }
  });

  it('of creating: a case exists completely or not at all', { timeout: 120_000 }, async () => {
    const folder = await temporaryFolder();
    for (let run = 0; run < 4; run += 1) {
      const child = startChild('work-on-case.ts', [folder, 'create']);
      await child.until(1 + random(4));
      await pause(random(80));
      await child.kill();
      const names = (await readdir(folder)).filter((name) => name.endsWith('.onrecord'));
      for (const line of child.lines.filter((text) => text.startsWith('made')))
        expect(names).toContain(`case ${line.slice(5)}.onrecord`);
      for (const name of names) expect((await verifyCase(join(folder, name))).findings).toEqual([]);
      await removeAll(folder, names);
    }
    // What the killed ones left beside goes with the next creation.
    const last = await createCaseFile({
      ...SESSION,
      path: join(folder, 'last.onrecord'),
      title: 'T',
      zone: 'UTC',
      protection: { kind: 'open' },
    });
    await last.close();
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { recursive: true });
}

describe('LOCK', () => {
  it('C28 one writer, readers beside it, and a dead writer’s LOCK is void', { timeout: 60_000 }, async () => {
    const path = await closedCase();
    const child = startChild('work-on-case.ts', [path, 'hold']);
    await child.until(1);
    await expect(openCaseFile(path, { ...SESSION, mode: 'write' })).rejects.toMatchObject({ code: 'case.in-use' });
    const reading = await openCaseFile(path, { ...SESSION, mode: 'read' });
    expect(reading.title).toBe('A case');
    await reading.close();
    await child.kill();
    expect((await stat(casePaths(path).lock)).isFile()).toBe(true);
    const writing = await openCaseFile(path, { ...SESSION, mode: 'write' });
    expect(writing.mode).toBe('write');
    await writing.close();
    await expect(stat(casePaths(path).lock)).rejects.toThrow();
  });
});
