/**
 * Works on a case through several sessions and ends by itself: `busy-sessions.ts <case> <synchronous>`. Prints a line for each thing after it
 * was told that it is saved: `statement <uuid>`, `capture <sha256>`, `import <uuid>`. The second argument is SQLite's `synchronous`:
 * FULL as the program has it, or NORMAL, with which a power cut takes what was saved.
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { ADA, addAccount, addStatement, importStatements } from '../rows.ts';

const [path = '', synchronous = 'FULL'] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const SESSIONS = 3;
const ACTS = 5;

/** Bytes that are the same for a number and can't be compressed. */
function bytesOf(seed: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < length; at += 32) parts.push(createHash('sha256').update(`${seed} ${at}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

for (let session = 0; session < SESSIONS; session += 1) {
  const caseFile = await openCaseFile(path, {
    actorName: 'Ada',
    device: 'test device',
    app: 'onrecord test',
    mode: 'write',
  });
  caseFile.database.pragma(`synchronous = ${synchronous}`);
  const account = addAccount(caseFile);
  for (let act = 0; act < ACTS; act += 1) {
    const text = bytesOf(`${session} ${act}`, 200).toString('hex');
    say(`statement ${addStatement(caseFile, { accountId: account.id, text }).uuid}`);
  }
  const added = await caseFile.blobs.addBytes(bytesOf(`capture ${session}`, 60_000));
  recordAct(caseFile, { type: 'captures.record', actor: ADA }, (act) => {
    const blob = act.insertKeyed('blobs', { sha256: added.sha256, bytes: added.bytes, type: 'image/png' });
    act.insert('captures', { blob_id: blob, nature: 'capture', file_name: 'x.png', recorded_at: act.at });
  });
  say(`capture ${added.sha256.toString('hex')}`);
  say(`import ${importStatements(caseFile, account, 40, 20).importUuid}`);
  await caseFile.close();
}
