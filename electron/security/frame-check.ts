import { appOrigin, isOwnAddress } from '../app-origin.ts';

/** The parts of Electron's WebFrameMain and WebContents that are looked at; a test needs no window. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

export interface Caller {
  readonly senderFrame: Frame | null;
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
}

/**
 * Whether a message comes from the page we loaded: the top frame, of one of our own windows, at our own origin. A frame
 * that is gone (null), an empty or opaque origin, a child frame and a foreign page are refused.
 */
export function comesFromOwnPage(caller: Caller, isOwnWindow: (webContentsId: number) => boolean): boolean {
  const frame = caller.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame === caller.sender.mainFrame &&
    frame.origin === appOrigin &&
    isOwnAddress(frame.url) &&
    isOwnWindow(caller.sender.id)
  );
}
