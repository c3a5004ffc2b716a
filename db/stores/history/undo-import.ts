import { prepared, type Connection } from '../../connection.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { cannotUndo, type Step } from './inverse.ts';

/** More would make one event of unreasonable size. */
const MOST = 20_000;

const STATEMENTS = `SELECT s.id FROM imports i JOIN import_batches b ON b.import_id = i.id
  JOIN statements s ON s.id >= b.first_id AND s.id < b.first_id + b.leaves
  WHERE i.uuid = ? AND s.set_aside_reason IS NULL ORDER BY s.id LIMIT ?`;

/**
 * An import is undone by setting aside what it added, all at once; its file stays as a capture, and importing it again adds nothing.
 * @throws OnRecordError `history.cannot-undo` where it added nothing that stands, or more than an event should hold
 */
export function inverseOfImport(database: Connection, importUuid: string): readonly Step[] {
  const ids = prepared(database, STATEMENTS)
    .pluck()
    .all(uuidBytes(importUuid), MOST + 1) as number[];
  if (ids.length === 0) throw cannotUndo('This import added nothing that still stands.');
  if (ids.length > MOST) {
    throw cannotUndo(
      `An import of more than ${MOST} statements is not undone at once. Set aside what should not stand.`,
    );
  }
  return ids.map((id) => ({ table: 'statements', id, changes: { set_aside_reason: 'Import undone.' } }));
}
