import { describe, expect, it } from 'vitest';
import { missingLine, missingNeeds, packageNames, systemNeeds } from '../../build/setup/debian-packages.ts';
import { needsNapi9, pathWithoutSpace } from '../../build/setup/sqlite-napi9.ts';
import { sandboxedDisplay } from '../../build/testing/end-to-end.ts';

const has = (names: readonly string[]) => (name: string) => names.includes(name);

describe("what is missing of the system's packages", () => {
  it('is told by programs and libraries, not by names of packages', () => {
    const found = { program: has(['g++', 'make']), library: has([]) };
    expect(missingNeeds(systemNeeds.compiler, found).map((need) => need.package)).toEqual(['python3']);
  });

  it('has other names since Debian 13', () => {
    const two = systemNeeds.window.filter((need) => ['libgtk-3-0', 'libnss3'].includes(need.package));
    expect(packageNames(two, 12)).toEqual(['libgtk-3-0', 'libnss3']);
    expect(packageNames(two, 13)).toEqual(['libgtk-3-0t64', 'libnss3']);
  });

  it('is said in one line to paste', () => {
    const line = missingLine(['xvfb', 'xauth'], true);
    expect(line).toMatch(/sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth$/);
    expect(line).not.toContain('\n');
    expect(missingLine(['xvfb'], false)).not.toContain('apt-get');
  });
});

describe('compiling SQLite', () => {
  it.each([
    ['33.2.1', true],
    ['35.7.5', true],
    ['36.0.0', false],
    ['45.4.1', false],
  ])('Electron %s: %s', (version, needed) => {
    expect(needsNapi9(version)).toBe(needed);
  });

  it('takes the first folder that is there and has no space in its path', () => {
    expect(pathWithoutSpace(['/tmp/with space', '/no/such/folder', '/tmp', '/var/tmp'])).toBe('/tmp');
    expect(pathWithoutSpace(['/tmp/with space'])).toBeNull();
  });
});

describe('a window without a display', () => {
  it('is opened by an ordinary user, so that the sandbox is real', () => {
    expect(sandboxedDisplay({ platform: 'linux', isRoot: true, ownNetwork: false }).slice(0, 5)).toEqual([
      'unshare',
      '--user',
      '--map-user=1000',
      '--map-group=1000',
      '--',
    ]);
    expect(sandboxedDisplay({ platform: 'linux', isRoot: false, ownNetwork: false })[0]).toBe('xvfb-run');
    expect(sandboxedDisplay({ platform: 'darwin', isRoot: false, ownNetwork: false })).toEqual([]);
  });

  it('is a network of its own as well, where that can be had; the sandbox’s user comes last', () => {
    const asRoot = sandboxedDisplay({ platform: 'linux', isRoot: true, ownNetwork: true });
    expect(asRoot.slice(0, 3)).toEqual(['unshare', '--net', '--']);
    expect(asRoot.indexOf('--map-user=1000')).toBeGreaterThan(asRoot.indexOf('--net'));
    const asUser = sandboxedDisplay({ platform: 'linux', isRoot: false, ownNetwork: true });
    expect(asUser.slice(0, 4)).toEqual(['unshare', '--user', '--map-root-user', '--net']);
    expect(asUser.at(-4)).toBe('xvfb-run');
  });
});
