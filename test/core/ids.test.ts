import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, isUuid, uuid7From, uuidBytes, uuidText } from '../../core/domain/ids.ts';

const bytes16 = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('ids', () => {
  it('are the same as bytes and as text', () => {
    fc.assert(
      fc.property(bytes16, (bytes) => {
        const text = uuidText(bytes);
        expect(text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
        expect(text.replaceAll('-', '')).toBe(Buffer.from(bytes).toString('hex'));
        expect(uuidBytes(text)).toEqual(bytes);
      }),
    );
  });

  it('have one written form', () => {
    const text = '018f3c2e-7a1b-7c3d-8e4f-0123456789ab';
    expect(isUuid(text)).toBe(true);
    for (const other of [text.toUpperCase(), `{${text}}`, text.replaceAll('-', ''), '', `${text}\n`]) {
      expect(isUuid(other)).toBe(false);
      expect(() => asId(other)).toThrow(TypeError);
      expect(() => uuidBytes(other)).toThrow(TypeError);
    }
    expect(asId<'case'>(text)).toBe(text);
    expect(() => uuidText(new Uint8Array(15))).toThrow(RangeError);
  });
});

describe('UUIDv7', () => {
  const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const counter = fc.integer({ min: 0, max: 0xfff });

  it('says when it was made, in version and variant of RFC 9562', () => {
    fc.assert(
      fc.property(ms, counter, bytes16, (at, count, random) => {
        const text = uuidText(uuid7From(at, count, random));
        expect(Number.parseInt(text.replace('-', '').slice(0, 12), 16)).toBe(at);
        expect(text[14]).toBe('7');
        expect(Number.parseInt(text.slice(15, 18), 16)).toBe(count);
        expect('89ab').toContain(text[19]);
      }),
    );
  });

  it('sorts by time, then by counter, as text too', () => {
    fc.assert(
      fc.property(ms, counter, ms, counter, bytes16, (a, i, b, k, random) => {
        const [first, second] = [uuidText(uuid7From(a, i, random)), uuidText(uuid7From(b, k, random))];
        expect(first < second).toBe(a < b || (a === b && i < k));
      }),
    );
  });

  it('refuses what does not fit', () => {
    const random = new Uint8Array(8);
    expect(() => uuid7From(-1, 0, random)).toThrow(RangeError);
    expect(() => uuid7From(2 ** 48, 0, random)).toThrow(RangeError);
    expect(() => uuid7From(0, 4096, random)).toThrow(RangeError);
    expect(() => uuid7From(0, 0, new Uint8Array(7))).toThrow(RangeError);
  });
});
