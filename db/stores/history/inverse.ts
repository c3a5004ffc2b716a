import { prepared, type Connection, type Row } from '../../connection.ts';
import { columnsOf, type EvidentialTable } from '../../custody/evidential-columns.ts';
import type { Change } from '../../custody/history.ts';
import { isKept, localRow, localValue, rowNow, tableOf, type Cells } from './log-rows.ts';
import { cannotUndo, type Step } from './step.ts';

/**
 * The compensating change of an act, from what the custody log says that it changed. Changed columns get their values from before, added
 * evidence is set aside, added marks (a tag on a statement) go, removed ones come back. Nothing that is evidence is ever deleted.
 */

/** The changes of one event, as the log holds them. @throws OnRecordError `history.cannot-undo` where it holds none */
export function changesOf(database: Connection, chain: number, seq: number): Change {
  const value = prepared(database, "SELECT value FROM payloads WHERE chain = ? AND seq = ? AND field = 'change'")
    .pluck()
    .get(chain, seq);
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
    if (after === null) return before === null ? [] : [broughtBack(database, before)];
    return before === null ? takenBack(database, after, change) : putBack(database, before, after);
  });
  if (steps.length === 0) throw cannotUndo('What it recorded stays on record. A correction can be added beside it.');
  return [...steps].sort((a, b) => orderOf(a) - orderOf(b));
}

/** Joins go before what they join and come after it; a choice is let go before another is made. */
function orderOf(step: Step): number {
  const isJoin = !columnsOf(step.table).key.includes('uuid');
  if (step.kind === 'remove') return isJoin ? 0 : 1;
  if (step.kind === 'add') return isJoin ? 4 : 3;
  return step.changes['chosen'] === 1 ? 5 : 2;
}

/** A removed row: only what is no evidence can be removed. */
function broughtBack(database: Connection, before: Cells): Step {
  return { kind: 'add', table: tableOf(before), row: localRow(database, before) };
}

/** An added row. */
function takenBack(database: Connection, after: Cells, change: Change): readonly Step[] {
  const table = tableOf(after);
  const { values } = columnsOf(table);
  const canStandAside = values.includes('set_aside_reason');
  if (!canStandAside && isKept(database, table)) return [];
  if (canStandAside && goesWithItsOwner(table, after, change)) return [];
  const { place, current } = rowNow(database, after);
  if (!isAsLeft(current, after)) throw changedSince();
  if (!canStandAside) return [{ kind: 'remove', table, place }];
  const changes: Row = { set_aside_reason: 'Undone.' };
  // What doesn't stand can't be the chosen one.
  if (values.includes('chosen')) Object.assign(changes, { chosen: null, chosen_reason: null, chosen_by: null });
  return [{ kind: 'change', table, place, changes }];
}

function isAsLeft(current: Cells, after: Cells): boolean {
  const names = new Set([...Object.keys(current), ...Object.keys(after)]);
  names.delete('table');
  return [...names].every((name) => current[name] === after[name]);
}

/** What is only ever read through the thing it belongs to. */
const OWNERS: Readonly<Partial<Record<EvidentialTable, readonly string[]>>> = {
  names: ['subject_id'],
  handle_periods: ['account_id'],
  statement_versions: ['statement_id'],
  asserted_dates: ['statement_id', 'version_id', 'rendering_id', 'source_id'],
  sightings: ['version_id'],
  clause_link_spans: ['link_id'],
};

/** Whether what a row belongs to was added by the same act: then it goes with it, and a date may stay the chosen one. */
function goesWithItsOwner(table: EvidentialTable, row: Cells, change: Change): boolean {
  const owner = (OWNERS[table] ?? []).map((name) => row[name]).find((value) => value !== undefined);
  if (owner === undefined) return false;
  return change.after.some((other, index) => other?.['uuid'] === owner && (change.before[index] ?? null) === null);
}

/** A changed row: what differs goes back, if it is still as the act left it. */
function putBack(database: Connection, before: Cells, after: Cells): readonly Step[] {
  const { table, place, current } = rowNow(database, after);
  const identity = new Set<string>(['table', ...columnsOf(table).key]);
  const changes: Row = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (identity.has(name) || before[name] === after[name]) continue;
    if (current[name] !== after[name]) throw changedSince();
    changes[name] = localValue(database, table, name, before[name], place);
  }
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'change', table, place, changes }];
}

function changedSince(): Error {
  return cannotUndo('It was changed again since, by somebody else or elsewhere.');
}
