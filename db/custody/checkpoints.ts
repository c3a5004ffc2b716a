import { prepared, type Connection } from '../connection.ts';
import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { heads, type Head } from './chain.ts';
import type { EventPlace } from './events.ts';
import { EMPTY_TREE, growingRoot, grown, merkleRoot, plainLeaf, type GrowingTree } from './merkle.ts';
import { uuid7, uuidText } from './uuid.ts';

/** A checkpoint is made at least this often, so that at most so many events can be cut off a chain unseen. */
export const CHECKPOINT_EVERY = 100;

/** One chain in a checkpoint's `heads`: where it stood, and the tree over its events' hashes up to there. */
export interface HeadRecord {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  /** Roots of the tree's full subtrees, largest first, in hexadecimal: the next checkpoint goes on from them. */
  readonly tree: readonly string[];
}

export function checkpointIfDue(database: Connection, place: EventPlace): void {
  if (place.seq % CHECKPOINT_EVERY === 0) makeCheckpoint(database);
}

/**
 * Records where every chain stands, unless the last checkpoint already says so. Unsigned; a signature may be attached later.
 * Belongs inside a transaction. Returns whether one was made.
 */
export function makeCheckpoint(database: Connection): boolean {
  const standing = heads(database).filter((head) => head.seq > 0);
  const last = lastHeads(database);
  const moved = standing.some((head) => last.get(uuidText(head.chainUuid))?.seq !== head.seq);
  if (!moved) return false;
  const records = standing.map((head) => headRecord(database, head, last.get(uuidText(head.chainUuid))));
  prepared(database, 'INSERT INTO checkpoints (uuid, made_at, heads, root) VALUES (?, ?, ?, ?)').run(
    uuid7(),
    Date.now(),
    canonicalJson(records.map((record) => ({ ...record }))),
    checkpointRoot(records),
  );
  return true;
}

/** The heads of the last checkpoint by chain. */
export function lastHeads(database: Connection): ReadonlyMap<string, HeadRecord> {
  const text = prepared(database, 'SELECT heads FROM checkpoints ORDER BY id DESC LIMIT 1').pluck().get();
  return new Map(typeof text === 'string' ? readHeads(text).map((record) => [record.chain, record]) : []);
}

export function readHeads(text: string): readonly HeadRecord[] {
  return JSON.parse(text) as HeadRecord[];
}

function headRecord(database: Connection, head: Head, before: HeadRecord | undefined): HeadRecord {
  const tree: GrowingTree =
    before === undefined ? EMPTY_TREE : { size: before.seq, peaks: before.tree.map((hex) => Buffer.from(hex, 'hex')) };
  const since = prepared(database, 'SELECT hash FROM events WHERE chain = ? AND seq > ? ORDER BY seq').pluck();
  const hashes = since.all(head.chain, tree.size) as Buffer[];
  const now = grown(tree, hashes.map(plainLeaf));
  return {
    chain: uuidText(head.chainUuid),
    seq: head.seq,
    hash: head.hash.toString('hex'),
    tree: now.peaks.map((peak) => Buffer.from(peak).toString('hex')),
  };
}

/** One hash for all chains: the RFC 6962 root over a leaf a chain, SHA-256(0x00 ‖ chain ‖ ' ' ‖ seq ‖ ' ' ‖ root of its events), by chain. */
export function checkpointRoot(records: readonly HeadRecord[]): Buffer {
  const leaves = [...records]
    .sort((a, b) => (a.chain < b.chain ? -1 : 1))
    .map((record) => {
      const peaks = record.tree.map((hex) => Buffer.from(hex, 'hex'));
      const root = growingRoot({ size: record.seq, peaks });
      return plainLeaf(Buffer.from(`${record.chain} ${record.seq} ${root.toString('hex')}`, 'ascii'));
    });
  return merkleRoot(leaves);
}
