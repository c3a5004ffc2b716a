import { describe, expect, it } from 'vitest';
import { createOwnClipboard } from '../../../electron/locking/own-clipboard.ts';

function clipboardWith(text: string): { text: string; readText: () => string; clear: () => void } {
  const clipboard = {
    text,
    readText: () => clipboard.text,
    clear: () => {
      clipboard.text = '';
    },
  };
  return clipboard;
}

describe('locking and the clipboard', () => {
  it('empties what came from us', async () => {
    const clipboard = clipboardWith('a quotation');
    const own = createOwnClipboard(clipboard);
    await own.noteCopy();
    await own.clear();
    expect(clipboard.text).toBe('');
  });

  it('leaves what another program put there, before or since', async () => {
    const clipboard = clipboardWith('theirs');
    const own = createOwnClipboard(clipboard);
    await own.clear();
    expect(clipboard.text).toBe('theirs');
    await own.noteCopy();
    clipboard.text = 'theirs, later';
    await own.clear();
    expect(clipboard.text).toBe('theirs, later');
  });

  it('waits until the page has put it there, and empties it even before', async () => {
    const clipboard = clipboardWith('before');
    const own = createOwnClipboard(clipboard);
    const noted = own.noteCopy();
    clipboard.text = 'a quotation';
    await noted;
    await own.clear();
    expect(clipboard.text).toBe('');
    clipboard.text = 'another';
    const unfinished = own.noteCopy();
    await own.clear();
    expect(clipboard.text).toBe('');
    await unfinished;
  });

  it('works with clipboards that answer by promise', async () => {
    let cleared = 0;
    const own = createOwnClipboard({
      readText: () => Promise.resolve('a quotation'),
      clear: () => {
        cleared += 1;
        return Promise.resolve();
      },
    });
    await own.noteCopy();
    await own.clear();
    await own.clear();
    expect(cleared).toBe(1);
  });
});
