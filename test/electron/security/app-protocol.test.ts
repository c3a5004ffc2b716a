import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, listServedFiles, type ServedFiles } from '../../../electron/security/app-protocol.ts';
import { headerPolicy } from '../../../electron/security/content-security-policy.ts';

const secret = 'not for the page';
let base: string;
let served: ServedFiles;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'onrecord-protocol-'));
  const pages = join(base, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(join(pages, 'assets', 'index-3f.js'), 'export {}');
  writeFileSync(join(pages, 'assets', 'notes.txt'), secret);
  writeFileSync(join(pages, '.hidden'), secret);
  writeFileSync(join(base, 'secret.html'), secret);
  mkdirSync(join(base, 'renderer-evil'));
  writeFileSync(join(base, 'renderer-evil', 'secret.html'), secret);
  symlinkSync(join(base, 'secret.html'), join(pages, 'linked.html'));
  symlinkSync(base, join(pages, 'up'));
  served = listServedFiles(pages);
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const get = (url: string): Promise<Response> => answer(served, { url, method: 'GET' });

describe('the program’s own protocol', () => {
  it('serves its files with their type and the exact policy', async () => {
    const page = await get('app://onrecord/index.html');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(headerPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await get('app://onrecord/assets/index-3f.js?v=1#top');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('lists plain files of known types only: no link, no other file', () => {
    expect([...served.keys()].sort()).toEqual(['/assets/index-3f.js', '/index.html']);
  });

  it('serves the fonts of the program beside its pages', async () => {
    const fonts = join(base, 'fonts');
    mkdirSync(fonts);
    writeFileSync(join(fonts, 'Face.ttf'), 'face');
    const both = listServedFiles(join(base, 'renderer'), fonts);
    expect([...both.keys()].sort()).toEqual(['/assets/index-3f.js', '/fonts/Face.ttf', '/index.html']);
    const font = await answer(both, { url: 'app://onrecord/fonts/Face.ttf', method: 'GET' });
    expect(font.headers.get('content-type')).toBe('font/ttf');
  });

  it.each([
    'app://onrecord/linked.html',
    'app://onrecord/up/secret.html',
    'app://onrecord/../secret.html',
    'app://onrecord/%2e%2e/secret.html',
    'app://onrecord/..%2fsecret.html',
    'app://onrecord/assets/../index.html',
    'app://onrecord/assets%2findex-3f.js',
    'app://onrecord//index.html',
    'app://onrecord/index.html/',
    'app://onrecord/index.html%00.js',
    'app://onrecord/INDEX.HTML',
    'app://onrecord/C:\\index.html',
    'app://onrecord/',
    'app://onrecord',
    'app://onrecord.evil/index.html',
    'app://x@onrecord/index.html',
    'app://onrecord:80/index.html',
    'http://onrecord/index.html',
    'file:///etc/passwd',
    '',
  ])('answers 404 to %s', async (url) => {
    const refused = await get(url);
    expect(refused.status).toBe(404);
    expect(await refused.text()).toBe('');
    expect(refused.headers.get('content-security-policy')).toBe(headerPolicy);
  });

  it.each(['POST', 'PUT', 'HEAD', 'get', ''])('answers 405 to the method “%s”', async (method) => {
    expect((await answer(served, { url: 'app://onrecord/index.html', method })).status).toBe(405);
  });

  it('C09: 10,000 traversals, encoded dots, links and host tricks answer 404 and never leak', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%2f',
      '\\',
      '%5c',
      '%252e%252e',
      '//',
      '/',
      '%00',
      ';',
      ':',
      '@',
      '?',
      '#',
      '‥',
      'assets',
      'index.html',
      'linked.html',
      'up',
      'secret.html',
      'renderer-evil',
      'renderer',
      base,
      'etc/passwd',
      'C:',
    );
    const path = fc.array(fc.oneof({ weight: 6, arbitrary: part }, fc.string({ maxLength: 8 })), { maxLength: 8 });
    const host = fc.constantFrom(
      'app://onrecord/',
      'app://onrecord',
      'app://ONRECORD/',
      'app://./',
      'app:///',
      'file:///',
    );
    const separator = fc.constantFrom('/', '', '\\', '%2f');
    await fc.assert(
      fc.asyncProperty(host, path, separator, async (start, parts, between) => {
        const url = start + parts.join(between);
        const response = await get(url);
        const plain = /^app:\/\/onrecord(\/[^?#]*)/u.exec(url)?.[1];
        expect(response.status).toBe(plain !== undefined && served.has(plain) ? 200 : 404);
        expect(await response.text()).not.toContain(secret);
      }),
      { numRuns: 10_000, seed: 9 },
    );
  });
});
