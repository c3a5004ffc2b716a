import { OnRecordError } from '../../core/contract/errors.ts';
import type { Connection, Row, SqlValue } from '../connection.ts';
import { actorByName } from './actors.ts';
import { canonicalJson, type JsonValue } from '../../core/domain/canonical-json.ts';
import type { Recorder } from './custody.ts';
import { appendEvent } from './events.ts';
import { columnsOf, type EvidentialTable } from './evidential-columns.ts';
import { deleteRow, insertRow, updateRow } from './row-changes.ts';
import { refuseStale, type WrittenRow } from './revision.ts';
import { readRow, rowValue, type Cells, type RowPlace, type RowRead } from './row-values.ts';
import { transact } from './transact.ts';

/** Who acts: a name (added as an unverified actor if the case doesn't know it) or the UUID of a known actor. */
export type ActorRef = { readonly name: string } | { readonly uuid: string };

export interface ActDescription {
  /** The name of the operation, as the custody log shows it: 'statements.add'. */
  readonly type: string;
  readonly actor: ActorRef;
  readonly reason?: string | undefined;
  /** Where the log stood when the editor read what this act changes; what was changed since is not overwritten. */
  readonly seen?: string | undefined;
}

/** What one act may do. Everything it does is in one event and one transaction; reads go straight to `database`. */
export interface Act {
  readonly database: Connection;
  /** When the act happened: UTC milliseconds, the same in its rows and its event. */
  readonly at: number;
  /** The acting person: row number and UUID text. */
  readonly actor: { readonly id: number; readonly uuid: string };
  /** Adds a row to a table with uuids. A missing `uuid` is made; a given one is text or bytes. */
  insert(table: EvidentialTable, row: Row): { readonly id: number; readonly uuid: string };
  /** Adds a row to a table without uuids (stored files, texts, joins); answers its row number, where it has one. */
  insertKeyed(table: EvidentialTable, row: Row): number;
  update(table: EvidentialTable, place: RowPlace, changes: Row): void;
  /** Only for what isn't evidence (a tag on a statement, say): triggers refuse the rest. */
  remove(table: EvidentialTable, place: RowPlace): void;
  /** Names the item that the act is about, by UUID text. */
  object(uuid: string): void;
  /** For acts that change no row (an export, an unlocking): what is to stand in the log about it. */
  log(details: JsonValue): void;
}

/**
 * Does something to the case and records it: the change and its custody event commit together or not at all.
 * @throws OnRecordError `object.conflict` if the act changed nothing and logged nothing, `object.changed` if it would overwrite what was
 *   changed since it was read; whatever `work` throws, after rolling back
 */
export function recordAct<T>(recorder: Recorder, description: ActDescription, work: (act: Act) => T): T {
  return transact(recorder.database, () => {
    const act = new ActInProgress(recorder.database, description.actor);
    const result = work(act);
    const rows = act.changedRows();
    if (rows.length === 0 && act.details === undefined) {
      throw new OnRecordError('object.conflict', 'This changes nothing: it is so already.', {
        detail: description.type,
        safe: 'Nothing was changed.',
      });
    }
    if (description.seen !== undefined) refuseStale(recorder.database, overwritten(rows), description.seen);
    appendEvent(recorder, {
      type: description.type,
      actor: act.actor.uuid,
      object: act.mainObject,
      change: changeOf(rows, act.details),
      item: rows.length === 0 ? undefined : itemOf(rows),
      reason: description.reason,
      at: act.at,
      objects: rows.flatMap((row) => (row.after ?? row.before)?.objects ?? []),
    });
    return result;
  });
}

function overwritten(rows: readonly ChangedRow[]): readonly WrittenRow[] {
  return rows.flatMap(({ table, before, after }) =>
    before === undefined || after === undefined ? [] : [{ table, before: before.cells, after: after.cells }],
  );
}

interface Touched {
  readonly table: EvidentialTable;
  readonly place: RowPlace;
  readonly before: RowRead | undefined;
}

