import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_TREE, growingRoot, grown, leafHash, merkleRoot, plainLeaf } from '../../../db/custody/merkle.ts';

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The definition of RFC 6962, 2.1, word for word. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), definition(leaves.slice(0, split)), definition(leaves.slice(split)));
}

describe('Merkle trees', () => {
  it('have the root that RFC 6962 defines, also when they grow piece by piece', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), (pieces) => {
        const all: Buffer[] = [];
        let tree = EMPTY_TREE;
        for (const size of pieces) {
          const piece = Array.from({ length: size }, () => randomBytes(32));
          all.push(...piece);
          tree = grown(tree, piece);
        }
        if (all.length === 0) return;
        expect(merkleRoot(all)).toEqual(Buffer.from(definition(all)));
        expect(growingRoot(tree)).toEqual(merkleRoot(all));
      }),
    );
  });

  it('know the test vectors of Certificate Transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((hex) => plainLeaf(Buffer.from(hex, 'hex')));
    expect(merkleRoot(leaves.slice(0, 1)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(merkleRoot(leaves.slice(0, 3)).toString('hex')).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(merkleRoot(leaves).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('a leaf is SHA-256(0x00 ‖ salt ‖ value), and no leaves have no root', () => {
    const salt = randomBytes(32);
    expect(leafHash(salt, 'é')).toEqual(sha256(Buffer.of(0), salt, Buffer.from('é')));
    expect(() => merkleRoot([])).toThrow(RangeError);
    expect(() => growingRoot(EMPTY_TREE)).toThrow(RangeError);
  });
});
