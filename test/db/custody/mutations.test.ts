import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupNames } from '../../../db/case-folder/backup.ts';
import { createCaseFile, openCaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import type { Connection } from '../../../db/connection.ts';
import { EVIDENTIAL, columnsOf, isEvidential } from '../../../db/custody/evidential-columns.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { addAccount } from '../rows.ts';
import { SESSION, temporaryCase } from '../temporary-case.ts';
import { closedCase, codes, outside } from './closed-case.ts';

let seed = 20200522;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % below;
};

interface Column {
  readonly table: string;
  readonly name: string;
}

/** Every evidential column of every table that holds rows. */
function filledColumns(database: Connection): readonly Column[] {
  return Object.keys(EVIDENTIAL).flatMap((table) => {
    const rows = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    if (rows === 0 || !isEvidential(table)) return [];
    const { key, values, references } = columnsOf(table);
    return [...new Set([...key, ...values, ...Object.keys(references)])].map((name) => ({ table, name }));
  });
}

/** Another value of the column's type, in one row. */
function change(database: Connection, { table, name }: Column): void {
  const type = database.prepare('SELECT type FROM pragma_table_info(?) WHERE name = ?').pluck().get(table, name);
  const place = database.prepare(`SELECT rowid FROM ${table} ORDER BY rowid LIMIT 1 OFFSET ?`).pluck();
  const count = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const other = {
    TEXT: `ifnull("${name}", '') || 'x'`,
    INTEGER: `ifnull("${name}", 0) + 1000`,
    REAL: '0.123',
    BLOB: "x'00112233445566778899aabbccddeeff'",
  };
  const sql = `UPDATE ${table} SET "${name}" = ${other[type as keyof typeof other]} WHERE rowid = ?`;
  expect(database.prepare(sql).run(place.get(random(count))).changes).toBe(1);
}

describe('C18 every single mutation is found', () => {
  it('of any evidential column of any table', { timeout: 120_000 }, async () => {
    const prepared = await closedCase();
    let columns: readonly Column[] = [];
    outside(prepared, (database) => {
      columns = filledColumns(database);
    });
    expect(columns.length).toBeGreaterThan(80);
    for (const column of columns) {
      await restored(prepared.path, async () => {
        outside(prepared, (database) => change(database, column));
        const report = await verifyCase(prepared.path);
        expect(report.ok, `${column.table}.${column.name}`).toBe(false);
      });
    }
  });

  it('of any byte of the log', { timeout: 60_000 }, async () => {
    const prepared = await closedCase();
    const places = [
      'events.body',
      'events.hash',
      'events.prev',
      'payloads.salt',
      'payloads.value',
      'chains.uuid',
      'chains.device',
    ];
    const counters = [
      'events.seq',
      'payloads.seq',
      'event_objects.seq',
      'import_batches.seq',
      'import_batches.first_id',
      'import_batches.leaves',
      'import_batches.import_id',
    ];
    for (let i = 0; i < 30; i += 1) {
      await restored(prepared.path, async () => {
        const place = places[i % places.length] ?? '';
        outside(prepared, (database) => changeByte(database, place));
        expect((await verifyCase(prepared.path)).ok, place).toBe(false);
      });
    }
    for (const place of counters) {
      const [table, column] = place.split('.');
      await restored(prepared.path, async () => {
        outside(prepared, (database) =>
          database.exec(
            `UPDATE ${table} SET ${column} = (SELECT max(${column}) FROM ${table}) + 7 WHERE ${column} = (SELECT max(${column}) FROM ${table})`,
          ),
        );
        expect((await verifyCase(prepared.path)).ok, place).toBe(false);
      });
    }
  });

  it('of the rules: a trigger taken away, a table added', async () => {
    const prepared = await closedCase();
    outside(prepared, () => undefined);
    expect((await verifyCase(prepared.path)).findings).toEqual([]);
    const caseFile = await openCaseFile(prepared.path, { ...SESSION, mode: 'write' });
    caseFile.database.exec('DROP TRIGGER events_once; CREATE TABLE planted (a INTEGER) STRICT');
    await caseFile.close({ quick: true });
    const report = await verifyCase(prepared.path);
    expect(report.findings.map(({ code, object }) => [code, object])).toEqual([
      ['schema.changed', 'events_once'],
      ['schema.changed', 'planted'],
    ]);
  });
});

describe('C19 the whole folder set back to an older copy', () => {
  it('is not found without an outside witness, and the report says so', async () => {
    const caseFile = await temporaryCase();
    await caseFile.close();
    const older = `${caseFile.path}.older`;
    await cp(caseFile.path, older, { recursive: true });
    const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
    addAccount(again);
    await again.close();
    const report = await verifyCase(older, { deep: true });
    expect(report.ok).toBe(true);
    expect(report.notes.map((note) => note.code)).toContain('anchor.missing');
    expect(report.notProved.join(' ')).toContain('older copy');
    // Put into the place of the database alone, the newest backup gives it away.
    await rm(`${caseFile.path}/case.db`);
    await cp(`${older}/case.db`, `${caseFile.path}/case.db`);
    expect(codes(await verifyCase(caseFile.path))).toEqual(['event.cut']);
    expect(codes(await verifyCase(caseFile.path, { deep: true }))).toEqual(['event.cut']);
  });

  it('and a database put back from the case’s own backups is found by the newest of them', async () => {
    const caseFile = await temporaryCase();
    await caseFile.close();
    const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
    addAccount(again);
    await again.close();
    const { backups, database } = casePaths(caseFile.path);
    const [oldest = ''] = await backupNames(backups);
    await cp(join(backups, oldest, 'case.db'), database);
    const report = await verifyCase(caseFile.path);
    expect(report.findings).toMatchObject([{ code: 'event.cut' }]);
    expect(report.findings[0]?.message).toContain('the backup ');
  });

  it('and another case’s database is no case database here', async () => {
    const [one, two] = [await temporaryCase(), await temporaryCase()];
    await one.close();
    await two.close();
    await cp(`${two.path}/case.db`, `${one.path}/case.db`);
    const report = await verifyCase(one.path);
    expect(report.ok).toBe(false);
    const fresh = { ...SESSION, title: 'T', zone: 'UTC', protection: { kind: 'open' } } as const;
    const third = await createCaseFile({ ...fresh, path: `${one.path} 3` });
    await third.close();
    await expect(openCaseFile(one.path, { ...SESSION, mode: 'read' })).rejects.toMatchObject({ code: 'case.damaged' });
  });
});

function changeByte(database: Connection, place: string): void {
  const [table = '', column = ''] = place.split('.');
  const rows = database.prepare(`SELECT * FROM ${table} WHERE ${column} IS NOT NULL`).all() as Record<
    string,
    number | Buffer
  >[];
  const row = rows[random(rows.length)] ?? {};
  const old = row[column] as Buffer;
  const bytes = Buffer.from(old);
  const at = random(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(7)), at);
  database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(bytes, old);
}

/** Runs on the case and puts its database back as it was. */
async function restored(path: string, work: () => Promise<void>): Promise<void> {
  await cp(`${path}/case.db`, `${path}/saved.db`);
  await work();
  await cp(`${path}/saved.db`, `${path}/case.db`);
}
