import { OnRecordError } from '../../core/contract/errors.ts';
import type { JsonValue } from '../../core/domain/canonical-json.ts';
import { firstGraphemes } from '../../core/text/graphemes.ts';
import { prepared, type Connection } from '../connection.ts';
import { heads } from './chain.ts';
import type { Change } from './history.ts';
import type { EvidentialTable } from './evidential-columns.ts';
import type { Cell, Cells } from './row-values.ts';
import { uuidBytes } from './uuid.ts';

/**
 * The check against stale edits. A revision says where the log stood when something was read: for each chain the last event, such as
 * `1.214`. A command that is given one overwrites nothing that was changed after it: what the log says of the same columns of the same
 * rows since then is compared with what the command writes.
 */

/** Where the log stands now. Opaque to callers; good for this file only, since chains are numbered as it came to know them. */
export function revisionOf(database: Connection): string {
  return heads(database)
    .map(({ chain, seq }) => `${chain}.${seq}`)
    .join(',');
}

/** A row that an act changed, before and after it. */
export interface WrittenRow {
  readonly table: EvidentialTable;
  readonly before: Cells;
  readonly after: Cells;
}

/**
 * Refuses what would overwrite a change that the editor hasn't seen. Belongs at the end of the act, inside its transaction, which is
 * then rolled back.
 * @throws OnRecordError `object.changed` with both values of every column in question
 */
export function refuseStale(database: Connection, rows: readonly WrittenRow[], revision: string): void {
  const seen = positionsIn(revision);
  const fields = rows.flatMap((row) => staleFields(database, row, seen));
  const [first] = fields;
  if (first === undefined) return;
  const said = fields.map(
    ({ field, yours, theirs }) => `${field}: yours is ${shown(yours)}, it is now ${shown(theirs)}`,
  );
  throw new OnRecordError('object.changed', 'This was changed by somebody else after you read it.', {
    detail: said.join('; '),
    safe: 'Nothing was changed: both values are kept, theirs in the case and yours here. Read it again, then decide.',
    conflict: { fields },
  });
}

interface Field {
  readonly object: string;
  readonly field: string;
  readonly yours: Cell | null;
  readonly theirs: Cell | null;
}

function staleFields(database: Connection, row: WrittenRow, seen: ReadonlyMap<number, number>): Field[] {
  const { uuid } = row.after;
  if (typeof uuid !== 'string') return [];
  const since = changedSince(database, row.table, uuid, seen);
  return [...since].flatMap(([column, asSeen]): Field[] => {
    const [theirs, yours] = [row.before[column] ?? null, row.after[column] ?? null];
    // Written back to what the editor saw, or not touched by the editor: no conflict.
    if (theirs === yours || theirs === asSeen) return [];
    return [{ object: uuid, field: fieldName(column), yours, theirs }];
  });
}

const EVENTS = `SELECT o.chain, o.seq, p.value FROM event_objects o
  JOIN payloads p ON p.chain = o.chain AND p.seq = o.seq AND p.field = 'change' WHERE o.object = ? ORDER BY o.chain, o.seq`;

/** The columns of a row that events after a revision changed, each with the value that stood there at the revision. */
function changedSince(
  database: Connection,
  table: EvidentialTable,
  uuid: string,
  seen: ReadonlyMap<number, number>,
): ReadonlyMap<string, JsonValue> {
  const changed = new Map<string, JsonValue>();
  for (const [chain, seq, value] of prepared(database, EVENTS).raw().iterate(uuidBytes(uuid)) as Iterable<
    [number, number, Buffer]
  >) {
    if (seq <= (seen.get(chain) ?? 0)) continue;
    const change = JSON.parse(value.toString('utf8')) as Change;
    for (const [at, after] of change.after.entries()) {
      const before = change.before[at] ?? null;
      if (before === null || after === null || after['table'] !== table || after['uuid'] !== uuid) continue;
      for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (column !== 'table' && column !== 'uuid' && !changed.has(column))
          changed.set(column, before[column] ?? null);
      }
    }
  }
  return changed;
}

function positionsIn(revision: string): ReadonlyMap<number, number> {
  const positions = revision === '' ? [] : revision.split(',');
  return new Map(
    positions.map((text) => {
      const [chain = 0, seq = 0] = text.split('.').map(Number);
      return [chain, seq] as const;
    }),
  );
}

/** `native_id` as callers know it: `nativeId`. */
function fieldName(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const LONGEST = 200;

function shown(value: Cell | null): string {
  if (value === null) return 'empty';
  if (typeof value === 'number') return String(value);
  return value.length <= LONGEST ? `“${value}”` : `“${firstGraphemes(value, LONGEST)}…”`;
}
