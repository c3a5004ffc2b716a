import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../core/domain/chronology.ts';
import { backupCase, openCaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { openDatabase, type Connection } from '../../../db/connection.ts';
import { eventHash } from '../../../db/custody/events.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { ADA, addAccount, addStatement, importStatements, statementId } from '../rows.ts';
import { SESSION, temporaryCase } from '../temporary-case.ts';
import { closedCase, codes, outside } from './closed-case.ts';

const event = (database: Connection, seq: number) =>
  database.prepare('SELECT chain, seq, prev, body, hash FROM events WHERE seq = ?').get(seq) as {
    chain: number;
    seq: number;
    prev: Buffer;
    body: Buffer;
    hash: Buffer;
  };

describe('verify', () => {
  it('finds nothing wrong with an untouched case, and says what it read and what it cannot prove', async () => {
    const prepared = await closedCase();
    const report = await verifyCase(prepared.path, { deep: true });
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.checked.events).toBe(14);
    expect(report.checked.blobs).toBe(1);
    expect(report.checked.pages).toBeGreaterThan(100);
    expect(report.checked.items).toBeGreaterThan(40);
    expect(report.notes.map((note) => note.code)).toContain('anchor.missing');
    expect(report.proved.length).toBeGreaterThan(0);
    expect(report.notProved.length).toBeGreaterThan(0);
  });

  it('writes nothing and leaves no file', async () => {
    const prepared = await closedCase();
    const before = await snapshot(prepared.path);
    await verifyCase(prepared.path, { deep: true });
    expect(await snapshot(prepared.path)).toEqual(before);
  });

  it('C18 names an edited row of an act', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) =>
      database
        .prepare("UPDATE statement_versions SET text = 'Other words' WHERE statement_id = ?")
        .run(prepared.statement.id),
    );
    const report = await verifyCase(prepared.path);
    expect(codes(report)).toEqual(['row.edited']);
    expect(report.findings[0]?.message).toContain('statement_versions');
  });

  it('C18 names an edited row of an import', async () => {
    const prepared = await closedCase();
    let uuid = '';
    outside(prepared, (database) => {
      const row = database.prepare('SELECT id, hex(uuid) AS uuid FROM statements WHERE import_row = 7').get() as {
        id: number;
        uuid: string;
      };
      uuid = row.uuid.toLowerCase();
      database.prepare("UPDATE statement_versions SET text = 'never said' WHERE statement_id = ?").run(row.id);
    });
    const report = await verifyCase(prepared.path);
    expect(codes(report)).toEqual(['row.edited']);
    expect(report.findings[0]?.object?.replaceAll('-', '')).toBe(uuid);
  });

  it('C18 names an inserted and a deleted row', async () => {
    const inserted = await closedCase();
    outside(inserted, (database) =>
      database.prepare("INSERT INTO tags (uuid, name) VALUES (randomblob(16), 'planted')").run(),
    );
    expect(codes(await verifyCase(inserted.path))).toEqual(['row.inserted']);

    const deleted = await closedCase();
    outside(deleted, (database) =>
      database.prepare('DELETE FROM asserted_dates WHERE id = ?').run(deleted.statement.dateId),
    );
    const report = await verifyCase(deleted.path);
    expect(codes(report)).toContain('row.missing');
  });

  it('C18 names a deleted imported statement', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      const id = database.prepare('SELECT id FROM statements WHERE import_row = 3').pluck().get();
      for (const table of ['asserted_dates', 'statement_versions'])
        database.prepare(`DELETE FROM ${table} WHERE statement_id = ?`).run(id);
      database.prepare('DELETE FROM statements WHERE id = ?').run(id);
    });
    expect(codes(await verifyCase(prepared.path))).toContain('row.missing');
  });

  it('C18 names an edited event', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      const { body } = event(database, 4);
      database
        .prepare('UPDATE events SET body = ? WHERE seq = 4')
        .run(Buffer.from(body.toString().replace('"v":1', '"v":2')));
    });
    const report = await verifyCase(prepared.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([['event.edited', '4']]);
  });

  it('C18 names an edited event whose hash was made to fit', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      const body = Buffer.from(event(database, 4).body.toString().replace('"v":1', '"v":2'));
      database.prepare('UPDATE events SET body = ?, hash = ? WHERE seq = 4').run(body, eventHash(body));
    });
    const report = await verifyCase(prepared.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([['event.edited', '4']]);
  });

  it('C18 names an event cut out of the middle', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      for (const table of ['payloads', 'event_objects', 'events'])
        database.exec(`DELETE FROM ${table} WHERE seq IN (5, 6)`);
    });
    const report = await verifyCase(prepared.path);
    const cut = report.findings.find((finding) => finding.code === 'event.cut');
    expect(cut?.message).toContain('Events 5 to 6 were cut out');
  });

  it('C18 names a cut tail that a checkpoint remembers', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      for (const table of ['payloads', 'event_objects', 'events'])
        database.exec(`DELETE FROM ${table} WHERE seq >= 14`);
    });
    const report = await verifyCase(prepared.path);
    const cut = report.findings.find((finding) => finding.code === 'event.cut');
    expect(cut?.message).toContain('Event 14 was cut off the end');
    expect(codes(report)).toContain('row.inserted');
  });

  it('C18 names a cut tail that only a backup remembers', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      for (const table of ['payloads', 'event_objects', 'events'])
        database.exec(`DELETE FROM ${table} WHERE seq >= 14`);
      database.exec('DELETE FROM checkpoints');
      database.exec('DELETE FROM captures; DELETE FROM blobs');
    });
    expect(codes(await verifyCase(prepared.path))).toEqual(['event.cut']);
    expect(codes(await verifyCase(prepared.path, { deep: true }))).toEqual(['event.cut']);
  });

  it('C18 names an inserted event', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      const columns = 'chain, seq, prev, body, hash';
      database.exec(
        'UPDATE events SET seq = seq + 1000 WHERE seq >= 6; UPDATE events SET seq = seq - 999 WHERE seq >= 1000',
      );
      for (const table of ['payloads', 'event_objects', 'import_batches'])
        database.exec(
          `UPDATE ${table} SET seq = seq + 1000 WHERE seq >= 6; UPDATE ${table} SET seq = seq - 999 WHERE seq >= 1000`,
        );
      const { chain, hash, body } = event(database, 5);
      const forged = Buffer.from(
        body
          .toString()
          .replace('"seq":5', '"seq":6')
          .replace(/"prev":"[0-9a-f]+"/, `"prev":"${hash.toString('hex')}"`),
      );
      database
        .prepare(`INSERT INTO events (${columns}) VALUES (?, 6, ?, ?, ?)`)
        .run(chain, hash, forged, eventHash(forged));
    });
    const report = await verifyCase(prepared.path);
    const inserted = report.findings.filter((finding) => finding.code === 'event.inserted');
    expect(inserted.map((finding) => finding.object)).toEqual(['6']);
  });

  it('C18 names reordered events', async () => {
    const prepared = await closedCase();
    outside(prepared, (database) => {
      for (const table of ['events', 'payloads', 'event_objects']) {
        database.exec(
          `UPDATE ${table} SET seq = 999 WHERE seq = 4; UPDATE ${table} SET seq = 4 WHERE seq = 5; UPDATE ${table} SET seq = 5 WHERE seq = 999`,
        );
      }
    });
    const report = await verifyCase(prepared.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([
      ['event.reordered', '4'],
      ['event.reordered', '5'],
    ]);
  });

  it(
    'C18 names a changed payload, a missing one, changed leaves, a changed checkpoint, a changed history',
    { timeout: 120_000 },
    async () => {
      const changes: readonly (readonly [code: string, sql: string])[] = [
        ['payload.edited', "UPDATE payloads SET value = CAST('\"other\"' AS BLOB) WHERE field = 'reason' AND seq = 3"],
        ['payload.missing', "DELETE FROM payloads WHERE field = 'reason' AND seq = 3"],
        ['payload.edited', "UPDATE payloads SET value = zeroblob(length(value)) WHERE field = 'leaves'"],
        ['row.edited', "UPDATE payloads SET value = zeroblob(length(value)) WHERE field = 'salts'"],
        ['checkpoint.edited', 'UPDATE checkpoints SET root = randomblob(32)'],
        ['history.changed', 'DELETE FROM event_objects WHERE seq = 3'],
        ['history.changed', 'INSERT INTO event_objects SELECT randomblob(16), chain, seq FROM events WHERE seq = 3'],
        [
          'import.batch-missing',
          'DELETE FROM import_batches WHERE first_id = (SELECT min(first_id) FROM import_batches)',
        ],
        ['derived.tallies', 'UPDATE tallies SET statements = statements + 1'],
        ['derived.position', 'UPDATE statements SET sort_key = sort_key + 16 WHERE id = 1'],
        ['derived.words', 'DELETE FROM words WHERE rowid = (SELECT place FROM statements WHERE id = 1)'],
      ];
      for (const [code, sql] of changes) {
        const prepared = await closedCase();
        outside(prepared, (database) => database.exec(sql));
        expect(codes(await verifyCase(prepared.path)), sql).toContain(code);
      }
    },
  );

  it('C18 names a claim of when whose place was moved', async () => {
    const caseFile = await temporaryCase();
    const key = Buffer.from(caseFile.keys.database);
    const { id } = addStatement(caseFile, { accountId: addAccount(caseFile).id, text: 'x' });
    const { sortKey } = positionOf('2019', 'UTC');
    const claim = { statement_id: id, edtf: '2019', method: 'press', sort_key: sortKey };
    const date = recordAct(caseFile, { type: 'dates.add', actor: ADA }, (act) => act.insert('asserted_dates', claim));
    await caseFile.close();
    expect((await verifyCase(caseFile.path)).findings).toEqual([]);
    outside({ path: caseFile.path, key }, (database) =>
      database.prepare('UPDATE asserted_dates SET sort_key = sort_key + 16 WHERE id = ?').run(date.id),
    );
    const report = await verifyCase(caseFile.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([['derived.position', date.uuid]]);
  });

  it('lists an orphan as a note and keeps it', async () => {
    const caseFile = await temporaryCase();
    await caseFile.blobs.addBytes(Buffer.from('nobody needs me'));
    await caseFile.close();
    const report = await verifyCase(caseFile.path);
    expect(report.ok).toBe(true);
    expect(report.notes.map((note) => note.code)).toContain('file.orphan');
  });

  it('checks an open case beside its writer, and one whose session did not end', async () => {
    const caseFile = await temporaryCase();
    addAccount(caseFile);
    const beside = await verifyCase(caseFile.path);
    expect(beside.ok).toBe(true);
    expect(beside.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(['session.open', 'event.unsigned-tail']),
    );

    // The files as a killed program leaves them: database and log, no LOCK of a living process.
    await rm(casePaths(caseFile.path).lock);
    const before = await snapshot(caseFile.path);
    const unclean = await verifyCase(caseFile.path);
    expect(unclean.findings).toEqual([]);
    expect(unclean.notes.map((note) => note.code)).toContain('session.unclean');
    expect(unclean.checked.events).toBe(2);
    expect(await snapshot(caseFile.path)).toEqual(before);
  });

  it('checks and reads a case in the middle of whose last change the power went, and changes nothing', async () => {
    const prepared = await closedCase();
    const { database: file } = casePaths(prepared.path);
    const whole = await readFile(file);
    const writer = openDatabase(file, prepared.key, { readonly: false });
    writer.pragma('journal_mode = DELETE');
    // Pages are written into the file before the change ends, as SQLite does where they don't fit into its memory.
    writer.pragma('cache_size = 5');
    writer.exec('BEGIN; CREATE TABLE half (a)');
    for (let row = 0; row < 200; row += 1) writer.exec('INSERT INTO half VALUES (zeroblob(3000))');
    const halfWritten = { file: await readFile(file), journal: await readFile(`${file}-journal`) };
    writer.exec('ROLLBACK');
    writer.close();
    expect(halfWritten.file.equals(whole)).toBe(false);
    await writeFile(file, halfWritten.file);
    await writeFile(`${file}-journal`, halfWritten.journal);
    const before = await snapshot(prepared.path);

    const report = await verifyCase(prepared.path);
    expect(report.findings).toEqual([]);
    expect(report.notes.map((note) => note.code)).toContain('session.unclean');
    expect(report.checked.events).toBe(14);
    const reading = await openCaseFile(prepared.path, { ...SESSION, mode: 'read' });
    expect(reading.title).toBe('A case');
    await reading.close();
    expect(await snapshot(prepared.path)).toEqual(before);
  });

  it('vouches for imported statements that were changed afterwards, and for acts of several devices', async () => {
    const caseFile = await temporaryCase();
    const account = addAccount(caseFile);
    importStatements(caseFile, account, 20);
    recordAct(caseFile, { type: 'statements.edit', actor: ADA }, (act) =>
      act.update('statements', 3, { context: 'a', lang: 'en' }),
    );
    await caseFile.close();
    for (const [device, context] of [
      ['laptop', 'b'],
      ['test device', 'c'],
      ['laptop', 'd'],
    ] as const) {
      const again = await openCaseFile(caseFile.path, { ...SESSION, device, mode: 'write' });
      recordAct(again, { type: 'statements.edit', actor: ADA }, (act) => act.update('statements', 3, { context }));
      await again.close();
    }
    const report = await verifyCase(caseFile.path, { deep: true });
    expect(report.findings).toEqual([]);
    expect(report.checked.events).toBe(8);
  });

  it('notices that a row was set back to what another device had made of it before', async () => {
    const caseFile = await temporaryCase();
    const key = Buffer.from(caseFile.keys.database);
    const account = addAccount(caseFile);
    const { uuid, ...rest } = addStatement(caseFile, { accountId: account.id, text: 'x' });
    const id = statementId(caseFile, uuid);
    recordAct(caseFile, { type: 'statements.edit', actor: ADA }, (act) =>
      act.update('statements', id, { context: 'old' }),
    );
    await caseFile.close();
    const laptop = await openCaseFile(caseFile.path, { ...SESSION, device: 'laptop', mode: 'write' });
    recordAct(laptop, { type: 'statements.edit', actor: ADA }, (act) =>
      act.update('statements', id, { context: 'new' }),
    );
    await laptop.close();
    const prepared = { path: caseFile.path, key, capture: '', statement: { ...rest, uuid } };
    outside(prepared, (database) => database.exec("UPDATE statements SET context = 'old'"));
    expect(codes(await verifyCase(caseFile.path))).toEqual(['row.edited']);
  });

  it('stops when asked, and tells how far it is', async () => {
    const prepared = await closedCase();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(verifyCase(prepared.path, { signal })).rejects.toThrow('enough');
    const stages = new Set<string>();
    await verifyCase(prepared.path, { onProgress: ({ stage }) => stages.add(stage) });
    expect(stages.size).toBeGreaterThan(0);
  });

  it('reads 3,207 imported statements in under 2 seconds', { timeout: 120_000 }, async () => {
    const caseFile = await temporaryCase();
    importStatements(caseFile, addAccount(caseFile), 3207);
    await backupCase(caseFile);
    await caseFile.close();
    const before = process.cpuUsage();
    const report = await verifyCase(caseFile.path);
    const used = process.cpuUsage(before);
    expect(report.findings).toEqual([]);
    expect(report.checked.items).toBeGreaterThan(3 * 3207);
    // Time of the processor: the clock on the wall also counts whatever else the machine does.
    expect((used.user + used.system) / 1e6).toBeLessThan(2);
  });
});

/** Every file with its bytes and its time of change. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    // The index beside a log is shared memory; its bytes aren't the case's.
    const bytes = entry.isFile() && !entry.name.endsWith('-shm') ? (await readFile(path)).toString('base64') : '';
    found[path] = `${entry.name.endsWith('-shm') ? 0 : mtimeMs} ${bytes}`;
  }
  return found;
}
