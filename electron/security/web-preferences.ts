import type { Session, WebPreferences } from 'electron';

/** What every window is made with. Most of it is Electron's default today; it is said so that a test can hold it (C03). */
export function safeWebPreferences(session: Session, preload: string, inspectorAllowed: boolean): WebPreferences {
  return {
    session,
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: inspectorAllowed,
  };
}
