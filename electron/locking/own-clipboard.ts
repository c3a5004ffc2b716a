import { createHash } from 'node:crypto';

/** The part of Electron's clipboard that is used; newer ones answer by promise. */
export interface Clipboard {
  readonly readText: () => string | Promise<string>;
  readonly clear: () => void | Promise<void>;
}

export interface OwnClipboard {
  /** Our window copied or cut: remember what of ours lies there, as a hash, as soon as the page has put it there. */
  readonly noteCopy: () => Promise<void>;
  /** Empties the clipboard if it still holds what came from us. What another program put there stays. */
  readonly clear: () => Promise<void>;
}

/** A page is told of a copy before it is made. */
const untilCopiedMs = 100;

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function createOwnClipboard(clipboard: Clipboard): OwnClipboard {
  let ours: string | null = null;
  /** Copies of ours that are being made: until they are there, whatever lies there counts as ours. */
  let underWay = 0;
  return {
    noteCopy: async () => {
      underWay += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, untilCopiedMs);
      });
      ours = fingerprint(await clipboard.readText());
      underWay -= 1;
    },
    clear: async () => {
      const isOurs = underWay > 0 || (ours !== null && fingerprint(await clipboard.readText()) === ours);
      ours = null;
      if (isOurs) await clipboard.clear();
    },
  };
}
