import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry, MenuSection } from '../../core/contract/shell.ts';

export interface MenuActions {
  readonly lock: () => void;
  /** Has the page do a command of its own table. */
  readonly doInPage: (command: string) => void;
}

/** Locking must work while the page hangs, so the shell does it itself. */
const LOCK = 'case.lock';

/**
 * The system's menu. What stands in it, in which language, and what is off, is said by the page, which has the one table of commands;
 * until it has spoken there is none. The roles give fields their copy and paste, and zoom, everywhere. No reload, no inspector.
 */
export function showMenu(sections: readonly MenuSection[], actions: MenuActions): void {
  const template = sections.map((section) => ({
    label: section.label,
    submenu: section.entries.map((entry) => itemOf(entry, actions)),
  }));
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...template]));
}

export function hideMenu(): void {
  Menu.setApplicationMenu(null);
}

function itemOf(entry: MenuEntry, actions: MenuActions): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' };
  if (entry.kind === 'role') return { role: entry.role, label: entry.label };
  const accelerator = acceleratorOf(entry.keys);
  return {
    label: entry.label,
    enabled: entry.off === null,
    ...(entry.off === null ? {} : { toolTip: entry.off, sublabel: entry.off }),
    // The window itself hears the keys; here they are only shown.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      if (entry.command === LOCK) actions.lock();
      else actions.doInPage(entry.command);
    },
  };
}

/** "Ctrl Shift Z" as Electron writes it; null for single letters, which a Mac would take from whoever is writing. */
export function acceleratorOf(keys: string | null): string | null {
  if (keys === null || !/^(?:Ctrl |Shift )*(?:[A-Z0-9,]|F\d{1,2})$/.test(keys)) return null;
  if (!keys.startsWith('Ctrl ') && !/F\d{1,2}$/.test(keys)) return null;
  return keys.replace('Ctrl', 'CmdOrCtrl').split(' ').join('+');
}
