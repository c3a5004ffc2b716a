import { createHash } from 'node:crypto';

/** The part of Electron's clipboard that is used; newer ones answer by promise. */
export interface Clipboard {
  readonly readText: () => string | Promise<string>;
  readonly clear: () => void | Promise<void>;
}

export interface OwnClipboard {
  /** Our window copied or cut: remember what of ours lies there now, as a hash. */
  readonly noteCopy: () => Promise<void>;
  /** Empties the clipboard if it still holds what came from us. What another program put there stays. */
  readonly clear: () => Promise<void>;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function createOwnClipboard(clipboard: Clipboard): OwnClipboard {
  let ours: string | null = null;
  return {
    noteCopy: async () => {
      ours = fingerprint(await clipboard.readText());
    },
    clear: async () => {
      const expected = ours;
      ours = null;
      if (expected !== null && fingerprint(await clipboard.readText()) === expected) await clipboard.clear();
    },
  };
}
