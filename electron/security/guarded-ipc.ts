import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import { channels } from '../channels.ts';
import { comesFromOwnPage } from './frame-check.ts';

/**
 * The only module that may import ipcMain (a lint rule holds it). Whatever arrives is looked at twice before anything is
 * done with it: where it comes from, then whether it has the shape that was agreed.
 */
export interface GuardedIpc {
  /** Answers calls on a channel. A call that isn't ours or has another shape rejects, without saying more. */
  answer<S extends z.ZodType>(
    channel: string,
    shape: S,
    handler: (input: z.output<S>, from: WebContents) => Promise<unknown>,
  ): void;
  /** Hears messages on a channel. One that isn't ours or has another shape is dropped. */
  hear<S extends z.ZodType>(channel: string, shape: S, handler: (input: z.output<S>, from: WebContents) => void): void;
}

type Event = IpcMainEvent | IpcMainInvokeEvent;

/** `senderFrame` throws where the frame is already gone; such a caller isn't ours. */
function isTrusted(event: Event, isOwnWindow: (webContentsId: number) => boolean): boolean {
  try {
    return comesFromOwnPage(event, isOwnWindow);
  } catch {
    return false;
  }
}

export function guardIpc(isOwnWindow: (webContentsId: number) => boolean): GuardedIpc {
  const known = new Set<string>(Object.values(channels));
  const claim = (channel: string): void => {
    if (!known.delete(channel)) throw new Error(`no such channel, or already served: ${channel}`);
  };
  return {
    answer(channel, shape, handler) {
      claim(channel);
      ipcMain.handle(channel, async (event, raw: unknown) => {
        if (!isTrusted(event, isOwnWindow)) throw new Error('refused');
        const parsed = shape.safeParse(raw);
        if (!parsed.success) throw new Error('refused');
        return handler(parsed.data, event.sender);
      });
    },
    hear(channel, shape, handler) {
      claim(channel);
      ipcMain.on(channel, (event, raw: unknown) => {
        if (!isTrusted(event, isOwnWindow)) return;
        const parsed = shape.safeParse(raw);
        if (parsed.success) handler(parsed.data, event.sender);
      });
    },
  };
}
