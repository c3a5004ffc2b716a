import { BrowserWindow, nativeTheme, type Input, type Rectangle, type WebPreferences } from 'electron';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import { startPage } from '../app-origin.ts';
import { channels } from '../channels.ts';
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

function isLockKey(input: Input): boolean {
  const modifier = process.platform === 'darwin' ? input.meta : input.control;
  return input.type === 'keyDown' && modifier && !input.alt && !input.shift && input.key.toLowerCase() === 'l';
}

/** The program's one window. Locking puts a new one in its place, so nobody else holds on to a BrowserWindow. */
export class MainWindow {
  readonly #options: MainWindowOptions;
  #current: BrowserWindow | null = null;
  #lastInput = Date.now();

  constructor(options: MainWindowOptions) {
    this.#options = options;
    nativeTheme.on('updated', () => this.#current?.setBackgroundColor(groundColour()));
  }

  /** Resolves when the page is there and the window visible. */
  async open(): Promise<void> {
    this.#current = this.#build({});
    await this.#load(this.#current);
  }

  /** Ends the renderer, whatever it does, and shows a fresh one where it stood. */
  async replace(): Promise<void> {
    const old = this.#current;
    if (old === null) return;
    // The old renderer dies first: a second page of the same origin might otherwise be given the same process.
    this.#current = null;
    old.webContents.forcefullyCrashRenderer();
    const fresh = this.#build(old.getNormalBounds());
    this.#current = fresh;
    if (old.isMaximized()) fresh.maximize();
    await this.#load(fresh);
    if (!old.isDestroyed()) old.destroy();
  }

  /** Brings it to the front. */
  focus(): void {
    if (this.#current?.isMinimized() === true) this.#current.restore();
    this.#current?.show();
    this.#current?.focus();
  }

  destroy(): void {
    this.#current?.destroy();
  }

  tell(event: ShellEvent): void {
    this.#current?.webContents.send(channels.event, event);
  }

  /** @param title null: no case is open */
  nameCase(title: string | null): void {
    this.#current?.setTitle(title === null ? programName : `${title} – ${programName}`);
  }

  /** For the system's dialogs, which belong to a window. */
  current(): BrowserWindow | null {
    return this.#current;
  }

  isOwn(webContentsId: number): boolean {
    return this.#current?.webContents.id === webContentsId;
  }

  /** Date.now() of the last key, click or move in it. */
  lastInput(): number {
    return this.#lastInput;
  }

  #build(bounds: Partial<Rectangle>): BrowserWindow {
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
      webPreferences: this.#options.webPreferences(),
    });
    this.#lastInput = Date.now();
    this.#watchPage(window);
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.on('close', (event) => {
      if (window === this.#current && !this.#options.mayClose()) event.preventDefault();
    });
    window.on('closed', () => {
      if (window === this.#current) this.#current = null;
    });
    return window;
  }

  #watchPage(window: BrowserWindow): void {
    const contents = window.webContents;
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('before-input-event', (event, input) => {
      if (!isLockKey(input)) return;
      event.preventDefault();
      this.#options.onLockKey();
    });
    contents.on('input-event', () => {
      this.#lastInput = Date.now();
    });
    contents.on('render-process-gone', () => {
      if (window === this.#current) this.#options.onRendererGone();
    });
  }

  async #load(window: BrowserWindow): Promise<void> {
    await window.loadURL(startPage);
    if (!window.isDestroyed()) window.show();
  }
}
