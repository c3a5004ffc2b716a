import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../core/domain/asserted-date.ts';

const file = resolve(import.meta.dirname, '../../../shared/data/conformance/edtf/edtf-cases.tsv');
const present = existsSync(file);
if (!present) console.warn(`SKIPPED: EDTF conformance, since ${file} is not there`);

describe.skipIf(!present)('the published EDTF cases', () => {
  const cases = present
    ? readFileSync(file, 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
    : [];

  it('are all there', () => {
    const expected = cases.map((fields) => fields[1]);
    expect(expected.filter((word) => word === 'accept')).toHaveLength(65);
    expect(expected.filter((word) => word === 'reject')).toHaveLength(53);
  });

  it.each(cases.map(([text = '', expected = '']) => ({ text, expected })))(
    '$expected “$text”',
    ({ text, expected }) => {
      expect(parseEdtf(text).ok ? 'accept' : 'reject').toBe(expected);
    },
  );
});
