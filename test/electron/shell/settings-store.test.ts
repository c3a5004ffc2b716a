import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, openSettings } from '../../../electron/shell/settings-store.ts';

let folder: string;
const file = (): string => join(folder, 'settings.json');
const defaults = defaultSettings('A. Tester');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('settings', () => {
  it('are the defaults before anybody chose, and nothing is written', () => {
    expect(openSettings(file(), defaults).current()).toEqual(defaults);
    expect(readdirSync(folder)).toEqual([]);
    expect(defaults.keepRecent).toBe(false);
    expect(defaults.lockAfterMinutes).toBe(5);
    expect(defaultSettings('').actorName).toBe('Unnamed');
  });

  it('last, and a change leaves the others as they are', () => {
    openSettings(file(), defaults).change({ theme: 'dark', lockAfterMinutes: undefined });
    expect(openSettings(file(), defaults).current()).toEqual({ ...defaults, theme: 'dark' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  it.each(['', '{', 'null', '[]', '{"theme": "pink"}', '{"lockAfterMinutes": 0}'])(
    'fall back on a file that holds %s',
    (text) => {
      writeFileSync(file(), text);
      expect(openSettings(file(), defaults).current()).toEqual(defaults);
    },
  );

  it('one bad value costs that value alone', () => {
    writeFileSync(file(), '{"theme": "dark", "density": 7}');
    expect(openSettings(file(), defaults).current()).toEqual({ ...defaults, theme: 'dark' });
  });

  it('keep what is known of a newer program’s file', () => {
    writeFileSync(file(), '{"theme": "dark", "fromTheFuture": 1}');
    expect(openSettings(file(), defaults).current()).toEqual({ ...defaults, theme: 'dark' });
  });

  it('refuse a change that is out of bounds, and keep what was', () => {
    const settings = openSettings(file(), defaults);
    expect(() => settings.change({ lockAfterMinutes: 100_000 })).toThrow();
    expect(settings.current()).toEqual(defaults);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are replaced in one step', () => {
    const settings = openSettings(file(), defaults);
    settings.change({ theme: 'dark' });
    settings.change({ theme: 'light' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ theme: 'light' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});
