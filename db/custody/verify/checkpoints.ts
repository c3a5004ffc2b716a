import { prepared, type Connection } from '../../connection.ts';
import { CHECKPOINT_EVERY, checkpointRoot, readHeads, type HeadRecord } from '../checkpoints.ts';
import { EMPTY_TREE, grown, plainLeaf, type GrowingTree } from '../merkle.ts';
import type { KnownChains } from './chains.ts';
import type { ReportBuilder } from './report.ts';

interface CheckpointRow {
  id: number;
  heads: string;
  root: Buffer;
}

function checkpointsOf(database: Connection): CheckpointRow[] {
  return prepared(database, 'SELECT id, heads, root FROM checkpoints ORDER BY id').all() as CheckpointRow[];
}

/** Every hash that a checkpoint names, in hexadecimal. */
export function vouchedHashes(database: Connection): ReadonlySet<string> {
  return new Set(checkpointsOf(database).flatMap(({ heads }) => headsIn(heads).map((head) => head.hash)));
}

/** Compares every checkpoint with the chains: what it names must still be there, and its root must follow from it. */
export function checkCheckpoints(database: Connection, known: KnownChains, report: ReportBuilder): void {
  const covered = new Map<string, number>();
  const named = new Set<string>();
  const trees = new Map<string, GrowingTree>();
  for (const { id, heads, root } of checkpointsOf(database)) {
    const records = headsIn(heads);
    for (const record of records) {
      checkHead(record, known, 'a checkpoint', report);
      named.add(`${record.chain} ${record.seq}`);
      covered.set(record.chain, Math.max(covered.get(record.chain) ?? 0, record.seq));
    }
    if (records.length === 0 || !treesHold(records, known, trees) || !checkpointRoot(records).equals(root)) {
      report.finding('checkpoint.edited', String(id), `Checkpoint ${id} was changed: it doesn't give its root.`);
    }
  }
  for (const [chain, { hashes }] of known) {
    checkRegularity(chain, hashes.length - 1, named, report);
    noteTail(hashes.length - 1 - (covered.get(chain) ?? 0), report);
  }
  if (covered.size > 0) noteWitnesses(database, report);
}

/** One head that somebody outside the log still remembers. @param who as it stands within a sentence */
export function checkHead(
  head: Pick<HeadRecord, 'chain' | 'seq' | 'hash'>,
  known: KnownChains,
  who: string,
  report: Pick<ReportBuilder, 'finding'>,
): void {
  const { hashes, sound } = known.get(head.chain) ?? { hashes: [], sound: true };
  const last = Math.max(0, hashes.length - 1);
  if (last < head.seq) {
    const which = last + 1 === head.seq ? `Event ${head.seq} was` : `Events ${last + 1} to ${head.seq} were`;
    report.finding('event.cut', String(last + 1), `${which} cut off the end of the log: ${who} still names them.`);
  } else if (sound && hashes[head.seq] !== head.hash) {
    report.finding(
      'event.rewritten',
      String(head.seq),
      `The log was written anew: ${who} names another event ${head.seq}.`,
    );
  }
}

function headsIn(text: string): readonly HeadRecord[] {
  try {
    const heads: unknown = readHeads(text);
    return Array.isArray(heads) ? (heads as HeadRecord[]) : [];
  } catch {
    return [];
  }
}

/** The tree in a checkpoint is the one over the events' hashes up to there. */
function treesHold(records: readonly HeadRecord[], known: KnownChains, trees: Map<string, GrowingTree>): boolean {
  return records.every((record) => {
    const chain = known.get(record.chain);
    // A chain that was changed is told of as such; only what can be compared is.
    if (chain?.sound !== true || chain.hashes.length <= record.seq) return true;
    const before = trees.get(record.chain) ?? EMPTY_TREE;
    const hashes = chain.hashes.slice(before.size + 1, record.seq + 1);
    const tree = grown(
      before,
      hashes.map((hash) => plainLeaf(Buffer.from(hash ?? '', 'hex'))),
    );
    trees.set(record.chain, tree);
    return tree.peaks.map((peak) => Buffer.from(peak).toString('hex')).join() === record.tree.join();
  });
}

/** The program makes a checkpoint at every hundredth event of a chain: where one is missing, somebody took it away. */
function checkRegularity(chain: string, last: number, named: ReadonlySet<string>, report: ReportBuilder): void {
  for (let seq = CHECKPOINT_EVERY; seq <= last; seq += CHECKPOINT_EVERY) {
    if (named.has(`${chain} ${seq}`)) continue;
    report.finding('checkpoint.missing', String(seq), `The checkpoint at event ${seq} is missing.`);
  }
}

function noteTail(tail: number, report: ReportBuilder): void {
  if (tail <= 0) return;
  const many = tail === 1 ? '1 event is' : `${tail} events are`;
  report.note(
    'event.unsigned-tail',
    null,
    `${many} newer than the last checkpoint: cut off, they would leave no trace.`,
  );
}

function noteWitnesses(database: Connection, report: ReportBuilder): void {
  const count = (sql: string): number => prepared(database, sql).pluck().get() as number;
  if (count('SELECT count(*) FROM checkpoints WHERE signature IS NOT NULL') === 0) {
    report.note('checkpoint.unsigned', null, 'No checkpoint is signed.');
  }
  if (count('SELECT count(*) FROM anchors') === 0) {
    report.note('anchor.missing', null, 'No outside witness (anchor) confirms when the log stood where.');
  }
}
