import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { safeWebPreferences } from '../../../electron/security/web-preferences.ts';

describe('C03: what every window is made with', () => {
  it('is sandboxed, isolated, without Node, webview, plugins and spelling', () => {
    const session = Object.create(null) as Session;
    expect(safeWebPreferences(session, '/dist/preload.cjs', false)).toEqual({
      session,
      preload: '/dist/preload.cjs',
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
      devTools: false,
    });
  });
});
