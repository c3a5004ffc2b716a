import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { onADisk, type Disk } from './disk.ts';
import { tracedCommand } from './network-trace.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** The program under test: the built one, in a real Electron with its sandbox on, with user data of its own. */
export interface Program {
  readonly app: ElectronApplication;
  /** A folder of the test's own, for cases, files and results. */
  readonly folder: string;
  readonly userData: string;
  /** The page that stands in the window now; locking replaces it. */
  page(): Page;
  /** Resolves with the fresh page after something that replaces the window's page. */
  replaced(act: () => Promise<unknown>): Promise<Page>;
  /** Ends the program and removes everything it wrote. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** User data of an earlier start, which `stop` of that one must have kept. */
  readonly userData?: string;
  readonly arguments?: readonly string[];
  /** What the system says its languages are, as gettext lists them ("he:en"); English unless said otherwise. */
  readonly systemLanguages?: string;
  /** A disk of its own, small or write-protected. */
  readonly disk?: Disk;
  /** Where the system keeps a person's files, and temporary ones, for this start alone. */
  readonly home?: string;
  readonly temporary?: string;
}

export function electronBinary(): string {
  const found: unknown = createRequire(import.meta.url)('electron');
  if (typeof found !== 'string') throw new Error('no Electron binary: run the set-up first');
  return found;
}

export async function startProgram(options: StartOptions = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-e2e-'));
  const userData = options.userData ?? join(folder, 'user data');
  mkdirSync(userData, { recursive: true });
  const traced = tracedCommand(electronBinary());
  const command = options.disk === undefined ? traced : onADisk(traced, options.disk);
  const app = await _electron.launch({
    executablePath: command.executable,
    args: [root, `--user-data-dir=${userData}`, ...(options.arguments ?? [])],
    cwd: folder,
    env: {
      ...definedEnvironment(),
      ...command.environment,
      TZ: 'Europe/Berlin',
      LANGUAGE: options.systemLanguages ?? 'en',
      LC_ALL: 'C.UTF-8',
      ...(options.home === undefined ? {} : { HOME: options.home }),
      ...(options.temporary === undefined ? {} : { TMPDIR: options.temporary }),
    },
    // Without this, Playwright adds --no-sandbox on Linux, and the test would prove nothing about the sandbox.
    chromiumSandbox: true,
  });
  let page = await app.firstWindow();
  return {
    app,
    folder,
    userData,
    page: () => page,
    replaced: async (act) => {
      const fresh = app.waitForEvent('window');
      await act();
      page = await fresh;
      await page.waitForLoadState('load');
      return page;
    },
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value;
  delete defined['ELECTRON_RUN_AS_NODE'];
  return defined;
}
