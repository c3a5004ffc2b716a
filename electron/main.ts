import { app, clipboard, dialog, nativeTheme, type Session } from 'electron';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { caseInArguments } from './command-line.ts';
import { EngineProcess } from './engine-process.ts';
import { leaveWhenTold } from './leave-when-told.ts';
import { Leaving } from './leaving.ts';
import { createOwnClipboard } from './locking/own-clipboard.ts';
import { watchAbsence } from './locking/watch-absence.ts';
import { OpenCase } from './open-case.ts';
import { servePageCalls } from './page-calls.ts';
import { listServedFiles } from './security/app-protocol.ts';
import { registerAppScheme, serveAppScheme } from './security/app-scheme.ts';
import { leaveNoTraces } from './security/disk-traces.ts';
import { guardIpc } from './security/guarded-ipc.ts';
import { denyNavigation } from './security/navigation.ts';
import { shutNetwork } from './security/network-switches.ts';
import { openPrivateSession, restrictEverySession } from './security/private-session.ts';
import { safeWebPreferences } from './security/web-preferences.ts';
import { createFileTokens, type FileTokens } from './shell/file-tokens.ts';
import { openRecentCases } from './shell/recent-cases.ts';
import { sameFolder } from './shell/same-folder.ts';
import { serveShell } from './shell/serve-shell.ts';
import { defaultSettings, openSettings, type SettingsStore } from './shell/settings-store.ts';
import { shellHandlers, type ShellParts } from './shell/shell-handlers.ts';
import { MainWindow } from './windows/main-window.ts';
import { hideMenu } from './windows/menu.ts';

const dist = resolve(import.meta.dirname, '..');
const ownClipboard = createOwnClipboard(clipboard);

function inUserData(name: string): string {
  return join(app.getPath('userData'), name);
}

/** '' where the system knows none, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

interface EngineNews {
  readonly gone: (exitCode: number) => void;
  readonly ended: () => void;
  readonly idle: () => void;
}

function createEngine(settings: SettingsStore, tokens: FileTokens, told: EngineNews): EngineProcess {
  return new EngineProcess({
    hostFile: join(dist, 'main', 'host.js'),
    startOrder: () => ({
      type: 'start',
      appVersion: app.getVersion(),
      actorName: settings.current().actorName,
      userData: app.getPath('userData'),
      checkOutput: !app.isPackaged,
    }),
    grants: tokens.all,
    onGone: (exitCode) => {
      told.gone(exitCode);
    },
    onEnded: () => {
      told.ended();
    },
    onIdle: () => {
      told.idle();
    },
  });
}

/** Puts the parts together and has them talk to each other. */
function compose(session: Session): ShellParts {
  const settings = openSettings(inUserData('settings.json'), defaultSettings(userName()));
  const recents = openRecentCases(inUserData('recent.json'), settings.current().keepRecent);
  const tokens = createFileTokens((grant) => {
    engine.grant(grant);
  });
  const engine = createEngine(settings, tokens, {
    gone: (exitCode) => {
      openCase.lost(exitCode);
    },
    ended: () => {
      leaving.reset();
    },
    idle: () => void leaving.workEnded(),
  });
  const window = new MainWindow({
    webPreferences: () => safeWebPreferences(session, join(dist, 'preload', 'preload.cjs'), !app.isPackaged),
    onLockKey: () => void openCase.lock('asked'),
    mayClose: () => {
      if (!engine.isRunning()) return true;
      void leaving.ask('quit');
      return false;
    },
    onRendererGone: () => void openCase.lock('window-gone'),
  });
  const forgetPageData = (): Promise<void> => session.clearData();
  const openCase = new OpenCase({ engine, window, tokens, recents, clipboard: ownClipboard, forgetPageData });
  const leaving = new Leaving({ engine, openCase, window });
  const parts: ShellParts = { engine, openCase, leaving, window, tokens, settings, recents };
  servePageCalls(
    guardIpc((webContentsId) => window.isOwn(webContentsId)),
    { engine, tokens, clipboard: ownClipboard, serve: serveShell(shellHandlers(parts)) },
  );
  return parts;
}

/**
 * A case folder named on the command line, by a second start of the program, or by the system's file manager. Heard from the first moment,
 * and told when there is a page to tell: a second start while the first still opens its window would otherwise be lost.
 * @param opened the window shows its page
 */
function openWhatIsNamed({ window, tokens, openCase }: ShellParts, opened: Promise<void>): void {
  const request = async (named: string | null): Promise<void> => {
    await opened;
    const path = named === null ? null : sameFolder(named);
    if (path !== null && !openCase.isAt(path)) window.tell({ type: 'open-requested', folder: tokens.issue(path) });
  };
  app.on('second-instance', (_event, argv, workingFolder) => {
    window.focus();
    void request(caseInArguments(argv, workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void request(path);
  });
  void request(caseInArguments(process.argv, process.cwd()));
}

async function run(session: Session): Promise<void> {
  serveAppScheme(session, listServedFiles(join(dist, 'renderer'), join(dist, 'fonts')));
  const parts = compose(session);
  const { openCase, settings, window } = parts;
  nativeTheme.themeSource = settings.current().theme;
  hideMenu();
  watchAbsence({
    limitMs: () => settings.current().lockAfterMinutes * 60_000,
    lastInput: () => window.lastInput(),
    onAbsent: (because) => void openCase.lock(because),
  });
  leaveWhenTold(async () => {
    if (await openCase.closeBefore()) window.destroy();
    else app.exit(1);
  });
  const opened = window.open();
  openWhatIsNamed(parts, opened);
  await opened;
}

if (app.requestSingleInstanceLock()) {
  shutNetwork(app.commandLine);
  leaveNoTraces(app.commandLine);
  registerAppScheme();
  restrictEverySession(() => void ownClipboard.noteCopy());
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // An ES module must not await this at its top level: Electron would wait for the module, and it for Electron.
  app
    .whenReady()
    .then(openPrivateSession)
    .then(run)
    .catch((error: unknown) => {
      dialog.showErrorBox('On Record could not start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.quit();
}
