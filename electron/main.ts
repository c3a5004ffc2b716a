import { app, clipboard, nativeTheme, type Session } from 'electron';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { channels } from './channels.ts';
import { caseInArguments } from './command-line.ts';
import { createEngine } from './engine-process.ts';
import { createOwnClipboard } from './locking/own-clipboard.ts';
import { watchAbsence } from './locking/watch-absence.ts';
import { createOpenCase } from './open-case.ts';
import { listServedFiles } from './security/app-protocol.ts';
import { registerAppScheme, serveAppScheme } from './security/app-scheme.ts';
import { leaveNoTraces } from './security/disk-traces.ts';
import { guardIpc } from './security/guarded-ipc.ts';
import { denyNavigation } from './security/navigation.ts';
import { shutNetwork } from './security/network-switches.ts';
import { openPrivateSession } from './security/private-session.ts';
import { safeWebPreferences } from './security/web-preferences.ts';
import { createFileTokens } from './shell/file-tokens.ts';
import { openRecentCases } from './shell/recent-cases.ts';
import { serveShell } from './shell/serve-shell.ts';
import { defaultSettings, openSettings } from './shell/settings-store.ts';
import { shellHandlers } from './shell/shell-handlers.ts';
import { createMainWindow } from './windows/main-window.ts';
import { installMenu } from './windows/menu.ts';

const dist = resolve(import.meta.dirname, '..');

/** Puts the parts together. Everything that has to happen before the program is ready has happened. */
async function run(session: Session): Promise<void> {
  const inUserData = (name: string): string => join(app.getPath('userData'), name);
  const settings = openSettings(inUserData('settings.json'), defaultSettings(userInfo().username));
  nativeTheme.themeSource = settings.current().theme;
  const recents = openRecentCases(inUserData('recent.json'), settings.current().keepRecent);
  serveAppScheme(session, listServedFiles(join(dist, 'renderer')));

  const tokens = createFileTokens((grant) => {
    engine.grant(grant);
  });
  const engine = createEngine({
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
      openCase.lost(exitCode);
    },
  });
  const ownClipboard = createOwnClipboard(clipboard);
  const window = createMainWindow({
    webPreferences: () => safeWebPreferences(session, join(dist, 'preload', 'preload.cjs'), !app.isPackaged),
    onLockKey: () => void openCase.lock('asked'),
    mayClose: () => {
      if (!openCase.isOpen()) return true;
      void openCase.closeForGood().then(window.destroy);
      return false;
    },
    onRendererGone: () => void openCase.lock('window-gone'),
  });
  const openCase = createOpenCase({
    engine,
    window,
    tokens,
    recents,
    clipboard: ownClipboard,
    forgetPageData: () => session.clearData(),
  });

  const ipc = guardIpc(window.isOwn);
  const serve = serveShell(shellHandlers({ engine, openCase, window, tokens, settings, recents }));
  const operation = z.strictObject({ operation: z.string().max(100), input: z.unknown() });
  ipc.answer(channels.shell, operation, ({ operation: name, input }) => serve(name, input));
  ipc.answer(channels.dropped, z.array(z.string().min(1)).max(10_000), async (paths) => paths.map(tokens.issue));
  ipc.hear(channels.connect, z.undefined(), (_nothing, from) => {
    from.postMessage(channels.port, null, [engine.connect()]);
  });
  ipc.hear(channels.copied, z.undefined(), () => void ownClipboard.noteCopy());

  const requestOpening = (path: string | null): void => {
    if (path !== null) window.tell({ type: 'open-requested', folder: tokens.issue(path) });
  };
  app.on('second-instance', (_event, argv, workingFolder) => {
    window.focus();
    requestOpening(caseInArguments(argv, workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requestOpening(path);
  });
  installMenu({ lock: () => void openCase.lock('asked'), closeCase: () => void openCase.close() });
  watchAbsence({
    limitMs: () => settings.current().lockAfterMinutes * 60_000,
    lastInput: window.lastInput,
    onAbsent: (because) => void openCase.lock(because),
  });
  await window.open();
  requestOpening(caseInArguments(process.argv, process.cwd()));
}

if (app.requestSingleInstanceLock()) {
  shutNetwork(app.commandLine);
  leaveNoTraces(app.commandLine);
  registerAppScheme();
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // An ES module must not await this at its top level: Electron would wait for the module, and it for Electron.
  void app.whenReady().then(openPrivateSession).then(run);
} else {
  app.quit();
}
