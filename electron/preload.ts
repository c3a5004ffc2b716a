import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import { PORT_MESSAGE, type Bridge, type ChosenFile, type ShellEvent } from '../core/contract/bridge.ts';
import type { Result } from '../core/contract/errors.ts';
import { channels } from './channels.ts';

const listeners = new Set<(event: ShellEvent) => void>();
/** Events that came before the page listened: after locking, `locked` arrives while the new page is still loading. */
let early: ShellEvent[] = [];

ipcRenderer.on(channels.event, (_event, told: ShellEvent) => {
  if (listeners.size === 0) early.push(told);
  for (const listener of listeners) listener(told);
});

ipcRenderer.on(channels.port, (event) => {
  window.postMessage(PORT_MESSAGE, window.location.origin, [...event.ports]);
});

for (const type of ['copy', 'cut'] as const) {
  window.addEventListener(type, () => {
    ipcRenderer.send(channels.copied);
  });
}

/** '' for a File that a script made, for what is no File, and where this Electron has no such function. */
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return '';
  return typeof (webUtils as Partial<typeof webUtils>).getPathForFile === 'function'
    ? webUtils.getPathForFile(file)
    : '';
}

const bridge: Bridge = {
  shell: (operation, input) => ipcRenderer.invoke(channels.shell, { operation, input }) as Promise<Result<unknown>>,
  connect: () => {
    ipcRenderer.send(channels.connect);
  },
  tokensFor: async (files) => {
    const paths = [...files].map(pathOf).filter((path) => path !== '');
    return (await ipcRenderer.invoke(channels.dropped, paths)) as readonly ChosenFile[];
  },
  onShellEvent: (listener) => {
    listeners.add(listener);
    const missed = early;
    early = [];
    for (const told of missed) listener(told);
    return () => {
      listeners.delete(listener);
    };
  },
};

/**
 * WebRTC is the one door to sockets that no policy of this Chromium closes (a peer connection sends nothing here, but it opens
 * UDP sockets to learn its own address). The page's world loses it before any script of the page runs.
 */
void webFrame.executeJavaScript(`for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}`);

contextBridge.exposeInMainWorld('onrecord', Object.freeze(bridge));
