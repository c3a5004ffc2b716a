import { prepared } from '../connection.ts';
import type { Recorder } from './custody.ts';
import { appendEvent, type EventPlace } from './events.ts';
import type { EvidentialTable } from './evidential-columns.ts';
import { merkleRoot } from './merkle.ts';
import { rowValue, type Cells } from './row-values.ts';

/** A bulk event covers at most so many records. */
export const LEAVES_PER_EVENT = 1000;

/** The records of one bulk event: leaf k belongs to the statement `firstId + k`. */
export interface BulkBatch {
  /** The name of the operation: 'imports.run'. */
  readonly type: string;
  /** UUID text of the actor. */
  readonly actor: string;
  /** UUID text and row number of the import. */
  readonly importUuid: string;
  readonly importId: number;
  readonly firstId: number;
  /** `leafHash` of each record, 32 bytes each, in the order of the statements' row numbers. */
  readonly leaves: Uint8Array;
  /** 32 random bytes a leaf. */
  readonly salts: Uint8Array;
}

/**
 * Vouches for rows that were written in bulk, in the same transaction and after them (the batch's trigger counts them).
 * @throws RangeError where leaves and salts don't fit
 */
export function recordBatch(recorder: Recorder, batch: BulkBatch): EventPlace {
  const { leaves, salts } = batch;
  const records = leaves.length / 32;
  if (!Number.isInteger(records) || records < 1 || records > LEAVES_PER_EVENT)
    throw new RangeError(`a batch of ${records} records`);
  if (salts.length !== leaves.length) throw new RangeError('one salt of 32 bytes a leaf');
  const place = appendEvent(recorder, {
    type: batch.type,
    actor: batch.actor,
    object: batch.importUuid,
    bulk: { root: merkleRoot(leaves), salts, leaves },
  });
  prepared(
    recorder.database,
    'INSERT INTO import_batches (first_id, leaves, import_id, chain, seq) VALUES (?, ?, ?, ?, ?)',
  ).run(batch.firstId, records, batch.importId, place.chain, place.seq);
  return place;
}

/**
 * The value of one record: the RFC 8785 array of its rows, by table, then uuid. An importer that knows its columns may write the same
 * text by hand; its tests compare with this.
 */
export function recordValue(rows: readonly { readonly table: EvidentialTable; readonly cells: Cells }[]): string {
  const name = (row: (typeof rows)[number]): string => `${row.table} ${String(row.cells['uuid'] ?? '')}`;
  const sorted = [...rows].sort((a, b) => (name(a) < name(b) ? -1 : 1));
  return `[${sorted.map((row) => rowValue(row.table, row.cells)).join(',')}]`;
}
