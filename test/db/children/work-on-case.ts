/**
 * Works on a case until it is killed: `work-on-case.ts <case> <what>`, what = acts | imports | captures | sessions | create | hold. Prints a line for
 * each thing after it was told that it is saved.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createCaseFile, openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { ADA, addAccount, addStatement, importStatements } from '../rows.ts';

const SESSION = { actorName: 'Ada', device: 'test device', app: 'onrecord test' };
const [path = '', what = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function open(): Promise<CaseFile> {
  return await openCaseFile(path, { ...SESSION, mode: 'write' });
}

const work: Record<string, () => Promise<void>> = {
  async hold() {
    const caseFile = await open();
    say('open');
    setInterval(() => caseFile.database.prepare('SELECT 1').get(), 1000);
  },
  async acts() {
    const caseFile = await open();
    const account = addAccount(caseFile);
    for (;;) say(addStatement(caseFile, { accountId: account.id, text: randomBytes(300).toString('hex') }).uuid);
  },
  async sessions() {
    for (;;) {
      const caseFile = await open();
      const account = addAccount(caseFile);
      const { uuid } = addStatement(caseFile, { accountId: account.id, text: randomBytes(300).toString('hex') });
      say(uuid);
      await caseFile.close();
    }
  },
  async imports() {
    const caseFile = await open();
    for (;;) {
      const account = addAccount(caseFile);
      say(importStatements(caseFile, account, 100, 20).importUuid);
    }
  },
  async captures() {
    const caseFile = await open();
    for (;;) {
      const added = await caseFile.blobs.addBytes(randomBytes(300_000));
      recordAct(caseFile, { type: 'captures.record', actor: ADA }, (act) => {
        const blob = act.insertKeyed('blobs', { sha256: added.sha256, bytes: added.bytes, type: 'image/png' });
        act.insert('captures', { blob_id: blob, nature: 'capture', file_name: 'x.png', recorded_at: act.at });
      });
      say(added.sha256.toString('hex'));
    }
  },
  async create() {
    for (let i = 0; ; i += 1) {
      const target = join(path, `case ${i}.onrecord`);
      say(`begin ${i}`);
      const caseFile = await createCaseFile({
        ...SESSION,
        path: target,
        title: 'T',
        zone: 'UTC',
        protection: { kind: 'open' },
      });
      say(`made ${i}`);
      await caseFile.close();
    }
  },
};

await work[what]?.();
