/** Makes a case with three statements and ends as a killed process does, without closing it: `leave-case-open.ts <folder>`. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createCaseFile } from '../../../db/case-folder/case-file.ts';
import { addAccount, addStatement } from '../rows.ts';

const [folder = ''] = process.argv.slice(2);
const caseFile = await createCaseFile({
  actorName: 'Ada',
  device: 'test device',
  app: 'onrecord test',
  path: join(folder, 'case.onrecord'),
  title: 'T',
  zone: 'UTC',
  protection: { kind: 'open' },
});
const account = addAccount(caseFile);
for (const text of ['one', 'two', 'three']) addStatement(caseFile, { accountId: account.id, text });
writeSync(1, 'saved 3\n');
process.kill(process.pid, 'SIGKILL');
