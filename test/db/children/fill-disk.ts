/** Adds statements, captures and a backup until the disk refuses: prints `saved <uuid>` and, for each refusal, `refused <code>`. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { backupCase, createCaseFile, openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { addAccount, addStatement } from '../rows.ts';

const SESSION = { actorName: 'Ada', device: 'test device', app: 'onrecord test' };
const [folder = '', what = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const path = join(folder, 'case.onrecord');

async function refusal(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    say(`refused ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`);
    return true;
  }
}

async function fill(caseFile: CaseFile): Promise<void> {
  const account = addAccount(caseFile);
  const add = (size: number): void =>
    say(`saved ${addStatement(caseFile, { accountId: account.id, text: randomBytes(size).toString('hex') }).uuid}`);
  await refusal(() => caseFile.blobs.addBytes(randomBytes(64_000_000)));
  for (let full = false; !full;) full = await refusal(() => add(40_000));
  await refusal(() => add(40_000));
  await refusal(() => backupCase(caseFile));
  await refusal(() => caseFile.blobs.addBytes(randomBytes(500_000)));
}

if (what === 'fill') {
  const caseFile = await createCaseFile({ ...SESSION, path, title: 'T', zone: 'UTC', protection: { kind: 'open' } });
  await fill(caseFile);
  await refusal(() => caseFile.close());
} else {
  await refusal(() => openCaseFile(path, { ...SESSION, mode: 'write' }));
  const reading = await openCaseFile(path, { ...SESSION, mode: 'read' });
  say(`read ${reading.title}`);
  say(`statements ${String(reading.database.prepare('SELECT count(*) FROM statements').pluck().get())}`);
  say(`stand-in ${reading.standIn}`);
  await reading.close();
}
