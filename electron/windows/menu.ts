import { Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuActions {
  readonly lock: () => void;
  readonly closeCase: () => void;
}

/**
 * The native menu: what the system expects, so that copy, paste, undo in fields, zoom and quit work everywhere. Everything
 * else is in the page. No reload, no inspector.
 */
export function installMenu({ lock, closeCase }: MenuActions): void {
  const onMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        // The key is heard by the window itself (main-window.ts); here it is only shown.
        { label: '&Lock case', accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: lock },
        { label: '&Close case', click: closeCase },
        { type: 'separator' },
        { role: onMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu', label: '&Edit' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
