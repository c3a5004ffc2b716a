import { transact } from '../../db/custody/transact.ts';
import { prepared } from '../../db/connection.ts';
import {
  addNextParts,
  openPartsForBulk,
  optimizeParts,
  partsMissing,
  partsReach,
} from '../../db/search/parts-index.ts';
import type { OperationContext, Steps } from '../operation.ts';

/** One transaction's worth: short enough that a question waits no longer than a glance. */
const STEP = 2_000;
/** From so many on, the pieces that the index was written in are made one. */
const WORTH_JOINING = 50_000;

/**
 * Makes the index that searches inside words, or adds to it what came since. Each step is a transaction, so stopping it (or the machine)
 * keeps what is done, and the next time goes on from there. The index is derived, so the log has one entry, at the end.
 * @throws OnRecordError `operation.cancelled`
 */
export async function prepareParts(
  { caseFile, progress, breathe }: Pick<OperationContext, 'caseFile' | 'progress' | 'breathe'>,
  steps: Steps,
): Promise<{ added: number; total: number }> {
  const { database } = caseFile;
  const total = partsMissing(database);
  const close = openPartsForBulk(database);
  let added = 0;
  try {
    for (;;) {
      const more = transact(database, () => addNextParts(database, STEP));
      if (more === 0) break;
      added += more;
      progress({ step: 'index', done: added, total: Math.max(total, added), item: null });
      await breathe();
    }
    if (added >= WORTH_JOINING) transact(database, () => optimizeParts(database));
  } finally {
    close();
  }
  const all = prepared(database, 'SELECT count(*) FROM statements').pluck().get() as number;
  steps.act((act) => act.log({ added, upTo: partsReach(database) }));
  return { added, total: all };
}
