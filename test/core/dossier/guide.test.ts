import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

it('the guide explains every finding, and none that there isn’t', () => {
  const source = readFileSync(join(root, 'core/dossier/findings.ts'), 'utf8');
  const codes = new Set([...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code));
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
