import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chordOf, pressesOf, readPress, type KeyPress } from '../../renderer/app/commands/chord.ts';
import { commandIds, commands, definitionOf, keptKeys, type CommandId } from '../../renderer/app/commands/table.ts';
import { commandGroupsFor, commandRank } from '../../renderer/app/palette/palette-items.ts';
import { en } from '../../renderer/i18n/en/index.ts';
import { screens } from '../../renderer/app/desk.ts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});

describe('a pressed key', () => {
  it.each<[string, Partial<KeyPress>, string | null]>([
    ['a letter', { key: 'j', code: 'KeyJ' }, 'J'],
    ['a letter of another Latin layout counts as it is written', { key: 'a', code: 'KeyQ' }, 'A'],
    ['under Hebrew by its place', { key: 'ח', code: 'KeyJ' }, 'J'],
    ['under Persian by its place', { key: 'ی', code: 'KeyD' }, 'D'],
    ['under Cyrillic by its place', { key: 'л', code: 'KeyK', ctrlKey: true }, 'Ctrl K'],
    ['a digit of Persian', { key: '۲', code: 'Digit2', ctrlKey: true }, 'Ctrl 2'],
    ['a digit under French, where it needs shift', { key: 'é', code: 'Digit2', ctrlKey: true }, 'Ctrl 2'],
    ['Cmd is Ctrl', { key: 'k', code: 'KeyK', metaKey: true }, 'Ctrl K'],
    ['with shift', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Ctrl Shift Z'],
    ['a sign is itself, whatever it takes to write it', { key: '?', code: 'Minus', shiftKey: true }, '?'],
    ['the Arabic question mark', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['the slash under Cyrillic', { key: 'э', code: 'Slash' }, '/'],
    ['the comma', { key: ',', code: 'Comma', ctrlKey: true }, 'Ctrl ,'],
    ['the comma under Hebrew', { key: 'ת', code: 'Comma', ctrlKey: true }, 'Ctrl ,'],
    ['the comma under Arabic', { key: 'و', code: 'Comma', ctrlKey: true }, 'Ctrl ,'],
    ['a dead key is none', { key: 'Dead', code: 'KeyE' }, null],
    ['AltGr writes', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }, null],
    ['a letter with a mark is none of ours', { key: 'é', code: 'KeyE' }, null],
    ['Esc', { key: 'Escape', code: 'Escape' }, 'Esc'],
    ['F6 back', { key: 'F6', code: 'F6', shiftKey: true }, 'Shift F6'],
  ])('%s', (_what, part, chord) => {
    expect(chordOf(press(part))).toBe(chord);
  });

  it('G waits for what follows; another key ends the waiting and acts by itself', () => {
    const read = (chord: string | null, begun: string | null) => readPress(chord, begun, 'chronology');
    expect(read('G', null)).toEqual({ command: null, begun: 'G' });
    expect(read('D', 'G')).toEqual({ command: 'find.date', begun: null });
    expect(read('D', null)).toEqual({ command: 'statement.addDate', begun: null });
    expect(read('J', 'G')).toEqual({ command: 'list.next', begun: null });
    expect(read(null, 'G')).toEqual({ command: null, begun: null });
  });
});

describe('a key that a screen has for itself', () => {
  it('goes there before that of the whole window, and is nothing elsewhere', () => {
    expect(readPress('A', null, 'link-desk').command).toBe('link.accept');
    expect(readPress('A', null, 'chronology').command).toBe('statement.accept');
    expect(readPress('C', null, 'link-desk').command).toBe('link.new');
    expect(readPress('C', null, 'chronology').command).toBeNull();
    expect(readPress('Ctrl K', null, 'link-desk').command).toBe('palette.open');
  });
});

describe('the table of commands', () => {
  const keyed = commandIds.filter((id) => definitionOf(id).group !== 'start');

  it('gives a key to one command only, and none that belongs to a part to come', () => {
    const keysOf = (ids: readonly CommandId[]) => ids.flatMap((id) => definitionOf(id).keys ?? []);
    const own = (id: CommandId) => definitionOf(id).own === true;
    const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice(keysOf(keyed.filter((id) => !own(id))))).toEqual([]);
    for (const screen of new Set(keyed.filter(own).map((id) => definitionOf(id).screen))) {
      expect(screen).toBeDefined();
      expect(twice(keysOf(keyed.filter((id) => own(id) && definitionOf(id).screen === screen)))).toEqual([]);
    }
    const all = keysOf(keyed);
    expect(all.filter((key) => keptKeys.some((kept) => kept === key))).toEqual([]);
    // What begins a sequence can't be a key by itself.
    const begin = all.flatMap((key) => (pressesOf(key).length > 1 ? (pressesOf(key)[0] ?? []) : []));
    expect(all.filter((key) => begin.includes(key))).toEqual([]);
  });

  it('holds the map of keys', () => {
    const map = {
      'palette.open': 'Ctrl K',
      'case.lock': 'Ctrl L',
      'history.undo': 'Ctrl Z',
      'capture.paste': 'Ctrl V',
      'capture.add': 'Ctrl I',
      'dossier.build': 'Ctrl B',
      'window.nextPart': 'F6',
      'list.next': 'J',
      'list.previous': 'K',
      'list.open': 'Enter',
      'list.peek': 'Space',
      'statement.addDate': 'D',
      'capture.place': 'P',
      'statement.accept': 'A',
      'link.desk': 'L',
      'link.accept': 'A',
      'link.return': 'R',
      'statement.return': 'R',
      'find.date': 'G D',
      'find.words': '/',
      'statement.textOnRecord': 'T',
      'window.back': 'Esc',
      'window.keys': '?',
    } as const;
    for (const [id, key] of Object.entries(map)) expect(definitionOf(id as keyof typeof map).keys).toContain(key);
    const numbers = {
      inbox: 1,
      chronology: 2,
      accounts: 3,
      captures: 4,
      policies: 5,
      dossiers: 6,
      requests: 7,
      custody: 8,
      imports: 9,
      settings: ',',
    };
    expect(Object.keys(numbers)).toEqual(screens);
    for (const [screen, sign] of Object.entries(numbers)) {
      expect(commands[`go.${screen as keyof typeof numbers}`].keys[0]).toBe(`Ctrl ${sign}`);
    }
  });

  it('lets every single sign be switched off', () => {
    const single = keyed.filter((id) =>
      (definitionOf(id).keys ?? []).some((key) => key.length === 1 || /^\S \S$/.test(key)),
    );
    expect(single.filter((id) => definitionOf(id).scope !== 'list')).toEqual([]);
  });

  it('is the only place of the window that says a chord', () => {
    const root = join(import.meta.dirname, '../../renderer');
    const files = globSync('**/*.{ts,tsx}', {
      cwd: root,
      exclude: ['app/commands/**', 'i18n/**', 'ui/keys.tsx', 'parts/**'],
    });
    const saying = files.filter((file) => /(['"`>])(?:Ctrl|Cmd) /.test(readFileSync(join(root, file), 'utf8')));
    expect(saying).toEqual([]);
  });
});

describe('the palette', () => {
  const names = (id: (typeof commandIds)[number]): readonly string[] => [en[`command.${id}`]];

  it('finds commands by the beginnings of their words, folded', () => {
    expect(commandRank(['Add an asserted date'], 'assert dat')).toBe(2);
    expect(commandRank(['Add an asserted date'], 'SERT')).toBe(1);
    expect(commandRank(['Add an asserted date'], 'lock')).toBe(0);
    expect(commandRank(['הוספת תאריך'], 'תַּאֲרִיךְ')).toBe(2);
    expect(commandRank(['پیوست'], 'پيوست')).toBe(2);
  });

  it('without a word shows what can be done now; with one also what can’t, and why', () => {
    const off = (id: string): string | null => (id === 'case.lock' ? 'Not now.' : null);
    const shown = (words: string) => commandGroupsFor(words, { names, off }).flatMap((group) => group.items);
    expect(shown('').some((item) => item.id === 'command:case.lock')).toBe(false);
    expect(shown('lock').find((item) => item.id === 'command:case.lock')).toMatchObject({ off: 'Not now.' });
  });
});
