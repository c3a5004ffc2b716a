import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRequest } from '../../../electron/security/request-filter.ts';

describe('request filter', () => {
  it.each(['app://onrecord/index.html', 'app://onrecord/', 'blob:app://onrecord/3f2a'])(
    'lets %s through',
    (address) => {
      expect(mayRequest(address, false)).toBe(true);
    },
  );

  it.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'ws://localhost/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/html,<p>',
    'blob:https://example.org/3f2a',
    'blob:null/3f2a',
    'app://onrecord.evil/',
    'app://onrecord',
    'chrome://version/',
    'chrome-extension://abc/x.js',
    'view-source:app://onrecord/index.html',
    'APP://ONRECORD/index.html',
    '',
  ])('refuses %s', (address) => {
    expect(mayRequest(address, true)).toBe(false);
  });

  it('lets the inspector’s own pages through in unpackaged builds only', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/inspector.html', false)).toBe(false);
  });

  it('refuses every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => !mayRequest(url, true)),
    );
  });
});