/** A row that differs after the act; exactly one of the two may be missing. */
interface ChangedRow {
  readonly table: EvidentialTable;
  readonly key: string;
  readonly before: RowRead | undefined;
  readonly after: RowRead | undefined;
}

class ActInProgress implements Act {
  readonly database: Connection;
  readonly at = Date.now();
  readonly actor: { readonly id: number; readonly uuid: string };
  mainObject: string | undefined;
  details: JsonValue | undefined;
  readonly #touched = new Map<string, Touched>();

  constructor(database: Connection, actor: ActorRef) {
    this.database = database;
    this.actor = actorByName(this, actor);
  }

  insert(table: EvidentialTable, row: Row): { id: number; uuid: string } {
    const added = insertRow(this.database, table, row);
    this.#touch(table, added.place, undefined);
    return { id: added.id, uuid: added.uuid };
  }

  insertKeyed(table: EvidentialTable, row: Row): number {
    const added = insertRow(this.database, table, row);
    this.#touch(table, added.place, undefined);
    return added.id;
  }

  update(table: EvidentialTable, place: RowPlace, changes: Row): void {
    this.#touch(table, place, readRow(this.database, table, place));
    updateRow(this.database, table, place, changes);
  }

  remove(table: EvidentialTable, place: RowPlace): void {
    this.#touch(table, place, readRow(this.database, table, place));
    deleteRow(this.database, table, place);
  }

  object(uuid: string): void {
    this.mainObject = uuid;
  }

  log(details: JsonValue): void {
    this.details = details;
  }

  /** Only the state before the first touch counts. */
  #touch(table: EvidentialTable, place: RowPlace, before: RowRead | undefined): void {
    const name = `${table} ${typeof place === 'number' ? String(place) : placeName(place)}`;
    if (!this.#touched.has(name)) this.#touched.set(name, { table, place, before });
  }

  changedRows(): readonly ChangedRow[] {
    const changed: ChangedRow[] = [];
    for (const { table, place, before } of this.#touched.values()) {
      const after = readRow(this.database, table, place);
      const same = before !== undefined && after !== undefined && before.value === after.value;
      const key = (after ?? before)?.key;
      if (!same && key !== undefined) changed.push({ table, key, before, after });
    }
    return changed.sort((a, b) => compare(a.table, b.table) || compare(a.key, b.key));
  }
}

function placeName(place: Readonly<Record<string, SqlValue>>): string {
  return Object.keys(place)
    .sort()
    .map((name) => `${name}=${String(place[name])}`)
    .join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The item's value: the rows as they are now, by table, then identity. */
function itemOf(rows: readonly ChangedRow[]): string {
  return `[${rows.flatMap((row) => (row.after === undefined ? [] : [row.after.value])).join(',')}]`;
}

/**
 * {after, before}: two lists of equal length. Of a changed row both hold its identity and the columns that differ (absent: NULL);
 * an added row is whole in `after` and null in `before`, a removed one the other way round. What the act logged is `details`.
 */
function changeOf(rows: readonly ChangedRow[], details: JsonValue | undefined): string {
  const side = (row: ChangedRow, which: 'before' | 'after'): string => {
    const read = row[which];
    if (read === undefined) return 'null';
    const other = row[which === 'before' ? 'after' : 'before'];
    return rowValue(row.table, other === undefined ? read.cells : differing(row, read.cells, other.cells));
  };
  const list = (which: 'before' | 'after'): string => `[${rows.map((row) => side(row, which)).join(',')}]`;
  const logged = details === undefined ? '' : `,"details":${canonicalJson(details)}`;
  return `{"after":${list('after')},"before":${list('before')}${logged}}`;
}

function differing(row: ChangedRow, cells: Cells, other: Cells): Cells {
  const identity = new Set<string>(columnsOf(row.table).key);
  return Object.fromEntries(Object.entries(cells).filter(([name, cell]) => identity.has(name) || other[name] !== cell));
}
