import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, agrees, postIdFromUrl, postIdTime } from '../../core/domain/post-id.ts';

describe('the clock inside a post id', () => {
  it('reads known posts', () => {
    // Both stand in the public table of @BarackObama's posts, whose displayed minutes are UTC
    expect(postIdTime('912724426709504000', 'x')?.edtf).toMatch(/^2017-09-26T17:03/);
    expect(postIdTime('456', 'x')).toBeNull();
  });

  it('gives back the milliseconds that were put in', () => {
    const first = 1_288_834_974_657;
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 2 ** 41 - 1 }),
        fc.integer({ min: 0, max: 2 ** 22 - 1 }),
        (since, low) => {
          const id = ((BigInt(since) << 22n) | BigInt(low)).toString();
          const time = postIdTime(id, 'twitter');
          expect(time?.instant).toBe(first + since);
          expect(Date.parse(time?.edtf ?? '')).toBe(first + since);
        },
      ),
    );
  });

  it.each([
    ['29700859247', 'x'],
    ['20', 'x'],
    ['9223372036854775808', 'x'],
    ['0912724426709504000', 'x'],
    ['', 'x'],
    ['-912724426709504000', 'x'],
    ['912724426709504000', 'telegram'],
  ])('finds none in %s of %s', (id, platform) => {
    expect(postIdTime(id, platform)).toBeNull();
  });
});

describe('the address of a post', () => {
  const id = '912724426709504000';
  it.each([
    [`https://twitter.com/BarackObama/status/${id}`, 'BarackObama'],
    [`http://www.twitter.com/BarackObama/statuses/${id}`, 'BarackObama'],
    [`https://mobile.twitter.com/khamenei_ir/status/${id}?s=20&t=x`, 'khamenei_ir'],
    [`https://x.com/khamenei_ir/status/${id}/photo/1`, 'khamenei_ir'],
    [`https://x.com/khamenei_ir/status/${id}#m`, 'khamenei_ir'],
    [`https://x.com/i/web/status/${id}`, null],
    [`https://x.com/i/status/${id}`, null],
    [`twitter.com/BarackObama/status/${id}/`, 'BarackObama'],
    [`https://twitter.com/#!/BarackObama/status/${id}`, 'BarackObama'],
    [` HTTPS://X.com/BarackObama/status/${id} `, 'BarackObama'],
  ])('%s is read', (url, handle) => {
    expect(postIdFromUrl(url)).toEqual({ platform: 'x', handle, nativeId: id });
  });

  it.each([
    `https://twitter.com.evil.example/BarackObama/status/${id}`,
    `https://nottwitter.com/BarackObama/status/${id}`,
    `https://example.org/?u=https://twitter.com/BarackObama/status/${id}`,
    `https://twitter.com@evil.example/BarackObama/status/${id}`,
    `https://twitter.com:8080@evil.example/a/status/${id}`,
    `https://nitter.net/BarackObama/status/${id}`,
    'https://twitter.com/BarackObama',
    'https://twitter.com/BarackObama/status/',
    `https://twitter.com/BarackObama/status/${id}x`,
    `https://twitter.com/BarackObama/status/${id}/likes`,
    `https://twitter.com/a-b/status/${id}`,
    `https://twitter.com/far_too_long_a_handle/status/${id}`,
    `javascript:twitter.com/BarackObama/status/${id}`,
    '',
  ])('%s is not', (url) => {
    expect(postIdFromUrl(url)).toBeNull();
  });
});

describe('beside the displayed time', () => {
  const noon = Date.UTC(2020, 4, 22, 12, 0, 30);

  it('agrees within what is displayed', () => {
    expect(agrees(noon, '2020-05-22T12:00Z', 'UTC')).toEqual({ agrees: true, differsBy: 0 });
    expect(agrees(noon, '2020-05-22', 'UTC')).toEqual({ agrees: true, differsBy: 0 });
    expect(agrees(noon, '2020-05-22T16:30', 'Asia/Tehran')).toEqual({ agrees: true, differsBy: 0 });
    expect(agrees(noon, '[..2020-05-24]', 'UTC').agrees).toBe(true);
  });

  it('allows a second, and says how far apart they are', () => {
    expect(agrees(noon, '2020-05-22T12:00:31Z', 'UTC')).toEqual({ agrees: true, differsBy: -1000 });
    expect(agrees(noon, '2020-05-22T13:00Z', 'UTC')).toEqual({ agrees: false, differsBy: -3_570_000 });
    expect(agrees(noon, '2020-05-21', 'UTC').agrees).toBe(false);
    expect(agrees(noon, '2020-05-21', 'UTC').differsBy).toBeGreaterThan(12 * 3_600_000);
  });

  it('can’t say where another zone would make it agree', () => {
    const verdict = (edtf: string, zone: string | null = null) => agreement(noon, { edtf, zone }, 'UTC');
    expect(verdict('2020-05-22T16:30')).toBe('cannot-say');
    expect(verdict('2020-05-22T16:30', 'UTC')).toBe('no');
    expect(verdict('2020-05-22T16:30', 'Asia/Tehran')).toBe('yes');
    expect(verdict('2020-05-22T16:30Z')).toBe('no');
    expect(verdict('2020-05-23')).toBe('cannot-say');
    expect(verdict('2020-05-24')).toBe('no');
    expect(verdict('2020-05')).toBe('yes');
  });
});
