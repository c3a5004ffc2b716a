import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAccepted, notices, noticesFile } from '../../build/notices/notices.ts';
import { readLockedPackages, shippedPackages } from '../../build/notices/shipped-packages.ts';

describe('third-party notices', () => {
  it('are what the lock file and the packages say', () => {
    expect(readFileSync(noticesFile, 'utf8')).toBe(notices(shippedPackages(readLockedPackages())));
  });

  it('name what ships and what that needs, nothing that only makes it', () => {
    const names = shippedPackages(readLockedPackages()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['zod', 'react', 'scheduler', 'better-sqlite3-multiple-ciphers']));
    expect(names).not.toEqual(expect.arrayContaining(['vite']));
    expect(names).not.toEqual(expect.arrayContaining(['electron-builder']));
  });

  it('find a nested version before one further up', () => {
    const locked = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
      'node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT', dependencies: { a: '1' } },
    };
    expect(shippedPackages(locked).map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1.0.0', 'b 2.0.0']);
  });

  it.each([
    ['MIT', true],
    ['MIT AND OFL-1.1', true],
    ['(GPL-3.0-only OR MIT)', true],
    ['AGPL-3.0-only', false],
    ['MIT AND GPL-2.0-only', false],
    ['', false],
  ])('accept %j: %s', (expression, accepted) => {
    expect(isAccepted(expression)).toBe(accepted);
  });
});
