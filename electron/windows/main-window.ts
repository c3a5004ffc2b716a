import { BrowserWindow, nativeTheme, type Rectangle, type WebPreferences } from 'electron';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import { startPage } from '../app-origin.ts';
import { channels } from '../channels.ts';
import { denyNavigation } from '../security/navigation.ts';
import { groundColour } from './theme.ts';

const programName = 'On Record';

export interface MainWindowOptions {
  readonly webPreferences: () => WebPreferences;
  /** Ctrl L (Cmd L): heard here, before the page, so that it works while the page is busy or hangs. */
  readonly onLockKey: () => void;
  /** A person closes the window. @returns whether it may go at once */
  readonly mayClose: () => boolean;
  /** Its renderer ended although nobody asked it to. */
  readonly onRendererGone: () => void;
}

/** The program's one window. Locking puts a new one in its place, so that callers never hold on to a BrowserWindow. */
export interface MainWindow {
  open(): Promise<void>;
  /** Ends the renderer, whatever it does, and shows a fresh one where it stood. */
  replace(): Promise<void>;
  /** Brings it to the front. */
  focus(): void;
  destroy(): void;
  tell(event: ShellEvent): void;
  /** null: no case is open. */
  nameCase(title: string | null): void;
  current(): BrowserWindow | null;
  isOwn(webContentsId: number): boolean;
  /** Date.now() of the last key, click or move in it. */
  lastInput(): number;
}

function isLockKey(input: Electron.Input): boolean {
  const modifier = process.platform === 'darwin' ? input.meta : input.control;
  return input.type === 'keyDown' && modifier && !input.alt && !input.shift && input.key.toLowerCase() === 'l';
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let current: BrowserWindow | null = null;
  let lastInput = Date.now();

  function build(bounds: Partial<Rectangle>): BrowserWindow {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 480,
      minHeight: 400,
      ...bounds,
      show: false,
      title: programName,
      backgroundColor: groundColour(),
      autoHideMenuBar: true,
      webPreferences: options.webPreferences(),
    });
    const contents = window.webContents;
    denyNavigation(contents);
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('before-input-event', (event, input) => {
      if (!isLockKey(input)) return;
      event.preventDefault();
      options.onLockKey();
    });
    contents.on('input-event', () => {
      lastInput = Date.now();
    });
    contents.on('render-process-gone', () => {
      if (window === current) options.onRendererGone();
    });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.on('close', (event) => {
      if (window === current && !options.mayClose()) event.preventDefault();
    });
    window.on('closed', () => {
      if (window === current) current = null;
    });
    return window;
  }

  /** Resolves when the page is there and the window visible. */
  async function load(window: BrowserWindow): Promise<void> {
    await window.loadURL(startPage);
    if (!window.isDestroyed()) window.show();
  }

  nativeTheme.on('updated', () => {
    current?.setBackgroundColor(groundColour());
  });

  return {
    open: async () => {
      current = build({});
      lastInput = Date.now();
      await load(current);
    },
    replace: async () => {
      const old = current;
      if (old === null) return;
      // The renderer dies first: a second page of the same origin might otherwise be given the same process.
      current = null;
      old.webContents.forcefullyCrashRenderer();
      const fresh = build(old.getNormalBounds());
      current = fresh;
      if (old.isMaximized()) fresh.maximize();
      await load(fresh);
      if (!old.isDestroyed()) old.destroy();
    },
    focus: () => {
      if (current?.isMinimized() === true) current.restore();
      current?.show();
      current?.focus();
    },
    destroy: () => current?.destroy(),
    tell: (event) => current?.webContents.send(channels.event, event),
    nameCase: (title) => current?.setTitle(title === null ? programName : `${title} – ${programName}`),
    current: () => current,
    isOwn: (webContentsId) => current?.webContents.id === webContentsId,
    lastInput: () => lastInput,
  };
}
