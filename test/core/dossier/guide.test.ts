import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findingSeverities } from '../../../core/dossier/readiness/codes.ts';

const root = join(import.meta.dirname, '../../..');

/** Each row: codes, how much they weigh, what they say. */
function rowsOf(guide: string): [string, string][] {
  const rows = guide.slice(guide.indexOf('| code')).split('\n').slice(2);
  return rows
    .filter((row) => row.startsWith('|'))
    .flatMap((row) => {
      const [, codes = '', weight = ''] = row.split('|');
      return [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']): [string, string] => [code, weight.trim()]);
    });
}

it('the guide explains every finding with its weight, and none that there isn’t', () => {
  const explained = rowsOf(readFileSync(join(root, 'docs/guide/dossiers.md'), 'utf8'));
  const weights = { block: 'blocks', warning: 'warning', note: 'note' } as const;
  const known = Object.entries(findingSeverities).map(([code, severity]) => [code, weights[severity]]);
  expect(known.length).toBeGreaterThan(40);
  expect([...explained].sort()).toEqual(known.sort());
});
