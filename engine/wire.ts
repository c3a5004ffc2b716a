/** One end of a channel of messages, whatever carries it. */
export interface Wire {
  send(message: unknown): void;
  /** Called once, with what shall hear of messages and of the end of the channel; messages before it wait. */
  listen(onMessage: (message: unknown) => void, onClose: () => void): void;
}

/** Electron's MessagePortMain, as far as it is used here; it wraps each message in an event. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

export function electronWire(port: ElectronPort): Wire {
  return {
    send: (message) => port.postMessage(message),
    listen: (onMessage, onClose) => {
      port.on('message', (event) => onMessage(event.data));
      port.on('close', onClose);
      port.start();
    },
  };
}
