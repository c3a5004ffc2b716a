import { hash } from 'node:crypto';

/** Merkle trees of RFC 6962: leaves are hashed with a 0 before them, inner nodes with a 1, and an odd last node moves up. */
const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** SHA-256(0x00 ‖ salt ‖ value): the leaf of one record of a bulk event; `value` is its RFC 8785 text. */
export function leafHash(salt: Uint8Array, value: string | Uint8Array): Buffer {
  // UTF-8 takes at most three bytes for a UTF-16 unit. Imports hash a million short texts: those are put together in one place.
  if (typeof value !== 'string' || 33 + value.length * 3 > scratch.length) {
    return sha256(Buffer.concat([LEAF, salt, typeof value === 'string' ? Buffer.from(value, 'utf8') : value]));
  }
  scratch.set(salt, 1);
  return sha256(scratch.subarray(0, 33 + scratch.write(value, 33)));
}

const LEAF = Buffer.of(0);
/** Its first byte stays 0. */
const scratch = Buffer.alloc(1 << 16);

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const pair = Buffer.allocUnsafe(65);
  pair[0] = 1;
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

/** The root over leaf hashes, in order. @throws RangeError without leaves: nothing to vouch for is a caller's mistake */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) throw new RangeError('a Merkle tree has at least one leaf');
  let level = leaves;
  while (level.length > 1) level = levelAbove(level);
  return Buffer.from(level[0] ?? Buffer.alloc(0));
}

function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i];
    const right = level[i + 1];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
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
