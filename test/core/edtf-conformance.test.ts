import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../core/domain/asserted-date.ts';
import { realData } from './real-data.ts';

const file = realData('conformance/edtf/edtf-cases.tsv', 'the published EDTF cases');

describe.skipIf(file === null)('the published EDTF cases', () => {
  const cases =
    file !== null
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
