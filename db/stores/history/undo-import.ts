import { MOST_UNDONE_AT_ONCE } from '../../../core/domain/undo-limit.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { changesOf, inverseOf } from './inverse.ts';
import { tableOf } from './log-rows.ts';
import { cannotUndo, type Step } from './step.ts';

const STATEMENTS = `SELECT s.id FROM imports i JOIN import_batches b ON b.import_id = i.id
  JOIN statements s ON s.id >= b.first_id AND s.id < b.first_id + b.leaves
  WHERE i.uuid = ? AND s.set_aside_reason IS NULL ORDER BY s.id LIMIT ?`;

/** The events of an import that hold changes: its file, and the accounts that it made. Bulk events hold none. */
const EVENTS = `SELECT o.chain, o.seq FROM event_objects o JOIN payloads p ON p.chain = o.chain AND p.seq = o.seq AND p.field = 'change'
  JOIN events e ON e.chain = o.chain AND e.seq = o.seq
  WHERE o.object = ? AND json_extract(CAST(e.body AS TEXT), '$.type') = 'imports.run' ORDER BY o.chain, o.seq`;

/**
 * An import is undone as one: what it added is set aside, its statements, the accounts that it made and the file as received. Importing
 * the file again adds nothing; redo, or restoring, brings it back.
 * @throws OnRecordError `history.cannot-undo` where it added nothing that stands, or more than an event should hold
 */
export function inverseOfImport(database: Connection, importUuid: string): readonly Step[] {
  const object = uuidBytes(importUuid);
  const ids = prepared(database, STATEMENTS)
    .pluck()
    .all(object, MOST_UNDONE_AT_ONCE + 1) as number[];
  if (ids.length === 0) throw cannotUndo('This import added nothing that still stands.');
  if (ids.length > MOST_UNDONE_AT_ONCE) {
    throw cannotUndo(
      `An import of more than ${MOST_UNDONE_AT_ONCE.toLocaleString('en')} statements is not undone at once. Set aside what should not stand.`,
    );
  }
  const events = prepared(database, EVENTS).raw().all(object) as [chain: number, seq: number][];
  return [
    ...ids.map((id): Step => ({
      kind: 'change',
      table: 'statements',
      place: id,
      changes: { set_aside_reason: 'Import undone.' },
    })),
    ...events.flatMap(([chain, seq]) => madeBy(database, chain, seq)),
  ];
}

/** The accounts and captures that one event of the import added; its own counts stay as the log of what was read. */
function madeBy(database: Connection, chain: number, seq: number): readonly Step[] {
  const { before, after } = changesOf(database, chain, seq);
  const made = after.filter(
    (row, index) => row !== null && (before[index] ?? null) === null && ['accounts', 'captures'].includes(tableOf(row)),
  );
  return made.length === 0 ? [] : inverseOf(database, { before: made.map(() => null), after: made });
}
