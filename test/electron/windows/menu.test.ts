import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));
const { acceleratorOf } = await import('../../../electron/windows/menu.ts');

describe('keys in the system’s menu', () => {
  it.each([
    ['Ctrl K', 'CmdOrCtrl+K'],
    ['Ctrl Shift Z', 'CmdOrCtrl+Shift+Z'],
    ['Shift F6', 'Shift+F6'],
    ['F6', 'F6'],
  ])('%s is shown', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  it.each(['D', 'G D', '?', '/', 'Esc', 'Shift A', null])(
    '%s is not: a Mac would take it from whoever is writing',
    (keys) => {
      expect(acceleratorOf(keys)).toBeNull();
    },
  );
});
