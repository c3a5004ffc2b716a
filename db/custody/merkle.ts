import { hash } from 'node:crypto';

/** Merkle trees of RFC 6962: leaves are hashed with a 0 before them, inner nodes with a 1, and an odd last node moves up. */
const HASH_BYTES = 32;

/** As a string of one byte a character: Node makes one three times as fast as a buffer, and an import needs two hashes a record. */
const sha256Latin1 = (bytes: Uint8Array): string => hash('sha256', bytes, 'binary');

const sha256 = (bytes: Uint8Array): Buffer => Buffer.from(sha256Latin1(bytes), 'latin1');

/** SHA-256(0x00 ‖ salt ‖ value): the leaf of one record of a bulk event; `value` is its RFC 8785 text. */
export function leafHash(salt: Uint8Array, value: string): Buffer {
  return sha256(leafBytes(salt, value));
}

/** Puts the leaf of record `leaf` of a bulk event where it belongs in `hashes`. Both buffers hold 32 bytes a record. */
export function writeLeafHash(hashes: Buffer, salts: Buffer, leaf: number, value: string): void {
  const from = leaf * HASH_BYTES;
  const salt = salts.subarray(from, from + HASH_BYTES);
  hashes.write(sha256Latin1(leafBytes(salt, value)), from, HASH_BYTES, 'latin1');
}

/** What is hashed; good until the next call. Imports hash a million short texts: those are put together in one place. */
function leafBytes(salt: Uint8Array, value: string): Uint8Array {
  const start = 1 + salt.length;
  // UTF-8 takes at most three bytes for a UTF-16 unit.
  if (start + value.length * 3 > scratch.length) return Buffer.concat([LEAF, salt, Buffer.from(value, 'utf8')]);
  scratch.set(salt, 1);
  return scratch.subarray(0, start + scratch.write(value, start));
}

const LEAF = Buffer.of(0);
/** Its first byte stays 0. */
const scratch = Buffer.alloc(1 << 16);

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** Its first byte stays 1. */
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/**
 * The root over leaf hashes, in order.
 * @param leaves hashes in a list, or one after the other in one buffer
 * @throws RangeError without leaves, or where a buffer isn't made of whole hashes: a caller's mistake
 */
export function merkleRoot(leaves: Uint8Array | readonly Uint8Array[]): Buffer {
  // A copy: each level is written over the one below it.
  const nodes = Buffer.concat(leaves instanceof Uint8Array ? [leaves] : leaves);
  let count = nodes.length / HASH_BYTES;
  if (count === 0) throw new RangeError('a Merkle tree has at least one leaf');
  if (!Number.isInteger(count)) throw new RangeError('a leaf hash has 32 bytes');
  while (count > 1) count = raiseLevel(nodes, count);
  return Buffer.from(nodes.subarray(0, HASH_BYTES));
}

/** Writes the level above the `count` nodes at the beginning of the buffer over them; answers how many it has. */
function raiseLevel(nodes: Buffer, count: number): number {
  const above = Math.ceil(count / 2);
  for (let at = 0; at < above; at++) {
    const left = at * 2 * HASH_BYTES;
    if (at * 2 + 1 < count) {
      nodes.copy(pair, 1, left, left + 2 * HASH_BYTES);
      nodes.write(sha256Latin1(pair), at * HASH_BYTES, HASH_BYTES, 'latin1');
    } else nodes.copyWithin(at * HASH_BYTES, left, left + HASH_BYTES);
  }
  return above;
}

/**
 * A tree that only grows: the roots of its full subtrees, largest first. Appending costs a few hashes, and the root of a million
 * leaves needs twenty of them, so a checkpoint never reads the whole log again.
 */
export interface GrowingTree {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_TREE: GrowingTree = { size: 0, peaks: [] };

/** @param leaves leaf hashes (`leafHash` or `plainLeaf`), in order */
export function grown(tree: GrowingTree, leaves: Iterable<Uint8Array>): GrowingTree {
  const peaks = [...tree.peaks];
  let size = tree.size;
  for (const leaf of leaves) {
    let node = leaf;
    // A full subtree closes for each low 1 bit of the size, as in binary addition.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(peaks.pop() ?? node, node);
    peaks.push(node);
    size += 1;
  }
  return { size, peaks };
}

/** Equals `merkleRoot` over the same leaves. */
export function growingRoot(tree: GrowingTree): Buffer {
  const [last, ...rest] = [...tree.peaks].reverse();
  if (last === undefined) throw new RangeError('a Merkle tree has at least one leaf');
  return Buffer.from(rest.reduce((right, left) => nodeHash(left, right), last));
}

/** SHA-256(0x00 ‖ value): a leaf that needs no salt, since nothing can be guessed from it. */
export function plainLeaf(value: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF, value]));
}
