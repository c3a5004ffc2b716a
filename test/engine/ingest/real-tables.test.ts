import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postIdTime } from '../../../core/domain/post-id.ts';
import { repair } from '../../../core/text/repair.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const posts = join(data, 'statements/BarackObama.csv');
const here = existsSync(posts);
if (!here) process.stderr.write(`SKIPPED: real tables are not at ${data}; the import was not tried on them.\n`);

describe.skipIf(!here)('3,207 real posts', () => {
  let at: CaseAtHand;
  beforeEach(async () => {
    at = await caseAtHand();
  });
  afterEach(() => at.close());

  test('go in once, with order and zone proved by their ids, and verify', async () => {
    const first = await at.run({ files: [posts] });
    expect(first).toMatchObject({ format: 'csv', encoding: 'windows-1252', dateOrder: 'M/D/YY', zone: 'UTC' });
    expect(first).toMatchObject({ read: 3207, added: 3207, duplicates: 0, refused: [] });
    expect(first.zoneEvidence).toContain('3,207 of 3,207');
    const rows = at.caseFile.database
      .prepare(
        `SELECT s.native_id AS id, s.import_row AS row, d.edtf, d.zone, d.displayed, v.text, v.raw, v.raw_encoding AS encoding
         FROM statements s JOIN asserted_dates d ON d.statement_id = s.id JOIN statement_versions v ON v.id = s.version_id ORDER BY s.import_row`,
      )
      .all() as {
      id: string;
      row: number;
      edtf: string;
      zone: null;
      displayed: string;
      text: string;
      raw: Buffer | null;
      encoding: string | null;
    }[];
    expect(rows).toHaveLength(3207);
    expect(rows[0]).toMatchObject({
      row: 1,
      id: '920061541986250758',
      edtf: '2017-10-16T22:59Z',
      displayed: '10/16/17 22:59',
    });
    for (const { id, edtf } of rows) expect(postIdTime(id, 'x')?.edtf.slice(0, 16)).toBe(edtf.slice(0, 16));
    expect(rows.filter(({ text }) => text.includes('\r'))).toHaveLength(90);
    const foreign = rows.filter(({ text }) => /[^\0-\x7f]/.test(text));
    expect(foreign).toHaveLength(1378);
    expect(foreign.every(({ raw, encoding }) => raw !== null && encoding === 'windows-1252')).toBe(true);
    expect(foreign.filter(({ text }) => repair(text)?.steps.some((step) => step.includes('→')))).toHaveLength(1065);
    expect(rows.some(({ text }) => text.includes('&amp;'))).toBe(true);
    expect(await verifyCase(at.caseFile, {})).toMatchObject({ ok: true, findings: [] });
  });

  test('add nothing the second time, and keep the file once', async () => {
    await at.run({ files: [posts] });
    expect(await at.preview({ files: [posts] })).toMatchObject({ read: 3207, added: 0, duplicates: 3207 });
    expect(await at.run({ files: [posts] })).toMatchObject({ read: 3207, added: 0, duplicates: 3207 });
    const count = (table: string): unknown =>
      at.caseFile.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('statements'), count('captures'), count('blobs'), count('imports'), count('accounts')]).toEqual([
      3207, 1, 1, 2, 1,
    ]);
  });

  test('are only looked at by a preview', async () => {
    const events = (): unknown => at.caseFile.database.prepare('SELECT count(*) FROM events').pluck().get();
    const before = events();
    const report = await at.preview({ files: [posts] });
    expect(report).toMatchObject({ read: 3207, added: 3207, duplicates: 0, layoutKnown: true });
    expect(report.sample[0]).toMatchObject({ row: 1, date: '2017-10-16T22:59Z', account: 'BarackObama' });
    expect(events()).toBe(before);
  });
});
