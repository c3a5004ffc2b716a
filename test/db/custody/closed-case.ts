import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { openDatabase, type Connection } from '../../../db/connection.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import type { VerifyReport } from '../../../db/custody/verify/verify-case.ts';
import { ADA, addAccount, addStatement, importStatements } from '../rows.ts';
import { SESSION } from '../temporary-case.ts';

export interface Prepared {
  readonly path: string;
  readonly statement: { id: number; uuid: string; dateId: number };
  readonly capture: string;
  readonly key: Buffer;
}

let original: Prepared | undefined;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord verify '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of a closed case with 14 events: acts, an import, a capture. Making it once saves most of the time. */
export async function closedCase(): Promise<Prepared> {
  original ??= await makeCase(join(folder, 'original.onrecord'));
  const path = join(folder, `${randomUUID()}.onrecord`);
  await cp(original.path, path, { recursive: true });
  return { ...original, path };
}

async function makeCase(path: string): Promise<Prepared> {
  const caseFile = await createCaseFile({
    ...SESSION,
    path,
    title: 'A case',
    zone: 'UTC',
    protection: { kind: 'open' },
  });
  const key = Buffer.from(caseFile.keys.database);
  const account = addAccount(caseFile);
  const statement = addStatement(caseFile, { accountId: account.id, text: 'First words' });
  for (let i = 0; i < 6; i += 1)
    addStatement(caseFile, { accountId: account.id, text: `More words ${i}`, edtf: `2020-0${i + 1}` });
  importStatements(caseFile, account, 12, 5);
  const capture = await addCapture(caseFile, 'photo.png', Buffer.alloc(5000, 7));
  await caseFile.close();
  return { path: caseFile.path, statement, capture, key };
}

async function addCapture(caseFile: CaseFile, name: string, bytes: Buffer): Promise<string> {
  const added = await caseFile.blobs.addBytes(bytes);
  return recordAct(caseFile, { type: 'captures.record', actor: ADA }, (act) => {
    const blob = act.insertKeyed('blobs', { sha256: added.sha256, bytes: added.bytes, type: 'image/png' });
    const { uuid } = act.insert('captures', { blob_id: blob, nature: 'capture', file_name: name, recorded_at: act.at });
    act.object(uuid);
    return uuid;
  });
}

/** The kinds of findings, each once. */
export const codes = (report: VerifyReport): string[] => [...new Set(report.findings.map((finding) => finding.code))];

/** What an insider with the key can do: write to the database past every trigger and check, and put the triggers back. */
export function outside(prepared: Pick<Prepared, 'path' | 'key'>, work: (database: Connection) => void): void {
  const database = openDatabase(casePaths(prepared.path).database, prepared.key, { readonly: false });
  try {
    database.pragma('foreign_keys = OFF');
    database.pragma('ignore_check_constraints = ON');
    const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").raw().all() as [
      string,
      string,
    ][];
    database.transaction(() => {
      for (const [name] of triggers) database.exec(`DROP TRIGGER ${name}`);
      work(database);
      for (const [, sql] of triggers) database.exec(sql);
    })();
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
