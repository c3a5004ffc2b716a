import { describe, expect, it } from 'vitest';
import { comesFromOwnPage, type Caller, type Frame } from '../../../electron/security/frame-check.ts';

const ownFrame: Frame = { url: 'app://onrecord/index.html', origin: 'app://onrecord', parent: null };
const caller = (frame: Frame | null, mainFrame: unknown = frame, id = 1): Caller => ({
  senderFrame: frame,
  sender: { id, mainFrame },
});
const isOwnWindow = (id: number): boolean => id === 1;

describe('C06: where a message comes from', () => {
  it('accepts the top frame of our own window at our own origin', () => {
    expect(comesFromOwnPage(caller(ownFrame), isOwnWindow)).toBe(true);
  });

  const refused: readonly (readonly [string, Caller])[] = [
    ['a frame that is gone', caller(null, ownFrame)],
    ['a child frame', caller({ ...ownFrame, parent: ownFrame }, ownFrame)],
    ['a child frame that says it is the top', caller({ ...ownFrame }, ownFrame)],
    ['another window', caller(ownFrame, ownFrame, 2)],
    ['a foreign origin', caller({ ...ownFrame, origin: 'https://example.org' })],
    ['an opaque origin', caller({ ...ownFrame, origin: 'null' })],
    ['an empty address', caller({ ...ownFrame, url: '' })],
    ['an empty origin', caller({ ...ownFrame, origin: '' })],
    ['about:blank that inherited our origin', caller({ ...ownFrame, url: 'about:blank' })],
    ['a look-alike host', caller({ ...ownFrame, url: 'app://onrecord.evil/index.html' })],
    ['our name as a user', caller({ ...ownFrame, url: 'app://onrecord@evil/index.html' })],
    ['a file', caller({ ...ownFrame, url: 'file:///onrecord/index.html', origin: 'file://' })],
  ];
  it.each(refused)('refuses %s', (_name, from) => {
    expect(comesFromOwnPage(from, isOwnWindow)).toBe(false);
  });
});
