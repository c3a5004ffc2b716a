import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { closedCase, codes, outside } from './closed-case.ts';

describe('damage on disk', () => {
  it('C26 names the page of every flipped byte', { timeout: 120_000 }, async () => {
    const prepared = await closedCase();
    const { database } = casePaths(prepared.path);
    const { size } = await stat(database);
    let seed = 20200522;
    for (let i = 0; i < 30; i += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const at = seed % size;
      await flip(database, at);
      const report = await verifyCase(prepared.path);
      // The salt of the file (the first 16 bytes) goes into the key of every page.
      if (at >= 16) {
        const pages = report.findings
          .filter((finding) => finding.code === 'page.changed')
          .map((finding) => finding.object);
        expect(pages).toEqual([String(Math.floor(at / 4096) + 1)]);
      }
      expect(report.ok).toBe(false);
      await flip(database, at);
    }
    expect((await verifyCase(prepared.path)).ok).toBe(true);
  });

  it('C26 names the capture of a changed, a shortened and a missing file', async () => {
    const prepared = await closedCase();
    const { blobs } = casePaths(prepared.path);
    const folder = join(blobs, (await readdir(blobs))[0] ?? '');
    const file = join(folder, (await readdir(folder))[0] ?? '');
    const { size } = await stat(file);
    for (const at of [0, 8, 41, 60, 3000, size - 1]) {
      await flip(file, at);
      const report = await verifyCase(prepared.path);
      expect(report.findings).toEqual([
        { code: 'blob.changed', object: prepared.capture, message: expect.stringContaining('photo.png') as string },
      ]);
      await flip(file, at);
    }
    const handle = await open(file, 'r+');
    await handle.truncate(size - 100);
    await handle.close();
    expect(codes(await verifyCase(prepared.path))).toEqual(['blob.changed']);
    await rm(file);
    const report = await verifyCase(prepared.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([['blob.missing', prepared.capture]]);
    await mkdir(file);
    expect(codes(await verifyCase(prepared.path))).toEqual(['blob.unreadable']);
  });

  it('a stored file that is only a link is a finding, one with a second name a note, whatever bytes they give', async () => {
    const prepared = await closedCase();
    const { blobs } = casePaths(prepared.path);
    const folder = join(blobs, (await readdir(blobs))[0] ?? '');
    const file = join(folder, (await readdir(folder))[0] ?? '');
    const outsideCase = `${prepared.path} elsewhere`;
    await copyFile(file, outsideCase);
    await rm(file);
    await link(outsideCase, file);
    const shared = await verifyCase(prepared.path);
    expect(shared.ok).toBe(true);
    expect(shared.notes.map(({ code }) => code)).toContain('blob.shared');
    await rm(file);
    await symlink(outsideCase, file);
    const linked = await verifyCase(prepared.path);
    expect(linked.findings.map(({ code, object }) => [code, object])).toEqual([['blob.linked', prepared.capture]]);
  });

  it('C26 names the pages that a database cut short at a page’s end has lost', async () => {
    const prepared = await closedCase();
    const { database } = casePaths(prepared.path);
    const { size } = await stat(database);
    const handle = await open(database, 'r+');
    await handle.truncate(size - 2 * 4096);
    await handle.close();
    const report = await verifyCase(prepared.path);
    expect(report.findings[0]).toMatchObject({ code: 'page.missing', object: String(size / 4096 - 1) });
    expect(report.findings[0]?.message).toContain(`${size / 4096 - 1} to ${size / 4096}`);
  });

  it('calls a case whose FORMAT is broken or gone damaged, and any other folder no case', async () => {
    const prepared = await closedCase();
    const format = join(prepared.path, 'FORMAT');
    await writeFile(format, '{"format"');
    await expect(verifyCase(prepared.path)).rejects.toMatchObject({ code: 'case.damaged' });
    await rm(format);
    await expect(verifyCase(prepared.path)).rejects.toMatchObject({ code: 'case.damaged' });
    await rm(join(prepared.path, 'keyslots.json'));
    await expect(verifyCase(prepared.path)).rejects.toMatchObject({ code: 'case.not-a-case' });
  });

  it('says that it did not compare the rules of a database of another version', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => database.pragma('user_version = 99'));
    const { ok, notes } = await verifyCase(prepared.path);
    expect(ok).toBe(true);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'schema.other-version', object: '99' }));
  });

  it('speaks of the backups only where it has read them', async () => {
    const prepared = await closedCase();
    const shallow = await verifyCase(prepared.path);
    const deep = await verifyCase(prepared.path, { deep: true });
    expect(shallow.proved.join('\n')).toContain('the newest backup');
    expect(deep.proved.join('\n')).toContain('checkpoint or backup');
    expect(shallow.notProved.join('\n')).toContain('backup');
    expect(deep.notProved.join('\n')).not.toContain('backup');
    await rm(casePaths(prepared.path).backups, { recursive: true });
    expect((await verifyCase(prepared.path)).proved.join('\n')).not.toContain('backup');
  });

  it('C26 a damaged page hides nothing of what lies on others', async () => {
    const prepared = await closedCase();
    let page = 0;
    outside(prepared, (database) => {
      page = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'words_data'").pluck().get() as number;
      database.exec("UPDATE statement_versions SET text = 'Other words' WHERE id = 2");
    });
    const { database, blobs } = casePaths(prepared.path);
    await flip(database, 4096 * page - 2000);
    const [blob = ''] = await readdir(blobs, { recursive: true }).then((all) => all.filter((name) => name.length > 60));
    await rm(join(blobs, blob));
    const report = await verifyCase(prepared.path);
    expect(report.findings).toMatchObject([
      { code: 'page.changed', object: String(page) },
      { code: 'row.edited' },
      { code: 'blob.missing', object: prepared.capture },
    ]);
    expect(report.checked.events).toBe(14);
  });

  it('C26 a damaged page of one table leaves the rows of others to be checked, and calls none of its own missing', async () => {
    const prepared = await closedCase();
    let page = 0;
    outside(prepared, (database) => {
      page = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'captures'").pluck().get() as number;
      database.exec("UPDATE accounts SET platform = 'elsewhere'");
    });
    await flip(casePaths(prepared.path).database, 4096 * page - 2000);
    const report = await verifyCase(prepared.path);
    expect(codes(report)).toEqual(['page.changed', 'check.stopped', 'row.edited']);
    expect(report.findings.filter(({ message }) => message.startsWith('The table captures '))).toHaveLength(1);
  });

  it(
    'C26 is answered whatever it is: pages zeroed, cut, exchanged, filled with noise',
    { timeout: 60_000 },
    async () => {
      const prepared = await closedCase();
      const { database } = casePaths(prepared.path);
      const whole = await readFile(database);
      const pages = whole.length / 4096;
      let seed = 7;
      const random = (below: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % below;
      const damage: readonly ((bytes: Buffer) => Buffer)[] = [
        (bytes) => bytes.fill(0, 4096 * random(pages), 4096 * pages),
        (bytes) => bytes.subarray(0, random(bytes.length)),
        (bytes) => {
          const [a, b] = [1 + random(pages - 1), 1 + random(pages - 1)];
          const kept = Buffer.from(bytes.subarray(4096 * a, 4096 * a + 4096));
          bytes.copyWithin(4096 * a, 4096 * b, 4096 * b + 4096);
          kept.copy(bytes, 4096 * b);
          return a === b ? bytes.fill(1, 5000, 5001) : bytes;
        },
        (bytes) => {
          for (let k = 0; k < pages / 10; k += 1) randomBytes(4096).copy(bytes, 4096 * random(pages));
          return bytes;
        },
        () => Buffer.alloc(0),
        () => randomBytes(10_000),
      ];
      for (let i = 0; i < 18; i += 1) {
        await writeFile(database, damage[i % damage.length]?.(Buffer.from(whole)) ?? whole);
        const report = await verifyCase(prepared.path, { deep: true });
        expect(report.ok, `damage ${i}`).toBe(false);
        expect(report.findings.length).toBeGreaterThan(0);
        expect((await readdir(prepared.path)).filter((name) => name.startsWith('case.db'))).toEqual(['case.db']);
      }
    },
  );
});

async function flip(path: string, at: number): Promise<void> {
  const handle = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ 0x10);
  await handle.write(byte, 0, 1, at);
  await handle.close();
}
