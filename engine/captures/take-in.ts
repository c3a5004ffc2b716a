import { basename } from 'node:path';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { AddedBlob } from '../../db/blobs/store.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { uuid7, uuidText } from '../../db/custody/uuid.ts';
import { addCapture, checkFacts, type StoredFile } from '../../db/stores/captures.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { toProblem } from '../problems.ts';
import { fileTypeOf } from './file-type.ts';
import { walkFiles, type Found } from './walk-files.ts';

type Report = OutputOf<Contract['captures.add']>;

/** What ends the whole intake, and not only one file of it. */
const FATAL = new Set(['disk.full', 'disk.failed', 'case.read-only', 'case.damaged', 'operation.cancelled']);

/**
 * Takes files in as captures, one act a file: its bytes are on disk, encrypted and synced, before the act that names them commits.
 * A file that can't be read is reported, and the rest goes on.
 */
export async function takeIn(
  input: ParsedInputOf<Contract['captures.add']>,
  steps: Steps,
  context: OperationContext,
): Promise<Report> {
  const { files: tokens, ...facts } = input;
  const { caseFile, files } = context;
  checkFacts(caseFile.database, facts);
  const report: Report = { captures: [], refused: [] };
  // One act a file, so that each is safe by itself; undone together, as they came.
  const together = uuidText(uuid7());
  let seen = 0;
  for await (const found of walkFiles(tokens.map((token) => files.path(token)))) {
    await context.breathe();
    seen += 1;
    context.progress({ step: 'capture', done: seen, total: null, item: basename(found.path) });
    if (found.kind === 'refused') {
      report.refused.push({ file: found.path, reason: found.reason });
      continue;
    }
    try {
      const stored = await storeFile(caseFile, found, context.signal);
      const { fileName, bytes, type, sha256, damagedKeptAs } = stored;
      const { uuid, duplicateOf } = steps.act((act) => {
        const replaced = damagedKeptAs === null ? {} : { damagedFileReplaced: sha256.toString('hex'), damagedKeptAs };
        act.log({ together, ...replaced });
        return addCapture(act, stored, facts);
      });
      const added = { captureId: uuid, fileName, sha256: sha256.toString('hex'), bytes, type, duplicateOf };
      report.captures.push({ ...added, damagedReplaced: damagedKeptAs !== null });
    } catch (error) {
      if (context.signal.aborted) await context.breathe();
      const { code, message } = toProblem(error);
      if (FATAL.has(code)) throw error;
      report.refused.push({ file: found.path, reason: message });
    }
  }
  return report;
}

async function storeFile(
  caseFile: CaseFile,
  found: Found & { readonly kind: 'file' },
  signal: AbortSignal,
): Promise<StoredFile & Pick<AddedBlob, 'damagedKeptAs'>> {
  const { path, modifiedAt } = found;
  const fileName = basename(path);
  const { sha256, bytes, damagedKeptAs } = await caseFile.blobs.addFromFile(path, { signal });
  // Of the stored bytes, not of the file: that may have been changed since.
  const type = await fileTypeOf(caseFile.blobs.read(sha256), fileName);
  return { sha256, bytes, type, fileName, originalPath: path, modifiedAt, damagedKeptAs };
}
