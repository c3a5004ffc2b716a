import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageReference, readPassageReference } from '../../core/domain/policy/passage-reference.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/u);

it('a reference to a passage is read back as it was given', () => {
  fc.assert(
    fc.property(hash, fc.nat(1_000_000), fc.integer({ min: 1, max: 5000 }), (sha256, start, length) => {
      const reference = { sha256, span: { start, end: start + length } };
      expect(readPassageReference(` ${passageReference(reference)}\n`)).toEqual(reference);
    }),
  );
});

it.each([
  '',
  'sha256:abc#utf16=1-2',
  `sha256:${'a'.repeat(64)}#utf16=5-5`,
  `sha256:${'a'.repeat(64)}`,
  'promote violence',
])('“%s” is no reference', (text) => {
  expect(readPassageReference(text)).toBeNull();
});
