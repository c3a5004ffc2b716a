import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { addCapture, checkFacts } from '../../db/stores/captures.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { fileTypeOf } from './file-type.ts';

/** Makes a capture of bytes that were held: they are on disk, encrypted and synced, before the act that names them commits. */
export async function takeHeld(
  input: ParsedInputOf<Contract['captures.addHeld']>,
  steps: Steps,
  { caseFile, session }: OperationContext,
): Promise<OutputOf<Contract['captures.addHeld']>> {
  const { holdId, fileName, ...facts } = input;
  checkFacts(caseFile.database, facts);
  const { sha256, bytes, damagedKeptAs } = await caseFile.blobs.addBytes(session.held.take(holdId));
  // Of the stored bytes: what is on record is what was looked at.
  const type = await fileTypeOf(caseFile.blobs.read(sha256), fileName);
  const stored = { sha256, bytes, type, fileName, originalPath: null, modifiedAt: null };
  const { uuid, duplicateOf } = steps.act((act) => {
    if (damagedKeptAs !== null) act.log({ damagedFileReplaced: sha256.toString('hex'), damagedKeptAs });
    return addCapture(act, stored, facts);
  });
  const added = { captureId: uuid, fileName, sha256: sha256.toString('hex'), bytes, type, duplicateOf };
  return { ...added, damagedReplaced: damagedKeptAs !== null };
}
