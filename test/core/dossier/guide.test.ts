import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkFindingCodes } from '../../../core/domain/policy/link-findings.ts';

const root = join(import.meta.dirname, '../../..');

it('the guide explains every finding, and none that there isn’t', () => {
  const source = ['findings.ts', 'rule-findings.ts']
    .map((file) => readFileSync(join(root, 'core/dossier', file), 'utf8'))
    .join('\n');
  const own = [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code);
  const codes = new Set<string | undefined>([...own, ...linkFindingCodes]);
  const guide = readFileSync(join(root, 'docs/guide/dossiers.md'), 'utf8');
  const table = guide.slice(guide.indexOf('| code'));
  const explained = new Set(
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)])
      .map(([, code]) => code),
  );
  expect(codes.size).toBeGreaterThan(15);
  expect([...explained].sort()).toEqual([...codes].sort());
});
