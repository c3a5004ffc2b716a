/** Opens a case for writing, closes it, verifies it: prints `found <uuid>` for each statement and `findings <n>`. */
import { writeSync } from 'node:fs';
import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import { uuidText } from '../../../db/custody/uuid.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';

const [path = ''] = process.argv.slice(2);
const caseFile = await openCaseFile(path, {
  actorName: 'Ada',
  device: 'test device',
  app: 'onrecord test',
  mode: 'write',
});
for (const uuid of caseFile.database.prepare('SELECT uuid FROM statements').pluck().all() as Buffer[])
  writeSync(1, `found ${uuidText(uuid)}\n`);
await caseFile.close();
const report = await verifyCase(path);
for (const finding of report.findings) writeSync(1, `${JSON.stringify(finding)}\n`);
writeSync(1, `findings ${report.findings.length}\n`);
