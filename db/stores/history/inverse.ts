import { OnRecordError } from '../../../core/contract/errors.ts';
import { prepared, type Connection, type Row, type SqlValue } from '../../connection.ts';
import { columnsOf, isEvidential, type EvidentialTable } from '../../custody/evidential-columns.ts';
import type { Change } from '../../custody/history.ts';
import type { Act } from '../../custody/record-act.ts';
import { readRow } from '../../custody/row-values.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { replaceAll, withPlaces } from '../statements/position.ts';
import { moveStatementAside } from '../statements/changes.ts';
import type { Done } from './timeline.ts';

/**
 * The compensating change of an act, from what the custody log says that it changed. Changed columns get their values from before; added
 * rows that can be set aside are; a choice of a date is taken back. What was recorded beyond that (a wording that was seen, a claim of
 * when) stays: nothing is ever deleted.
 */
export interface Step {
  readonly table: EvidentialTable;
  readonly id: number;
  readonly changes: Row;
}

type Cells = Readonly<Record<string, unknown>>;

/** The changes of one event, as the log holds them. @throws OnRecordError `history.cannot-undo` where it holds none */
export function changesOf(database: Connection, done: Done): Change {
  const value = prepared(database, "SELECT value FROM payloads WHERE chain = ? AND seq = ? AND field = 'change'")
    .pluck()
    .get(done.chain, done.seq);
  if (!(value instanceof Uint8Array)) throw cannotUndo('What it changed is no longer in the log.');
  return JSON.parse(Buffer.from(value).toString('utf8')) as Change;
}

/**
 * What has to be written to take an act back.
 * @throws OnRecordError `history.cannot-undo` where nothing can be put back, or something of it was changed again since
 */
export function inverseOf(database: Connection, change: Change): readonly Step[] {
  const steps = change.after.flatMap((after, index): readonly Step[] => {
    const before = change.before[index] ?? null;
    if (after === null) throw cannotUndo('It removed something that is not evidence; add it again.');
    return before === null ? takenBack(database, after, change) : putBack(database, before, after);
  });
  if (steps.length === 0) throw cannotUndo('What it recorded stays on record. A correction can be added beside it.');
  // A choice is let go before another is made.
  return [...steps].sort((a, b) => Number(a.changes['chosen'] === 1) - Number(b.changes['chosen'] === 1));
}

/** An added row. */
function takenBack(database: Connection, after: Cells, change: Change): readonly Step[] {
  const { table, id, current } = rowNow(database, after);
  if (columnsOf(table).values.includes('set_aside_reason')) {
    if (current['set_aside_reason'] !== undefined) return [];
    return [{ table, id, changes: { set_aside_reason: 'Undone.' } }];
  }
  const isChoice = table === 'asserted_dates' && current['chosen'] === 1 && !addedToo(change, after['statement_id']);
  return isChoice ? [{ table, id, changes: { chosen: null, chosen_reason: null, chosen_by: null } }] : [];
}

/** Whether the thing that a date is about was added by the same act: then it goes with it and the date may stay chosen. */
function addedToo(change: Change, owner: unknown): boolean {
  if (owner === undefined) return true;
  return change.after.some((row, index) => row?.['uuid'] === owner && (change.before[index] ?? null) === null);
}

/** A changed row: what differs goes back, if it is still as the act left it. */
function putBack(database: Connection, before: Cells, after: Cells): readonly Step[] {
  const { table, id, current } = rowNow(database, after);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes: Row = {};
  for (const name of names) {
    if (name === 'table' || name === 'uuid' || before[name] === after[name]) continue;
    if (current[name] !== after[name]) throw cannotUndo('It was changed again since, by somebody else or elsewhere.');
    changes[name] = localValue(database, table, name, before[name], id);
  }
  return Object.keys(changes).length === 0 ? [] : [{ table, id, changes }];
}

interface RowNow {
  readonly table: EvidentialTable;
  readonly id: number;
  readonly current: Cells;
}

function rowNow(database: Connection, cells: Cells): RowNow {
  const { table, uuid } = cells;
  if (typeof table !== 'string' || !isEvidential(table))
    throw cannotUndo('It changed what this version does not know.');
  if (typeof uuid !== 'string') return { table, id: 0, current: { set_aside_reason: '' } };
  const id = prepared(database, `SELECT id FROM ${table} WHERE uuid = ?`).pluck().get(uuidBytes(uuid));
  const row = typeof id === 'number' ? readRow(database, table, id) : undefined;
  if (typeof id !== 'number' || row === undefined) throw cannotUndo('What it was about is no longer in the case.');
  return { table, id, current: row.cells };
}

/** A cell of the log as this file stores it: identities become row numbers again. */
function localValue(
  database: Connection,
  table: EvidentialTable,
  name: string,
  value: unknown,
  rowId: number,
): SqlValue {
  if (value === undefined || value === null) return null;
  const target = columnsOf(table).references[name];
  if (target === undefined) return value as SqlValue;
  if (typeof value !== 'string') throw cannotUndo('The log names what stood there before in an unknown way.');
  // A wording's UUID is unique only within its statement.
  const within = target === 'statement_versions' && table === 'statements' ? ' AND statement_id = ?' : '';
  const args: SqlValue[] = within === '' ? [uuidBytes(value)] : [uuidBytes(value), rowId];
  const id = prepared(database, `SELECT id FROM ${target} WHERE uuid = ?${within}`)
    .pluck()
    .get(...args);
  if (typeof id !== 'number') throw cannotUndo('What stood there before is no longer in the case.');
  return id;
}

/** Writes the steps within the caller's act and brings everything derived up to date. */
export function applyInverse(act: Act, steps: readonly Step[]): void {
  withPlaces(act.database, statementsOf(act.database, steps), () => {
    for (const { table, id, changes } of steps) {
      const aside = changes['set_aside_reason'];
      if (table === 'statements' && aside !== undefined) {
        moveStatementAside(act, id, { ...changes, set_aside_reason: aside === null ? null : String(aside) });
      } else act.update(table, id, changes);
    }
  });
  if (steps.some((step) => step.table === 'cases' && 'zone' in step.changes)) replaceAll(act.database);
}

/** The statements whose place or words follow from what is written. */
function statementsOf(database: Connection, steps: readonly Step[]): readonly number[] {
  const owner = prepared(database, 'SELECT statement_id FROM asserted_dates WHERE id = ?').pluck();
  const ids = steps.flatMap(({ table, id }) => {
    if (table === 'statements') return [id];
    const statement = table === 'asserted_dates' ? owner.get(id) : undefined;
    return typeof statement === 'number' ? [statement] : [];
  });
  return [...new Set(ids)];
}

export function cannotUndo(detail: string): OnRecordError {
  return new OnRecordError('history.cannot-undo', 'This can’t be undone.', { detail, safe: 'Nothing was changed.' });
}
